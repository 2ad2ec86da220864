"""What a page is made of: elements within each other, blocks of text, tables."""

from govlint.record import NamedTuple

VERBATIM = frozenset(("pre", "listing"))
"""Elements of typed text, whose line breaks and blanks count."""


class Element:
    """An element that breaks lines; `parent` is the index of the element around it, -1 for none.

    `first` and `last` bound the blocks in it. `aside` elements belong to the page around a text.
    """

    __slots__ = ("aside", "first", "hidden", "last", "parent", "tag")

    def __init__(self, tag: str, parent: int, hidden: bool, aside: bool, first: int) -> None:
        """Open an element before the block that has the index `first`."""
        self.tag = tag
        self.parent = parent
        self.hidden = hidden
        self.aside = aside
        self.first = first
        self.last = first


class Run(NamedTuple):
    """Text without markup inside; it stands `apart` from the run before it, or is joined to it."""

    start: int
    end: int
    apart: bool


class Block(NamedTuple):
    """Text up to the next break of a line: its runs, and how many characters of them are links."""

    element: int
    runs: tuple[Run, ...]
    links: int


class Cell:
    """A cell of a table; `start` is where its content begins, `first` and `last` bound its blocks.

    `inner` counts the cells of tables within it.
    """

    __slots__ = ("colspan", "first", "inner", "last", "rowspan", "start")

    def __init__(self, rowspan: int, colspan: int, start: int, first: int) -> None:
        """Open a cell before the block that has the index `first`."""
        self.rowspan = rowspan
        self.colspan = colspan
        self.start = start
        self.first = first
        self.last = first
        self.inner = 0


class Row:
    """A row of a table; `group` numbers the parts of the table that spans of rows do not leave.

    A `whole` row is one line of the text; the cells of any other are read one after the other.
    """

    __slots__ = ("cells", "element", "group", "whole")

    def __init__(self, group: int, element: int) -> None:
        """Open a row."""
        self.group = group
        self.element = element
        self.cells: list[Cell] = []
        self.whole = False


class Table:
    """A table; `around` is the row it stands in.

    The indexes among the open elements, and the row and cell that are open, serve the builder.
    """

    __slots__ = ("around", "cell", "cell_at", "group", "row", "row_at", "rows", "table_at")

    def __init__(self, at: int, around: Row | None) -> None:
        """Open a table that stands at index `at` of the open elements."""
        self.table_at = at
        self.around = around
        self.row_at = -1
        self.cell_at = -1
        self.row: Row | None = None
        self.cell: Cell | None = None
        self.group = 0
        self.rows: list[Row] = []


class Meta(NamedTuple):
    """A title the page has for machines: `name` is its element or its meta name, and its place."""

    name: str
    start: int
    end: int


class Remark(NamedTuple):
    """Something that is not in the text a person sees: the code of a note, and its place."""

    code: str
    start: int
    end: int


class Page(NamedTuple):
    """A page of `text` taken apart; `plain` pages have no markup at all."""

    text: str
    elements: list[Element]
    blocks: list[Block]
    tables: list[Table]
    titles: list[Meta]
    remarks: list[Remark]
    plain: bool
