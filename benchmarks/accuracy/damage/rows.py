"""What happens to single rows of a table: parted from their labels, cut, doubled, shifted."""

from collections.abc import Callable
from random import Random

from benchmarks.accuracy.reports.sheets import body
from layouts.grids import Entry, Grid, Item, Row

PAGE_NUMBERS = ("— 5 —", "-4-", "－ 12 －", "- 3 -", "第 6 页", "7")


def rows_of(grid: Grid) -> list[tuple[int, Row]]:
    """Return the rows with figures, and where they stand."""
    rows = ((at, grid.items[at]) for at in body(grid))
    return [(at, row) for at, row in rows if not isinstance(row, str)]


def put(grid: Grid, at: int, *items: Item) -> Grid:
    """Put other items in the place of one."""
    return grid._replace(items=(*grid.items[:at], *items, *grid.items[at + 1 :]))


def changed_from(grid: Grid, start: int, change: Callable[[Row], Row]) -> Grid:
    """Change a row and all below it."""
    items = tuple(
        item if at < start or isinstance(item, str) else change(item)
        for at, item in enumerate(grid.items)
    )
    return grid._replace(items=items)


def _bare(row: Row) -> Row:
    return tuple(Entry("") if entry.key else entry for entry in row)


def _unlabelled(row: Row) -> Row:
    return tuple(entry if entry.key else Entry("") for entry in row)


def between(grid: Grid, rng: Random) -> list[Item]:
    """Return what a page break leaves: nothing, a page number, the header again, or all of it."""
    left: list[Item] = [""]
    if rng.random() < 0.5:
        left += [rng.choice(PAGE_NUMBERS[:4]), ""]
    if rng.random() < 0.4:
        left += grid.items[: grid.header]
    return left


def values_on_next_page(grid: Grid, rng: Random) -> Grid:
    """The label of a row on one page, its values on the next."""
    rows = [(at, row) for at, row in rows_of(grid) if any(e.text for e in row if e.key)]
    if not rows:
        return grid
    at, row = rng.choice(rows)
    return put(grid, at, _bare(row), *between(grid, rng), _unlabelled(row))


def _cut_label(row: Row) -> tuple[int, str, str] | None:
    labels = [(n, e.text) for n, e in enumerate(row) if e.text and not e.key]
    if not labels or len(labels[-1][1]) < 6:
        return None
    at, text = labels[-1]
    return at, text[: len(text) // 2], text[len(text) // 2 :]


def label_in_two(grid: Grid, rng: Random) -> Grid:
    """A label cut in two by the page, the values with its first or its second part."""
    at, row = rng.choice(rows_of(grid))
    cut = _cut_label(row)
    if not cut:
        return grid
    column, first, second = cut
    upper = (*row[:column], Entry(first), *row[column + 1 :])
    lower = (*[Entry("")] * column, Entry(second), *row[column + 1 :])
    if rng.random() < 0.5:
        return put(grid, at, upper, "", _bare(lower))
    return put(grid, at, _bare(upper), "", lower)


def values_between_label(grid: Grid, rng: Random) -> Grid:
    """A label on two lines, the values on a line between them."""
    at, row = rng.choice(rows_of(grid))
    cut = _cut_label(row)
    if not cut or not any(e.text for e in row if e.key):
        return grid
    column, first, second = cut
    upper = (*row[:column], Entry(first), *row[column + 1 :])
    lower = (*[Entry("")] * column, Entry(second), *row[column + 1 :])
    return put(grid, at, _bare(upper), _unlabelled(row), _bare(lower))


def row_twice(grid: Grid, rng: Random) -> Grid:
    """A row that stands on both sides of a page break."""
    at, row = rng.choice(rows_of(grid))
    return put(grid, at, row, *between(grid, rng), row)


def shifted_right(grid: Grid, rng: Random) -> Grid:
    """Behind a page break all columns stand one further to the right."""
    start = rng.choice(body(grid))
    shifted = changed_from(grid, start, lambda row: (Entry(""), *row))
    return shifted._replace(items=(*shifted.items[:start], "", *shifted.items[start:]))


def values_shifted(grid: Grid, rng: Random) -> Grid:
    """Behind a page break the values stand one further to the right, the labels do not."""
    start = rng.choice(body(grid))

    def shift(row: Row) -> Row:
        first = next((n for n, entry in enumerate(row) if entry.key), len(row))
        return (*row[:first], Entry(""), *row[first:])

    shifted = changed_from(grid, start, shift)
    return shifted._replace(items=(*shifted.items[:start], "", *shifted.items[start:]))


def shifted_left(grid: Grid, rng: Random) -> Grid:
    """Behind a page break rows that begin with an empty cell have lost it."""
    start = rng.choice(body(grid))

    def shift(row: Row) -> Row:
        empty = not row[0].text and not row[0].key
        return (*row[1:], Entry("")) if empty else row

    shifted = changed_from(grid, start, shift)
    return shifted._replace(items=(*shifted.items[:start], "", *shifted.items[start:]))
