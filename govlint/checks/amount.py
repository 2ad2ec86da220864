"""What a weighted sum over `row/column` keys of a table comes to, if that is certain."""

from govlint.checks.balance import Entry
from govlint.checks.grid import Number
from govlint.expressions.linear import Linear
from govlint.finding import AtCell
from govlint.report import Cell, Row, Status, Table


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
    try:
        cell = table.cell(row, column)
    except KeyError:
        return None
    if cell.status is Status.BLANK:
        return None if _has_numbers(table.row(row)) else cell
    return None if cell.value is None else cell


def _has_numbers(row: Row) -> bool:
    """Tell whether a blank in this row may stand for a number somebody forgot, not for 0."""
    return any(cell.value for cell in row.cells)
