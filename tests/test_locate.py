"""Where findings stand, above all those about something that is not there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import small
from govlint.finding import AtCell, AtPassage, AtRow, AtSection, AtTable, AtTitle, Place
from govlint.locate import locate
from govlint.place import Span

BODY_TWO = ("two.a", "two.b", "two.c")

PRESENT = [
    ("title", AtTitle(), (), "云溪镇2023年报告"),
    ("cell", AtCell("t", "c", "y"), (), "6"),
    ("row", AtRow("t", "a"), (), "第一行\t1\t2"),
    ("table", AtTable("t"), (), "第一行\t1\t2"),
    ("section", AtSection("two"), (), "二、乙部"),
    ("cell of a lost row that is there", AtRow("t", "c"), ("two.b",), "第三行\t5\t6"),
]

# What is lost, and the line it is said at; `^` stands for the start of the line, `$` for its end.
ABSENT = [
    ("title: the first printed line", AtTitle(), ("title",), "intro"),
    ("row: the end of the row before", AtRow("t", "b"), ("two.b",), "two.a$"),
    ("row: two rows before", AtRow("t", "c"), ("two.b", "two.c"), "two.a$"),
    ("first row: the start of the table", AtRow("t", "a"), ("two.a",), "two.b^"),
    ("cell of a lost row", AtCell("t", "b", "x"), ("two.b",), "two.a$"),
    ("row of a lost table: the heading", AtRow("t", "b"), BODY_TWO, "two"),
    ("cell of a lost table", AtCell("t", "b", "x"), BODY_TWO, "two"),
    ("table: its heading", AtTable("t"), BODY_TWO, "two"),
    ("table and section: the section before", AtTable("t"), ("two", *BODY_TWO), "one.text$"),
    ("table, two sections", AtTable("t"), ("one", "one.text", "two", *BODY_TWO), "three"),
    ("heading, but its table is there", AtSection("two"), ("two",), "two.a^"),
    ("heading, but its text is there", AtSection("three"), ("three",), "three.text^"),
    ("section: the end of the one before", AtSection("three"), ("three", "three.text"), "two.c$"),
    (
        "section: two before",
        AtSection("three"),
        ("three", "three.text", "two", *BODY_TWO),
        "one.text$",
    ),
    ("section before is a bare heading", AtSection("two"), ("two", *BODY_TWO, "one.text"), "one$"),
    ("first section: the heading behind", AtSection("one"), ("one", "one.text"), "two"),
    ("first section: the table behind", AtSection("one"), ("one", "one.text", "two"), "two.a^"),
    (
        "no section at all: the first printed line",
        AtSection("one"),
        tuple(name for name in small.LINES if name[0] in "ot" and name != "title"),
        "title",
    ),
]


@pytest.mark.parametrize(
    ("place", "drop", "text"), [case[1:] for case in PRESENT], ids=[c[0] for c in PRESENT]
)
def test_present(place: Place, drop: tuple[str, ...], text: str) -> None:
    report = small.report(drop)
    start, end = locate(place, report)
    assert report.document.text[start:end] == text


@pytest.mark.parametrize(
    ("place", "drop", "where"), [case[1:] for case in ABSENT], ids=[c[0] for c in ABSENT]
)
def test_absent(place: Place, drop: tuple[str, ...], where: str) -> None:
    report = small.report(drop)
    line = small.LINES[where.rstrip("^$")]
    start = report.document.text.index(line) + len(line) - len(line.lstrip())
    end = report.document.text.index(line) + len(line)
    expected = {"^": Span(start, start), "$": Span(end, end)}.get(where[-1], Span(start, end))
    assert locate(place, report) == expected


def test_a_blank_cell_stands_between_its_separators() -> None:
    report = small.report()
    span = locate(AtCell("t", "b", "x"), report)
    assert span.start == span.end == report.document.text.index("第二行") + len("第二行\t")


def test_an_empty_file_has_one_place() -> None:
    assert locate(AtTitle(), small.unread()) == Span(0, 0)


PLACES = [
    AtTitle(),
    AtTable("t"),
    *(AtSection(key) for key in ("one", "two", "three")),
    *(AtRow("t", row) for row in "abc"),
    *(AtCell("t", row, column) for row in "abc" for column in "xy"),
]


@given(st.sets(st.sampled_from(list(small.LINES))), st.sampled_from(PLACES))
def test_every_place_of_every_report_is_in_its_text(drop: set[str], place: Place) -> None:
    """Whatever is lost, the place is in the text and, unless all is blank, on a printed line."""
    report = small.report(drop)
    span = locate(place, report)
    assert 0 <= span.start <= span.end <= len(report.document.text)
    line = report.document.lines[report.document.places.position(span.start).line - 1]
    assert line.text or not report.document.text.strip()


@given(st.integers(0, 40), st.integers(0, 40))
def test_a_passage_is_its_span(start: int, length: int) -> None:
    span = Span(start, start + length)
    assert locate(AtPassage(span), small.report()) == span
