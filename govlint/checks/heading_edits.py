"""What mends a section heading, where that is certain."""

from govlint.document import Document
from govlint.finding import Edit
from govlint.place import Span
from govlint.report import Heading, Report, Wording
from govlint.text import squash

_MARKS_BEFORE_ORDINAL = 3
"""Stray marks and the word before an ordinal are no longer than this (code points)."""

_LONGEST_TITLE = 24
"""A longer title in words of its own may be running on into its text (code points)."""

_ENDS_OF_TITLE = frozenset("，；：。！？ 0123456789")
"""With one of these in it, a title in words of its own may be running on into its text."""


def ordinal(heading: Heading, right: str, document: Document) -> tuple[Edit, ...]:
    """Return the edit that gives a heading another ordinal; one in digits is left alone."""
    start, end = heading.span
    number = heading.number
    last = min(start + _MARKS_BEFORE_ORDINAL + len(number), end)
    at = document.folded.find(number, start, last)
    return (Edit(Span(at, at + len(number)), right),) if at >= 0 else ()


def title(heading: Heading, number: str, right: str, document: Document) -> tuple[Edit, ...]:
    """Return the edit that gives a heading the official title, and an ordinal if it has none."""
    at = document.folded.find(heading.title, *heading.span)
    if at < 0 or not _stands_alone(heading):
        return ()
    missing = "" if heading.number else f"{number}、"
    if heading.wording is Wording.OFFICIAL:
        return (Edit(Span(at, at), missing),) if missing else ()
    return (Edit(Span(at, at + len(heading.title)), missing + right),)


def _stands_alone(heading: Heading) -> bool:
    """Tell whether nothing but a title is called so, neither marks before it nor text behind."""
    words = heading.title
    if heading.wording is Wording.DIFFERENT:
        return len(words) <= _LONGEST_TITLE and _ENDS_OF_TITLE.isdisjoint(words)
    return bool(heading.number) or squash(words[:1]) == words[:1]


def repetition(earlier: Heading, heading: Heading, report: Report) -> tuple[Edit, ...]:
    """Return the edit that deletes a heading which only says the one above again."""
    document = report.document
    same = squash(earlier.title) == squash(heading.title) and earlier.number == heading.number
    lines = document.lines[earlier.line : heading.line]
    if not same or not lines or any(line.text for line in lines[:-1]):
        return ()
    if heading.span != (lines[-1].start, lines[-1].end):
        return ()
    return (Edit(_whole_line(heading, document), ""),)


def _whole_line(heading: Heading, document: Document) -> Span:
    """Return a line, with its marks and with the line break before it."""
    text, places = document.text, document.places
    line = places.position(heading.span.start).line
    start = places.start_of(line) or 0
    following = places.start_of(places.position(heading.span.end).line + 1)
    end = len(text) if following is None else following
    return Span(_without_breaks(text, start), _without_breaks(text, end))


def _without_breaks(text: str, end: int) -> int:
    """Return where a line ends whose line break, if it has one, ends here."""
    end -= text.endswith("\n", 0, end)
    return end - text.endswith("\r", 0, end)
