"""Ruling lines to grids: rows, columns, and cells that may span several of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from govlint.readers.grid.bounds import LimitError
from govlint.readers.grid.marks import Box, Rule
from govlint.record import NamedTuple

_JOINED = 1.0
"""Pieces of one line lie this close to each other."""

_CROSSING = 3.0
"""Lines this close to each other meet, and those side by side are one line."""

_OPEN = 8.0
"""Lines that reach this far beyond the last that crosses them leave a side of a table open."""

_COVERED = 0.5
"""So much of the side of a cell must be ruled to be a wall."""

_MOST_RULES = 2_000
"""Of more lines in one direction, as in drawings, only the longest can be those of a table."""

_MOST_ROUNDS = 8
"""Lines of no table are found in one or two; each round costs as much as the table is large."""


class Region(NamedTuple):
    """A cell of a grid, by its first column and row and the number of both it spans."""

    column: int
    row: int
    columns: int
    rows: int


class Grid(NamedTuple):
    """A ruled table; `owner[row][column]` is the index of the region that holds the place."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    regions: tuple[Region, ...]
    owner: tuple[tuple[int, ...], ...]

    @property
    def places(self) -> int:
        """The number of cells as if none spanned another."""
        return (len(self.xs) - 1) * (len(self.ys) - 1)

    @property
    def box(self) -> Box:
        """The outline of the table."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def region_at(self, x: float, y: float) -> int:
        """Return the index of the region around a point, -1 outside of the table."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        if 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1:
            return self.owner[row][column]
        return -1

    def box_of(self, index: int) -> Box:
        """Return the outline of a region."""
        column, row, columns, rows = self.regions[index]
        return Box(self.xs[column], self.ys[row], self.xs[column + columns], self.ys[row + rows])


