"""Tables that run over pages: their columns, their rows, and rows that a page break cut."""

from collections.abc import Sequence
from itertools import pairwise

from govlint.patterns import compiled
from govlint.readers.grid.cells import Cell, Table, text_of
from govlint.readers.grid.lines import DIGITS, Written, is_full, runs_on
from govlint.readers.grid.prose import ENUMERATED

_SAME_EDGE = 6.0
_SAME_COLUMN = 4.0

_REACHED = Written("")
"""What is read where a cell from the left or above reaches in."""

Row = list[Cell | None]
"""The cells of one row, by column; None where a cell from the left or above reaches in."""


def goes_on(table: Table, following: Table) -> bool:
    """Tell whether a table at the top of a page goes on with the last of the page before."""
    one, other = table.grid.xs, following.grid.xs
    if abs(one[-1] - other[-1]) > _SAME_EDGE:
        return False
    # A cell that spans many rows may be ruled on its first page alone.
    return abs(one[0] - other[0]) < _SAME_EDGE or all(
        min(abs(x - place) for place in one) < _SAME_COLUMN for x in other
    )


def rows_of(parts: Sequence[Table]) -> list[list[list[Written]]]:
    """Return the texts of the rows of a table, part for part, all with the same columns.

    What a page break cut off the last row of a part is joined to it again.
    """
    if any(cell.room.wraps for part in parts for cell in part.cells):
        parts = [_wrapping(part) for part in parts]
    columns = _columns(parts)
    rows = [_rows(part, columns) for part in parts]
    for before, after in pairwise(rows):
        at = _repeated(rows[0], after)
        if before and at < len(after) and _is_rest(before[-1], after[at]):
            _join(before[-1], after.pop(at))
    return [[[_written(cell) for cell in row] for row in part] for part in rows]


def _written(cell: Cell | None) -> Written:
    return Written(cell.text, cell.lines, cell.behind, cell.outline) if cell else _REACHED


def _wrapping(part: Table) -> Table:
    """Join broken digits as in the other parts of the table, where more of them told how."""
    cells = []
    for cell in part.cells:
        room = cell.room._replace(wraps=True)
        cells.append(cell._replace(text=text_of(cell.lines, room), room=room))
    return part._replace(cells=tuple(cells))


def _columns(parts: Sequence[Table]) -> list[float]:
    columns: list[float] = []
    for x in sorted(x for part in parts for x in part.grid.xs):
        if not columns or x - columns[-1] > _SAME_COLUMN:
            columns.append(x)
    return columns


def _rows(part: Table, columns: list[float]) -> list[Row]:
    at = [min(range(len(columns)), key=lambda i: abs(columns[i] - x)) for x in part.grid.xs]
    rows: list[Row] = [[None] * (len(columns) - 1) for _ in part.grid.ys[1:]]
    for cell in part.cells:
        region = cell.region
        first = min(at[region.column], len(columns) - 2)
        end = max(at[region.column + region.columns], first + 1)
        placed = cell._replace(region=region._replace(column=first, columns=end - first))
        rows[region.row][first] = placed
    return rows


def _repeated(head: list[Row], rows: list[Row]) -> int:
    """Return how many of the first rows are those of the table's head again."""
    count = 0
    for one, other in zip(head, rows, strict=False):
        texts = [cell.text if cell else "" for cell in other]
        if not any(texts) or texts != [cell.text if cell else "" for cell in one]:
            break
        count += 1
    return count


def _is_rest(last: Row, first: Row) -> bool:
    """Tell whether `first`, behind a page break, holds what `last` had no room for.

    Then no cell of it begins anew: every line above what it holds is full.
    """
    pairs = _pairs(last, first)
    if pairs is None:
        return False
    filled = [(old, new) for old, new in pairs if new.text]
    if not filled or any(cell and compiled(ENUMERATED).match(cell.text) for cell in first):
        return False
    under = [(old, new) for old, new in filled if old.text]
    if under and all(_is_full(old, new) for old, new in under):
        return True
    # Digits under digits, with no label, begin no row even where the cell above had room.
    label, rest_of_label = pairs[0]
    return (
        bool(label.text and not rest_of_label.text)
        and all(set(new.text) <= DIGITS for _, new in filled)
        and all(_is_number(old.text) for old, _ in under)
    )


def _pairs(last: Row, first: Row) -> list[tuple[Cell, Cell]] | None:
    """Return cells under cells, None where the rows differ; cells of many rows are left out."""
    old = {_columns_of(cell): cell for cell in last if cell and cell.region.rows == 1}
    new = {_columns_of(cell): cell for cell in first if cell and cell.region.rows == 1}
    if not old or not new:
        return None
    for one, other in ((old, new), (new, old)):
        for left, right in one.keys() - other.keys():
            if any(start < right and left < stop for start, stop in other):
                return None
    return [(old[columns], new[columns]) for columns in sorted(old.keys() & new.keys())] or None


def _columns_of(cell: Cell) -> tuple[int, int]:
    return cell.region.column, cell.region.column + cell.region.columns


def _is_full(old: Cell, new: Cell) -> bool:
    if set(new.text) <= DIGITS and not _is_number(old.text):
        return False
    return is_full(old.lines[-1], new.lines[0], old.room)


def _is_number(text: str) -> bool:
    return text[0] in DIGITS


def _join(last: Row, rest: Row) -> None:
    for column, new in enumerate(rest):
        old = last[column]
        if new is None or not new.text:
            continue
        if old is None or not old.text:
            last[column] = new._replace(behind=len(new.lines))
            continue
        glue = "" if runs_on(old.lines[-1], new.lines[0], old.room) else " "
        last[column] = old._replace(
            text=old.text + glue + new.text, lines=old.lines + new.lines, behind=len(new.lines)
        )
