"""Names for findings that stay the same when lines move or the file changes its format."""

from functools import cache, lru_cache

from govlint.annotation import Any
from govlint.document import Document
from govlint.finding import AtCell, AtRow, AtSection, AtTable, AtTitle, Place
from govlint.place import Span
from govlint.text import squash

MOST = 1024
"""So many names are remembered; reports share many of their faults."""

DIGEST_BYTES = 12
"""Long enough that no two findings of a large collection share one."""


def subject_of(place: Place, span: Span, document: Document) -> str:
    """Return what a finding is about: a name of the form, or the words at its place."""
    if isinstance(place, AtCell):
        return f"cell:{cell_key(place)}"
    if isinstance(place, AtRow):
        return f"row:{place.table}/{place.row}"
    if isinstance(place, AtTable):
        return f"table:{place.table}"
    if isinstance(place, AtSection):
        return f"section:{place.section}"
    if isinstance(place, AtTitle):
        return "title"
    words = document.text[span.start : span.end]
    return f"text:{squash(words) or ''.join(words.split())}"


def cell_key(place: Place) -> str | None:
    """Return `table/row/column` for a cell, nothing for other places."""
    return "/".join(place) if isinstance(place, AtCell) else None


@lru_cache(maxsize=MOST)
def fingerprint(rule: str, case: str, subject: str, occurrence: int) -> str:
    """Return the name of the finding that is the `occurrence`-th of its kind in its file."""
    words = "\n".join((rule, case, subject, str(occurrence)))
    digest = _blake2b()(words.encode("utf-8", "surrogatepass"), digest_size=DIGEST_BYTES)
    name: str = digest.hexdigest()
    return name


@cache
def _blake2b() -> Any:
    # hashlib loads the system's cryptography, which takes as long as the rest of a check.
    try:
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    return blake2b
