"""Who reports and for which year: the title, also over several lines, or what stands for it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from govlint.annotation import Any
from govlint.document import Document, Line
from govlint.numerals import read_date_part
from govlint.patterns import compiled
from govlint.place import Span
from govlint.recognize.reading import LEVELS_READ, Reading
from govlint.statements import Level, Organization, Title
from govlint.text import ZERO_WIDTH

LINES_SEARCHED = 60
"""Non-blank lines from the top in which a title is looked for."""

_LONGEST_TITLE_LINE = 60
_MOST_TITLE_LINES = 3
_LAST_LINES = 12
_LONGEST_BARE_NAME = 4
"""A department may stand below the place it belongs to."""
_BULLETS = "·•●■◆▪-—*>"
_EDGES = " \t|"
_NO_TITLE = "[，。；《>»]"
_ENDS_LABEL = "："
_WHOLE = 3
"""The worth of a title that names year and organization."""

Candidate = tuple[Line, str]
"""A line that may be a title, or a part of one, and its text without blanks."""


def find_title(document: Document, reading: Reading, before_line: int) -> Title | None:
    """Return the title among the lines before the first section's heading.

    The first that names year and organization, else the first that names one of them.
    """
    patterns = reading.patterns["title"]
    lines = [line for line in document.lines[: before_line - 1] if line.text][:LINES_SEARCHED]
    best, worth = None, -1
    for size in range(1, _MOST_TITLE_LINES + 1):
        # Most titles are the first line, and nothing behind them need be looked at.
        for stretch in _stretches(lines):
            for at in range(len(stretch) - size + 1):
                title = _title(stretch[at : at + size], reading)
                if not title:
                    continue
                is_field = _is_field(stretch[at][1], title, patterns)
                title = _with_lines_above(title, stretch, at, reading)
                title = _with_line_below(title, stretch[at + size :], patterns)
                # What is the field of a card may stand above the title itself.
                worth_here = _worth(title, reading) - is_field
                if worth_here == _WHOLE:
                    return title
                if worth_here > worth:
                    best, worth = title, worth_here
        # What names nobody may be the entry of a menu that leads to reports.
        if worth > 0:
            return best
    return best or _with_slip(lines, reading)


def _with_slip(lines: Sequence[Line], reading: Reading) -> Title | None:
    """Return the first line that is a title but for a slip of the pen, with all it must name."""
    patterns = reading.patterns["title"]
    for line in lines if "slips" in patterns else ():
        text = _text_of_title(line)
        if text is not None and compiled(patterns["slips"]).search(text):
            title = Title(text, _year(text, patterns), Span(line.start, line.end), line.number)
            if _worth(title, reading) == _WHOLE:
                return title
    return None


def _worth(title: Title, reading: Reading) -> int:
    name = _name(title.text, reading)
    if title.year and _organization(name, reading):
        return _WHOLE
    return 1 if title.year or name else 0


def _stretches(lines: Sequence[Line]) -> Iterator[list[Candidate]]:
    """Yield the lines that may be titles, those that follow one another together."""
    stretch: list[Candidate] = []
    for line in lines:
        text = _text_of_title(line)
        if text is not None:
            stretch.append((line, text))
        elif stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def _text_of_title(line: Line) -> str | None:
    """Return the text, without blanks, of a line that may be a title."""
    text = line.text.strip(_EDGES)
    if not 0 < len(text) <= _LONGEST_TITLE_LINE or text[-1] in "、：":
        return None
    # The path of a web page to this one (首页 > 政务公开 > …) names a kind of report, not this one.
    return None if compiled(_NO_TITLE).search(text) else _without_blanks(text)


def _without_blanks(text: str) -> str:
    return "".join(text.split()).replace(ZERO_WIDTH, "")


def _title(candidates: Sequence[Candidate], reading: Reading) -> Title | None:
    found = _entitled("".join([text for _, text in candidates]), reading)
    if not found:
        return None
    (first, _), (last, _) = candidates[0], candidates[-1]
    return Title(*found, Span(first.start, last.end), first.number)


# A title over two lines names the organization in one and the year in the other, so that both are
# those of many reports.
@lru_cache(maxsize=1024)
def _entitled(text: str, reading: Reading) -> tuple[str, int | None] | None:
    """Return the title that a text is, and its year."""
    patterns = reading.patterns["title"]
    text = _without_label(text, patterns)
    if not any(compiled(pattern).search(text) for pattern in patterns["patterns"]):
        return None
    if "not_title" in patterns and compiled(patterns["not_title"]).search(text):
        return None
    return text, _year(text, patterns)


def _without_label(text: str, patterns: dict[str, Any]) -> str:
    """Return what stands in the field of a card: without its label."""
    text = text.rpartition(_ENDS_LABEL)[2]
    return compiled(patterns["field"]).sub("", text) if "field" in patterns else text


def _is_field(text: str, title: Title, patterns: dict[str, Any]) -> bool:
    if title.text == text:
        # Nothing was left out of it.
        return False
    return _ENDS_LABEL in text or _without_label(text, patterns) != text


def _with_lines_above(
    title: Title,
    candidates: Sequence[Candidate],
    at: int,
    reading: Reading,
) -> Title:
    """Take in the organization, or the year, printed on the lines right above."""
    patterns = reading.patterns["title"]
    if title.year and len(_name(title.text, reading)) > _LONGEST_BARE_NAME:
        # The line above is the header of a web page.
        return title
    for above in range(at - 1, max(at - _MOST_TITLE_LINES, -1), -1):
        line, text = candidates[above]
        if not any(compiled(pattern).fullmatch(text) for pattern in patterns["above"]):
            break
        if _abbreviates(text, title.text):
            # The owner of the page, who is named in full below.
            break
        joined = text + title.text
        title = Title(
            joined, _year(joined, patterns), Span(line.start, title.span.end), line.number
        )
    return title


def _abbreviates(text: str, full: str) -> bool:
    """Tell whether all characters of `text` stand in the same order in `full`."""
    rest = iter(full)
    return all(character in rest for character in text)


def _with_line_below(title: Title, below: Sequence[Candidate], patterns: dict[str, Any]) -> Title:
    """Take in the year, printed alone on the line right below."""
    if title.year is not None or not below:
        return title
    line, text = below[0]
    if not compiled(patterns["below"]).fullmatch(text):
        return title
    return title._replace(
        text=title.text + text,
        year=_year(text, patterns),
        span=Span(title.span.start, line.end),
    )


def _year(text: str, patterns: dict[str, Any]) -> int | None:
    match = compiled(patterns["year"]).search(text)
    return read_date_part(match["year"]) if match else None


def mentioned_year(preamble: str, reading: Reading) -> int | None:
    """Return the year of the report a preamble announces, where no title names one."""
    pattern = reading.patterns["title"].get("announced")
    match = compiled(pattern).search(preamble) if pattern and preamble else None
    return int(match["year"]) if match else None


def find_organization(document: Document, reading: Reading, title: Title | None) -> Organization:
    """Return the organization the title names, else the one that signs at the end."""
    found = _found(document, reading, title)
    levels = reading.patterns["organization"].get(LEVELS_READ)
    return found._replace(level=Level(levels[0])) if levels and found.level not in levels else found


def _found(document: Document, reading: Reading, title: Title | None) -> Organization:
    patterns = reading.patterns["organization"]
    titled = _name(title.text, reading) if title else ""
    found = _organization(titled, reading)
    if found:
        return found
    last = [line for line in document.lines[-_LAST_LINES * 2 :] if line.text][-_LAST_LINES:]
    for line in reversed(last):
        name = _without_blanks(line.text.strip(_EDGES))
        if compiled(patterns["signature"]).fullmatch(name):
            found = _organization(name, reading)
            if found:
                return found
    return Organization(titled, Level.UNKNOWN, "")


@lru_cache(maxsize=256)
def _name(title: str, reading: Reading) -> str:
    """Return what a title leaves when the words of all titles are taken out."""
    for pattern in reading.patterns["organization"]["not_name"]:
        title = compiled(pattern).sub("", title)
    return title.strip(_BULLETS)


@lru_cache(maxsize=256)
def _organization(name: str, reading: Reading) -> Organization | None:
    for level, unit, pattern in reading.levels:
        if compiled(pattern).search(name):
            return Organization(name, level, unit)
    return None
