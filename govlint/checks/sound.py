"""Whether equations hold in all lines of a table at once, which they do in nearly all tables."""

from collections.abc import Callable, Iterable
from functools import partial
from itertools import chain, pairwise
from operator import eq, ge, itemgetter, le

from govlint.annotation import Any
from govlint.checks.grid import Numbers, numbers_of
from govlint.checks.once import Kept
from govlint.expressions.linear import Linear
from govlint.form import TableSpec
from govlint.record import NamedTuple
from govlint.report import Counts, Table

RELATIONS: dict[str, Callable[[Any, Any], bool]] = {"=": eq, "<=": le, ">=": ge}

Pick = Callable[[Numbers], Numbers]
"""Takes the numbers of one term of an equation, one a line, out of all numbers of a table."""


Side = Callable[[Numbers], Iterable[Any]]
"""What the terms of one side of an equation come to in each line."""


def _by_terms(picks: tuple[Pick, ...], numbers: Numbers) -> Iterable[Any]:
    return map(sum, zip(*[pick(numbers) for pick in picks], strict=True))


def _by_lines(picks: tuple[Callable[[Numbers], Any], ...], numbers: Numbers) -> Iterable[Any]:
    return [sum(pick(numbers)) for pick in picks]


class Throughout(NamedTuple):
    """An equation over all rows or all columns of a table, no term on the wrong side of it.

    What is left to do for each line runs outside the interpreter: a sum of twenty rows over all
    columns takes a tenth of the time that judging column by column does.
    """

    left: Side
    relation: Callable[[Any, Any], bool]
    right: Side

    def holds(self, numbers: Numbers) -> bool:
        """Tell whether it holds in every line."""
        left, right = self.left(numbers), self.right(numbers)
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
    lines = _lines(over, {*sides[0], *sides[1]}, spec)
    return Throughout(_side(lines, sides[0]), RELATIONS[relation], _side(lines, sides[1]))


def _side(lines: list[dict[str, int]], keys: list[str]) -> Side:
    if 0 < len(lines) < len(keys):
        # Of a few long columns each is cut out whole.
        return partial(_by_lines, tuple([_pick([line[key] for key in keys]) for line in lines]))
    picks = [_pick([line[key] for line in lines]) for key in keys]
    return picks[0] if len(picks) == 1 else partial(_by_terms, tuple(picks))


def _pick(places: list[int]) -> Pick:
    # Rows and columns of whole tables are slices, which are cut out fastest.
    steps = {second - first for first, second in pairwise(places)}
    if len(steps) < 2 and min(steps, default=1) > 0:
        start, stop = (places[0], places[-1] + 1) if places else (0, 0)
        return itemgetter(slice(start, stop, *steps))
    return itemgetter(*places)


def certain_numbers(table: Table) -> Numbers | None:
    """Return the numbers of all cells, row by row; None where a cell has no certain one."""
    lines: list[Numbers] = []
    for row in table.rows:
        cells = row.cells
        if type(cells) is Counts:
            lines.append(cells.numbers)
        else:
            numbers = numbers_of(cells)
            if None in numbers:
                return None
            lines.append(numbers)
    return [*chain(*lines)] if [*map(len, lines)] == sizes(table.spec) else None


sizes: Kept[TableSpec, list[int]] = Kept(lambda spec: [len(row.columns) for row in spec.rows])
"""How many cells each row of a table has."""


def _lines(over: str, keys: set[str], spec: TableSpec) -> list[dict[str, int]]:
    """Return the rows, or columns, that have all keys: where the number of each key stands."""
    lines: dict[str, dict[str, int]] = {}
    at = 0
    for row in spec.rows:
        for column in row.columns:
            pair = row.key, spec.columns[column].key
            line, key = pair if over == "rows" else reversed(pair)
            lines.setdefault(line, {})[key] = at
            at += 1
    return [line for line in lines.values() if keys <= line.keys()]
