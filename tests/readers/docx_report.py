"""Whole reports as Word documents, with cells merged as the form has them."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from layouts.figures import Cells
from layouts.grids import Entry, Grid, template
from readers.docx_build import docx, merge, p, span, tbl, tc, tr


class Merged(NamedTuple):
    """A cell of a report's table with the columns it takes and its part in a vertical merge."""

    entry: Entry
    columns: int
    merge: str


def merged(grid: Grid) -> list[list[Merged]]:
    """Return the rows of a grid with its empty labels merged into the labels they go with."""
    rows = [item for item in grid.items if not isinstance(item, str)]
    out: list[list[Merged]] = []
    above: dict[int, Merged] = {}
    for number, row in enumerate(rows):
        cells: dict[int, Merged] = {}
        column = 0
        while column < len(row):
            cell = _merged(row, column, above, cells, number < grid.header)
            cells[column] = cell
            column += cell.columns
        out.append(list(cells.values()))
        above = cells
    return _begun(out)


def _merged(
    row: Sequence[Entry],
    column: int,
    above: Mapping[int, Merged],
    cells: Mapping[int, Merged],
    in_header: bool,
) -> Merged:
    entry = row[column]
    upper = above.get(column)
    covered = upper and not upper.entry.key and (in_header or all(c.merge for c in cells.values()))
    if not entry.text and not entry.key and upper and covered:
        return Merged(entry, upper.columns, "continue")
    end = column + 1
    while end < len(row) and not row[end].text and not row[end].key:
        if in_header and end in above and above[end].columns == 1:
            break
        end += 1
    return Merged(entry, end - column, "")


def _begun(rows: list[list[Merged]]) -> list[list[Merged]]:
    """Mark the cells that a merge begins with."""
    for upper, lower in pairwise(rows):
        continued = {at for at, cell in _placed(lower) if cell.merge}
        for index, (at, cell) in enumerate(list(_placed(upper))):
            if at in continued and not cell.merge:
                upper[index] = cell._replace(merge="restart")
    return rows


def _placed(row: Iterable[Merged]) -> list[tuple[int, Merged]]:
    placed = []
    at = 0
    for cell in row:
        placed.append((at, cell))
        at += cell.columns
    return placed


def report_docx(form: str, cells: Cells) -> bytes:
    """Return a report of a form as a Word document with these figures."""
    return docx(report_body(form, cells))


def report_body(form: str, cells: Cells) -> str:
    """Return the body of a report."""
    return "".join(
        _table(item, cells) if isinstance(item, Grid) else p(item) for item in template(form)
    )


def _table(grid: Grid, cells: Cells) -> str:
    rows = []
    for row in merged(grid):
        written = []
        for entry, columns, how in row:
            text = str(cells[entry.key]) if entry.key else entry.text
            written.append(tc(text, span(columns) + (merge(how) if how else "")))
        rows.append(tr(*written))
    width = max(sum(cell.columns for cell in row) for row in merged(grid))
    return tbl(*rows, widths=[600] * width)
