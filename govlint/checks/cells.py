"""The cells of the tables: none blank, every count a count, no words beside a number."""

from collections.abc import Iterator
from itertools import groupby

from govlint.checks.naming import joined, quoted
from govlint.checks.once import Once
from govlint.checks.words import cell_label, row_words
from govlint.finding import AtCell, Problem, Related
from govlint.form import RowSpec, TableSpec
from govlint.report import Cell, Counts, Report, Row, RowState, Status, Table

CELLS_NAMED = 6
CELLS_RELATED = 50

Rows = list[tuple[RowSpec, Row]]
"""Rows with what the form says of them."""

Places = list[tuple[RowSpec, int]]
"""Cells, by their row and the index of their column in the table."""


def no_blanks(report: Report) -> Iterator[Problem]:
    """Yield one problem per table with blank cells, unless all of them are blank."""
    for table, rows in uneven(report):
        blanks = _places(rows, Status.BLANK)
        if blanks and table.filled:
            yield _table_problem(table, blanks)


def annotated(report: Report) -> Iterator[Problem]:
    """Yield one problem per table with cells that hold words beside their number."""
    for table, rows in uneven(report):
        if places := _places(rows, Status.ANNOTATED):
            yield _table_problem(table, places)


def counts(report: Report) -> Iterator[Problem]:
    """Yield one problem per cell whose content its column does not allow."""
    for table, rows in uneven(report):
        for spec, row in rows:
            for column, cell in zip(spec.columns, row.cells, strict=True):
                case = _fault(cell, table.spec.columns[column].kind)
                if case:
                    yield _count_problem(table.spec, spec, column, cell, case)


def _uneven(report: Report) -> list[tuple[Table, Rows]]:
    """Return the tables with those of their rows in which not every cell is a plain number.

    Every kind of column allows counts, and a whole number is one if it is not below 0.
    """
    found = []
    for table in report.tables.values():
        if not {*map(type, [row.cells for row in table.rows])} <= {Counts}:
            rows = [
                (spec, row)
                for spec, row in zip(table.spec.rows, table.rows, strict=True)
                if type(row.cells) is not Counts and _is_uneven(row, spec, table.spec)
            ]
            if rows:
                found.append((table, rows))
    return found


def _is_uneven(row: Row, spec: RowSpec, table: TableSpec) -> bool:
    return row.state is RowState.PLACED and any(
        cell.status is not Status.READ or _fault(cell, table.columns[column].kind)
        for column, cell in zip(spec.columns, row.cells, strict=True)
    )


uneven: Once[Report, list[tuple[Table, Rows]]] = Once(_uneven)


def _places(rows: Rows, status: Status) -> Places:
    return [
        (spec, column)
        for spec, row in rows
        for column, cell in zip(spec.columns, row.cells, strict=True)
        if cell.status is status
    ]


def _table_problem(table: Table, cells: Places) -> Problem:
    spec = table.spec
    places = [AtCell(spec.key, row.key, spec.columns[column].key) for row, column in cells]
    raw = table.cell(places[0].row, places[0].column).raw
    return Problem(
        places[0],
        "default",
        {"table": spec.key, "count": str(len(cells)), "raw": quoted(raw), **_named(spec, cells)},
        actual=raw,
        related=tuple(Related(place, cell_label(spec, place)) for place in places[:CELLS_RELATED]),
    )


def _named(spec: TableSpec, cells: Places) -> dict[str, str]:
    rows = [(row, [column for _, column in group]) for row, group in groupby(cells, _row_of)]
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


def _row_of(cell: tuple[RowSpec, int]) -> RowSpec:
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
        return "text" if cell.status is Status.UNREADABLE and cell.raw else None
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
