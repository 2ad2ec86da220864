"""Section headings: numbered titles that the form names, in its words or nearly so."""

import re
from collections.abc import Iterable, Sequence, Set

from govlint.document import PARTED, Line, Separator
from govlint.form import Form
from govlint.patterns import compiled
from govlint.place import Span
from govlint.recognize.remembered import Remembered
from govlint.record import NamedTuple
from govlint.report import Heading, Wording
from govlint.text import TRAILS, squash

LONGEST_HEADING = 60
"""Longer lines are prose (code points)."""

ORDINALS = "一二三四五六七八九十"
"""The digits sections are counted with, in their order."""

# Every report has some; their own constructors take twice the time, and an enumeration finds its
# members slowly.
_new = tuple.__new__
_SPACES = Separator.SPACES

_FEWEST_LISTED = 3
_MOST_UNLISTED = 3
_LONG_TITLE = 10
_FEWEST_BEGUN = 2
# So many characters of a title that goes on in the next line stand in the first.
_DIGITS = dict(zip("123456789", "一二三四五六七八九", strict=True))
NUMBERED = (
    r"(?s)"
    r"(?P<stray>[A-Za-z0-9.·•*]{0,2}?)\s*(?:第\s*)?"
    r"(?P<number>[一二三四五六七八九十]{1,3}|[1-9](?!\d))\s*(?:部分)?\s*[、.：，\s]\s*(?P<title>\S.*)"
)
# A line of a table of contents: dots lead to the number of a page.
LISTED = r"(?:\.{3,}|…+|·{3,})[ .…·]*\d{1,3}$"


class Numbered(NamedTuple):
    """A line that begins with an ordinal; `at` is the offset of its title in the line's text."""

    line: Line
    number: str
    title: str
    at: int


def numbered(line: Line) -> Numbered | None:
    """Return the ordinal and title a line begins with, if it does."""
    match = _numbered(heading_text(line))
    return Numbered(line, _number(match), match["title"], match.start("title")) if match else None


def _numbered(text: str) -> re.Match[str] | None:
    match = compiled(NUMBERED).match(text) if text else None
    if not match or (text[-1].isdigit() and compiled(LISTED).search(text)):
        return None
    return match


def _number(match: re.Match[str]) -> str:
    return _DIGITS.get(match["number"], match["number"])


def heading_text(line: Line) -> str:
    """Return the text of a line that can be a heading: one piece, not a table row."""
    if line.separator in PARTED:
        return line.words[0].text if line.filled == 1 and line.words else ""
    return line.text


class _Opening(NamedTuple):
    """A text that is a title, or the first part of one.

    `known` is the section it is the title of, None for a part; `key` is the title, squashed.
    """

    known: tuple[str, Wording] | None
    number: str
    title: str
    key: str


