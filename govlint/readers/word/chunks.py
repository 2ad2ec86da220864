"""Documents of other kinds that stand in a Word document (altChunk): their lines, as they come."""

from collections.abc import Callable, Iterator

from govlint.document import Document, Fault, Separator, unreadable
from govlint.limits import Limits
from govlint.record import NamedTuple
from govlint.text import ZERO_WIDTH

_ARCHIVE = b"PK\x03\x04"
_RICH_TEXT = b"{\\rtf"
_MESSAGE = b"mime-version:"
"""Begins a page saved as a message together with its pictures."""

_HEAD = 4096


class ChunkLine(NamedTuple):
    """A paragraph, or the cells of a row."""

    texts: list[str]
    is_row: bool


def read_chunk(data: bytes, limits: Limits, word: Callable[[bytes], Document]) -> Document:
    """Read a document in another one; `word` reads those that are of Word."""
    if data.startswith(_ARCHIVE):
        return word(data)
    from govlint.readers.html import read_html
    from govlint.readers.text import read_text

    if data.startswith(_RICH_TEXT) or _MESSAGE in data[:_HEAD].lower():
        return unreadable(Fault("unsupported"))
    return read_html(data, limits) if b"<" in data else read_text(data, limits)


def lines_of(document: Document) -> Iterator[ChunkLine]:
    """Yield what a document in another one says."""
    text = document.text if document.addresses else document.folded
    for line in document.lines:
        is_row = line.separator is not Separator.NONE
        parts = line.pieces if is_row else [line]
        texts = [text[part.start : part.end].replace(ZERO_WIDTH, "") for part in parts]
        yield ChunkLine(texts, is_row)
