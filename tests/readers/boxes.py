"""Boxes held against what another library finds in them."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pytest

from govlint.document import Document, sight_of
from govlint.place import Box, Span
from govlint.report import Report, Status
from govlint.text import fold

_SLACK = 0.6

Marks = list[dict[str, Any]]
"""The characters of one page."""


def marks_of(data: bytes) -> list[Marks]:
    """Return what the other library finds on every page of a PDF file."""
    library = pytest.importorskip("pdfplumber")
    with library.open(BytesIO(data)) as file:
        return [page.chars for page in file.pages]


def text_in(marks: Marks, box: Box, left: float = 0.0, top: float = 0.0) -> str:
    """Return the characters with their middle in a box of a page cropped by two margins."""
    found = [
        mark
        for mark in marks
        if box[0] - _SLACK <= (mark["x0"] + mark["x1"]) / 2 - left <= box[2] + _SLACK
        and box[1] - _SLACK <= (mark["top"] + mark["bottom"]) / 2 - top <= box[3] + _SLACK
    ]
    return fold("".join(mark["text"] for mark in found if not mark["text"].isspace()))


def printed(document: Document, span: Span, pages: Sequence[Marks]) -> str:
    """Return what stands in the box of a place, and in that of what the next page has of it."""
    text = ""
    while len(text) < span.end - span.start:
        start = span.start + len(text)
        page, box = sight_of(document, Span(start, span.end))
        found = text_in(pages[page - 1], box) if page and box else ""
        if not found:
            break
        text += found
    return text


def wrong_boxes(report: Report, pages: Sequence[Marks]) -> list[str]:
    """Return the cells that were read but do not stand where they are said to."""
    return [
        f"{table.key}/{row.key}/{place}: {cell.raw}"
        for table in report.form.tables
        for row in table.rows
        for place in row.columns
        if table.key in report.tables
        for cell in [report.tables[table.key].cell(row.key, table.columns[place].key)]
        if cell.status is Status.READ
        and printed(report.document, cell.span, pages) != "".join(cell.raw.split())
    ]
