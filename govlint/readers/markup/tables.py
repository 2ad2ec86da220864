"""Tables, rows and cells among the open elements, put in order as browsers do."""

from govlint.readers.markup import attributes as said
from govlint.readers.markup.attributes import Sight
from govlint.readers.markup.elements import OpenElements
from govlint.readers.markup.page import Cell, Row, Table

_CELLS = frozenset(("td", "th"))


class OpenTables(OpenElements):
    """Open elements that know which table, row and cell they are in."""

    def __init__(self) -> None:
        """Start without a table."""
        super().__init__()
        self.tables: list[Table] = []
        self.all_tables: list[Table] = []
        self.cells = 0
        self.deepest = 0

    @property
    def in_cell(self) -> bool:
        """Whether the innermost table has an open cell."""
        return bool(self.tables) and self.tables[-1].cell_at >= 0

    def closed(self, tag: str) -> None:
        """Keep the state of tables when one of their elements is closed."""
        if tag in _CELLS:
            table = self.tables[-1]
            table.cell_at = -1
            if table.cell:
                table.cell.last = len(self.blocks)
                table.cell = None
        elif tag == "tr":
            self.tables[-1].row_at = -1
            self.tables[-1].row = None
        elif tag == "table":
            table = self.tables.pop()
            if self.tables and (cell := self.tables[-1].cell):
                cell.inner += sum(len(row.cells) for row in table.rows)

    def start_table(self, name: str, start: int, end: int, attributes: str) -> None:
        """Open a table."""
        self.flush()
        self.close_named("p")
        if self.tables and self.top.tag in ("table", "tr"):
            # Only in a cell can there be a table within a table.
            self.close_to(self.tables[-1].table_at)
        around = self.tables[-1].row if self.tables else None
        table = Table(len(self.open), around)
        self.push("table", said.sight(attributes) is not Sight.SHOWN)
        self.tables.append(table)
        self.deepest = max(self.deepest, len(self.tables))
        if not self.hidden:
            self.all_tables.append(table)

    def start_row(self, name: str, start: int, end: int, attributes: str) -> None:
        """Open a row in the innermost table, or in a new one where none is open."""
        table = self._in_table(start)
        table.row_at = len(self.open)
        self.push("tr", said.sight(attributes) is not Sight.SHOWN)
        if not self.hidden:
            table.row = Row(table.group, self.open[-1])
            table.rows.append(table.row)

    def start_cell(self, name: str, start: int, end: int, attributes: str) -> None:
        """Open a cell, and a row where none is open; one that is gone takes no column."""
        self.flush()
        if not self.tables or self.tables[-1].row_at < 0:
            self.start_row("tr", start, start, "")
        table = self.tables[-1]
        self.close_to(table.row_at + 1)
        table.cell_at = len(self.open)
        sight = said.sight(attributes) if attributes else Sight.SHOWN
        if table.row and sight is not Sight.GONE and not self.hidden:
            rows, columns = said.spans(attributes) if attributes else (1, 1)
            table.cell = Cell(rows, columns, end, len(self.blocks))
            table.row.cells.append(table.cell)
            self.cells += 1
        self.push(name, sight is not Sight.SHOWN)

    def start_group(self, name: str, start: int, end: int, attributes: str) -> None:
        """Begin the head, a body or the foot of a table."""
        self._in_table(start).group += 1

    def start_caption(self, name: str, start: int, end: int, attributes: str) -> None:
        """Open the caption of a table."""
        self._in_table(start)
        self.push(name, said.sight(attributes) is not Sight.SHOWN)

    def _in_table(self, start: int) -> Table:
        """Go back to the innermost table itself; rows without a table get one."""
        self.flush()
        if not self.tables:
            self.start_table("table", start, start, "")
        table = self.tables[-1]
        self.close_to(table.table_at + 1)
        return table

    def end_table_part(self, name: str) -> None:
        """Close a table or a part of one, if it is open."""
        self.flush()
        if self.tables:
            table = self.tables[-1]
            if name in _CELLS:
                at = table.cell_at
            elif name == "tr":
                at = table.row_at
            else:
                at = table.table_at + (name != "table")
            if at >= 0:
                self.close_to(at)
