"""A generated report: what it says, part by part, and what is to be read and found in it."""

from typing import NamedTuple

from layouts.figures import Number
from layouts.grids import Entry, Grid, Row

Truth = dict[str, Number | None]
"""The value of every cell that the file holds, by cell key; None where the cell is blank."""

Day = tuple[int, int, int]

SUMS = frozenset({"applications-balance", "applications-outcome-total", "applications-row-total"})
"""One wrong cell breaks several of these; which of them speaks is theirs to say."""


class Title(NamedTuple):
    """The title, over one or more lines."""

    lines: tuple[str, ...]


class Heading(NamedTuple):
    """The heading of a section; `section` is its key."""

    section: str
    text: str


class Paragraph(NamedTuple):
    """A paragraph; `role` names the statement it makes, empty for the rest."""

    text: str
    role: str = ""


Part = Title | Heading | Paragraph | Grid


class Statements(NamedTuple):
    """What is to be read beside the tables; None is not judged."""

    year: int | None
    period: tuple[Day, Day] | None
    fee: str | None
    yuan: Number | None


class Wanted(NamedTuple):
    """A finding that must be there: one of `rules`, at `cell` or naming it, unless it is empty."""

    rules: frozenset[str]
    cell: str = ""

    def __str__(self) -> str:
        """Name the finding in lists of what was missed."""
        return "/".join(sorted(self.rules)) + (f" at {self.cell}" if self.cell else "")


class Sample(NamedTuple):
    """One report; `fault` names what is wrong with it, empty for a faultless one.

    `allowed` are rules that may speak beside the wanted ones.
    """

    number: int
    form: str
    parts: tuple[Part, ...]
    cells: Truth
    statements: Statements
    fault: str = ""
    wanted: tuple[Wanted, ...] = ()
    allowed: frozenset[str] = frozenset()

    def grid(self, table: str) -> Grid | None:
        """Return a table, if it is there."""
        grids = (part for part in self.parts if isinstance(part, Grid))
        return next((grid for grid in grids if grid.table == table), None)

    def table(self, name: str) -> Grid:
        """Return a table that is known to be there."""
        grid = self.grid(name)
        assert grid is not None
        return grid

    def with_grid(self, grid: Grid) -> "Sample":
        """Put another grid in the place of the one of the same table."""
        parts = tuple(
            grid if isinstance(part, Grid) and part.table == grid.table else part
            for part in self.parts
        )
        return self._replace(parts=parts)

    def without_cells(self, keys: set[str]) -> "Sample":
        """Take cells out of the truth: the file has lost them."""
        return self._replace(cells={k: v for k, v in self.cells.items() if k not in keys})

    def wanting(self, *wanted: Wanted, allowed: frozenset[str] = frozenset()) -> "Sample":
        """Ask for more findings and allow others beside them."""
        return self._replace(wanted=self.wanted + wanted, allowed=self.allowed | allowed)


class File(NamedTuple):
    """A report as a file; `sample` is the report as this file carries it."""

    name: str
    data: bytes
    sample: Sample


def keys_of(row: Row) -> tuple[str, ...]:
    """Return the keys of the figures in a row."""
    return tuple(entry.key for entry in row if entry.key)


def with_texts(grid: Grid, texts: dict[str, str]) -> Grid:
    """Return a grid with other texts for some figures."""
    items = tuple(
        item
        if isinstance(item, str)
        else tuple(
            Entry(texts[entry.key], entry.key) if entry.key in texts else entry for entry in item
        )
        for item in grid.items
    )
    return grid._replace(items=items)
