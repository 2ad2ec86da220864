"""Ruled tables: every cell in its column, however the lines are drawn and cells are merged."""

from collections.abc import Sequence

import pytest

from readers.pdf_build import Box, Line, Mark, Raw, Word
from readers.pdf_marks import (
    COLUMN,
    LEFT,
    ROW,
    TOP,
    Printed,
    cell,
    level,
    prose,
    ruled,
    said,
    table,
    texts,
    upright,
)


def down(by: float, marks: Sequence[Mark]) -> list[Mark]:
    """Move marks down the page."""
    return [_moved(mark, by) for mark in marks]


def _moved(mark: Mark, by: float) -> Mark:
    if isinstance(mark, Word):
        return mark._replace(y=mark.y + by)
    assert isinstance(mark, Line)
    return mark._replace(y0=mark.y0 + by, y1=mark.y1 + by)


def boxes(inset: float, filled: bool) -> list[Mark]:
    """Draw each place of a grid of two by two as a box."""
    return [
        Box(
            LEFT + column * COLUMN + inset,
            TOP + row * ROW + inset,
            LEFT + (column + 1) * COLUMN - inset,
            TOP + (row + 1) * ROW - inset,
            filled,
        )
        for column in range(2)
        for row in range(2)
    ]


def standing(text: str, x: float = LEFT + 20, y: float = TOP + 12) -> list[Mark]:
    """Set a text from the top down, a character a line."""
    return [Word(x, y + index * 11, character) for index, character in enumerate(text)]


THIN: list[Mark] = [
    Box(line.x0 - 0.3, line.y0 - 0.3, line.x1 + 0.3, line.y1 + 0.3)
    for line in ruled(2, 2)
    if isinstance(line, Line)
]
DOTTED: list[Mark] = [
    *(
        Box(LEFT + x - 0.5, TOP + row * ROW - 0.5, LEFT + x + 0.5, TOP + row * ROW + 0.5)
        for x in range(0, 121, 3)
        for row in range(3)
    ),
    *(upright(column, 0, 2) for column in range(3)),
]
PIECES: list[Mark] = [
    *(level(row, column, column + 1) for row in range(3) for column in range(2)),
    *(upright(column, row, row + 1) for row in range(2) for column in range(3)),
]
TWO = ["甲|1", "乙|2"]

DRAWN: dict[str, Sequence[Mark]] = {
    "lines": ruled(2, 2),
    "a line for each cell": PIECES,
    "thin boxes": THIN,
    "frames of cells": boxes(0, filled=False),
    "cells of colour": boxes(0.5, filled=True),
    "dots": DOTTED,
    "a line under a word": [*ruled(2, 2), Line(LEFT + 4, TOP + 16, LEFT + 14, TOP + 16)],
    "lines drawn twice": [*ruled(2, 2), *THIN],
    "a box around all": [*ruled(2, 2), Box(LEFT, TOP, LEFT + 120, TOP + 40, filled=False)],
    "sides left open": [level(0, 0, 2), level(1, 0, 2), level(2, 0, 2), upright(1, 0, 2)],
    "a shaded head": [Box(LEFT, TOP, LEFT + 120, TOP + ROW), *ruled(2, 2)],
    "an invisible path": [*ruled(2, 2), Raw("100 700 m 100 730 l n")],
}


@pytest.mark.parametrize("name", DRAWN)
def test_however_the_lines_are_drawn(name: str) -> None:
    assert said([[*DRAWN[name], *texts(*TWO)]]) == TWO


