"""Blocks and tables to the lines of a text: paragraphs, and rows along the columns of a grid."""

from collections.abc import Iterator

from govlint.document import Fault, Piece
from govlint.limits import Limits
from govlint.readers.markup.characters import bounds, collapsed, gap, seen
from govlint.readers.markup.page import VERBATIM, Block, Cell, Page, Row, Table
from govlint.record import NamedTuple
from govlint.text import ZERO_WIDTH

LONGEST_CELL = 200
"""A longer text is none of a table; its row lays out the page (code points)."""

LONGEST_LONELY = 70
"""A longer text alone in its row is a paragraph (code points)."""

FEWEST_INNER = 4
"""A cell with so many cells in it lays out the page."""

_ALL = 1 << 30
_new = tuple.__new__


class Shown(NamedTuple):
    """What is seen of a block: its text, and `folded`, the same in its place with markup masked."""

    text: str
    start: int
    folded: str


class Entry(NamedTuple):
    """One line of the page, which may be the report's or not.

    `block` is the index of its first block, `element` that of the innermost element around it.
    A row has a piece for each column of its grid.
    """

    text: str
    is_row: bool
    pieces: tuple[Piece, ...]
    parts: tuple[tuple[int, str], ...]
    block: int
    element: int
    links: int


def entries_of(page: Page, limits: Limits) -> list[Entry] | Fault:
    """Return the lines of a page in order, or which limit its tables pass."""
    return _Layout(page, limits).entries()


class _Layout:
    """One page on its way from blocks to lines."""

    def __init__(self, page: Page, limits: Limits) -> None:
        self._page = page
        self._shown = [
            _shown(page.text, block, page.elements[block.element].tag in VERBATIM)
            for block in page.blocks
        ]
        self._cells_left = limits.cells
        self._fault = Fault("too-large", limits.said("cells"))

    def entries(self) -> list[Entry] | Fault:
        rows_at: dict[int, list[tuple[Row, list[Cell | None]]]] = {}
        for table in self._page.tables:
            if table.around and table.around.whole:
                for row in table.rows:
                    row.whole = True
                continue
            self._judge(table)
            for row, columns, width in _grid(table, self._cells_left):
                self._cells_left -= width
                if self._cells_left < 0:
                    return self._fault
                if row.whole:
                    rows_at.setdefault(row.cells[0].first, []).append((row, columns))
        return list(self._in_order(rows_at))

    def _in_order(self, rows_at: dict[int, list[tuple[Row, list[Cell | None]]]]) -> Iterator[Entry]:
        at = 0
        while at <= len(self._shown):
            behind = at
            # Rows without text of tables within each other begin before the same block.
            for row, columns in sorted(rows_at.get(at, ()), key=_start_of):
                yield self._row(row, columns)
                behind = max(behind, row.cells[-1].last)
            if behind > at:
                at = behind
                continue
            if at < len(self._shown) and self._shown[at].text:
                yield self._paragraph(at)
            at += 1

    def _judge(self, table: Table) -> None:
        """Tell the rows that are lines of a table from those that lay out the page."""
        if max((len(row.cells) for row in table.rows), default=0) < 2:
            return
        for row in table.rows:
            row.whole = bool(row.cells) and self._is_whole(row)

    def _is_whole(self, row: Row) -> bool:
        cells = row.cells
        blocks = range(cells[0].first, cells[-1].last)
        filled = [at for at in blocks if self._shown[at].text]
        within = sum(
            1 for cell in cells for at in range(cell.first, cell.last) if self._shown[at].text
        )
        if within != len(filled) or any(cell.inner >= FEWEST_INNER for cell in cells):
            return False
        sizes = [self._size(cell) for cell in cells]
        if max(sizes) > LONGEST_CELL:
            return False
        if sum(1 for size in sizes if size) > 1:
            return True
        if any(cell.inner for cell in cells):
            return False
        return len(cells) > 1 or (len(filled) < 2 and max(sizes) <= LONGEST_LONELY)

    def _size(self, cell: Cell) -> int:
        return sum(len(self._shown[at].text) for at in range(cell.first, cell.last))

    def _paragraph(self, at: int) -> Entry:
        text, start, folded = self._shown[at]
        block = self._page.blocks[at]
        piece = _new(Piece, (text, start, start + len(folded)))
        return Entry(text, False, (piece,), ((start, folded),), at, block.element, block.links)

    def _row(self, row: Row, columns: list[Cell | None]) -> Entry:
        pieces = []
        parts = []
        links = 0
        offset = row.cells[0].start
        for cell in columns:
            if cell is None:
                pieces.append(_new(Piece, ("", offset, offset)))
                continue
            text, start, folded = self._cell(cell)
            offset = start + len(folded)
            pieces.append(_new(Piece, (text, start, offset)))
            if text:
                parts.append((start, folded))
                links += sum(self._page.blocks[at].links for at in range(cell.first, cell.last))
        joined = "\t".join([piece[0] for piece in pieces]).strip()
        return Entry(
            joined, True, tuple(pieces), tuple(parts), row.cells[0].first, row.element, links
        )

    def _cell(self, cell: Cell) -> Shown:
        """Return the text of a cell; what stands on several lines is parted by spaces."""
        lines = [shown for shown in self._shown[cell.first : cell.last] if shown.text]
        if not lines:
            return Shown("", cell.start, "")
        if len(lines) == 1:
            return lines[0]
        folded = lines[0].folded
        start = end = lines[0].start
        end += len(folded)
        for line in lines[1:]:
            folded += gap(line.start - end, apart=True) + line.folded
            end = line.start + len(line.folded)
        return Shown(" ".join(line.text for line in lines), start, folded)


def _shown(text: str, block: Block, typed: bool) -> Shown:
    """Return what is seen of a block; the blanks of `typed` text all count."""
    first = block.runs[0]
    if len(block.runs) == 1:
        folded = seen(text[first.start : first.end], typed)
    else:
        parts = []
        end = first.start
        for run in block.runs:
            parts.append(gap(run.start - end, run.apart))
            parts.append(seen(text[run.start : run.end], typed))
            end = run.end
        folded = "".join(parts)
    folded = folded if typed else collapsed(folded)
    start, end = bounds(folded)
    folded = folded[start:end]
    return _new(Shown, (folded.replace(ZERO_WIDTH, ""), first.start + start, folded))


def _start_of(line: tuple[Row, list[Cell | None]]) -> int:
    return line[0].cells[0].start


def _grid(table: Table, most: int) -> Iterator[tuple[Row, list[Cell | None], int]]:
    """Yield rows with one entry per column, None where another cell reaches in, and their width.

    A row is not followed beyond `most` columns.
    """
    carried: dict[int, int] = {}
    group = 0
    for row in table.rows:
        if row.group != group:
            carried.clear()
            group = row.group
        columns: list[Cell | None] = []
        reaching: dict[int, int] = {}
        for cell in row.cells:
            while carried.get(len(columns)):
                columns.append(None)
            if cell.rowspan != 1:
                below = cell.rowspan - 1 if cell.rowspan else _ALL
                at = len(columns)
                reaching |= dict.fromkeys(range(at, at + cell.colspan), below)
            columns.append(cell)
            columns += [None] * (cell.colspan - 1)
            if len(columns) > most:
                break
        while carried.get(len(columns)):
            columns.append(None)
        carried = {column: left - 1 for column, left in carried.items() if left > 1}
        carried |= reaching
        yield row, columns, max(len(columns), len(carried))
