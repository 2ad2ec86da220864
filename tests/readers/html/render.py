"""Writes a report of the layouts' templates as HTML, merged cells as spans of rows and columns."""

from collections.abc import Callable, Iterator
from html import escape
from typing import NamedTuple

from layouts.figures import Cells, Number
from layouts.grids import Entry, Grid, Row, template


class Slot(NamedTuple):
    """A cell of a table: its text, the key of a figure or an empty key, and what it spans."""

    text: str
    key: str
    rows: int
    columns: int


Rows = list[list[Slot]]


class Look(NamedTuple):
    """How a page writes its parts; each takes plain text or slots and returns markup."""

    paragraph: Callable[[str], str]
    heading: Callable[[str], str]
    table: Callable[[Rows], str]


def body(look: Look, form: str, cells: Cells, number: Callable[[Number], str] = str) -> str:
    """Return title, sections and tables of a report as markup, a line each."""
    return "\n".join(_parts(look, form, cells, number))


def _parts(look: Look, form: str, cells: Cells, number: Callable[[Number], str]) -> Iterator[str]:
    title = True
    for part in template(form):
        if isinstance(part, Grid):
            yield look.table(merged(part, cells, number))
        elif part:
            yield (look.heading if title or part[1:2] == "、" else look.paragraph)(part)
            title = False


def merged(grid: Grid, cells: Cells, number: Callable[[Number], str] = str) -> Rows:
    """Return the rows of a grid; an empty entry belongs to the cell left of it or above it."""
    rows = [list(item) for item in grid.items if not isinstance(item, str)]
    taken: set[tuple[int, int]] = set()
    found: Rows = []
    for at, row in enumerate(rows):
        slots = []
        for column, entry in enumerate(row):
            if (at, column) in taken:
                continue
            height, width = _extent(rows, at, column, taken)
            taken |= {(at + i, column + j) for i in range(height) for j in range(width)}
            text = number(cells[entry.key]) if entry.key else entry.text
            slots.append(Slot(text, entry.key, height, width))
        found.append(slots)
    return found


def _extent(
    rows: list[list[Entry]], at: int, column: int, taken: set[tuple[int, int]]
) -> tuple[int, int]:
    def free(down: int, right: int) -> bool:
        entry = rows[down][right]
        return not entry.text and not entry.key and (down, right) not in taken

    width = 1
    while column + width < len(rows[at]) and free(at, column + width):
        width += 1
    height = 1
    while at + height < len(rows) and all(free(at + height, column + i) for i in range(width)):
        height += 1
    return height, width


def spans(slot: Slot) -> str:
    """Return the attributes of a cell that say what it spans."""
    found = f' rowspan="{slot.rows}"' if slot.rows > 1 else ""
    return found + (f' colspan="{slot.columns}"' if slot.columns > 1 else "")


def text(plain: str) -> str:
    """Return plain text as markup."""
    return escape(plain, quote=False)


def from_markdown(look: Look, markdown: str) -> tuple[str, str]:
    """Return the title of a report in Markdown, and the report as markup."""
    title = ""
    parts: list[str] = []
    rows: list[Row] = []
    for line in [*markdown.split("\n"), ""]:
        if line.startswith("|"):
            if line.strip("|-: "):
                rows.append(tuple(Entry(field.strip()) for field in line.strip(" |").split("|")))
            continue
        if rows:
            width = max(map(len, rows))
            full = tuple((*row, *[Entry("")] * (width - len(row))) for row in rows)
            parts.append(look.table(merged(Grid("", full, 1), {})))
            rows = []
        words = line.lstrip("# ")
        title = title or words
        if words:
            parts.append((look.heading if line.startswith("#") else look.paragraph)(words))
    return title, "\n".join(parts)
