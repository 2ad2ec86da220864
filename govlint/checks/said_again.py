"""Sentences that stand twice in a section."""

from collections.abc import Iterator

from govlint.checks.naming import quoted
from govlint.checks.passages import flows, section_values
from govlint.finding import AtPassage, Problem, Related
from govlint.patterns import compiled
from govlint.record import NamedTuple
from govlint.report import Flow, Report

STOP = "。"
SENTENCE = f"[^{STOP}\n]+"
_GAP = len(f"{STOP}\n")
"""No more stands between two sentences that follow each other."""


class Again(NamedTuple):
    """A range of a flow that says again what an earlier one says."""

    start: int
    end: int
    earlier_start: int
    earlier_end: int

    def goes_on(self, other: "Again") -> bool:
        """Tell whether another range follows this one, here and where it was said first."""
        return (
            0 <= other.start - self.end <= _GAP
            and 0 <= other.earlier_start - self.earlier_end <= _GAP
        )


def said_again(report: Report, shortest: int) -> Iterator[Problem]:
    """Yield one problem per passage of such sentences; shorter ones may well be said twice."""
    prose = report.prose.replace("\n", STOP)
    sentences = [said for said in prose.split(STOP) if len(said) >= shortest]
    if len(set(sentences)) == len(sentences):
        return
    for section, flow in flows(report):
        # Pages print their first sentence in a summary above the text as well.
        for again in _repetitions(flow, shortest) if section else ():
            found = flow.text[again.start : again.end]
            earlier = flow.span_of(again.earlier_start, again.earlier_end)
            yield Problem(
                AtPassage(flow.span_of(again.start, again.end)),
                "sentence",
                {"found": quoted(found), "word": quoted(found), **section_values(section)},
                actual=found,
                related=(Related(AtPassage(earlier), quoted(found)),),
            )


def _repetitions(flow: Flow, shortest: int) -> list[Again]:
    first: dict[str, tuple[int, int]] = {}
    found: list[Again] = []
    for match in compiled(SENTENCE).finditer(flow.text):
        start, end = match.span()
        if end - start < shortest:
            continue
        earlier = first.setdefault(match[0], (start, end))
        if earlier == (start, end):
            continue
        again = Again(start, end, *earlier)
        if found and found[-1].goes_on(again):
            again = Again(found[-1].start, end, found[-1].earlier_start, earlier[1])
            found.pop()
        found.append(again)
    return found
