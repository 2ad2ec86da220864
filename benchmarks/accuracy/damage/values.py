"""Accidents that take values from a row, or put them where they do not belong."""

from random import Random

from benchmarks.accuracy.damage.rows import put, rows_of
from benchmarks.accuracy.reports.sample import Sample, keys_of
from layouts.grids import Entry, Grid, Row

_TABLES = ("applications", "applications", "applications", "litigation", "disclosure")


def _row(sample: Sample, rng: Random) -> tuple[Grid, int, Row]:
    """Return some row with more than one value, mostly of the largest table."""
    grid = sample.table(rng.choice(_TABLES))
    return grid, *rng.choice([(at, row) for at, row in rows_of(grid) if len(keys_of(row)) > 1])


def _texts(row: Row) -> list[str]:
    return [entry.text for entry in row if entry.key]


def _with_values(row: Row, texts: list[str]) -> Row:
    places = [at for at, entry in enumerate(row) if entry.key]
    values = tuple(Entry(text, "lost") for text in texts)
    return (*row[: places[0]], *values)


def dropped_cell(sample: Sample, rng: Random) -> Sample:
    """A row has lost one value, and those behind it have moved up."""
    grid, at, row = _row(sample, rng)
    texts = _texts(row)
    lost = rng.randrange(len(texts))
    key = keys_of(row)[lost]
    changed = sample.with_grid(put(grid, at, _with_values(row, texts[:lost] + texts[lost + 1 :])))
    return changed.without_cells({key})


def dropped_cells(sample: Sample, rng: Random) -> Sample:
    """Several rows have lost a value each."""
    for _ in range(rng.randint(2, 6)):
        grid = sample.table("applications")
        whole = [(at, row) for at, row in rows_of(grid) if "lost" not in keys_of(row)]
        at, row = rng.choice(whole)
        lost = rng.randrange(7)
        texts = _texts(row)
        sample = sample.with_grid(
            put(grid, at, _with_values(row, texts[:lost] + texts[lost + 1 :]))
        ).without_cells({keys_of(row)[lost]})
    return sample


def dropped_zeros(sample: Sample, rng: Random) -> Sample:
    """A converter left out the zeros of a row, or of every row."""
    grid = sample.table("applications")
    chosen = rows_of(grid) if rng.random() < 0.5 else [rng.choice(rows_of(grid))]
    for at, row in chosen:
        keys = {entry.key for entry in row if entry.key and entry.text == "0"}
        texts = [text for text in _texts(row) if text != "0"]
        grid = put(grid, at, _with_values(row, texts))
        sample = sample.without_cells(keys)
    return sample.with_grid(grid)


def one_value_too_many(sample: Sample, rng: Random) -> Sample:
    """A stray number stands among the values of a row."""
    grid, at, row = _row(sample, rng)
    texts = _texts(row)
    texts.insert(rng.randrange(len(texts) + 1), str(rng.randrange(10)))
    return sample.with_grid(put(grid, at, _with_values(row, texts)))


def merged_cells(sample: Sample, rng: Random) -> Sample:
    """Two neighbouring values stand in one cell; with nothing between them, a cell is gone."""
    grid, at, row = _row(sample, rng)
    texts = _texts(row)
    first = rng.randrange(len(texts) - 1)
    # Without a space, an empty cell behind would leave a number that truly stands in the file.
    space, gap = rng.choice([(" ", [""]), (" ", []), ("", list[str]())])
    together = space.join(texts[first : first + 2])
    values = [*texts[:first], together, *gap, *texts[first + 2 :]]
    return sample.with_grid(put(grid, at, _with_values(row, values)))


def number_in_two(sample: Sample, rng: Random) -> Sample:
    """A number broken over two lines of its cell."""
    grid = sample.table("applications")
    long = [(at, row) for at, row in rows_of(grid) if max(map(len, _texts(row))) > 2]
    if not long:
        return sample
    at, row = rng.choice(long)
    texts = _texts(row)
    broken = next(n for n, text in enumerate(texts) if len(text) > 2)
    texts[broken] = f"{texts[broken][:2]} {texts[broken][2:]}"
    return sample.with_grid(put(grid, at, _with_values(row, texts)))


def no_separators(sample: Sample, rng: Random) -> Sample:
    """The values of every row run together."""
    for table in dict.fromkeys(_TABLES):
        grid = sample.table(table)
        for at, row in rows_of(grid):
            grid = put(grid, at, _with_values(row, ["".join(_texts(row))]))
        sample = sample.with_grid(grid)
    return sample


def no_separators_in_some_rows(sample: Sample, rng: Random) -> Sample:
    """The values of some rows run together."""
    grid = sample.table("applications")
    for at, row in rows_of(grid):
        if rng.random() < 0.3:
            grid = put(grid, at, _with_values(row, ["".join(_texts(row))]))
    return sample.with_grid(grid)


def misread_digits(sample: Sample, rng: Random) -> Sample:
    """Digits read as letters."""
    grid, at, row = _row(sample, rng)
    texts, keys = _texts(row), keys_of(row)
    letters = str.maketrans("015", "OlS")
    marred = [text.translate(letters) for text in texts]
    lost = {key for key, old, new in zip(keys, texts, marred, strict=True) if old != new}
    return sample.with_grid(put(grid, at, _with_values(row, marred))).without_cells(lost)


def row_twice_differently(sample: Sample, rng: Random) -> Sample:
    """A row stands there twice, with other values the second time."""
    grid, at, row = _row(sample, rng)
    texts = _texts(row)
    changed = rng.randrange(len(texts))
    texts[changed] = texts[changed] + "1"
    doubled = put(grid, at, row, _with_values(row, texts))
    return sample.with_grid(doubled).without_cells({keys_of(row)[changed]})
