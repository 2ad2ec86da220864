"""Puts a template, numbers and a layout together into one page."""

import random
import re
from collections.abc import Iterator
from typing import NamedTuple

from expectations import FIXTURES, Expected
from layouts import breaks, dress, styles
from layouts.figures import Cells
from layouts.grids import Entry, Grid, Item, Page, template

_FIGURE = re.compile(r"(?:(?<=\t)|(?<=\| )|^)\d[\d.]*(?=\t| \||$)")


class Layout(NamedTuple):
    """One way to write a report."""

    form: str
    style: styles.Style
    cut: breaks.Break = breaks.whole
    number: dress.Write = dress.plain
    label: dress.Label = dress.unchanged
    encode: dress.Encode = dress.utf8

    def __str__(self) -> str:
        """Name the layout in test ids by whatever is not plain."""
        parts = [self.form, *(part.__name__ for part in self[1:])]
        return "-".join(part for part in parts if part not in _PLAIN)


_PLAIN = {"whole", "plain", "unchanged", "utf8"}


def render(layout: Layout, cells: Cells, seed: int) -> Page:
    """Write the numbers into the template of the layout's form; `seed` places the breaks."""
    lines: list[str] = []
    places: dict[str, int] = {}
    for part in template(layout.form):
        if isinstance(part, str):
            lines.append(part)
            continue
        cut = layout.cut(part, random.Random(seed))
        for line, found in layout.style(_filled(cut, layout, cells)):
            lines.append(line)
            places |= dict.fromkeys(found, len(lines))
    return Page(lines, places, cells)


def _filled(grid: Grid, layout: Layout, cells: Cells) -> Iterator[Item]:
    for item in grid.items:
        yield item if isinstance(item, str) else tuple(_entry(e, layout, cells) for e in item)


def _entry(entry: Entry, layout: Layout, cells: Cells) -> Entry:
    if entry.key:
        return entry._replace(text=layout.number(cells[entry.key]))
    return entry._replace(text=layout.label(entry.text))


def renumber(name: str, expected: Expected, cells: Cells) -> Page:
    """Write other numbers into a fixture of this project, break for break as it stands."""
    lines = (FIXTURES / name).read_text(encoding="utf-8").split("\n")
    by_line: dict[int, list[str]] = {}
    for key, line in expected.lines.items():
        by_line.setdefault(line, []).append(key)
    for line, keys in by_line.items():
        lines[line - 1] = _renumbered(lines[line - 1], [str(cells[key]) for key in keys])
    kept = {key: cells[key] for key in expected.lines}
    return Page(lines, dict(expected.lines), kept)


def _renumbered(line: str, numbers: list[str]) -> str:
    left = iter(numbers)
    return _FIGURE.sub(lambda _: next(left), line)
