"""Small tables and texts on a page, and what they read as."""

from collections.abc import Sequence
from typing import NamedTuple

from govlint.document import Document
from govlint.readers.pdf import read_pdf
from readers.docx_lines import assert_spans, lines
from readers.pdf_build import Line, Mark, Page, Word, pdf

LEFT, TOP, COLUMN, ROW = 72.0, 120.0, 60.0, 20.0


class Printed(NamedTuple):
    """Pages, and the lines they read as."""

    pages: list[list[Mark]]
    lines: list[str]


def read(pages: Sequence[Page]) -> Document:
    """Read pages; whatever is read, spans give back the text."""
    document = read_pdf(pdf(pages))
    assert_spans(document)
    assert len(document.pages) == len(pages)
    return document


def said(pages: Sequence[Page]) -> list[str]:
    """Return the lines that pages read as."""
    return lines(read(pages))


def cell(column: int, row: int, text: str, size: float = 10.0) -> Word:
    """Set a text into a place of the grid, at its left."""
    return Word(LEFT + column * COLUMN + 4, TOP + row * ROW + 14, text, size)


def texts(*rows: str) -> list[Mark]:
    """Set rows of cells parted by bars."""
    return [
        cell(column, row, text)
        for row, line in enumerate(rows)
        for column, text in enumerate(line.split("|"))
        if text
    ]


def level(row: int, first: int, end: int) -> Line:
    """Rule above a row, from one column to the beginning of another."""
    return Line(LEFT + first * COLUMN, TOP + row * ROW, LEFT + end * COLUMN, TOP + row * ROW)


def upright(column: int, first: int, end: int) -> Line:
    """Rule left of a column, from one row to the beginning of another."""
    return Line(LEFT + column * COLUMN, TOP + first * ROW, LEFT + column * COLUMN, TOP + end * ROW)


def ruled(columns: int, rows: int) -> list[Mark]:
    """Rule a whole grid."""
    return [
        *(level(row, 0, columns) for row in range(rows + 1)),
        *(upright(column, 0, rows) for column in range(columns + 1)),
    ]


def table(*rows: str) -> list[Mark]:
    """Set rows of cells parted by bars, and rule them."""
    return [*ruled(rows[0].count("|") + 1, len(rows)), *texts(*rows)]


def prose(*printed: str, top: float = 80.0, left: float = LEFT, size: float = 10.0) -> list[Mark]:
    """Set lines below each other."""
    return [Word(left, top + i * 1.6 * size, text, size) for i, text in enumerate(printed)]
