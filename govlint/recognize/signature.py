"""Who signs a report, and when: one or two of its last lines."""

from collections.abc import Sequence
from functools import lru_cache

from govlint.annotation import Any
from govlint.document import Document, Line
from govlint.numerals import read_date_part
from govlint.patterns import compiled
from govlint.place import Span
from govlint.statements import Date, Signature
from govlint.text import ZERO_WIDTH

LINES = 12
"""Non-blank lines at the end among which a signature is looked for."""

LONGEST = 60
"""So much of the end of a line is looked at (code points)."""

LONGEST_DATE = len("二〇二四年十二月三十一日")
"""A longer line is no date alone (code points)."""

SHORTEST_NAME = 3
LONGEST_PLACE = 12
"""What stands in front of a name says where it is (code points)."""

_ENDS_DATE = "日月0123456789"


def find_signature(
    document: Document, patterns: dict[str, Any], organization: str
) -> Signature | None:
    """Return the signature; `organization` is the one the title names, empty if none.

    A day that stands alone counts only at the very end or beside an organization.
    """
    dates = tuple(patterns["dates"])
    lines = [line for line in document.lines[-2 * LINES :] if line.text][-LINES:]
    for at in reversed(range(len(lines))):
        line = lines[at]
        if line.text[-1] in _ENDS_DATE and (found := _dated(_squeezed(line), dates)):
            name = found[0] or _beside(lines, at, patterns, organization)
            if name or at == len(lines) - 1:
                return Signature(name, found[1], _span(line), day_stated=found[2])
    for line in reversed(lines[-2:]):
        if name := _name(line, patterns, organization):
            return Signature(name, None, _span(line))
        if line.text[-1] not in _ENDS_DATE or len(_squeezed(line)) > LONGEST_DATE:
            break
        # Below the name stands a date that was never filled in.
    return None


def _squeezed(line: Line) -> str:
    return "".join(line.text[-LONGEST:].split()).replace(ZERO_WIDTH, "")


# Many reports are signed on the same few days.
@lru_cache(maxsize=1024)
def _dated(text: str, patterns: tuple[str, ...]) -> tuple[str, Date, bool] | None:
    """Return the name before a date, if there is one, the date, and whether it has a day."""
    for pattern in patterns:
        match = compiled(pattern).search(text)
        if match:
            day = match.groupdict().get("day")
            year, month, first = map(read_date_part, (match["year"], match["month"], day or "1"))
            if year is not None and month is not None and first is not None:
                return match["name"] or "", Date(year, month, first), day is not None
    return None


def _beside(lines: Sequence[Line], at: int, patterns: dict[str, Any], organization: str) -> str:
    beside = (lines[index] for index in (at - 1, at + 1) if 0 <= index < len(lines))
    names = (_name(line, patterns, organization) for line in beside)
    return next(filter(None, names), "")


def _name(line: Line, patterns: dict[str, Any], organization: str) -> str:
    """Return the organization that a whole line names, or nothing."""
    text = _squeezed(line) if len(line.text) < LONGEST else ""
    if "seal" in patterns:
        text = compiled(patterns["seal"]).sub("", text)
    named = _is_titled(text, organization) or compiled(patterns["organization"]).fullmatch(text)
    return text if named else ""


def _is_titled(text: str, organization: str) -> bool:
    """Tell whether a line is the name in the title, or one of them has a place in front."""
    shorter, longer = sorted((text, organization), key=len)
    return (
        len(shorter) >= SHORTEST_NAME
        and longer.endswith(shorter)
        and (len(longer) - len(shorter) <= LONGEST_PLACE)
    )


def _span(line: Line) -> Span:
    return Span(max(line.start, line.end - LONGEST), line.end)
