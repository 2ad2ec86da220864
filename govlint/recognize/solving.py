"""Which of the ways to read several rows fit together: the columns add up as well."""

from collections.abc import Mapping, Sequence
from operator import add

from govlint.recognize.splits import Numbers, Steps
from govlint.record import NamedTuple

Vector = tuple[int, ...]
Path = tuple[int | None, ...]
"""The number of the way chosen for each row so far, None where it may be several."""

Weights = dict[int, int]
"""How often each row, by index, counts in an equation over every column, left minus right."""


class _Step(NamedTuple):
    """What one row adds to all equations in each of its ways, and the least and most after it."""

    row: int
    moves: list[tuple[Vector, int]]
    least: Vector
    most: Vector


def choose(
    known: Mapping[int, Numbers],
    open_rows: Mapping[int, Sequence[Numbers]],
    equations: Sequence[Weights],
    steps: Steps,
) -> dict[int, Numbers]:
    """Return the rows for which one way is left when all equations hold in every column.

    An equation counts if all of its rows are known or open; rows in none of them are left out.
    """
    rows = known.keys() | open_rows.keys()
    usable = [equation for equation in equations if equation.keys() <= rows]
    asked = {row for equation in usable for row in equation if row in open_rows}
    if not asked:
        return {}
    order = sorted(asked, key=lambda row: (len(open_rows[row]), row))
    start = _sum([_moved(row, numbers, usable) for row, numbers in known.items()])
    path = _solve(start, _plan(order, open_rows, usable), steps)
    return {
        row: open_rows[row][way] for row, way in zip(order, path, strict=False) if way is not None
    }


def _moved(row: int, numbers: Numbers, equations: Sequence[Weights]) -> Vector:
    return tuple(equation.get(row, 0) * number for equation in equations for number in numbers)


def _sum(moves: Sequence[Vector]) -> Vector:
    return tuple(map(sum, zip(*moves, strict=True))) if moves else ()


def _plan(
    order: Sequence[int], open_rows: Mapping[int, Sequence[Numbers]], equations: Sequence[Weights]
) -> list[_Step]:
    plan: list[_Step] = []
    least: Vector = ()
    most: Vector = ()
    for row in reversed(order):
        moves = [
            (_moved(row, numbers, equations), way) for way, numbers in enumerate(open_rows[row])
        ]
        size = len(moves[0][0])
        least, most = least or (0,) * size, most or (0,) * size
        plan.append(_Step(row, moves, least, most))
        columns = list(zip(*(move for move, _ in moves), strict=True))
        least = tuple(map(add, least, map(min, columns)))
        most = tuple(map(add, most, map(max, columns)))
    return plan[::-1]


def _solve(start: Vector, plan: Sequence[_Step], steps: Steps) -> Path:
    """Return the way of each row in which all choices agree that bring every sum to 0."""
    states: dict[Vector, Path] = {start or (0,) * len(plan[0].least): ()}
    for step in plan:
        following: dict[Vector, Path] = {}
        for state, path in states.items():
            for move, way in step.moves:
                steps.take()
                moved = tuple(map(add, state, move))
                if _can_end(moved, step):
                    longer = (*path, way)
                    known = following.get(moved)
                    following[moved] = _agreed(known, longer) if known else longer
        states = following
    return next(iter(states.values()), ())


def _agreed(one: Path, other: Path) -> Path:
    return tuple(a if a == b else None for a, b in zip(one, other, strict=True))


def _can_end(moved: Vector, step: _Step) -> bool:
    """Tell whether the rows to come can still bring every sum to 0."""
    lowest = map(add, moved, step.least)
    highest = map(add, moved, step.most)
    return all(value <= 0 for value in lowest) and all(value >= 0 for value in highest)
