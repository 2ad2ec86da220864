"""Paragraphs in lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlint.outputs.wrap import wrap
from govlint.text import display_width

CASES = [
    ("", 10, []),
    ("甲乙丙", 10, ["甲乙丙"]),
    ("甲乙丙丁", 4, ["甲乙", "丙丁"]),
    ("甲乙，丙", 4, ["甲", "乙，", "丙"]),
    ("甲“乙”丙", 4, ["甲", "“乙”", "丙"]),
    ("甲乙 a 丙", 4, ["甲乙", "a 丙"]),
    ("see line 48 of it", 8, ["see line", "48 of it"]),
    ("共检查 120 件的", 8, ["共检", "查 120 件", "的"]),
    ("abcdefgh", 4, ["abcdefgh"]),
]


@pytest.mark.parametrize(("text", "width", "lines"), CASES)
def test_lines(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


@given(st.text(st.sampled_from("甲乙，。“”（）a1 "), max_size=80), st.integers(10, 40))
def test_nothing_is_lost_but_spaces(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(st.text(st.sampled_from("甲乙丙 "), max_size=80), st.integers(4, 40))
def test_lines_fit(text: str, width: int) -> None:
    assert all(display_width(line) <= width for line in wrap(text, width))
