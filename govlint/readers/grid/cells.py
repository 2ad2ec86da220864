"""The text of every cell of a grid."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from govlint.readers.grid.lattice import Grid, Region
from govlint.readers.grid.lines import Room, TextLine, lines_of, rooms_of, runs_on, text_line
from govlint.readers.grid.marks import Box, Glyph
from govlint.readers.grid.numbers import NOWHERE, Place, placed, runs_of
from govlint.record import NamedTuple


class Cell(NamedTuple):
    """A cell, its text, and the lines it was printed on, the last `behind` on the next page.

    `outline` is that of a blank cell.
    """

    region: Region
    text: str
    room: Room
    lines: tuple[TextLine, ...]
    behind: int = 0
    outline: Box | None = None


class Table(NamedTuple):
    """A grid with its cells."""

    grid: Grid
    cells: tuple[Cell, ...]


def fill(grids: Sequence[Grid], glyphs: Sequence[Glyph]) -> tuple[list[Table], list[Glyph]]:
    """Put every character into the cell it stands in; return also those outside of all grids."""
    inside: list[list[list[Glyph]]] = [[[] for _ in grid.regions] for grid in grids]
    outside: list[Glyph] = []
    finder = _Finder(grids)
    for run in runs_of(glyphs):
        places = [finder.place_of(glyph) for glyph in run]
        if len(set(places)) == 1:
            parts = [(places[0], run)]
        else:
            parts = placed(run, places, lambda place: grids[place[0]].box_of(place[1]))
        for (grid, region), part in parts:
            (inside[grid][region] if grid >= 0 else outside).extend(part)
    tables = [_table(grid, found) for grid, found in zip(grids, inside, strict=True)]
    return tables, outside


class _Finder:
    """Tells in which cell of which table a character stands."""

    def __init__(self, grids: Sequence[Grid]) -> None:
        """Ask inner tables before those around them."""
        self._grids = sorted(enumerate(grids), key=lambda entry: _area(entry[1].box))

    def place_of(self, glyph: Glyph) -> Place:
        """Return the place of the character's middle."""
        x, y = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
        for index, grid in self._grids:
            region = grid.region_at(x, y)
            if region >= 0:
                return index, region
        return NOWHERE


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.bottom - box.top)


def _table(grid: Grid, found: list[list[Glyph]]) -> Table:
    lines = [tuple(map(text_line, lines_of(glyphs))) for glyphs in found]
    columns: dict[tuple[int, int], list[tuple[TextLine, ...]]] = defaultdict(list)
    for region, printed in zip(grid.regions, lines, strict=True):
        columns[region.column, region.columns].append(printed)
    measured = [
        (grid.xs[first + count] - grid.xs[first], printed)
        for (first, count), printed in columns.items()
    ]
    rooms = dict(zip(columns, rooms_of(measured), strict=True))
    cells = []
    for index, (region, printed) in enumerate(zip(grid.regions, lines, strict=True)):
        room = rooms[region.column, region.columns]
        outline = None if printed else grid.box_of(index)
        cells.append(Cell(region, text_of(printed, room), room, printed, outline=outline))
    return Table(grid, tuple(cells))


def text_of(lines: Sequence[TextLine], room: Room) -> str:
    """Join the lines of a cell."""
    text = lines[0].text if lines else ""
    for before, line in pairwise(lines):
        text += ("" if runs_on(before, line, room) else " ") + line.text
    return text