TABLES = {
    "merged columns": Printed(
        [
            [
                *(level(row, 0, 2) for row in range(3)),
                upright(0, 0, 2),
                upright(2, 0, 2),
                upright(1, 1, 2),
                *texts("甲", "1|2"),
            ]
        ],
        ["甲|", "1|2"],
    ),
    "merged rows": Printed(
        [
            [
                *(upright(column, 0, 2) for column in range(3)),
                level(0, 0, 2),
                level(2, 0, 2),
                level(1, 1, 2),
                *texts("甲|1", "|2"),
            ]
        ],
        ["甲|1", "|2"],
    ),
    "a label from the top down": Printed(
        [
            [
                *ruled(2, 4)[5:],
                level(0, 0, 2),
                level(4, 0, 2),
                *(level(i, 1, 2) for i in (1, 2, 3)),
                *standing("本年办理"),
                *texts("|1", "|2", "|3", "|4"),
            ]
        ],
        ["本年办理|1", "|2", "|3", "|4"],
    ),
    "blank cells": Printed([table("甲||1", "乙|2|")], ["甲||1", "乙|2|"]),
    "a text over two lines": Printed(
        [
            [
                *ruled(2, 1),
                Word(LEFT + 4, TOP + 9, "年度制发"),
                Word(LEFT + 4, TOP + 19, "件数"),
                cell(1, 0, "1"),
            ]
        ],
        ["年度制发件数|1"],
    ),
    "a number over two lines": Printed(
        [
            [
                *ruled(2, 2),
                *texts("甲", "乙|7"),
                Word(LEFT + COLUMN + 3, TOP + 9, "12345678901"),
                Word(LEFT + 63, TOP + 19, "23"),
            ]
        ],
        ["甲|1234567890123", "乙|7"],
    ),
    "two numbers below each other": Printed(
        [
            [
                *ruled(2, 2),
                *texts("甲", "乙|7"),
                Word(LEFT + COLUMN + 3, TOP + 9, "12"),
                Word(LEFT + 63, TOP + 19, "34"),
            ]
        ],
        ["甲|12 34", "乙|7"],
    ),
    "a number wider than its cell": Printed(
        [
            [
                *ruled(3, 1),
                cell(0, 0, "甲"),
                Word(LEFT + COLUMN + 2, TOP + 14, "1234567890123"),
                Word(LEFT + 2 * COLUMN + 30, TOP + 14, "7"),
            ]
        ],
        ["甲|1234567890123|7"],
    ),
    "bold by printing twice": Printed(
        [
            [
                *table("甲|12", "乙|22"),
                *texts("甲|12", "乙|22"),
                *(
                    word._replace(x=word.x + 0.3)
                    for word in texts("甲|12")
                    if isinstance(word, Word)
                ),
            ]
        ],
        ["甲|12", "乙|22"],
    ),
    "digits with gaps": Printed([table("甲|1 234", "乙|2")], ["甲|1 234", "乙|2"]),
    "full-width digits": Printed([table("甲|２", "乙|１２")], ["甲|2", "乙|12"]),
    "one below the other": Printed(
        [[*table("甲|1", "乙|2"), *down(200, table("丙|3", "丁|4"))]],
        ["甲|1", "乙|2", "丙|3", "丁|4"],
    ),
    "side by side": Printed(
        [
            [
                *table("甲|1"),
                Box(300, TOP, 340, TOP + ROW, False),
                Box(340, TOP, 380, TOP + ROW, False),
                Word(304, TOP + 14, "乙"),
                Word(344, TOP + 14, "2"),
            ]
        ],
        ["甲|1", "乙|2"],
    ),
    "text before and after": Printed(
        [[*prose("前文。"), *table("甲|1"), *prose("后文。", top=300)]],
        ["前文。", "甲|1", "后文。"],
    ),
    "a page number among the rows": Printed(
        [[*table("甲|1"), Word(290, 810, "— 1 —")], [*table("乙|2"), Word(290, 810, "— 2 —")]],
        ["甲|1", "乙|2"],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_tables(name: str) -> None:
    printed = TABLES[name]
    assert said(printed.pages) == printed.lines


NUMBER = "12345678901"
"""As wide as its cell."""


def split(first: Sequence[Mark], second: Sequence[Mark]) -> list[list[Mark]]:
    """Return a page that ends with a table of one row, and one that begins with a row of it."""
    return [
        down(600, [*ruled(3, 1), *first]),
        down(-50, [*ruled(3, 2), *second, *texts("", "丁|5|6")]),
    ]


SPLIT = {
    "rows on both pages": (texts("甲|1|2"), texts("丙|3|4"), ["甲|1|2", "丙|3|4", "丁|5|6"]),
    "a label cut in two": (
        texts("本年新收申|1|2"),
        texts("请数量"),
        ["本年新收申请数量|1|2", "丁|5|6"],
    ),
    "a number cut in two": (
        [*texts("甲||2"), Word(LEFT + COLUMN + 2, TOP + 14, NUMBER)],
        texts("|23"),
        ["甲|1234567890123|2", "丁|5|6"],
    ),
    "a label of its own below a full one": (
        texts("本年新收申|1|2"),
        texts("2.其他|3|4"),
        ["本年新收申|1|2", "2.其他|3|4", "丁|5|6"],
    ),
}


@pytest.mark.parametrize("name", SPLIT)
def test_tables_over_pages(name: str) -> None:
    """What a page break cut off a row is joined to it; a row that begins anew is not."""
    first, second, lines = SPLIT[name]
    assert said(split(first, second)) == lines


def test_columns_of_all_pages_line_up() -> None:
    """A cell that spans columns on one page has as many there as on the next."""
    one = [level(0, 0, 3), level(1, 0, 3), *(upright(column, 0, 1) for column in (0, 1, 3))]
    pages = [down(600, [*one, *texts("甲|1")]), down(-50, table("乙|2|3"))]
    assert said(pages) == ["甲|1|", "乙|2|3"]
