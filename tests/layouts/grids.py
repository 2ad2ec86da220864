"""A report as prose lines and grids of cells, read from the templates beside this file."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from layouts.figures import Cells

_FIGURE = re.compile(r"\{([a-z_]+/[a-z_.]+/[a-z_]+)\}")


class Entry(NamedTuple):
    """One cell of a grid: the text of a label, or the key of a figure."""

    text: str
    key: str = ""


Row = tuple[Entry, ...]
Item = Row | str
"""A row of a grid, or a line that stands among the rows as it is."""


class Grid(NamedTuple):
    """A table; `header` counts the rows above the first figure."""

    table: str
    items: tuple[Item, ...]
    header: int


Template = tuple[str | Grid, ...]


@cache
def template(form: str) -> Template:
    """Return the template for the form of `form`, 2021 or 2019."""
    lines = (Path(__file__).parent / f"{form}.md").read_text(encoding="utf-8").split("\n")
    parts: list[str | Grid] = []
    rows: list[Item] = []
    for line in lines:
        if line.startswith("|"):
            rows.append(_row(line))
            continue
        if rows:
            parts.append(_grid(rows))
            rows = []
        parts.append(line)
    return tuple(parts)


def _row(line: str) -> Row:
    entries = []
    for text in line.strip("|").split("|"):
        figure = _FIGURE.fullmatch(text.strip())
        entries.append(Entry("", figure[1]) if figure else Entry(text.strip()))
    return tuple(entries)


def _grid(rows: list[Item]) -> Grid:
    keys = [next((entry.key for entry in row if entry.key), "") for row in map(_entries, rows)]
    header = next(index for index, key in enumerate(keys) if key)
    return Grid(keys[header].split("/")[0], tuple(rows), header)


def _entries(item: Item) -> Row:
    return () if isinstance(item, str) else item


def keys(form: str) -> tuple[str, ...]:
    """Return the keys of all cells of a form, in the order of the form."""
    grids = [part for part in template(form) if isinstance(part, Grid)]
    rows = [_entries(item) for grid in grids for item in grid.items]
    return tuple(entry.key for row in rows for entry in row if entry.key)


class Page(NamedTuple):
    """A rendered report: its lines, the 1-based line of each cell, and the numbers in it."""

    lines: list[str]
    places: dict[str, int]
    cells: Cells

    @property
    def text(self) -> str:
        """The whole text, lines parted by line feeds."""
        return "\n".join(self.lines)
