"""Edits of a document's text, cut down to what differs, and what no edit may do."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from govlint.document import Document
from govlint.finding import Finding, Replacement
from govlint.text import fold


class Change(NamedTuple):
    """What stands from `start` to `end` becomes `new`; `anchor` is a character beside it.

    An empty range inserts: behind the anchor, if that stands before it, else in front of it.
    """

    start: int
    end: int
    new: str
    anchor: int


class Left(NamedTuple):
    """A finding that is not mended; `reason` is a code."""

    finding: Finding
    reason: str


class LeftError(Exception):
    """A finding cannot be mended, and why."""

    def __init__(self, reason: str) -> None:
        """Take the code of the reason."""
        super().__init__(reason)
        self.reason = reason


def changes_of(finding: Finding, document: Document) -> list[Change]:
    """Return the changes that mend a finding; raise LeftError where one of them must not be."""
    return [_change(replacement, document) for replacement in finding.fix]


def _change(replacement: Replacement, document: Document) -> Change:
    places = document.places
    first, last = places.start_of(replacement.line), places.start_of(replacement.end_line)
    if first is None or last is None:
        raise LeftError("changed")
    start, end = first + replacement.column - 1, last + replacement.end_column - 1
    if document.text[start:end] != replacement.old:
        raise LeftError("changed")
    # As folded, since marks of HTML such as <h2> are no numbers.
    if _digits(document.folded[start:end]) != _digits(replacement.new):
        raise LeftError("number")
    head, tail = _common(fold(replacement.old), fold(replacement.new))
    new = replacement.new[head : len(replacement.new) - tail]
    anchor = start + head - 1 if head else start
    return Change(start + head, end - tail, new, anchor)


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, fold(text)))


def _common(old: str, new: str) -> tuple[int, int]:
    """Return how many characters two texts have in common at the beginning and at the end."""
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    rest = shorter - head
    return head, next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)


def overlaps(change: Change, others: Iterable[Change]) -> bool:
    """Tell whether a change touches a place that another one changes."""
    return any(
        (change.start < other.end and other.start < change.end) or change.start == other.start
        for other in others
    )


def applied(text: str, changes: Sequence[Change]) -> str:
    """Return a text with changes that do not overlap."""
    for change in sorted(changes, reverse=True):
        text = text[: change.start] + change.new + text[change.end :]
    return text
