"""Who reports and for which year: the title, also over several lines, or what stands for it."""

from collections.abc import Sequence

from govlint.annotation import Any
from govlint.document import Document, Line
from govlint.patterns import compiled
from govlint.place import Span
from govlint.recognize.reading import LEVELS_READ, Reading
from govlint.statements import Level, Organization, Title
from govlint.text import DIGITS, ZERO_WIDTH

LINES_SEARCHED = 60
"""Non-blank lines from the top in which a title is looked for."""

_LONGEST_TITLE_LINE = 60
_MOST_TITLE_LINES = 3
_LAST_LINES = 12
_BULLETS = "·•●■◆▪-—*>"


def find_title(document: Document, reading: Reading, before_line: int) -> Title | None:
    """Return the title among the lines before the first section's heading."""
    patterns = reading.patterns["title"]
    lines = [line for line in document.lines[: before_line - 1] if line.text][:LINES_SEARCHED]
    candidates = [line for line in lines if _may_be_title(line)]
    nameless = None
    for size in range(1, _MOST_TITLE_LINES + 1):
        for at in range(len(candidates) - size + 1):
            title = _title(candidates[at : at + size], patterns)
            if title:
                title = _with_lines_above(title, candidates, at, patterns)
                title = _with_line_below(title, candidates[at + size :], patterns)
                if title.year or _name(title.text, reading):
                    return title
                # The entry of a menu that leads to reports; the title itself may follow.
                nameless = nameless or title
    return nameless


def _may_be_title(line: Line) -> bool:
    # The path of a web page to this one (首页 > 政务公开 > …) names a kind of report, not this one.
    path = ">" in line.text or "»" in line.text
    return len(line.text) <= _LONGEST_TITLE_LINE and line.text[-1] not in "。；，、：" and not path


def _joined(lines: Sequence[Line]) -> str:
    return "".join("".join(line.text.split()) for line in lines).replace(ZERO_WIDTH, "")


def _title(lines: Sequence[Line], patterns: dict[str, Any]) -> Title | None:
    text = _joined(lines)
    if not any(compiled(pattern).search(text) for pattern in patterns["patterns"]):
        return None
    return Title(text, _year(text, patterns), Span(lines[0].start, lines[-1].end), lines[0].number)


def _with_lines_above(
    title: Title,
    candidates: Sequence[Line],
    at: int,
    patterns: dict[str, Any],
) -> Title:
    """Take in the organization, or the year, printed on the lines right above."""
    for above in range(at - 1, max(at - _MOST_TITLE_LINES, -1), -1):
        line = candidates[above]
        text = _joined([line])
        if not any(compiled(pattern).fullmatch(text) for pattern in patterns["above"]):
            break
        joined = text + title.text
        title = Title(
            joined, _year(joined, patterns), Span(line.start, title.span.end), line.number
        )
    return title


def _with_line_below(title: Title, below: Sequence[Line], patterns: dict[str, Any]) -> Title:
    """Take in the year, printed alone on the line right below."""
    if title.year is not None or not below:
        return title
    text = _joined(below[:1])
    if not compiled(patterns["below"]).fullmatch(text):
        return title
    return title._replace(
        text=title.text + text,
        year=_year(text, patterns),
        span=Span(title.span.start, below[0].end),
    )


def _year(text: str, patterns: dict[str, Any]) -> int | None:
    match = compiled(patterns["year"]).search(text)
    return int(match["year"].translate(DIGITS)) if match else None


def find_organization(document: Document, reading: Reading, title: Title | None) -> Organization:
    """Return the organization the title names, else the one that signs at the end."""
    found = _found(document, reading, title)
    levels = reading.patterns["organization"].get(LEVELS_READ)
    return found._replace(level=Level(levels[0])) if levels and found.level not in levels else found


def _found(document: Document, reading: Reading, title: Title | None) -> Organization:
    patterns = reading.patterns["organization"]
    if title:
        name = _name(title.text, reading)
        found = _organization(name, reading)
        if found:
            return found
    last = [line for line in document.lines[-_LAST_LINES * 2 :] if line.text][-_LAST_LINES:]
    for line in reversed(last):
        name = _joined([line])
        if compiled(patterns["signature"]).fullmatch(name):
            found = _organization(name, reading)
            if found:
                return found
    return Organization(name if title else "", Level.UNKNOWN, "")


def _name(title: str, reading: Reading) -> str:
    """Return what a title leaves when the words of all titles are taken out."""
    for pattern in reading.patterns["organization"]["not_name"]:
        title = compiled(pattern).sub("", title)
    return title.strip(_BULLETS)


def _organization(name: str, reading: Reading) -> Organization | None:
    for level, unit, pattern in reading.levels:
        if compiled(pattern).search(name):
            return Organization(name, level, unit)
    return None
