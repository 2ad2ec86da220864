"""Whether equations hold in all lines of a table at once, which they do in nearly all tables."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import pairwise
from operator import eq, ge, itemgetter, le

from govlint.annotation import Any
from govlint.checks.grid import Numbers, numbers_of
from govlint.checks.once import Kept
from govlint.checks.row_fields import RowFields
from govlint.expressions.linear import Linear
from govlint.form import TableSpec
from govlint.record import NamedTuple

RELATIONS: dict[str, Callable[[Any, Any], bool]] = {"=": eq, "<=": le, ">=": ge}

Rows = Sequence[Numbers]
"""The numbers of some rows of a table, row by row."""

Pick = Callable[[Any], Any]
"""Takes some rows out of all, or some numbers out of a row."""

Side = Callable[[Rows], Iterable[Any]]
"""What the terms of one side of an equation come to in each line."""


class Throughout(NamedTuple):
    """An equation over all rows or all columns of a table, no term on the wrong side of it.

    `lines` are the rows that an equation over rows is about. What is left to do for each line runs
    outside the interpreter.
    """

    lines: Pick | None
    left: Side
    relation: Callable[[Any, Any], bool]
    right: Side

    def holds(self, rows: Rows) -> bool:
        """Tell whether it holds in every line, given all rows."""
        if self.lines:
            rows = self.lines(rows)
        left, right = self.left(rows), self.right(rows)
        if self.relation is eq:
            return [*left] == [*right]
        return all(map(self.relation, left, right))


def throughout(
    over: str, left: Linear, relation: str, right: Linear, spec: TableSpec
) -> Throughout | None:
    """Return an equation over a table of plain counts; None where it must be judged by lines."""
    sides: tuple[list[str], list[str]] = ([], [])
    for sign, side in ((1, left), (-1, right)):
        for coefficient, key in side.terms:
            if abs(coefficient) != 1:
                return None
            sides[sign * coefficient < 0].append(key)
    if left.constant != right.constant or not all(sides):
        return None
    keys = {*sides[0], *sides[1]}
    if over == "rows":
        lines, places = _lines(keys, spec)
        pick, side_of = _pick(lines), _within_rows
    else:
        pick, side_of, places = None, _of_rows, _rows(keys, spec)
    if not places:
        return None
    one, other = [side_of([places[key] for key in side]) for side in sides]
    return Throughout(pick, one, RELATIONS[relation], other)


def _lines(keys: set[str], spec: TableSpec) -> tuple[list[int], dict[str, int]]:
    """Return the rows that have all keys, and where in these each key stands if that is clear."""
    where = [
        {spec.columns[column].key: at for at, column in enumerate(row.columns)} for row in spec.rows
    ]
    lines = [line for line, places in enumerate(where) if keys <= places.keys()]
    ways = {tuple([where[line][key] for key in sorted(keys)]) for line in lines}
    return lines, dict(zip(sorted(keys), *ways, strict=True)) if len(ways) == 1 else {}


def _rows(keys: set[str], spec: TableSpec) -> dict[str, int]:
    """Return where the rows with these keys stand, if all are there and have the same columns."""
    rows = {row.key: at for at, row in enumerate(spec.rows) if row.key in keys}
    alike = len({spec.rows[at].columns for at in rows.values()}) == 1
    return rows if alike and len(rows) == len(keys) else {}


def _within_rows(places: list[int]) -> Side:
    if len(places) == 1:
        return partial(map, itemgetter(*places))
    return partial(_sums, _pick(places))


def _sums(pick: Pick, rows: Rows) -> Iterable[Any]:
    return map(sum, map(pick, rows))


def _of_rows(places: list[int]) -> Side:
    if len(places) == 1:
        return itemgetter(*places)
    return partial(_added, _pick(places))


def _added(pick: Pick, rows: Rows) -> Iterable[Any]:
    """Return what some rows add up to, column by column."""
    return map(sum, zip(*pick(rows), strict=True))


def _pick(places: list[int]) -> Pick:
    # What follows each other is a slice, which is cut out fastest.
    steps = {second - first for first, second in pairwise(places)}
    if len(steps) < 2 and min(steps, default=1) > 0:
        start, stop = (places[0], places[-1] + 1) if places else (0, 0)
        return itemgetter(slice(start, stop, *steps))
    return itemgetter(*places)


def certain_numbers(fields: RowFields, spec: TableSpec) -> Rows | None:
    """Return the numbers of all rows; None where a cell has no certain one."""
    if fields.plain:
        rows = [cells.numbers for cells in fields.cells]  # type: ignore[attr-defined]
    else:
        rows = [numbers_of(cells) for cells in fields.cells]
        if any([None in numbers for numbers in rows]):
            return None
    return rows if [*map(len, rows)] == sizes(spec) else None


sizes: Kept[TableSpec, list[int]] = Kept(lambda spec: [len(row.columns) for row in spec.rows])
"""How many cells each row of a table has."""
