"""Headings in the middle of a line: a line break between text and heading was lost."""

from collections.abc import Sequence

from govlint.document import Line
from govlint.form import Form, SectionSpec
from govlint.place import Span
from govlint.recognize.headings import LONGEST_HEADING, prefix_length
from govlint.report import Heading, Wording
from govlint.text import squash

_ENDS_SENTENCE = "。；！？）"
_MARK = "、"
_WIDEST_GAP = 10
"""So much white space may part a sentence from the heading behind it (code points)."""


def run_on(lines: Sequence[Line], form: Form, headings: Sequence[Heading]) -> list[Heading]:
    """Return headings of missing sections that follow the end of a sentence in its line.

    They stand between the headings of the sections before and after them.
    """
    found = list(headings)
    for index, section in enumerate(form.sections):
        if any(heading.section == section.key for heading in found):
            continue
        earlier = {spec.key for spec in form.sections[:index]}
        later = {spec.key for spec in form.sections[index + 1 :]}
        low = max((h.span.end for h in found if h.section in earlier), default=0)
        high = min((h.span.start for h in found if h.section in later), default=None)
        heading = _between(lines, section, low, high)
        if heading:
            found.append(heading)
    return found[len(headings) :]


def _between(
    lines: Sequence[Line], section: SectionSpec, low: int, high: int | None
) -> Heading | None:
    mark = section.number + _MARK
    for line in lines:
        if line.end <= low or mark not in line.text:
            continue
        heading = _in_line(line, section, mark)
        if heading and heading.span.start >= low and (high is None or heading.span.end <= high):
            return heading
    return None


def _in_line(line: Line, section: SectionSpec, mark: str) -> Heading | None:
    at = line.text.find(mark, 1)
    while at > 0:
        before = line.text[max(0, at - _WIDEST_GAP) : at].rstrip()
        title_at = at + len(mark)
        if before and before[-1] in _ENDS_SENTENCE:
            titles = (section.title, *section.accepted)
            text = line.text[title_at : title_at + LONGEST_HEADING]
            lengths = [prefix_length(text, squash(title)) for title in titles]
            if length := max(lengths):
                wording = Wording.OFFICIAL if length == lengths[0] else Wording.ACCEPTED
                span = Span(line.start + at, line.start + title_at + length)
                title = text[:length].strip()
                return Heading(section.key, section.number, title, wording, span, line.number)
        at = line.text.find(mark, at + 1)
    return None
