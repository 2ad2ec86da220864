"""Formats of `extract`: reports become text, chosen by name."""

from collections.abc import Callable, Iterable, Iterator
from csv import writer
from io import StringIO
from itertools import chain
from json import dumps

from govlint.outputs.extraction import Data, report_data
from govlint.report import Report

Named = tuple[str, Report]
"""A path and the report read from it."""

Extract = Callable[[Iterable[Named], int], Iterator[str]]
"""Reports and their number to pieces of text."""

CSV_COLUMNS = ("path", "table", "row", "column", "value", "raw", "status", "line", "text_column")

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def json(reports: Iterable[Named], count: int) -> Iterator[str]:
    """Yield one object for one path, for several an array."""
    if count == 1:
        yield from (_written(path, report, indent=2) + "\n" for path, report in reports)
        return
    yield "["
    for number, (path, report) in enumerate(reports):
        yield (",\n" if number else "\n") + _written(path, report)
    yield "]\n"


def jsonl(reports: Iterable[Named], _count: int) -> Iterator[str]:
    """Yield one object per line."""
    return (_written(path, report) + "\n" for path, report in reports)


def csv(reports: Iterable[Named], _count: int) -> Iterator[str]:
    """Yield one line per cell, the names of the columns first."""
    rows = (row for path, report in reports for row in _rows(report_data(path, report)))
    return map(_csv_line, chain([CSV_COLUMNS], rows))


def text(reports: Iterable[Named], _count: int) -> Iterator[str]:
    """Yield the text by whose lines and columns findings are addressed."""
    return (report.document.text for _, report in reports)


EXTRACTS: dict[str, Extract] = {"json": json, "jsonl": jsonl, "csv": csv, "text": text}
"""The output of each format name."""


def _written(path: str, report: Report, indent: int | None = None) -> str:
    return dumps(report_data(path, report), ensure_ascii=False, indent=indent)


def _rows(data: Data) -> Iterator[tuple[object, ...]]:
    for table, rows in data["tables"].items():
        for row, cells in rows.items():
            for column, cell in cells.items():
                given = cell["value"], _harmless(cell["raw"]), cell["status"]
                place = cell["line"], cell["column"]
                yield _harmless(data["path"]), table, row, column, *given, *place


def _harmless(text: str) -> str:
    """Return a text that no spreadsheet program runs as a formula."""
    formula = text.startswith(_FORMULA_STARTS) and len(text) > 1
    return f"'{text}" if formula and not text[1:].replace(".", "").isdigit() else text


def _csv_line(row: Iterable[object]) -> str:
    line = StringIO()
    writer(line, lineterminator="\n").writerow(row)
    return line.getvalue()
