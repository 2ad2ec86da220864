"""Which cells of a grid are merged: from empty texts to row and column spans."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from layouts.grids import Entry, Grid, Row

Place = tuple[int, int]


class Cell(NamedTuple):
    """A cell of a merged table: its text, where it begins and how far it reaches."""

    text: str
    row: int
    column: int
    rows: int
    columns: int


def tables(grid: Grid) -> Iterator[str | list[Row]]:
    """Yield the rows of a grid that stand together as one table, and the lines between them."""
    rows: list[Row] = []
    for item in grid.items:
        if not isinstance(item, str):
            rows.append(item)
            continue
        if rows:
            yield rows
            rows = []
        if item:
            yield item
    if rows:
        yield rows


def merged(rows: Sequence[Row], labels: int | None = None) -> tuple[list[Cell], int]:
    """Return the cells of a table with their spans, row by row, and its number of columns.

    A label takes in the empty cells to its right, among the rows of figures no further than the
    first `labels` columns, then those below it. Empty cells nobody takes in stand alone; where a
    row is shorter than others, there are no cells.
    """
    return _Merging(rows, labels).cells()


class _Merging:
    def __init__(self, rows: Sequence[Row], labels: int | None) -> None:
        self.width = max(map(len, rows))
        self.lengths = [len(row) for row in rows]
        self.rows = [[*row, *[Entry("")] * (self.width - len(row))] for row in rows]
        figures = [at for at, row in enumerate(self.rows) if any(e.key for e in row)]
        self.body = min(figures, default=len(rows))
        self.labels = self.width if labels is None else labels
        self.free = {
            (r, c)
            for r, row in enumerate(self.rows)
            for c, entry in enumerate(row)
            if not entry.text and not entry.key
        }

    def cells(self) -> tuple[list[Cell], int]:
        extents: dict[Place, Place] = {}
        filled = [
            (r, c)
            for r, row in enumerate(self.rows)
            for c in range(self.width)
            if (r, c) not in self.free
        ]
        # The last column has nothing to its right; its labels must not lose what is below them.
        for r, c in sorted(filled, key=lambda place: place[1] != self.width - 1):
            columns = self._rightwards(r, c)
            extents[r, c] = (1, columns)
            if c == self.width - 1:
                extents[r, c] = (self._downwards(r, c, columns), columns)
        for r, c in filled:
            if not self.rows[r][c].key and extents[r, c][0] == 1:
                columns = extents[r, c][1]
                extents[r, c] = (self._downwards(r, c, columns), columns)
        alone = {(r, c) for r, c in self.free if c < self.lengths[r]}
        extents |= dict.fromkeys(alone, (1, 1))
        return [
            Cell(self.rows[r][c].text, r, c, *extent) for (r, c), extent in sorted(extents.items())
        ], self.width

    def _rightwards(self, row: int, column: int) -> int:
        limit = self.labels if row >= self.body else self.width
        end = column + 1
        while end < limit and (row, end) in self.free:
            self.free.discard((row, end))
            end += 1
        return end - column

    def _downwards(self, row: int, column: int, columns: int) -> int:
        end = row + 1
        while end < len(self.rows) and not self.rows[row][column].key:
            below = {(end, c) for c in range(column, column + columns)}
            if not below <= self.free:
                break
            self.free -= below
            end += 1
        return end - row
