"""Edits of a document's text, cut down to what differs, and what no edit may do."""

from collections.abc import Iterable, Sequence

from govlint.document import Document
from govlint.finding import Finding, Replacement
from govlint.patterns import compiled
from govlint.record import NamedTuple
from govlint.text import fold

NUMBER = r"(\d+)"


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
    return [change for one in finding.fix for change in _changes(one, document)]


def _changes(replacement: Replacement, document: Document) -> list[Change]:
    places = document.places
    first, last = places.start_of(replacement.line), places.start_of(replacement.end_line)
    if first is None or last is None:
        raise LeftError("changed")
    start, end = first + replacement.column - 1, last + replacement.end_column - 1
    old, new = document.text[start:end], replacement.new
    if old != replacement.old:
        raise LeftError("changed")
    # As folded, since marks of HTML such as <h2> are no numbers.
    parts = _parts(document.folded[start:end]), _parts(fold(new))
    numbers = [part[1::2] for part in parts]
    if numbers[0] != numbers[1]:
        raise LeftError("number")
    changes: list[Change] = []
    at, new_at = start, 0
    for number, (one, other) in enumerate(zip(*parts, strict=True)):
        words = document.text[at : at + len(one)], new[new_at : new_at + len(other)]
        if number % 2 == 0 and words[0] != words[1]:
            changes.append(_change(at, *words))
        at += len(one)
        new_at += len(other)
    return changes


def _parts(text: str) -> list[str]:
    """Return the words of a text at even places, its numbers between them."""
    return compiled(NUMBER).split(text)


def _change(at: int, old: str, new: str) -> Change:
    head, tail = _common(old, new) if fold(old) == fold(new) else _common(fold(old), fold(new))
    anchor = at + head - 1 if head else at
    return Change(at + head, at + len(old) - tail, new[head : len(new) - tail], anchor)


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
