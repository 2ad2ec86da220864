"""Source lines cut and marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlint.outputs.excerpt import CUT, draw, printable, shorten
from govlint.text import display_width

# line, column, end column, width, what is shown, what is under it
DRAWINGS = [
    ("第一行\t1\t2", 5, 6, 40, "第一行 | 1 | 2", "         ^"),
    ("甲乙丙丁", 2, 4, 40, "甲乙丙丁", "  ^~~~"),
    ("  甲乙", 3, 4, 40, "甲乙", "^~"),
    ("  甲乙", 1, 2, 40, "  甲乙", "^"),
    ("甲乙", 3, 3, 40, "甲乙", "    ^"),
    ("甲乙  ", 4, 5, 40, "甲乙", "    ^"),
    ("行\t\t4", 3, 3, 40, "行 |  | 4", "     ^"),
    ("a\x1b[31mb", 7, 8, 40, "a�[31mb", "      ^"),
    ("0123456789" * 3, 16, 18, 12, "…2345678901…", "    ^~"),
    ("0123456789" * 3, 1, 99, 12, "0123456789…", "^~~~~~~~~~"),
    ("0123456789" * 3, 31, 31, 12, "…0123456789", "           ^"),
    ("", 1, 1, 40, "", "^"),
]


@pytest.mark.parametrize(("line", "column", "end", "width", "shown", "mark"), DRAWINGS)
def test_drawing(line: str, column: int, end: int, width: int, shown: str, mark: str) -> None:
    assert draw(line, column, end, width) == (shown, mark)


LINES = st.text(st.sampled_from("甲乙，“ab1 \t|\u3000\x1b\u200b"), max_size=60)


@given(LINES, st.integers(1, 61), st.integers(0, 30), st.integers(12, 80))
def test_drawings_fit_and_mark_the_character(
    line: str, column: int, length: int, width: int
) -> None:
    """However long the line, it fits the width, and the mark begins under the character named."""
    column = min(column, len(line) + 1)
    shown, mark = draw(line, column, column + length, width)
    assert display_width(shown) <= width
    under = mark.index("^")
    if column <= len(line.rstrip()) and line[column - 1].isprintable():
        upto = next(i for i in range(len(shown)) if display_width(shown[:i]) == under)
        assert shown[upto] == line[column - 1]


SHORTENED = [
    ("短行", 1, "短行"),
    ("0123456789", 1, "0123…"),
    ("0123456789", 6, "…4567…"),
    ("0123456789", 10, "…6789"),
    ("0123456789", 11, "…6789"),
]


@pytest.mark.parametrize(("line", "column", "shown"), SHORTENED)
def test_shortening(line: str, column: int, shown: str) -> None:
    assert shorten(line, column, longest=4) == shown


@given(st.text("ab", max_size=400), st.integers(1, 401))
def test_shortened_lines_keep_their_place(line: str, column: int) -> None:
    """The character at the column is among those that stay."""
    marked = line[: column - 1] + "X" + line[column:]
    assert "X" in shorten(marked, min(column, len(marked)))
    assert len(shorten(line, column).strip(CUT)) <= 160


@pytest.mark.parametrize(
    ("text", "shown"), [("甲", "甲"), ("甲\n乙\x07", "甲 乙�"), ("\x1b]0;", "�]0;")]
)
def test_nothing_reaches_the_terminal_that_could_move_its_cursor(text: str, shown: str) -> None:
    assert printable(text) == shown
