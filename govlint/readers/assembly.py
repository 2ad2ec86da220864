"""Builds the Document of a format that has no lines: paragraphs and table rows, as they come."""

from collections.abc import Sequence

from govlint.document import NOWHERE, Address, Document, Line, Note, Piece, Separator
from govlint.place import LineIndex, Span
from govlint.text import fold


class Assembly:
    """Takes paragraphs and rows in reading order; each becomes one line of the text."""

    def __init__(self) -> None:
        """Start with an empty text."""
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._lines: list[Line] = []
        self._addresses: list[Address] = []
        self._pages: list[int] = []
        self._notes: list[Note] = []
        self._length = 0
        self.cells = 0

    @property
    def length(self) -> int:
        """The offset at which the next line begins."""
        return self._length

    def page(self) -> None:
        """Begin a page."""
        self._pages.append(self._length)

    def note(self, code: str, span: Span, detail: str = "") -> None:
        """Take down something seen beside the text."""
        self._notes.append(Note(code, span, detail))

    def paragraph(self, text: str, address: Address = NOWHERE) -> Span:
        """Add a paragraph and return where it stands; its own line breaks become spaces."""
        flat = _flat(text)
        span = self._add(flat)
        folded = fold(flat)
        inner = folded.strip()
        first = span.start + (len(folded) - len(folded.lstrip()))
        piece = (Piece(inner, first, first + len(inner)),) if inner else ()
        words = () if inner.isdecimal() else piece
        number = len(self._lines) + 1
        self._lines.append(
            Line(number, first, first + len(inner), inner, Separator.NONE, piece, words, len(piece))
        )
        self._addresses.append(address)
        return span

    def row(self, cells: Sequence[str], address: Address = NOWHERE) -> Span:
        """Add a table row, one text per column of the grid; spanned columns are empty texts."""
        flat = [_flat(cell).strip().replace("\t", " ") for cell in cells]
        self.cells += len(flat)
        span = self._add("\t".join(flat))
        pieces = []
        offset = span.start
        for text in flat:
            pieces.append(Piece(fold(text), offset, offset + len(text)))
            offset += len(text) + 1
        filled = [piece for piece in pieces if piece.text]
        words = tuple(piece for piece in filled if not piece.text.isdecimal())
        start, end = (filled[0].start, filled[-1].end) if filled else (span.start, span.start)
        joined = fold("\t".join(flat)).strip()
        number = len(self._lines) + 1
        self._lines.append(
            Line(number, start, end, joined, Separator.TAB, tuple(pieces), words, len(filled))
        )
        self._addresses.append(address)
        return span

    def document(self) -> Document:
        """Return everything added so far as one document."""
        text = "".join(self._parts)
        return Document(
            text,
            fold(text),
            tuple(self._lines),
            LineIndex(self._starts or [0]),
            pages=tuple(self._pages),
            addresses=tuple(self._addresses),
            notes=tuple(self._notes),
        )

    def _add(self, text: str) -> Span:
        start = self._length
        self._starts.append(start)
        self._parts.append(f"{text}\n")
        self._length = start + len(text) + 1
        return Span(start, start + len(text))


def _flat(text: str) -> str:
    """Break characters to spaces, one for one, so that a text stays on its line."""
    return " ".join(text.splitlines()) if "\n" in text or "\r" in text else text
