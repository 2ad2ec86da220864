"""Tables without lines: columns by alignment, rows by their labels."""

import pytest

from readers.pdf_build import Line, Mark, Word
from readers.pdf_marks import LEFT, Printed, prose, said

COLUMNS = (LEFT, 300.0, 360.0, 420.0)


def rows(*printed: str, top: float = 100.0, pitch: float = 18.0) -> list[Mark]:
    """Set rows of cells parted by bars, without lines."""
    return [
        Word(x, top + index * pitch, text)
        for index, row in enumerate(printed)
        for x, text in zip(COLUMNS, row.split("|"), strict=False)
        if text
    ]


PAGES = {
    "rows": Printed([rows("甲|1|2|3", "乙|4|5|6")], ["甲|1|2|3", "乙|4|5|6"]),
    "a blank": Printed([rows("甲|1|2|3", "乙|4||6")], ["甲|1|2|3", "乙|4||6"]),
    "a head": Printed([rows("|本年|上年|总计", "甲|1|2|3")], ["|本年|上年|总计", "甲|1|2|3"]),
    "a label over two lines": Printed(
        [rows("本年新收申请|4|5|6", "数量", "丙|7|8|9")],
        ["本年新收申请数量|4|5|6", "丙|7|8|9"],
    ),
    "one value far from its label": Printed(
        [[*prose("前文。"), *rows("收费|3.5", top=200)]], ["前文。", "收费|3.5"]
    ),
    "one number in a sentence": Printed([prose("共收到 5")], ["共收到 5"]),
    "prose around": Printed(
        [[*prose("前文。"), *rows("甲|1|2|3", "乙|4|5|6", top=140), *prose("后文。", top=300)]],
        ["前文。", "甲|1|2|3", "乙|4|5|6", "后文。"],
    ),
    "numbers with hardly a gap": Printed(
        [
            [
                *(Word(x, 100, text) for x, text in ((LEFT, "甲"), (305, "11"), (335, "22"))),
                *(Word(x, 136, text) for x, text in ((LEFT, "乙"), (308, "3"), (338, "4"))),
                *(Word(x, 118, text) for x, text in ((LEFT, "丙"), (298, "88888"), (326, "9999"))),
            ]
        ],
        ["甲|11|22", "丙|88888|9999", "乙|3|4"],
    ),
    "a number over two lines": Printed(
        [[*rows("甲|1234|2|3", "乙|4|5|6"), *rows("|77", top=110)]],
        ["甲|123477|2|3", "乙|4|5|6"],
    ),
    "a number that covers another": Printed(
        [[*rows("甲|1234|2|3", "乙|4|5|6"), *rows("|77", top=105)]],
        ["甲|1234 77|2|3", "乙|4|5|6"],
    ),
    "rules between the rows": Printed(
        [
            [
                *rows("甲|1|2|3", "|7", "乙|4|5|6", "丙|0|0|0"),
                *(Line(LEFT, y, 450, y) for y in (88, 122, 140)),
            ]
        ],
        ["甲|1 7|2|3", "乙|4|5|6", "丙|0|0|0"],
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_pages(name: str) -> None:
    assert said(PAGES[name].pages) == PAGES[name].lines


BREAKS = {
    "the rest of a number, or a row of its own": (
        ["甲|1|2|3", "乙|4444|5|6666"],
        ["|7||8", "丙|1|1|1"],
        ["甲|1|2|3", "乙|4444\ufffd|5\ufffd|6666\ufffd", "|7\ufffd||8\ufffd", "丙|1|1|1"],
    ),
    "one digit alone, no page number": (
        ["甲|1|2|3", "乙|4444|5|6666"],
        ["|||0"],
        ["甲|1|2|3", "乙|4444\ufffd|5\ufffd|6666\ufffd", "0"],
    ),
    "numbers too short to break": (
        ["甲|1|2|3", "乙|4|5|6"],
        ["|7|8|9", "丙|1|1|1"],
        ["甲|1|2|3", "乙|4|5|6", "|7|8|9", "丙|1|1|1"],
    ),
    "a row with its label": (
        ["甲|1|2|3", "乙|4444|5|6666"],
        ["丙|7|8|9", "丁|1|1|1"],
        ["甲|1|2|3", "乙|4444|5|6666", "丙|7|8|9", "丁|1|1|1"],
    ),
    "the head of another table": (
        ["甲|1|2|3", "乙|4444|5|6666"],
        ["|本年|上年|总计", "丁|1|1|1"],
        ["甲|1|2|3", "乙|4444|5|6666", "|本年|上年|总计", "丁|1|1|1"],
    ),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_number_that_a_page_break_may_have_cut_is_no_number(name: str) -> None:
    first, second, lines = BREAKS[name]
    assert said([rows(*first, top=650), rows(*second, top=90)]) == lines
