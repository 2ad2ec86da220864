"""A table as bare numbers by row and column, for sums that are nearly always right."""

from collections.abc import Sequence

from govlint.form import TableSpec
from govlint.record import NamedTuple
from govlint.report import BY_SUMS, Cell, Counts, Row, Status, Table

# A member of an enumeration takes as long to ask for as ten names.
_READ, _BLANK, _INFERRED = Status.READ, Status.BLANK, Status.INFERRED

Number = int | float

Numbers = Sequence[Number | None]
"""One number per row, or per column, of a table."""


class Grid(NamedTuple):
    """Numbers by row and by column: a blank is 0, None has no certain number; `whole` has none."""

    spec: TableSpec
    rows: list[Numbers]
    columns: list[Numbers]
    whole: bool


def grid_of(table: Table) -> Grid:
    """Return the numbers of a table."""
    spec = table.spec
    width = len(spec.columns)
    rows = [
        numbers_of(row.cells) if len(row.cells) == width else _spread(row, spec_row.columns, width)
        for spec_row, row in zip(spec.rows, table.rows, strict=True)
    ]
    whole = not any([None in row for row in rows])
    return Grid(spec, rows, list(zip(*rows, strict=True)), whole)


def _number(cell: Cell) -> Number | None:
    """Return the number a cell takes part in sums with, None if it has no certain one."""
    if cell.status is _BLANK:
        return 0
    if cell.status is _INFERRED and cell.note == BY_SUMS:
        return None
    return cell.value


def numbers_of(cells: Sequence[Cell]) -> Numbers:
    """Return the numbers that the cells of a row take part in sums with."""
    if type(cells) is Counts:
        return cells.numbers
    return [cell[0] if cell[2] is _READ else _number(cell) for cell in cells]


def _spread(row: Row, columns: tuple[int, ...], width: int) -> Numbers:
    numbers: list[Number | None] = [None] * width
    if len(row.cells) == len(columns):
        for column, number in zip(columns, numbers_of(row.cells), strict=True):
            numbers[column] = number
    return numbers
