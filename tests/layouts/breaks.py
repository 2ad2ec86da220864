"""What page breaks and narrow columns do to the rows of a grid before it is written."""

import random
from collections.abc import Callable
from itertools import zip_longest

from layouts.grids import Entry, Grid, Item

Break = Callable[[Grid, random.Random], Grid]


def _cut(grid: Grid, rng: random.Random, between: list[Item]) -> Grid:
    if grid.table != "applications":
        return grid
    place = rng.randrange(grid.header + 1, len(grid.items))
    return grid._replace(items=(*grid.items[:place], *between, *grid.items[place:]))


def whole(grid: Grid, rng: random.Random) -> Grid:
    """Leave the grid as it is."""
    return grid


def blank_line(grid: Grid, rng: random.Random) -> Grid:
    """Break the page between two rows; blank lines are left."""
    return _cut(grid, rng, ["", ""])


def page_number(grid: Grid, rng: random.Random) -> Grid:
    """Break the page between two rows; the page number is left."""
    return _cut(grid, rng, ["", rng.choice(["— 5 —", "-4-", "－ 12 －", "- 3 -"]), ""])


def number_without_blank(grid: Grid, rng: random.Random) -> Grid:
    """Break the page between two rows; the page number is left, right among the rows."""
    return _cut(grid, rng, [rng.choice(["— 5 —", "-4-"])])


def repeated_header(grid: Grid, rng: random.Random) -> Grid:
    """Break the page between two rows; the next page begins with the header again."""
    return _cut(grid, rng, ["", *grid.items[: grid.header]])


def _upright(grid: Grid) -> tuple[int, list[str], Grid]:
    """Take out the label that stands over the outcome rows; tell its row and its lines."""
    for number, item in enumerate(grid.items[grid.header :], grid.header):
        if not isinstance(item, str) and item[0].text and item[1].text:
            bare = (Entry(""), *item[1:])
            items = (*grid.items[:number], bare, *grid.items[number + 1 :])
            ordinal, text = item[0].text[:2], item[0].text[2:]
            return number, [ordinal, *text], grid._replace(items=items)
    return 0, [], grid


def upright_label(grid: Grid, rng: random.Random) -> Grid:
    """Print the label over the outcome rows one character a line, above the first of them."""
    number, column, bare = _upright(grid)
    return bare._replace(items=(*bare.items[:number], *column, *bare.items[number:]))


def upright_among_rows(grid: Grid, rng: random.Random) -> Grid:
    """Print the label over the outcome rows one character a line, after a row each."""
    number, column, bare = _upright(grid)
    items: list[Item] = list(bare.items[:number])
    for item, line in zip_longest(bare.items[number:], column, fillvalue=""):
        items += [item, line] if line else [item]
    return bare._replace(items=tuple(items))


BREAKS: dict[str, Break] = {
    change.__name__: change
    for change in (
        blank_line,
        page_number,
        number_without_blank,
        repeated_header,
        upright_label,
        upright_among_rows,
    )
}
