"""The running text of a report, flow by flow, and the sentences in it."""

from itertools import chain

from govlint.checks.once import Once
from govlint.finding import AtPassage
from govlint.place import Flow
from govlint.record import NamedTuple
from govlint.report import Report, Section

SENTENCE_ENDS = "。；！？\n"
STOP = "。"


class Passage(NamedTuple):
    """A part of a flow."""

    flow: Flow
    start: int
    end: int

    @property
    def place(self) -> AtPassage:
        """Where it stands."""
        return AtPassage(self.flow.span_of(self.start, self.end))

    @property
    def text(self) -> str:
        """What it says."""
        return self.flow.text[self.start : self.end]


Flows = list[tuple[Section | None, Flow]]
"""Running texts, each with the section it stands in."""

_chosen: Once[Report, dict[tuple[str, ...], Flows]] = Once(lambda report: {})


def flows(report: Report, sections: tuple[str, ...] = ()) -> Flows:
    """Return the flows of the named sections, or the preamble (without section) and all flows.

    Those without text are left out.
    """
    chosen = _chosen(report)
    found = chosen.get(sections)
    if found is None:
        found = chosen[sections] = _flows(report, sections)
    return found


def _flows(report: Report, sections: tuple[str, ...]) -> Flows:
    found: Flows = [(s, s.flow) for s in report.sections if not sections or s.spec.key in sections]
    if not sections:
        found.insert(0, (None, report.preamble))
    return [(section, flow) for section, flow in found if flow.text]


said: Once[Report, list[tuple[Section | None, Flow, list[str]]]] = Once(
    lambda report: [
        (section, flow, flow.text.replace(STOP, "\n").split("\n"))
        for section, flow in flows(report)
    ]
)
"""All running texts, with what stands between full stops in each, also the empty texts."""

sentences: Once[Report, list[str]] = Once(
    lambda report: [*chain.from_iterable([texts for _, _, texts in said(report)])]
)
"""What stands between full stops in all running text."""


def sentence(text: str, start: int, end: int) -> str:
    """Return the sentence of `text` that holds the range from `start` to `end`."""
    first, last = sentence_range(text, start, end)
    return text[first:last]


def sentence_range(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range of the sentence of `text` that holds the one from `start` to `end`."""
    first, last = 0, len(text)
    # Each mark is looked for only as far as the nearest of those before it.
    for mark in SENTENCE_ENDS:
        first = max(first, text.rfind(mark, first, start) + 1)
        at = text.find(mark, max(start, end - 1), last)
        last = last if at < 0 else at
    return first, last


def section_values(section: Section | None) -> dict[str, str]:
    """Return the name of the section a passage stands in, as values of a message."""
    if section is None:
        return {"section_zh": "正文之前", "section_en": "the introduction"}
    return {"section": section.spec.heading}
