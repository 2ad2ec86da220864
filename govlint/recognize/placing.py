"""Which row of the form each group of values belongs to: by label, else by the only order left."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from govlint.recognize.group import Group
from govlint.record import NamedTuple

_SHORTEST_LABEL = 4


class Placement(NamedTuple):
    """Where the groups went.

    `rows` maps a row's index to its group; `by_order` are those placed without a label of their
    own; `uncertain` are rows for which values stand in the file that cannot be placed, each with
    the number of values found.
    """

    rows: dict[int, Group]
    by_order: frozenset[int]
    uncertain: dict[int, int]


def place(groups: list[Group], widths: Sequence[int]) -> Placement:
    """Assign each group to at most one row; labels decide, order fills what labels leave open.

    `widths` are the numbers of columns of the form's rows.
    """
    in_order = _all_in_order(groups)
    if in_order is not None:
        return Placement(in_order, frozenset(), {})
    named = [
        (i, group.match.rows[0]) for i, group in enumerate(groups) if len(group.match.rows) == 1
    ]
    frame = _longest_rising(named)
    rows: dict[int, Group] = {row: groups[i] for i, row in frame}
    uncertain: dict[int, int] = {}
    kept = {i for i, _ in frame}
    for i, row in named:
        if i not in kept:
            _place_again(groups[i], row, rows, uncertain)
    by_order = _fill_gaps(groups, frame, widths, rows, uncertain)
    for row, group in list(rows.items()):
        if not group.complete:
            uncertain[row] = len([piece for piece in group.values if piece.text])
            del rows[row]
    for row in uncertain:
        rows.pop(row, None)
    return Placement(rows, frozenset(by_order), uncertain)


def _all_in_order(groups: list[Group]) -> dict[int, Group] | None:
    """Return the rows if each group names its own and they rise, as in most reports."""
    rows: dict[int, Group] = {}
    last = -1
    for group in groups:
        named = group.match.rows
        if not group.complete or len(named) != 1 or named[0] <= last:
            return None
        last = named[0]
        rows[last] = group
    return rows


def _place_again(group: Group, row: int, rows: dict[int, Group], uncertain: dict[int, int]) -> None:
    """A row out of order is placed; one that stands there twice must say the same twice."""
    if row not in rows:
        if group.match.whole:
            rows[row] = group
    elif [p.text for p in group.values] != [p.text for p in rows[row].values]:
        uncertain[row] = len(group.values) + len(rows[row].values)


def _longest_rising(named: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest subsequence of (group, row) whose rows rise strictly."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, (_, row) in enumerate(named):
        length = bisect_left(tails, row)
        before.append(last[length - 1] if length else -1)
        if length == len(tails):
            tails.append(row)
            last.append(at)
        else:
            tails[length] = row
            last[length] = at
    chain = []
    at = last[-1] if last else -1
    while at >= 0:
        chain.append(named[at])
        at = before[at]
    return chain[::-1]


def _fill_gaps(
    groups: list[Group],
    frame: list[tuple[int, int]],
    widths: Sequence[int],
    rows: dict[int, Group],
    uncertain: dict[int, int],
) -> set[int]:
    """Between two placed groups, unnamed ones go to the free rows if there is one way to do it."""
    by_order: set[int] = set()
    edges = [(-1, -1), *frame, (len(groups), len(widths))]
    for (group_before, row_before), (group_after, row_after) in pairwise(edges):
        unnamed = [
            g
            for g in groups[group_before + 1 : group_after]
            if len(g.match.rows) != 1 and not (g.sparse and not g.match.rows)
        ]
        free = [row for row in range(row_before + 1, row_after) if row not in rows]
        if unnamed and not free and row_before >= 0 and not all(map(_is_row_of_its_own, unnamed)):
            # Values that belong to no row of the form may be the rest of wrapped ones.
            uncertain[row_before] = len(rows[row_before].values) + len(unnamed[0].values)
        if not unnamed or not free:
            continue
        way = _only_way(unnamed, free, widths)
        if not way and any(group.titled for group in unnamed):
            # Numbers behind the label of several rows, as older forms have it, are no row's own.
            unnamed = [group for group in unnamed if not group.titled]
            if not unnamed:
                continue
            way = _only_way(unnamed, free, widths)
        if way:
            for row, group in zip(way, unnamed, strict=True):
                rows[row] = group
                by_order.add(row)
        else:
            for row in free:
                uncertain.setdefault(row, 0)
    return by_order


def _is_row_of_its_own(group: Group) -> bool:
    """Tell whether a group has a whole label of its own that no row of the form has."""
    label = group.label.text if group.label else ""
    # The rest of a wrapped label is short, or closes a bracket that it does not open.
    is_whole = len(label) >= _SHORTEST_LABEL and label.count("（") == label.count("）")
    return group.complete and is_whole and not group.match.rows


def _only_way(unnamed: list[Group], free: list[int], widths: Sequence[int]) -> list[int] | None:
    """Return the one rising assignment of all groups to free rows their labels allow, if one."""
    rows, groups = len(free), len(unnamed)
    # counts[g][r]: ways to place the groups from g on in the rows from r on; 2 stands for many.
    counts = [[0] * (rows + 1) for _ in range(groups)] + [[1] * (rows + 1)]
    for g in range(groups - 1, -1, -1):
        for r in range(rows - 1, -1, -1):
            here = counts[g + 1][r + 1] if _allows(unnamed[g], free[r], widths) else 0
            counts[g][r] = min(2, counts[g][r + 1] + here)
    if counts[0][0] != 1:
        return None
    way: list[int] = []
    r = 0
    for g in range(groups):
        while not (_allows(unnamed[g], free[r], widths) and counts[g + 1][r + 1]):
            r += 1
        way.append(free[r])
        r += 1
    return way


def _allows(group: Group, row: int, widths: Sequence[int]) -> bool:
    if group.complete and len(group.values) != widths[row]:
        return False
    return not group.match.rows or row in group.match.rows