class SectionTitles:
    """The section titles of one form, ready to be asked."""

    def __init__(self, form: Form) -> None:
        """Index the titles of `form`."""
        self.form = form
        self.sections = frozenset([section.key for section in form.sections])
        self._titles: dict[str, tuple[str, Wording]] = {}
        for section in form.sections:
            self._titles.setdefault(squash(section.title), (section.key, Wording.OFFICIAL))
            for title in section.accepted:
                self._titles.setdefault(squash(title), (section.key, Wording.ACCEPTED))
        self._characters = frozenset("".join(self._titles))
        self._firsts = frozenset([title[0] for title in self._titles])
        self._openings = Remembered(self._opening, LONGEST_HEADING)

    def exact(self, lines: Sequence[Line]) -> list[Heading]:
        """Return those of all lines of a document that are a title of the form, numbered or not.

        A title may go on in the next line.
        """
        openings = self._openings
        headings = []
        # Most lines are rows of tables; one with more blanks than a row has is not parted at all.
        for line in [line for line in lines if line.filled < 2 or line.separator is _SPACES]:
            text = line.text if line.separator not in PARTED else heading_text(line)
            opening = openings[text] if text and len(text) <= LONGEST_HEADING else None
            heading = self._opened(opening, lines, line) if opening else None
            if heading:
                headings.append(heading)
        return headings

    def _opening(self, text: str) -> _Opening | None:
        """Return the title that a text is or begins, None where there is none."""
        # Rows, days and most sentences show at once that they are none.
        last = text.rstrip(TRAILS)[-1:]
        if last.isalnum() and last not in self._characters:
            return None
        match = _numbered(text)
        title = match["title"] if match else text
        first = title[:1]
        if first.isalnum() and first not in self._firsts:
            return None
        key = squash(title)
        known = self._titles.get(key)
        goes_on = match and len(key) >= _FEWEST_BEGUN
        if known or (goes_on and any(whole.startswith(key) for whole in self._titles)):
            return _Opening(known, _number(match) if match else "", title, key)
        return None

    def _opened(self, opening: _Opening, lines: Sequence[Line], line: Line) -> Heading | None:
        known, number, title, key = opening
        if known:
            return _heading(line, known, number, title)
        behind = lines[line.number : line.number + 2]
        follower = next((line for line in behind if line.text), None)
        if follower is None or len(follower.text) > LONGEST_HEADING:
            return None
        known = self._titles.get(key + squash(follower.text))
        if not known:
            return None
        heading = _heading(line, known, number, title + follower.text)
        return heading._replace(span=Span(line.start, follower.end))

    def glued(self, lines: Iterable[Line], missing: Set[str]) -> list[Heading]:
        """Return headings of `missing` sections that run on into their text without a break."""
        headings: list[Heading] = []
        for line in lines:
            if not missing:
                break
            found = numbered(line)
            heading = self._glued(found, missing) if found else None
            if heading:
                headings.append(heading)
                missing = missing - {heading.section}
        return headings

    def _glued(self, found: Numbered, missing: Set[str]) -> Heading | None:
        for section in self.form.sections:
            if section.key not in missing:
                continue
            titles = (section.title, *section.accepted)
            lengths = [prefix_length(found.title, squash(title)) for title in titles]
            length = max(lengths)
            if not found.title[length:].strip(" .…·0123456789"):
                # A line of a table of contents; a heading by itself would have been found.
                continue
            if length >= _LONG_TITLE or (length and section.number == found.number):
                end = found.line.start + found.at + length
                title = found.title[:length]
                wording = Wording.OFFICIAL if length == lengths[0] else Wording.ACCEPTED
                heading = _heading(found.line, (section.key, wording), found.number, title)
                return heading._replace(span=Span(found.line.start, end))
        return None

    def in_other_words(self, lines: Sequence[Line], headings: Sequence[Heading]) -> list[Heading]:
        """Return headings with the right ordinal, in the right place, that share a keyword."""
        line_of = {heading.section: heading.line for heading in headings}
        found = []
        for index, section in enumerate(self.form.sections):
            if section.key in line_of:
                continue
            before = [line_of[s.key] for s in self.form.sections[:index] if s.key in line_of]
            after = [line_of[s.key] for s in self.form.sections[index + 1 :] if s.key in line_of]
            low, high = max(before, default=0), min(after, default=len(lines) + 10**9)
            for line in lines:
                if not low < line.number < high or len(line.text) > LONGEST_HEADING:
                    continue
                candidate = numbered(line)
                if (
                    candidate
                    and candidate.number == section.number
                    and squash(candidate.title) not in self._titles
                    and _shares(candidate.title, section.keywords)
                ):
                    known = (section.key, Wording.DIFFERENT)
                    found.append(_heading(line, known, candidate.number, candidate.title))
                    line_of[section.key] = line.number
                    break
        return found


def _heading(line: Line, known: tuple[str, Wording], number: str, title: str) -> Heading:
    section, wording = known
    span = _new(Span, (line.start, line.end))
    return _new(Heading, (section, number, title.strip(), wording, span, line.number))


def _shares(title: str, keywords: Iterable[str]) -> bool:
    return "。" not in title and any(keyword in squash(title) for keyword in keywords)


def prefix_length(text: str, key: str) -> int:
    """Return how many characters of `text` squash to `key`, 0 if it does not begin with it."""
    for length in range(len(key), min(len(text), 2 * len(key) + 8) + 1):
        squashed = squash(text[:length])
        if squashed == key:
            return length
        if not key.startswith(squashed):
            return 0
    return 0


def _goes_back(last: Heading, headings: Sequence[Heading], titles: SectionTitles) -> bool:
    """Tell whether the heading behind the last one listed is of an earlier section."""
    order = [section.key for section in titles.form.sections]
    behind = [heading for heading in headings if heading.line > last.line]
    follower = min(behind, key=lambda heading: heading.line, default=None)
    return follower is not None and order.index(follower.section) < order.index(last.section)


def _goes_on(run: Sequence[Heading], heading: Heading, lines: Sequence[Line]) -> bool:
    """Tell whether nothing but headings of other sections stands between a run and a heading."""
    for line in lines[run[-1].line : heading.line - 1]:
        if line.text:
            return False
    return heading.section not in [listed.section for listed in run]


def without_listing(
    headings: list[Heading], lines: Sequence[Line], titles: SectionTitles
) -> list[Heading]:
    """Drop a table of contents: three or more headings with nothing between, nearly all repeated.

    They may be there again with their text in the same line; these are then added. One or two
    may be lost, or there in other words.
    """
    run: list[Heading] = []
    runs: list[list[Heading]] = []
    for heading in headings:
        if run and not _goes_on(run, heading, lines):
            runs.append(run)
            run = []
        run.append(heading)
    runs.append(run)
    for listed in runs:
        if len(listed) < _FEWEST_LISTED:
            continue
        later = {h.section for h in headings if h.line > listed[-1].line}
        glued = titles.glued(lines[listed[-1].line :], {h.section for h in listed} - later)
        later |= {heading.section for heading in glued}
        if sum(heading.section in later for heading in listed[:-1]) >= max(
            _FEWEST_LISTED - 1, len(listed) - _MOST_UNLISTED
        ):
            ends = _goes_back(listed[-1], [*headings, *glued], titles)
            dropped = [*listed[:-1], *(h for h in listed[-1:] if ends or h.section in later)]
            headings = [heading for heading in headings if heading not in dropped] + glued
            headings.sort(key=lambda heading: heading.line)
    return headings
