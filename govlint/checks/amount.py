"""What a weighted sum over `row/column` keys of a table comes to, if that is certain."""

from govlint.annotation import Any
from govlint.checks.balance import Entry
from govlint.checks.grid import Number
from govlint.checks.once import Kept
from govlint.expressions.linear import Linear, linear_by_form
from govlint.finding import AtCell
from govlint.form import TableSpec
from govlint.record import NamedTuple
from govlint.report import Cell, Counts, Row, Status, Table


class Reading(NamedTuple):
    """One way to read a figure off a table, by form, with its name by language."""

    label: dict[str, str]
    amounts: dict[str, Linear]


def readings_from(options: list[dict[str, Any]]) -> tuple[Reading, ...]:
    """Build readings from plain options."""
    return tuple(Reading(option["label"], linear_by_form(option["expr"])) for option in options)


# A member of an enumeration takes as long to ask for as ten names.
_READ, _BLANK = Status.READ, Status.BLANK

Places = dict[str, tuple[int, int]]
"""Where a table keeps its cells, by `row/column` key: the indices of the row and within it."""

_NOWHERE = -1, 0


def _places(spec: TableSpec) -> Places:
    return {
        f"{row.key}/{spec.columns[column].key}": (at, nth)
        for at, row in enumerate(spec.rows)
        for nth, column in enumerate(row.columns)
    }


places_of: Kept[TableSpec, Places] = Kept(_places)


def sum_of(table: Table, linear: Linear) -> Number | None:
    """Return what a sum comes to, None if the table lacks a cell or its number is not certain."""
    total: Number = linear.constant
    places = places_of(table.spec)
    for coefficient, key in linear.terms:
        at, nth = places.get(key, _NOWHERE)
        cells = table.rows[at].cells if at >= 0 else ()
        if type(cells) is Counts and nth < len(cells.numbers):
            total += coefficient * cells.numbers[nth]
            continue
        cell = _certain(table, places, key)
        if cell is None:
            return None
        total += coefficient * (cell.value or 0)
    return total


def entries_of(table: Table, linear: Linear) -> tuple[Entry, ...] | None:
    """Return the cells of a sum, None if the table lacks one or its number is not certain."""
    entries: list[Entry] = []
    places = places_of(table.spec)
    for coefficient, key in linear.terms:
        cell = _certain(table, places, key)
        if cell is None:
            return None
        row, _, column = key.partition("/")
        entries.append(Entry(coefficient, AtCell(table.spec.key, row, column), cell))
    return tuple(entries)


def amount_of(linear: Linear, entries: tuple[Entry, ...]) -> Number:
    """Return what the sum over these cells comes to; a blank is 0."""
    return sum((entry.coefficient * entry.number for entry in entries), linear.constant)


def cell_at(table: Table, key: str) -> Cell | None:
    """Return the cell `row/column`, None if the table lacks it."""
    return _cell(table, places_of(table.spec), key)


def certain_cell(table: Table, key: str) -> Cell | None:
    """Return the cell `row/column` if its number, or 0 for a blank, is certain."""
    return _certain(table, places_of(table.spec), key)


def _cell(table: Table, places: Places, key: str) -> Cell | None:
    at, nth = places.get(key, _NOWHERE)
    cells = table.rows[at].cells if at >= 0 else ()
    return cells[nth] if nth < len(cells) else None


def _certain(table: Table, places: Places, key: str) -> Cell | None:
    cell = _cell(table, places, key)
    if cell is None or cell[2] is _READ:
        return cell
    if cell.status is _BLANK:
        return cell if _is_whole(table.rows[places[key][0]]) else None
    return None if cell.value is None else cell


def _is_whole(row: Row) -> bool:
    """Tell whether a blank in this row stands for 0, not for a number somebody forgot.

    It does in a row without numbers, and in one whose last number is what the others add up to.
    """
    *others, last = (cell.value or 0 for cell in row.cells)
    return sum(others) == last
