"""The cells of the tables: none blank, every count a count, no words beside a number."""

from collections.abc import Iterator
from itertools import groupby

from govlint.checks.naming import joined, quoted
from govlint.checks.once import Once
from govlint.checks.row_fields import row_fields
from govlint.checks.words import cell_label, row_words
from govlint.finding import AtCell, Problem, Related
from govlint.form import RowSpec, TableSpec
from govlint.report import Cell, Counts, Report, RowState, Status, Table

# A member of an enumeration takes as long to ask for as ten names.
_READ, _BLANK, _ANNOTATED = Status.READ, Status.BLANK, Status.ANNOTATED
_UNREADABLE, _PLACED = Status.UNREADABLE, RowState.PLACED

CELLS_NAMED = 6
CELLS_RELATED = 50

Odd = tuple[RowSpec, int, Cell]
"""A cell that is no plain count, with its row and the index of its column in the table."""


def no_blanks(report: Report) -> Iterator[Problem]:
    """Yield one problem per table with blank cells, unless all of them are blank."""
    for table, cells in odd(report):
        blanks = [cell for cell in cells if cell[2].status is _BLANK]
        if blanks and table.filled:
            yield _table_problem(table.spec, blanks)


def annotated(report: Report) -> Iterator[Problem]:
    """Yield one problem per table with cells that hold words beside their number."""
    for table, cells in odd(report):
        if found := [cell for cell in cells if cell[2].status is _ANNOTATED]:
            yield _table_problem(table.spec, found)


def counts(report: Report) -> Iterator[Problem]:
    """Yield one problem per cell whose content its column does not allow."""
    for table, cells in odd(report):
        spec = table.spec
        for row, column, cell in cells:
            if case := _fault(cell, spec.columns[column].kind):
                yield _count_problem(spec, row, column, cell, case)


def _odd(report: Report) -> list[tuple[Table, list[Odd]]]:
    """Return the tables with those of their cells that are no plain counts, if they have any.

    Every kind of column allows counts, and a whole number is one if it is not below 0.
    """
    found = []
    by_field = row_fields(report)
    for key, table in report.tables.items():
        if by_field[key].plain:
            continue
        cells = [
            (spec, column, cell)
            for spec, row in zip(table.spec.rows, table.rows, strict=True)
            if row.state is _PLACED and type(row.cells) is not Counts
            for column, cell in zip(spec.columns, row.cells, strict=True)
            if cell[2] is not _READ or type(cell[0]) is not int or cell[0] < 0
        ]
        if cells:
            found.append((table, cells))
    return found


odd: Once[Report, list[tuple[Table, list[Odd]]]] = Once(_odd)


def _table_problem(spec: TableSpec, cells: list[Odd]) -> Problem:
    places = [AtCell(spec.key, row.key, spec.columns[column].key) for row, column, _ in cells]
    raw = cells[0][2].raw
    return Problem(
        places[0],
        "default",
        {"table": spec.key, "count": str(len(cells)), "raw": quoted(raw), **_named(spec, cells)},
        actual=raw,
        related=tuple(Related(place, cell_label(spec, place)) for place in places[:CELLS_RELATED]),
    )


def _named(spec: TableSpec, cells: list[Odd]) -> dict[str, str]:
    rows = [(row, [column for _, column, _ in group]) for row, group in groupby(cells, _row_of)]
    room = CELLS_NAMED
    named: list[dict[str, str]] = []
    for row, columns in rows:
        room -= 1 if _is_whole(row, columns) else len(columns)
        if named and room < 0:
            break
        named.append(_row_cells(spec, row, columns))
    chinese = joined(words["zh"] for words in named)
    english = "; ".join(words["en"] for words in named)
    more = len(named) < len(rows)
    return {
        "cells_zh": f"{chinese}等" if more else chinese,
        "cells_en": f"{english} and others" if more else english,
    }


def _row_of(cell: Odd) -> RowSpec:
    return cell[0]


def _is_whole(row: RowSpec, columns: list[int]) -> bool:
    return len(columns) == len(row.columns) > 1


def _row_cells(spec: TableSpec, row: RowSpec, columns: list[int]) -> dict[str, str]:
    """Return how sentences call some cells of one row."""
    words = row_words(spec, row)
    if _is_whole(row, columns):
        return {"zh": f"{words['zh']}各列", "en": f"{words['en']}, every column"}
    labels = [f"“{spec.columns[column].label}”" for column in columns]
    plural = "s" if len(labels) > 1 else ""
    return {
        "zh": f"{words['zh']}{joined(labels)}列",
        "en": f"{words['en']}, column{plural} {', '.join(labels)}",
    }


def _fault(cell: Cell, kind: str) -> str | None:
    value = cell.value
    if value is None:
        return "text" if cell.status is _UNREADABLE and cell.raw else None
    if value < 0 and kind != "change":
        return "negative"
    if value % 1 and kind != "amount":
        return "decimal"
    return None


def _count_problem(table: TableSpec, row: RowSpec, column: int, cell: Cell, case: str) -> Problem:
    spec = table.columns[column]
    return Problem(
        AtCell(table.key, row.key, spec.key),
        case,
        {
            "table": table.key,
            "row": row.full_label,
            "column": spec.label,
            "raw": quoted(cell.raw),
        },
        actual=cell.raw,
    )