def find_grids(across: Iterable[Rule], down: Iterable[Rule], most: int) -> list[Grid]:
    """Return the tables that the rules of a page make up, from the top down.

    Raise LimitError where they would have more than `most` cells together.
    """
    grids = []
    for level, upright in _components(_merged(across), _merged(down)):
        grid = _grid(level, upright, most)
        if grid and len(grid.regions) > 1:
            grids.append(grid)
            most -= grid.places
    return sorted(grids, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    """Join the pieces of each line."""
    merged: list[Rule] = []
    for group in _grouped(sorted(rules), _JOINED):
        at = sum(rule.at for rule in group) / len(group)
        for start, end in _spans(group, _JOINED):
            merged.append(Rule(at, start, end))
    if len(merged) > _MOST_RULES:
        merged = sorted(merged, key=lambda rule: rule.start - rule.end)[:_MOST_RULES]
    return sorted(merged)


def _grouped(rules: Sequence[Rule], tolerance: float) -> Iterable[list[Rule]]:
    """Part sorted rules wherever the next lies further away than `tolerance`."""
    group: list[Rule] = []
    for rule in rules:
        if group and rule.at - group[-1].at > tolerance:
            yield group
            group = []
        group.append(rule)
    if group:
        yield group


def _spans(rules: Iterable[Rule], tolerance: float) -> list[tuple[float, float]]:
    """Return the stretches that rules on one line cover together."""
    spans: list[tuple[float, float]] = []
    for _, start, end in sorted(rules, key=lambda rule: rule.start):
        if spans and start - spans[-1][1] <= tolerance:
            spans[-1] = (spans[-1][0], max(spans[-1][1], end))
        else:
            spans.append((start, end))
    return spans


def _components(across: list[Rule], down: list[Rule]) -> Iterable[tuple[list[Rule], list[Rule]]]:
    """Part the rules into sets that hang together by crossings."""
    parents = list(range(len(across) + len(down)))

    def root(node: int) -> int:
        while parents[node] != node:
            parents[node] = parents[parents[node]]
            node = parents[node]
        return node

    places = [rule.at for rule in down]
    for i, (y, start, end) in enumerate(across):
        first = bisect_left(places, start - _CROSSING)
        for j in range(first, bisect_right(places, end + _CROSSING)):
            if down[j].start - _CROSSING <= y <= down[j].end + _CROSSING:
                parents[root(len(across) + j)] = root(i)
    sets: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for node, rule in enumerate((*across, *down)):
        sets.setdefault(root(node), ([], []))[node >= len(across)].append(rule)
    return [(level, upright) for level, upright in sets.values() if level and upright]


def _grid(across: list[Rule], down: list[Rule], most: int) -> Grid | None:
    xs, ys = _lines(down, across), _lines(across, down)
    if len(xs) * len(ys) > most:
        raise LimitError("cells")
    for left in reversed(range(_MOST_ROUNDS)):
        upright, level = _walls(xs, ys, down), _walls(ys, xs, across)
        # A line that parts no two cells, such as one under a word, is none of the table's.
        kept_xs, kept_ys = _kept(xs, upright), _kept(ys, level)
        if len(kept_xs) < 2 or len(kept_ys) < 2:
            return None
        if not left or (len(kept_xs) == len(xs) and len(kept_ys) == len(ys)):
            break
        xs, ys = kept_xs, kept_ys
    regions, owner = _regions(upright, level)
    return Grid(tuple(xs), tuple(ys), regions, owner)


def _lines(rules: list[Rule], crossing: list[Rule]) -> list[float]:
    """Return where the lines of one direction lie, with the open ends of the others."""
    places = [
        sum(rule.at for rule in group) / len(group) for group in _grouped(sorted(rules), _CROSSING)
    ]
    first = min(rule.start for rule in crossing)
    last = max(rule.end for rule in crossing)
    if first < places[0] - _OPEN:
        places.insert(0, first)
    if last > places[-1] + _OPEN:
        places.append(last)
    return places


def _walls(places: list[float], others: list[float], rules: list[Rule]) -> list[list[bool]]:
    """Tell for each stretch between `others`, and each of `places`, whether a line runs there."""
    walls = [[False] * len(places) for _ in others[1:]]
    middles = [(a + b) / 2 for a, b in pairwise(places)]
    on: list[list[Rule]] = [[] for _ in places]
    for rule in rules:
        on[bisect_right(middles, rule.at)].append(rule)
    for j, found in enumerate(on):
        spans = _spans(found, _CROSSING)
        for i, (start, end) in enumerate(pairwise(others)):
            covered = sum(max(0.0, min(b, end) - max(a, start)) for a, b in spans)
            edge = j in (0, len(places) - 1)
            walls[i][j] = edge or covered >= _COVERED * (end - start)
    return walls


def _kept(places: list[float], walls: list[list[bool]]) -> list[float]:
    return [place for j, place in enumerate(places) if any(row[j] for row in walls)]


def _regions(
    upright: list[list[bool]], level: list[list[bool]]
) -> tuple[tuple[Region, ...], tuple[tuple[int, ...], ...]]:
    """Join the places that no wall parts; what makes up no rectangle stays apart."""
    rows, columns = len(upright), len(level)
    owner = [[-1] * columns for _ in range(rows)]
    regions: list[Region] = []
    for row in range(rows):
        for column in range(columns):
            if owner[row][column] >= 0:
                continue
            places = _reach(row, column, upright, level)
            low, left = min(r for r, _ in places), min(c for _, c in places)
            high, right = max(r for r, _ in places), max(c for _, c in places)
            if (right - left + 1) * (high - low + 1) == len(places):
                for r, c in places:
                    owner[r][c] = len(regions)
                regions.append(Region(left, low, right - left + 1, high - low + 1))
                continue
            for r, c in sorted(places):
                owner[r][c] = len(regions)
                regions.append(Region(c, r, 1, 1))
    return tuple(regions), tuple(map(tuple, owner))


def _reach(
    row: int, column: int, upright: list[list[bool]], level: list[list[bool]]
) -> set[tuple[int, int]]:
    """Return every place that can be come to from one without crossing a wall."""
    found = {(row, column)}
    waiting = [(row, column)]
    while waiting:
        r, c = waiting.pop()
        steps = (
            (r, c - 1, upright[r][c]),
            (r, c + 1, upright[r][c + 1]),
            (r - 1, c, level[c][r]),
            (r + 1, c, level[c][r + 1]),
        )
        for next_row, next_column, wall in steps:
            if not wall and (next_row, next_column) not in found:
                found.add((next_row, next_column))
                waiting.append((next_row, next_column))
    return found
