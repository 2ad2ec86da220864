"""Tables of a Word document: which cell stands in which column of the grid."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from govlint.readers.tree import Element
from govlint.readers.word.names import (
    CELL,
    CONTROL,
    CONTROL_CONTENT,
    DELETED,
    INSERTED,
    PARAGRAPH,
    ROW,
    TABLE,
    VALUE,
    W,
    has_text,
    is_on,
    is_placeholder,
    number_of,
    value_of,
    within,
)
from govlint.record import NamedTuple

_WIDEST = 1000
_SAME_EDGE = 200
"""Edges of cells nearer than this, in twentieths of a point, are one edge drawn badly."""

_MANY_PARAGRAPHS = 3
_CELL_PROPERTIES = W + "tcPr"
_ROW_PROPERTIES = W + "trPr"


class Cell(NamedTuple):
    """A cell: where it begins in the grid, and whether its text is another's or only a prompt.

    `joined` cells go with the cell before them in the row; `covered` ones with the row above.
    """

    start: int
    element: Element
    covered: bool
    joined: bool
    prompt: bool


class Row(NamedTuple):
    """A row; a `deleted` or `hidden` one is not printed. It ends before the grid's place `end`."""

    cells: tuple[Cell, ...]
    end: int
    deleted: bool
    hidden: bool
    inserted: bool

    @property
    def shown(self) -> bool:
        """Whether the row is printed."""
        return not self.deleted and not self.hidden


class Grid(NamedTuple):
    """A table: its rows, and the column in which each start of a cell stands."""

    rows: tuple[Row, ...]
    columns: dict[int, int]
    width: int

    def width_of(self, row: Row) -> int:
        """Return in how many columns a row stands; one that lost a cell has fewer than others."""
        inside = [column for start, column in self.columns.items() if start < row.end]
        return max(inside, default=-1) + 1


def read_grid(table: Element) -> Grid:
    """Return the rows of a table with their cells in the columns of one grid."""
    rows: list[Row] = []
    begun: frozenset[int] = frozenset()
    for element, prompt in _children(table, ROW):
        row = _row(element, prompt, begun)
        rows.append(row)
        if row.shown:
            begun = frozenset(cell.start for cell in row.cells if _merges(cell))
    columns = _columns([row for row in rows if row.shown], table)
    width = max(columns.values(), default=-1) + 1
    return Grid(tuple(rows), columns, width)


def is_layout(row: Row) -> bool:
    """Tell whether a row only places what is in it: a table, with the text around it."""
    filled = [cell.element for cell in row.cells if not cell.covered and has_text(cell.element)]
    holding = [cell for cell in filled if next(cell.iter(TABLE), None) is not None]
    return len(filled) == len(holding) == 1 or any(map(_has_many_paragraphs, holding))


def _has_many_paragraphs(cell: Element) -> bool:
    return sum(map(has_text, cell.findall(PARAGRAPH))) > _MANY_PARAGRAPHS


def _children(parent: Iterable[Element], wanted: str) -> Iterator[tuple[Element, bool]]:
    """Yield rows or cells, also from within content controls, and whether those only prompt."""
    for child in parent:
        if child.tag == wanted:
            yield child, False
        elif child.tag == CONTROL:
            prompts = is_placeholder(child)
            for content in child.findall(CONTROL_CONTENT):
                for found, prompt in _children(content, wanted):
                    yield found, prompt or prompts
        else:
            yield from _children(within(child), wanted)


def _row(element: Element, prompt: bool, begun: frozenset[int]) -> Row:
    properties = element.find(_ROW_PROPERTIES)
    start = _span(value_of(properties, W + "gridBefore"), 0)
    cells: list[Cell] = []
    for cell, prompts in _children(element, CELL):
        own = cell.find(_CELL_PROPERTIES)
        if own is not None and own.find(W + "cellDel") is not None:
            continue
        covered = _continues(own, W + "vMerge") and start in begun
        joined = _continues(own, W + "hMerge") and bool(cells)
        cells.append(Cell(start, cell, covered, joined, prompt or prompts))
        start += _span(value_of(own, W + "gridSpan"), 1)
    marks = () if properties is None else tuple(child.tag for child in properties)
    return Row(
        tuple(cells),
        start + _span(value_of(properties, W + "gridAfter"), 0),
        any(mark in DELETED for mark in marks),
        bool(is_on(properties, W + "hidden")),
        any(mark in INSERTED for mark in marks),
    )


def _continues(properties: Element | None, name: str) -> bool:
    merge = None if properties is None else properties.find(name)
    return merge is not None and merge.get(VALUE) != "restart"


def _merges(cell: Cell) -> bool:
    properties = cell.element.find(_CELL_PROPERTIES)
    return properties is not None and properties.find(W + "vMerge") is not None


def _span(text: str | None, default: int) -> int:
    return min(max(number_of(text, default), default), _WIDEST)


def _columns(rows: Sequence[Row], table: Element) -> dict[int, int]:
    """Number the places at which cells begin; places that differ by a hair are one column."""
    begins: dict[int, set[int]] = {}
    for index, row in enumerate(rows):
        for cell in row.cells:
            begins.setdefault(cell.start, set()).add(index)
    edges = _edges(table)
    columns = dict.fromkeys(sorted(begins), 0)
    column = 0
    taken: set[int] = set()
    for before, start in pairwise([-1, *columns]):
        near = before >= 0 and start < len(edges) and edges[start] - edges[before] < _SAME_EDGE
        if before < 0 or (near and taken.isdisjoint(begins[start])):
            taken = taken | begins[start]
        else:
            column += 1
            taken = begins[start]
        columns[start] = column
    return columns


def _edges(table: Element) -> list[int]:
    """Return how far from the left each column of the table's own grid begins."""
    columns = table.findall(f"{W}tblGrid/{W}gridCol")
    widths = [number_of(column.get(W + "w"), 0) for column in columns]
    return list(accumulate(widths, initial=0)) if all(width > 0 for width in widths) else []
