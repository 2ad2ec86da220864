"""What the attributes of a tag say of its place on the page, read from their raw text."""

from enum import Enum
from functools import lru_cache

from govlint.patterns import compiled

MOST_COLUMNS = 1_000
MOST_ROWS = 65_534
"""Spans beyond these are cut to them, as the standard has it."""

_GONE = r"(?i)display\s*:\s*none"
_VEILED = r"(?i)visibility\s*:\s*hidden|mso-hide\s*:\s*all"
_COMMENT = r"(?i)mso-element\s*:\s*comment|\bmsocom(?:anchor|off)\b"
_QUOTED = r"\"[^\"]*\"|'[^']*'"
_HIDDEN = r"(?i)(?<![^\s/])hidden(?=[\s/=]|$)"
_SPAN = r"(?i)\b{name}\s*=\s*[\"']?\s*(\d{{1,9}})"
_TARGET = r"(?i)\bhref\s*=\s*[\"']?\s*(?!#\w)[^\s\"']"
_VALUE = r"(?i)(?<![^\s\"'/]){name}\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))"
_SHIFTED = (
    r"(?i)line-through|vertical-align\s*:\s*(?:super|sub)|position\s*:\s*absolute|float\s*:"
    r"|display\s*:\s*(?:block|inline-block|flex|grid|table|list-item)"
)
_TYPED = ("", "text", "number", "tel")
_TITLE_NAMES = ("articletitle", "og:title")


class Sight(Enum):
    """What is seen of an element: all, nothing though it takes room, nothing, or a note's mark."""

    SHOWN = 0
    VEILED = 1
    GONE = 2
    COMMENT = 3


# Pages repeat the same few attributes in every cell.
@lru_cache(maxsize=1024)
def sight(attributes: str) -> Sight:
    """Return what a tag's attributes leave to be seen of the element."""
    lower = attributes.lower()
    if "none" in lower and compiled(_GONE).search(lower):
        return Sight.GONE
    if "mso" in lower and compiled(_COMMENT).search(lower):
        return Sight.COMMENT
    if "hid" in lower:
        if compiled(_HIDDEN).search(compiled(_QUOTED).sub('""', lower)):
            return Sight.GONE
        if compiled(_VEILED).search(lower):
            return Sight.VEILED
    return Sight.SHOWN


@lru_cache(maxsize=1024)
def is_shifted(attributes: str) -> bool:
    """Tell whether text is struck out or moved, and so does not go on the text before it."""
    return ":" in attributes and compiled(_SHIFTED).search(attributes) is not None


@lru_cache(maxsize=1024)
def spans(attributes: str) -> tuple[int, int]:
    """Return how many rows and columns a cell takes; 0 rows are all that follow."""
    if "span" not in attributes.lower():
        return 1, 1
    rows = compiled(_SPAN.format(name="rowspan")).search(attributes)
    columns = compiled(_SPAN.format(name="colspan")).search(attributes)
    return (
        min(int(rows[1]), MOST_ROWS) if rows else 1,
        max(1, min(int(columns[1]), MOST_COLUMNS)) if columns else 1,
    )


def is_link(attributes: str) -> bool:
    """Tell whether an anchor leads elsewhere than to a place on its own page."""
    return compiled(_TARGET).search(attributes) is not None


def value_of(attributes: str, name: str) -> tuple[int, int]:
    """Return where the value of an attribute stands in the raw text, (0, 0) without one."""
    match = compiled(_VALUE.format(name=name)).search(attributes)
    return match.span(match.lastindex or 0) if match else (0, 0)


def named(attributes: str, name: str) -> str:
    """Return the value of an attribute in lower case."""
    start, end = value_of(attributes, name)
    return attributes[start:end].strip().lower()


def is_typed_in(attributes: str) -> bool:
    """Tell whether a field of a form shows its value as text."""
    return named(attributes, "type") in _TYPED


def title_name(attributes: str) -> str:
    """Return the name of a `meta` tag if it holds the title of the text, else an empty string."""
    lower = attributes.lower()
    if not any(name in lower for name in _TITLE_NAMES):
        return ""
    name = named(attributes, "name") or named(attributes, "property")
    return name if name in _TITLE_NAMES else ""
