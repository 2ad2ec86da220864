"""The order of reading: pages of two columns are read column by column."""

from collections.abc import Sequence

from govlint.readers.grid.aligned import Aligned
from govlint.readers.grid.cells import Table
from govlint.readers.grid.layout import Row, row_of
from govlint.readers.grid.marks import Box

_FEWEST_PAIRS = 5
"""So many lines parted at one place make two columns."""

_SHORTEST_HALF = 8
_MOST_CROSSING = 0.34
_CANDIDATES = 20

Item = Table | Aligned | Row


def in_reading_order(items: Sequence[Item]) -> list[list[Item]]:
    """Return what stands on a page in runs of one column each."""
    items = sorted(items, key=_top)
    gutter = _gutter([item for item in items if isinstance(item, Row)])
    if gutter is None:
        return [items]
    runs: list[list[Item]] = []
    left: list[Item] = []
    right: list[Item] = []
    for item in items:
        parts = _split(item, gutter)
        if parts is None:
            runs += [left, right, [item]]
            left, right = [], []
        else:
            left += parts[0]
            right += parts[1]
    return [run for run in (*runs, left, right) if run]


def _top(item: Item) -> tuple[float, float]:
    box = _box(item)
    return box.top, box.left


def _box(item: Item) -> Box:
    return item.grid.box if isinstance(item, Table) else item.box


def _gutter(rows: Sequence[Row]) -> float | None:
    """Return where two columns of text part, if most lines of the page do there."""
    gaps = [
        (before.right + after.left) / 2
        for row in rows
        for before, after in zip(row.segments, row.segments[1:], strict=False)
    ]
    best, most = None, _FEWEST_PAIRS - 1
    for x in gaps[:: len(gaps) // _CANDIDATES + 1]:
        pairs = crossing = 0
        for row in rows:
            left = sum(len(part.text) for part in row.segments if part.right <= x)
            right = sum(len(part.text) for part in row.segments if part.left >= x)
            crossing += any(part.left < x < part.right for part in row.segments)
            pairs += min(left, right) >= _SHORTEST_HALF
        if pairs > most and crossing <= _MOST_CROSSING * len(rows):
            best, most = x, pairs
    return best


def _split(item: Item, gutter: float) -> tuple[list[Item], list[Item]] | None:
    """Return what of an item stands left and right of the gutter, None if it crosses it."""
    if not isinstance(item, Row):
        box = _box(item)
        if box.left < gutter < box.right:
            return None
        return ([item], []) if box.right <= gutter else ([], [item])
    if any(part.left < gutter < part.right for part in item.segments):
        return None
    left = tuple(part for part in item.segments if part.right <= gutter)
    right = tuple(part for part in item.segments if part.left >= gutter)
    return [row_of(left)] if left else [], [row_of(right)] if right else []
