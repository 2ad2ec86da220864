"""The smallest changes of cells that repair several broken sums and break none."""

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations, pairwise

from govlint.finding import AtCell
from govlint.record import NamedTuple

Number = int | float


FEWEST_MOVED = 3
"""Fewer sums do not tell that a whole row has moved."""


class Sums(NamedTuple):
    """Equations by index, and the cells in the order of the form.

    `broken` gives left minus right of those that do not hold; `coefficients` tells by how much
    the equations of a cell move when it grows by one; `allowed` whether a cell may hold a number.
    """

    broken: dict[int, Number]
    coefficients: dict[AtCell, dict[int, int]]
    numbers: dict[AtCell, Number]
    allowed: Callable[[AtCell, Number], bool]


class Mend(NamedTuple):
    """Cells with the numbers they should hold, and the equations that this repairs."""

    changes: tuple[tuple[AtCell, Number], ...]
    repaired: frozenset[int]


def find_mends(sums: Sums) -> tuple[list[Mend], dict[int, Number]]:
    """Return the mends, and the equations that stay broken with left minus right.

    In this order: one cell where no other would do as well; a row whose numbers moved on by a cell;
    two cells in a common equation, unrivalled like the one; two such cells that moved together, the
    first such pair standing for all others.
    """
    mends: list[Mend] = []
    left = sums
    for search in (_one_cell, _moved_along, _two_cells, _moved_together):
        while left.broken and (found := search(left)):
            mends += found
            repaired = frozenset().union(*(mend.repaired for mend in found))
            rest = {i: amount for i, amount in left.broken.items() if i not in repaired}
            left = left._replace(broken=rest)
    return mends, left.broken


def _one_cell(sums: Sums) -> list[Mend]:
    found = [_change(sums, {cell: _shift(sums, sums.coefficients[cell])}) for cell in _cells(sums)]
    return _unrivalled([mend for mend in found if mend and len(mend.repaired) > 1])


def _two_cells(sums: Sums) -> list[Mend]:
    """Two cells, each with equations of its own that tell its shift, and a common witness."""
    found: list[Mend | None] = []
    for one, other in _pairs(sums):
        mine, its = sums.coefficients[one], sums.coefficients[other]
        own = {index: c for index, c in mine.items() if index not in its}
        others = {index: c for index, c in its.items() if index not in mine}
        found.append(_change(sums, {one: _shift(sums, own), other: _shift(sums, others)}))
    return [
        single for mend in _unrivalled([m for m in found if m]) for single in _causes(sums, mend)
    ]


def _moved_along(sums: Sums) -> list[Mend]:
    """A row in which all numbers but the last, its total, moved on by one cell and one was lost."""
    rows: dict[tuple[str, str], list[AtCell]] = {}
    for cell in sums.coefficients:
        rows.setdefault((cell.table, cell.row), []).append(cell)
    broken = {cell.row for cell in _cells(sums)}
    found = [
        _change(sums, _moves_back(sums, cells, order))
        for (_, row), (*cells, _) in rows.items()
        if row in broken and len(cells) >= FEWEST_MOVED
        # Of a cell in no sum it is not known what stands there.
        if all([sums.coefficients[cell] for cell in cells])
        for order in (cells, cells[::-1])
    ]
    return _unrivalled([mend for mend in found if mend and len(mend.repaired) >= FEWEST_MOVED])


def _moves_back(
    sums: Sums, cells: list[AtCell], order: list[AtCell]
) -> dict[AtCell, Number | None]:
    """Return the shifts that give each cell the number of the next, and the last what it lacks."""
    shifts: dict[AtCell, Number | None] = {
        cell: sums.numbers[following] - sums.numbers[cell] for cell, following in pairwise(order)
    }
    last = order[-1]
    others = {index for cell in order[:-1] for index in sums.coefficients[cell]}
    own = {index: c for index, c in sums.coefficients[last].items() if index not in others}
    shifts[last] = _shift(sums, own)
    return {cell: shift for cell in cells if (shift := shifts[cell]) != 0}


def _moved_together(sums: Sums) -> list[Mend]:
    best: Mend | None = None
    for one, other in _pairs(sums):
        shift = _shift(sums, _added(sums, {one: 1, other: 1}))
        mend = _change(sums, {one: shift, other: shift})
        if mend and len(mend.repaired) > (len(best.repaired) if best else 1):
            best = mend
    return [best] if best else []


def _cells(sums: Sums) -> list[AtCell]:
    """Return the cells of broken equations, in the order of the form."""
    broken = sums.broken.keys()
    return [cell for cell, of in sums.coefficients.items() if not broken.isdisjoint(of)]


def _pairs(sums: Sums) -> Iterator[tuple[AtCell, AtCell]]:
    """Yield pairs of cells of broken equations that also have an equation in common."""
    for one, other in combinations(_cells(sums), 2):
        if not sums.coefficients[one].keys().isdisjoint(sums.coefficients[other]):
            yield one, other


def _shift(sums: Sums, coefficients: Mapping[int, Number]) -> Number | None:
    """Return by how much a cell must move to repair all these equations, None if it cannot."""
    shifts = {_quotient(sums.broken.get(index, 0), c) for index, c in coefficients.items()}
    return shifts.pop() if len(shifts) == 1 else None


def _quotient(rest: Number, coefficient: Number) -> Number | None:
    if isinstance(rest, int) and isinstance(coefficient, int):
        whole, remainder = divmod(-rest, coefficient)
        return None if remainder else whole
    # Rounding makes shifts equal that differ only by the error of binary fractions.
    return round(-rest / coefficient, 6)


def _change(sums: Sums, shifts: dict[AtCell, Number | None]) -> Mend | None:
    """Return the mend that these shifts are, if every equation they touch holds afterwards."""
    moves = {cell: shift for cell, shift in shifts.items() if shift}
    if len(moves) < len(shifts):
        return None
    moved = _added(sums, moves)
    if any(abs(sums.broken.get(index, 0) + amount) > 1e-6 for index, amount in moved.items()):
        return None
    changes = tuple((cell, sums.numbers[cell] + shift) for cell, shift in moves.items())
    if not all(sums.allowed(cell, number) for cell, number in changes):
        return None
    return Mend(changes, frozenset(index for index in moved if index in sums.broken))


def _added(sums: Sums, shifts: Mapping[AtCell, Number]) -> dict[int, Number]:
    """Return the equations that move with these shifts, and by how much."""
    moved: dict[int, Number] = {}
    for cell, shift in shifts.items():
        for index, coefficient in sums.coefficients[cell].items():
            moved[index] = moved.get(index, 0) + coefficient * shift
    return {index: amount for index, amount in moved.items() if amount}


def _unrivalled(found: list[Mend]) -> list[Mend]:
    """Return the mend that repairs most among those that no other could stand in for."""
    found.sort(key=lambda mend: -len(mend.repaired))
    for mend in found:
        rivals = (m for m in found if m is not mend and len(m.repaired) >= len(mend.repaired))
        if all(mend.repaired.isdisjoint(rival.repaired) for rival in rivals):
            return [mend]
    return []


def _causes(sums: Sums, mend: Mend) -> list[Mend]:
    """Return a mend of two cells as one cause if they moved together, as two if independently."""
    (one, new_one), (other, new_other) = mend.changes
    if abs(new_one - sums.numbers[one]) == abs(new_other - sums.numbers[other]):
        return [mend]
    return [
        Mend((change,), mend.repaired.intersection(sums.coefficients[change[0]]))
        for change in mend.changes
    ]
