"""HTML to lines and pieces: the report in a page, every piece with its place in the source."""

from collections import Counter
from collections.abc import Iterable, Sequence

from govlint.document import Document, Fault, Line, Note, Piece, Separator, unreadable
from govlint.limits import Limits
from govlint.patterns import compiled
from govlint.place import LineIndex, Span
from govlint.readers.markup.charset import text_of
from govlint.readers.markup.content import Content, content_of
from govlint.readers.markup.layout import Entry, entries_of
from govlint.readers.markup.page import VERBATIM, Page
from govlint.readers.markup.titles import Name
from govlint.readers.markup.tree import Builder
from govlint.readers.text import document_of
from govlint.text import fold

_BREAK = r"\r\n?|\n"


def read_html(data: bytes, limits: Limits) -> Document:
    """Read a page, or a part of one, as a browser shows it."""
    if len(data) > limits.bytes:
        return unreadable(Fault("too-large", limits.said("bytes")))
    text = text_of(data)
    if isinstance(text, Fault):
        return unreadable(text)
    page = Builder(text, limits).build()
    if isinstance(page, Fault):
        return unreadable(page)
    if page.plain:
        return document_of(text, fold(text))
    entries = entries_of(page, limits)
    if isinstance(entries, Fault):
        return unreadable(entries)
    if not any(entry.text for entry in entries):
        return unreadable(Fault("no-text"))
    return _document(page, content_of(page, entries))


def _document(page: Page, content: Content) -> Document:
    entries = content.entries
    if content.name:
        entries = [_named(page, content.name), *entries]
    if _is_verbatim(page, content.entries):
        return document_of(page.text, _folded(page.text, entries, keep_breaks=True))
    lines = tuple(_line(number, entry) for number, entry in enumerate(entries, 1))
    return Document(
        page.text,
        _folded(page.text, entries),
        lines,
        LineIndex(_starts(page.text)),
        notes=_notes(page),
    )


def _named(page: Page, name: Name) -> Entry:
    """Return the title from the head of the page as a line."""
    start, end = name.span
    piece = Piece(name.text, start, end)
    return Entry(name.text, False, (piece,), ((start, name.folded),), -1, 0, 0)


def _is_verbatim(page: Page, entries: Sequence[Entry]) -> bool:
    """Tell whether the report is typed text, whose lines and blanks say what belongs together."""
    typed = sum(1 for entry in entries if page.elements[entry.element].tag in VERBATIM)
    return typed * 2 > len(entries)


def _line(number: int, entry: Entry) -> Line:
    pieces = entry.pieces
    filled = [piece for piece in pieces if piece.text]
    words = tuple([piece for piece in filled if not piece.text.isdigit()])
    separator = Separator.TAB if entry.is_row else Separator.NONE
    start = filled[0].start if filled else pieces[0].start
    end = filled[-1].end if filled else start
    return Line(number, start, end, entry.text, separator, pieces, words, len(filled))


def _folded(text: str, entries: Iterable[Entry], keep_breaks: bool = False) -> str:
    """Return the text with everything masked that is not the report's."""
    parts = []
    done = 0
    for entry in entries:
        for start, folded in entry.parts:
            parts.append(_masked(text[done:start], keep_breaks))
            parts.append(folded)
            done = start + len(folded)
    parts.append(_masked(text[done:], keep_breaks))
    return "".join(parts)


def _masked(text: str, keep_breaks: bool) -> str:
    if keep_breaks:
        return "".join(mark if mark in "\r\n" else " " for mark in text)
    return " " * len(text)


def _starts(text: str) -> list[int]:
    """Return where the lines of the file begin; a lone carriage return breaks a line too."""
    return [0, *(match.end() for match in compiled(_BREAK).finditer(text))]


def _notes(page: Page) -> tuple[Note, ...]:
    """Return one note of each kind, at the first place, with the number of places."""
    counts = Counter(remark.code for remark in page.remarks)
    first = {remark.code: remark for remark in reversed(page.remarks)}
    return tuple(
        Note(code, Span(first[code].start, first[code].end), str(counts[code])) for code in counts
    )
