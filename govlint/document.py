"""What is on the page: text, lines and the pieces of lines, each with its span."""

from bisect import bisect_right
from enum import StrEnum
from typing import NamedTuple

from govlint.place import LineIndex, Span


class Separator(StrEnum):
    """What parts a line into pieces."""

    NONE = "none"
    PIPE = "pipe"
    TAB = "tab"
    SPACES = "spaces"


class Piece(NamedTuple):
    """One cell-like part of a line: its folded text without outer space, and its span."""

    text: str
    start: int
    end: int


class Line(NamedTuple):
    """One line of the page; `text` is folded, `pieces` is empty for blank lines and rules.

    `number` counts the lines of the document from 1; where line breaks in the file say nothing
    about the page (HTML), a line is a paragraph or a table row. `words` are the pieces that are
    neither empty nor plain digits; `filled` counts the pieces that are not empty.
    """

    number: int
    start: int
    end: int
    text: str
    separator: Separator
    pieces: tuple[Piece, ...] = ()
    words: tuple[Piece, ...] = ()
    filled: int = 0


class Fault(NamedTuple):
    """Why a file cannot be read as a text; `code` names the case, `detail` completes it."""

    code: str
    detail: str = ""


class Address(NamedTuple):
    """Where a line stands in a format without lines, all counted from 1.

    A row of a table has `table` and `row`, a place in it `column` too; a paragraph has
    `paragraph`; the rest is 0.
    """

    table: int = 0
    row: int = 0
    paragraph: int = 0
    column: int = 0


NOWHERE = Address()


class Note(NamedTuple):
    """Something a reader saw beside the text; `code` names it (`tracked-changes`)."""

    code: str
    span: Span
    detail: str = ""


class Document(NamedTuple):
    """A file as text: `text` as given, `folded` of equal length with one form per character.

    `pages` are the offsets at which pages begin, empty where the format has none; `addresses` has
    one entry per line where the format has no lines of its own. `fault` is set when the file could
    not be read; then the text is empty.
    """

    text: str
    folded: str
    lines: tuple[Line, ...]
    places: LineIndex
    fault: Fault | None = None
    pages: tuple[int, ...] = ()
    addresses: tuple[Address, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def end(self) -> Span:
        """The empty span behind the last character."""
        return Span(len(self.text), len(self.text))


def page_of(document: Document, offset: int) -> int | None:
    """Return the page, counted from 1, on which a place stands; None where there are none."""
    return max(1, bisect_right(document.pages, offset)) if document.pages else None


def address_of(document: Document, offset: int) -> Address | None:
    """Return where a place stands in a format without lines; None where the format has lines."""
    if not document.addresses:
        return None
    number = document.places.position(offset).line
    address = document.addresses[min(number, len(document.addresses)) - 1]
    if not address.table:
        return address
    pieces = document.lines[number - 1].pieces
    starts = [piece.start for piece in pieces]
    return address._replace(column=max(1, bisect_right(starts, offset)))


def unreadable(fault: Fault) -> Document:
    """Return the empty document that stands for a file which cannot be read."""
    return Document("", "", (), LineIndex([0]), fault)
