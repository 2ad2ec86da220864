"""What a weighted sum over `row/column` keys of a table comes to, if that is certain."""

from typing import NamedTuple

from govlint.checks.balance import Entry
from govlint.checks.grid import Number
from govlint.checks.once import Once
from govlint.expressions.linear import Linear
from govlint.finding import AtCell
from govlint.report import Cell, Row, Status, Table


class _Lines(NamedTuple):
    """The rows of a table, and the places of its columns, by key."""

    rows: dict[str, Row]
    columns: dict[str, int]


_lines: Once[Table, _Lines] = Once(
    lambda table: _Lines(
        {spec[0]: row for spec, row in zip(table.spec.rows, table.rows, strict=True)},
        {spec.key: index for index, spec in enumerate(table.spec.columns)},
    )
)


def sum_of(table: Table, linear: Linear) -> Number | None:
    """Return what a sum comes to, None if the table lacks a cell or its number is not certain."""
    total: Number = linear.constant
    for coefficient, key in linear.terms:
        row, _, column = key.partition("/")
        cell = _certain(table, row, column)
        if cell is None:
            return None
        total += coefficient * (cell.value or 0)
    return total


def entries_of(table: Table, linear: Linear) -> tuple[Entry, ...] | None:
    """Return the cells of a sum, None if the table lacks one or its number is not certain."""
    entries: list[Entry] = []
    for coefficient, key in linear.terms:
        row, _, column = key.partition("/")
        cell = _certain(table, row, column)
        if cell is None:
            return None
        entries.append(Entry(coefficient, AtCell(table.spec.key, row, column), cell))
    return tuple(entries)


def amount_of(linear: Linear, entries: tuple[Entry, ...]) -> Number:
    """Return what the sum over these cells comes to; a blank is 0."""
    return sum((entry.coefficient * entry.number for entry in entries), linear.constant)


def _certain(table: Table, row: str, column: str) -> Cell | None:
    cell = _cell(table, row, column)
    if cell is None or cell.status is Status.READ:
        return cell
    if cell.status is Status.BLANK:
        return None if _has_numbers(table.row(row)) else cell
    return None if cell.value is None else cell


def _cell(table: Table, row: str, column: str) -> Cell | None:
    lines = _lines(table)
    found, index = lines.rows.get(row), lines.columns.get(column)
    if found is None or index is None:
        return None
    if len(found.cells) == len(lines.columns):
        return found.cells[index]
    return table.cell(row, column)


def _has_numbers(row: Row) -> bool:
    """Tell whether a blank in this row may stand for a number somebody forgot, not for 0."""
    return any(cell.value for cell in row.cells)
