"""The body of a Word document: paragraphs and table rows in reading order."""

from collections.abc import Iterable

from govlint.document import Address, Document, Fault, unreadable
from govlint.limits import Limits
from govlint.place import Span
from govlint.readers.archive import exceeded
from govlint.readers.assembly import Assembly
from govlint.readers.tree import Element
from govlint.readers.word.chunks import lines_of, read_chunk
from govlint.readers.word.fields import Fields
from govlint.readers.word.inline import Inline
from govlint.readers.word.names import (
    CHUNK,
    DELETED,
    INSERTED,
    PARAGRAPH,
    TABLE,
    W,
    has_text,
    is_on,
    within,
)
from govlint.readers.word.numbering import Numbering
from govlint.readers.word.package import Package, RefusedError
from govlint.readers.word.styles import Styles
from govlint.readers.word.tables import Grid, Row, is_layout, read_grid


class Body:
    """Walks the blocks of a document and puts them into an assembly."""

    def __init__(self, package: Package, limits: Limits) -> None:
        """Take a package; nothing is read yet."""
        self._package = package
        self._limits = limits
        self._document = package.document()
        styles = Styles(package.part("styles"))
        self._numbering = Numbering(package.part("numbering"), styles)
        self._inline = Inline(styles, Fields(self._document))
        self._assembly = Assembly()
        self._tables = 0
        self._paragraphs = 0
        self._carried = ""
        self._noted: dict[str, Span] = {}

    def read(self) -> Document:
        """Return the document; raise RefusedError where a limit is passed."""
        for body in self._document.findall(W + "body"):
            self._blocks(body, 0)
        self._footnotes()
        for code, count in self._counts().items():
            if count:
                end = Span(self._assembly.length, self._assembly.length)
                self._assembly.note(code, self._noted.get(code, end), str(count))
        document = self._assembly.document()
        if document.text.strip():
            return document
        return unreadable(Fault("no-text" if self._inline.pictures else "empty"))

    def _blocks(self, parent: Iterable[Element], depth: int) -> None:
        for child in parent:
            if child.tag == PARAGRAPH:
                self._paragraph(child, depth)
            elif child.tag == TABLE:
                self._flush()
                self._table(child, depth + 1)
            elif child.tag == CHUNK:
                self._flush()
                self._chunk(child)
            else:
                self._blocks(within(child), depth)
        self._flush()

    def _flush(self) -> None:
        """A paragraph that runs on ends where nothing follows."""
        carried, self._carried = self._carried, ""
        if carried.strip():
            self._lines(carried)

    def _paragraph(self, element: Element, depth: int) -> None:
        self._paragraphs += 1
        contents = self._inline.fields.in_contents
        text = self._text(element)
        if text is not None and not (contents and not text.strip()):
            self._lines(text)
        self._boxes(depth)

    def _text(self, element: Element) -> str | None:
        """Return a paragraph with its number, or None where it runs on into the next one."""
        properties = element.find(W + "pPr")
        mark = None if properties is None else properties.find(W + "rPr")
        tags = set() if mark is None else {child.tag for child in mark}
        changes = self._inline.changes
        text = self._carried + self._inline.text(element)
        if self._inline.changes == changes and not tags.isdisjoint(DELETED | INSERTED):
            self._inline.changes += 1
        if not tags.isdisjoint(DELETED) or is_on(mark, W + "vanish"):
            self._carried = text
            return None
        self._carried = ""
        return self._numbering.next(properties) + text

    def _lines(self, text: str) -> None:
        address = Address(paragraph=self._paragraphs)
        for line in [part for part in text.split("\n") if part.strip()] or [""]:
            cells = line.strip().split("\t")
            if any(cell.strip().isdigit() for cell in cells[1:]):
                # A table typed with tabs.
                span = self._assembly.row(cells, address)
            else:
                span = self._assembly.paragraph(line.replace("\t", " "), address)
            self._mark(span)

    def _boxes(self, depth: int) -> None:
        for box in self._inline.take_boxes():
            if isinstance(box, str):
                self._lines(box)
            elif has_text(box):
                self._blocks(box, depth)

    def _table(self, element: Element, depth: int) -> None:
        if depth > self._limits.depth:
            raise RefusedError(exceeded("depth", self._limits))
        grid = read_grid(element)
        if self._assembly.cells + len(grid.rows) * grid.width > self._limits.cells:
            raise RefusedError(exceeded("cells", self._limits))
        number = shown = 0
        for row in grid.rows:
            self._inline.changes += row.deleted or row.inserted
            self._inline.hidden += row.hidden
            if not row.shown:
                continue
            shown += 1
            if grid.width == 1 or is_layout(row):
                self._cells_as_blocks(row, depth)
                continue
            if not number:
                self._tables += 1
                number = self._tables
            self._row(row, grid, Address(table=number, row=shown), depth)

    def _chunk(self, element: Element) -> None:
        name, data = self._package.chunk(element)
        chunk = read_chunk(data, self._limits, self._nested)
        if chunk.fault and chunk.fault.code != "empty":
            # Word makes paragraphs of a chunk when it saves the document, as is advised then.
            too_large = chunk.fault.code == "too-large"
            raise RefusedError(chunk.fault if too_large else Fault("corrupt", name))
        row = 0
        for line in lines_of(chunk):
            row = row + 1 if line.is_row else 0
            if not line.is_row:
                self._paragraphs += 1
                self._lines(line.texts[0])
                continue
            self._tables += row == 1
            self._assembly.row(line.texts, Address(table=self._tables, row=row))
            if self._assembly.cells > self._limits.cells:
                raise RefusedError(exceeded("cells", self._limits))

    def _nested(self, data: bytes) -> Document:
        package = self._package.nested(data)
        if isinstance(package, Fault):
            return unreadable(package)
        return Body(package, self._limits).read()

    def _cells_as_blocks(self, row: Row, depth: int) -> None:
        for cell in row.cells:
            if not cell.covered and not cell.prompt:
                self._blocks(cell.element, depth)

    def _row(self, row: Row, grid: Grid, address: Address, depth: int) -> None:
        texts = [""] * grid.width_of(row)
        nested: list[Element] = []
        column = 0
        for cell in row.cells:
            if not cell.joined:
                column = grid.columns[cell.start]
            if not cell.covered and not cell.prompt:
                parts = self._cell(cell.element, nested)
                texts[column] = " ".join(filter(None, (texts[column], *parts)))
        self._mark(self._assembly.row(texts, address))
        for table in nested:
            self._table(table, depth + 1)
        self._boxes(depth)

    def _cell(self, parent: Iterable[Element], nested: list[Element]) -> list[str]:
        """Return the paragraphs of a cell, and add the tables in it to `nested`."""
        parts: list[str] = []
        for child in parent:
            if child.tag == PARAGRAPH:
                parts.append(self._text(child) or "")
            elif child.tag == TABLE:
                nested.append(child)
            else:
                parts += self._cell(within(child), nested)
        carried, self._carried = self._carried, ""
        return [*parts, carried]

    def _footnotes(self) -> None:
        notes: dict[tuple[str, str], Element] = {}
        for kind in {kind for kind, _ in self._inline.footnotes}:
            part = self._package.part(kind)
            for note in () if part is None else part:
                notes[kind, note.get(W + "id") or ""] = note
        for key in [key for key in self._inline.footnotes if key in notes]:
            self._blocks(notes[key], 0)

    def _counts(self) -> dict[str, int]:
        return {
            "tracked-changes": self._inline.changes,
            "comments-left": len(self._inline.comments),
            "hidden-text": self._inline.hidden,
            "embedded-sheets": self._inline.sheets,
        }

    def _mark(self, span: Span) -> None:
        """Remember the first line at which each kind of note is due."""
        for code, count in self._counts().items():
            if count and code not in self._noted:
                self._noted[code] = span
