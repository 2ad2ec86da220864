"""What is on the page: text, lines and the pieces of lines, each with its span."""

from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum

from govlint.annotation import overload
from govlint.place import Box, LineIndex, Span
from govlint.record import NamedTuple

# What finds boxes is imported where there are pages alone.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from govlint.prints import Prints


class Separator(StrEnum):
    """What parts a line into pieces."""

    NONE = "none"
    PIPE = "pipe"
    TAB = "tab"
    SPACES = "spaces"


PARTED = (Separator.PIPE, Separator.TAB)
"""What parts cells for certain; runs of spaces may stand inside one."""


class Piece(NamedTuple):
    """One cell-like part of a line: its folded text without outer space, and its span."""

    text: str
    start: int
    end: int


# A report has hundreds of pieces; their own constructor takes twice the time.
_new = tuple.__new__


class Fields:
    """What marks part a line into, made into pieces when somebody looks at one.

    `texts` are the fields without outer space. Most rows of most tables are never looked at piece
    by piece: their numbers add up, and nobody asks where each of them stands.
    """

    __slots__ = ("_fields", "_pieces", "_start", "texts")

    def __init__(self, fields: list[str], texts: list[str], start: int) -> None:
        """Take the fields of a line, the first at `start`, one character between two."""
        self._fields = fields
        self._start = start
        self._pieces: tuple[Piece, ...] = ()
        self.texts = texts

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """One piece for each field; an empty one stands at the start of its field."""
        if not self._pieces:
            pieces = []
            offset = self._start
            for field, text in zip(self._fields, self.texts, strict=True):
                at = offset if not text or field[0] == text[0] else offset + field.index(text[0])
                pieces.append(_new(Piece, (text, at, at + len(text))))
                offset += len(field) + 1
            self._pieces = tuple(pieces)
        return self._pieces


class Ending(Sequence[Piece]):
    """Fields of a line from the index `first` to before `stop`, none of them blank.

    `end` is where the last of them ends.
    """

    __slots__ = ("_fields", "_first", "_stop", "end")

    def __init__(self, fields: Fields, first: int, stop: int, end: int) -> None:
        """Take the fields of the whole line."""
        self._fields = fields
        self._first = first
        self._stop = stop
        self.end = end

    def __len__(self) -> int:
        """Return how many they are."""
        return self._stop - self._first

    @overload
    def __getitem__(self, index: int) -> Piece: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Piece, ...]: ...

    def __getitem__(self, index: int | slice) -> Piece | tuple[Piece, ...]:
        """Return one piece, or several."""
        return self._fields.pieces[self._first : self._stop][index]


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
    parts: tuple[Piece, ...] | Fields = ()
    words: tuple[Piece, ...] = ()
    filled: int = 0

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What the line is parted into."""
        return self.parts.pieces if isinstance(self.parts, Fields) else self.parts


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
    one entry per line where the format has no lines of its own; `prints` tells where on its page
    each character stands. `fault` is set when the file could not be read; then the text is empty.
    """

    text: str
    folded: str
    lines: tuple[Line, ...]
    places: LineIndex
    fault: Fault | None = None
    pages: tuple[int, ...] = ()
    addresses: tuple[Address, ...] = ()
    notes: tuple[Note, ...] = ()
    prints: "Prints | None" = None

    @property
    def end(self) -> Span:
        """The empty span behind the last character."""
        return Span(len(self.text), len(self.text))


def page_of(document: Document, offset: int) -> int | None:
    """Return the page, counted from 1, on which a line begins; None where there are none."""
    return max(1, bisect_right(document.pages, offset)) if document.pages else None


_UNSEEN = None, None


def sight_of(document: Document, span: Span) -> tuple[int | None, Box | None]:
    """Return the page on which a place begins, and the box of what is there of it, if known."""
    if not document.pages:
        return _UNSEEN
    found = document.prints.find(document.text, span) if document.prints else None
    return found or (page_of(document, span.start), None)


def address_of(document: Document, offset: int) -> Address | None:
    """Return where a place stands in a format without lines; None where the format has lines.

    What a page break cut off a row belongs to no row of the page it stands on.
    """
    if not document.addresses:
        return None
    if sight_of(document, Span(offset, offset))[0] != page_of(document, offset):
        return NOWHERE
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
