"""What happens to whole tables: cut in several, the header lost, labels joined or misread."""

from random import Random

from benchmarks.accuracy.damage.rows import between, changed_from
from benchmarks.accuracy.reports.sample import Sample, keys_of
from benchmarks.accuracy.reports.sheets import body
from layouts.grids import Entry, Grid, Item, Row


def three_tables(grid: Grid, rng: Random) -> Grid:
    """The table cut in three, blank lines between, the header over each or the first."""
    places = sorted(rng.sample(body(grid)[1:], 2), reverse=True)
    header = list(grid.items[: grid.header]) if rng.random() < 0.5 else []
    items = list(grid.items)
    for place in places:
        items[place:place] = ["", *header]
    return grid._replace(items=tuple(items))


def invented_header(grid: Grid, rng: Random) -> Grid:
    """The second part of the table has a header of a converter's own."""
    start = rng.choice(body(grid)[1:])
    row = grid.items[start]
    width = 0 if isinstance(row, str) else len(row)
    header = tuple(Entry(f"数据{number}") for number in range(1, width + 1))
    return grid._replace(items=(*grid.items[:start], "", header, *grid.items[start:]))


def lost_header(grid: Grid, rng: Random) -> Grid:
    """The rows with the names of the columns are gone; every row still has all its values."""
    return grid._replace(items=grid.items[grid.header :], header=0)


def many_tables(grid: Grid, rng: Random) -> Grid:
    """The table cut every few rows, each piece under a header of a converter's own."""
    items = list(grid.items)
    for place in reversed(body(grid)[3::4]):
        row = items[place]
        width = 0 if isinstance(row, str) else len(row)
        items[place:place] = ["", tuple(Entry(f"数据{n}") for n in range(1, width + 1))]
    return grid._replace(items=tuple(items))


def group_in_label(grid: Grid, rng: Random) -> Grid:
    """The label of a group stands in one cell with the label of its first row."""

    def join(row: Row) -> Row:
        labels = [n for n, entry in enumerate(row) if entry.text and not entry.key]
        if len(labels) < 2:
            return row
        text = rng.choice(["", " "]).join(row[n].text for n in labels)
        kept = [entry if entry.key else Entry("") for entry in row]
        kept[labels[-1]] = Entry(text)
        return tuple(kept)

    return changed_from(grid, grid.header, join)


def label_slips(grid: Grid, rng: Random) -> Grid:
    """One character of some long labels was misread."""
    slips = str.maketrans("机关确政类未己已得第", "札关碓攻关末已巳得笫")

    def slip(row: Row) -> Row:
        return tuple(
            Entry(entry.text[:5] + entry.text[5:].translate(slips))
            if not entry.key and len(entry.text) > 9 and rng.random() < 0.5
            else entry
            for entry in row
        )

    return changed_from(grid, grid.header, slip)


def parts_apart(sample: Sample, rng: Random) -> Sample:
    """Table two as small tables, what heads each of them in a line of its own."""
    grid = sample.grid("disclosure")
    if not grid:
        return sample
    items: list[Item] = []
    for item in grid.items:
        alone = not isinstance(item, str) and [e.text for e in item[1:]] == [""] * (len(item) - 1)
        if alone and not isinstance(item, str) and not keys_of(item):
            items += ["", item[0].text, ""]
        else:
            items.append(item)
    return sample.with_grid(grid._replace(items=tuple(items)))


def litigation_on_two_pages(sample: Sample, rng: Random) -> Sample:
    """The header of table four on one page, its values on the next."""
    grid = sample.grid("litigation")
    if not grid:
        return sample
    values = grid.items[grid.header]
    left = between(grid, rng)
    return sample.with_grid(grid._replace(items=(*grid.items[: grid.header], *left, values)))
