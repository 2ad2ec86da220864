"""What gives a printed label its official wording, where that is certain."""

from collections.abc import Sequence
from functools import lru_cache

from govlint.document import Document
from govlint.finding import Edit
from govlint.place import Span
from govlint.text import ZERO_WIDTH, fold


def edits(
    found: str, wordings: Sequence[str], spans: Sequence[Span], document: Document
) -> tuple[Edit, ...]:
    """Return the edits that put the likest of the official wordings where `found` is printed.

    There are none where a number in the label would change, or other words stand within it.
    """
    made = [_edit(_bare(found), wordings, span, document) for span in spans]
    return tuple([edit for edit in made if edit]) if all(made) else ()


def _edit(found: str, wordings: Sequence[str], span: Span, document: Document) -> Edit | None:
    printed = _bare(document.folded[slice(*span)])
    # A label may have been recognized without the ordinal it was taken to have.
    if not wordings or not printed or not found.endswith(printed):
        return None
    likest = min(wordings, key=lambda wording: _changed(printed, _bare(wording)))
    return Edit(span, likest) if _digits(printed) == _digits(_bare(likest)) else None


@lru_cache(maxsize=1024)
def _bare(text: str) -> str:
    return "".join(fold(text).replace(ZERO_WIDTH, "").split())


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def _changed(one: str, other: str) -> int:
    """Return how many characters, on both sides, stand between what is common at both ends."""
    shorter = min(len(one), len(other))
    head = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    rest = shorter - head
    tail = next((at for at in range(rest) if one[-1 - at] != other[-1 - at]), rest)
    return len(one) + len(other) - 2 * (head + tail)
