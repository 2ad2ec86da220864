"""Tables whose cells are told by their colour: areas side by side instead of lines."""

from collections.abc import Sequence

from govlint.readers.grid.lattice import Grid, find_grids
from govlint.readers.grid.marks import Box, Rule

_MOST_TILES = 1_000
"""More areas are a drawing or a shading."""

_FEWEST = 2


def find_tiled(fills: Sequence[Box], grids: Sequence[Grid], most: int) -> list[Grid]:
    """Return the tables that areas of colour make up outside of the ruled ones.

    Only where an area lies under every cell; coloured rows or heads alone make no grid. Raise
    LimitError where they would have more than `most` cells together.
    """
    tiles = [fill for fill in fills if not any(_holds(grid.box, fill) for grid in grids)]
    if len(tiles) > _MOST_TILES:
        return []
    tiles = [tile for tile in tiles if sum(_holds(tile, other) for other in tiles) < _FEWEST]
    across = [Rule(y, tile.left, tile.right) for tile in tiles for y in (tile.top, tile.bottom)]
    down = [Rule(x, tile.top, tile.bottom) for tile in tiles for x in (tile.left, tile.right)]
    return [grid for grid in find_grids(across, down, most) if _is_covered(grid, tiles)]


def _holds(box: Box, other: Box) -> bool:
    """Tell whether the middle of another box lies in this one."""
    x, y = (other.left + other.right) / 2, (other.top + other.bottom) / 2
    return box.left < x < box.right and box.top < y < box.bottom


def _is_covered(grid: Grid, tiles: Sequence[Box]) -> bool:
    if len(grid.xs) <= _FEWEST:
        return False
    boxes = [grid.box_of(index) for index in range(len(grid.regions))]
    return all(any(_holds(tile, box) for tile in tiles) for box in boxes)
