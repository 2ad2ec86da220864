"""Sentences that stand twice in a section."""

from collections.abc import Iterator

from govlint.checks.naming import quoted
from govlint.checks.passages import STOP, flows, section_values, sentences
from govlint.finding import AtPassage, Problem, Related
from govlint.patterns import compiled
from govlint.place import Flow
from govlint.record import NamedTuple
from govlint.report import Report

SENTENCE = f"[^{STOP}\n]+"
_GAP = len(f"{STOP}\n")
"""No more stands between two sentences that follow each other."""

MOST_TOLD = 20
"""Of a section that is nothing but repetitions no more places are told."""


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


class SaidAgain(NamedTuple):
    """Sentences from `shortest` characters on; shorter ones may well be said twice."""

    shortest: int

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per section with such sentences."""
        shortest = self.shortest
        whole = [said for said in sentences(report) if len(said) >= shortest]
        if len({*whole}) == len(whole):
            return
        for section, flow in flows(report):
            # Pages print their first sentence in a summary above the text as well.
            found = _repetitions(flow, shortest) if section else []
            if found:
                first, *others = found
                said = flow.text[first.start : first.end]
                told = [(first.earlier_start, first.earlier_end)]
                told += [(again.start, again.end) for again in others[:MOST_TOLD]]
                yield Problem(
                    AtPassage(flow.span_of(first.start, first.end)),
                    "sentence",
                    {"found": quoted(said), "word": quoted(said), **section_values(section)},
                    actual=said,
                    related=tuple(
                        Related(AtPassage(flow.span_of(start, end)), quoted(flow.text[start:end]))
                        for start, end in told
                    ),
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
