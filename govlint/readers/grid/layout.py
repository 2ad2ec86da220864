"""One page as what stands on it: tables and lines of text, in the order they are read."""

from govlint.readers.grid.cells import Table, fill
from govlint.readers.grid.lattice import find_grids
from govlint.readers.grid.lines import TextLine, joined, lines_of, segments_of
from govlint.readers.grid.marks import Box, Rule, Sheet
from govlint.readers.grid.tiles import find_tiled
from govlint.record import NamedTuple

_SEGMENT_GAP = 1.0


class Row(NamedTuple):
    """One line of the page outside of tables, in segments with wide gaps between them."""

    segments: tuple[TextLine, ...]
    box: Box

    @property
    def text(self) -> str:
        """The text of the whole line."""
        return joined(self.segments).text


class Page(NamedTuple):
    """A page: its size, and its ruled tables and other lines, each from the top down."""

    width: float
    height: float
    tables: list[Table]
    rows: list[Row]
    across: list[Rule]


def page_of(sheet: Sheet, most: int) -> Page:
    """Tell tables and text apart; raise LimitError for more than `most` cells."""
    grids = find_grids(sheet.across, sheet.down, most)
    grids += find_tiled(sheet.fills, grids, most - sum(grid.places for grid in grids))
    tables, outside = fill(grids, sheet.glyphs)
    rows = [row_of(segments_of(line, _SEGMENT_GAP)) for line in lines_of(outside)]
    return Page(sheet.width, sheet.height, tables, rows, sheet.across)


def row_of(segments: tuple[TextLine, ...]) -> Row:
    """Return the line that segments make up, from left to right."""
    return Row(
        segments,
        Box(
            segments[0].left,
            min(segment.top for segment in segments),
            segments[-1].right,
            max(segment.bottom for segment in segments),
        ),
    )
