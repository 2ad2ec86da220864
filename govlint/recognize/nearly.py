"""Headings with a slip of the pen: a character wrong, lost or too many, or an odd ordinal."""

from collections.abc import Sequence

from govlint.document import Line
from govlint.form import Form, SectionSpec
from govlint.patterns import compiled
from govlint.place import Span
from govlint.recognize.headings import LONGEST_HEADING, heading_text, numbered
from govlint.report import Heading, Wording
from govlint.text import squash

# （五）title, or the ordinal and the title without a mark between.
ODD = (
    r"\s*(?:（\s*(?P<inside>[一二三四五六七八九十])\s*）|(?P<bare>[一二三四五六七八九十]))"
    r"\s*[、.：]?\s*"
)
_LONG_TITLE = 8
"""From so many characters on a title bears two slips."""


def nearly(lines: Sequence[Line], form: Form, headings: Sequence[Heading]) -> list[Heading]:
    """Return headings of missing sections, in their places, that are almost titles of the form."""
    line_of = {heading.section: heading.line for heading in headings}
    found = []
    for index, section in enumerate(form.sections):
        if section.key in line_of:
            continue
        before = [line_of[s.key] for s in form.sections[:index] if s.key in line_of]
        after = [line_of[s.key] for s in form.sections[index + 1 :] if s.key in line_of]
        low, high = max(before, default=0), min(after, default=None)
        for line in lines:
            inside = low < line.number and (high is None or line.number < high)
            if inside and (heading := _heading(line, section)):
                found.append(heading)
                line_of[section.key] = line.number
                break
    return found


def _heading(line: Line, section: SectionSpec) -> Heading | None:
    text = heading_text(line).strip()
    if not text or len(text) > LONGEST_HEADING:
        return None
    candidate = numbered(line)
    key = squash(section.title)
    if candidate:
        number, title, words = candidate.number, candidate.title, candidate.title
        # What has no slip at all was no heading where it stands, as in a list of contents.
        alike = number == section.number and squash(words) != key
    else:
        odd = compiled(ODD).match(text)
        number, title, words = "", text, text[odd.end() :] if odd else text
        alike = odd is not None and section.number in odd.groups()
    slips = 2 if len(key) >= _LONG_TITLE else 1
    if not alike or not _within(squash(words), key, slips):
        return None
    span = Span(line.start, line.end)
    return Heading(section.key, number, title.strip(), Wording.DIFFERENT, span, line.number)


def _within(text: str, title: str, slips: int) -> bool:
    """Tell whether so many characters to change, add or drop make a text a title."""
    if abs(len(text) - len(title)) > slips:
        return False
    row = list(range(len(title) + 1))
    for at, character in enumerate(text, 1):
        above, row = row, [at]
        for index, other in enumerate(title):
            row.append(min(above[index] + (character != other), above[index + 1] + 1, row[-1] + 1))
    return row[-1] <= slips
