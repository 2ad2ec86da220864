"""A stated whole and the parts that are listed behind it."""

from collections.abc import Iterator
from itertools import pairwise

from govlint.annotation import Any
from govlint.checks.balance import TOLERANCE
from govlint.checks.grid import Number
from govlint.checks.passages import SENTENCE_ENDS, flows, sentence_range
from govlint.checks.pattern import Pattern, patterns_from
from govlint.checks.words import number_text
from govlint.finding import AtPassage, Problem, Related
from govlint.patterns import compiled
from govlint.place import Flow
from govlint.record import NamedTuple
from govlint.report import Report

NUMBER = r"(?<![\d.])(?P<n>\d{1,3}(?:，\d{3})+|\d{1,12}(?:\.\d{1,6})?)"
LIST_ENDS = "。\n"
SEPARATORS = "；、，"
FEWEST_PARTS = 2


class Amount(NamedTuple):
    """A number with its unit as it stands in a flow; `value` counts the first unit."""

    value: Number
    start: int
    end: int


class Measure(NamedTuple):
    """Units that measure one thing, each with what it is worth in the first of them."""

    units: tuple[tuple[str, int], ...]

    def amounts(self, text: str, start: int, end: int) -> list[Amount]:
        """Return the amounts in a part of a text."""
        worth = dict(self.units)
        pattern = compiled(f"{NUMBER}(?P<unit>{'|'.join(sorted(worth, key=len, reverse=True))})")
        return [
            Amount(_value(match["n"]) * worth[match["unit"]], *match.span())
            for match in pattern.finditer(text, start, end)
        ]


class Sum(NamedTuple):
    """Amounts of one measure: those that may be the whole, and the parts."""

    unit: str
    wholes: list[Amount]
    parts: list[Amount]

    @property
    def total(self) -> Number:
        """What the parts add up to."""
        return sum(part.value for part in self.parts)

    @property
    def holds(self) -> bool:
        """Tell whether the parts add up to one of the wholes."""
        return any(abs(self.total - whole.value) < TOLERANCE for whole in self.wholes)

    @property
    def exceeds(self) -> bool:
        """Tell whether the parts add up to more than any whole."""
        return self.total > max(whole.value for whole in self.wholes)


class Breakdown(NamedTuple):
    """Words that tell the subject of a whole, the word that opens the list of its parts.

    A list that matches `unless` may leave parts out, or counts something else as well.
    """

    sections: tuple[str, ...]
    subjects: tuple[str, ...]
    opening: str
    measures: tuple[Measure, ...]
    unless: tuple[Pattern, ...]

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per measure of a list that does not add up."""
        for _, flow in flows(report, self.sections):
            text = flow.text
            at = text.find(self.opening)
            while at >= 0:
                yield from self._judged(flow, at)
                at = text.find(self.opening, at + 1)

    def _judged(self, flow: Flow, at: int) -> Iterator[Problem]:
        text = flow.text
        start = _sentence_start(text, at)
        first, end = at + len(self.opening), _end(text, at)
        whole, listed = text[start:at], text[first:end]
        if not any(subject in whole for subject in self.subjects):
            return
        if self.opening in whole or self.opening in listed:
            return
        if any(pattern.occurs(whole + listed) for pattern in self.unless):
            return
        sums = [
            Sum(measure.units[0][0], measure.amounts(text, start, at), parts)
            for measure in self.measures
            if (parts := _parts(measure, text, first, end))
        ]
        sums = [each for each in sums if each.wholes]
        for each in sums:
            if not each.holds:
                certain = each.exceeds or any(other.holds for other in sums)
                yield _problem(flow, each, "default" if certain else "less")


def breakdown_check(options: dict[str, Any]) -> Breakdown:
    """Build the check of kind `breakdown`."""
    return Breakdown(
        tuple(options["in"]),
        tuple(options["subjects"]),
        options["opening"],
        tuple(Measure(tuple(units.items())) for units in options["measures"]),
        patterns_from(options.get("unless") or []),
    )


def _sentence_start(text: str, at: int) -> int:
    """Return where the sentence before `at` begins, or the one before if `at` opens a sentence."""
    end = at
    while end and text[end - 1] in SENTENCE_ENDS:
        end -= 1
    return sentence_range(text, end, end)[0]


def _end(text: str, at: int) -> int:
    return min((end for mark in LIST_ENDS if (end := text.find(mark, at)) >= 0), default=len(text))


def _parts(measure: Measure, text: str, start: int, end: int) -> list[Amount]:
    """Return the amounts of a list, one of each entry; none if that cannot be told."""
    parts = measure.amounts(text, start, end)
    separator = next((mark for mark in SEPARATORS if mark in text[start:end]), None)
    if len(parts) < FEWEST_PARTS or separator is None:
        return []
    apart = all(separator in text[before.end : after.start] for before, after in pairwise(parts))
    return parts if apart else []


def _value(printed: str) -> Number:
    plain = printed.replace("，", "")
    return float(plain) if "." in plain else int(plain)


def _problem(flow: Flow, found: Sum, case: str) -> Problem:
    whole = found.wholes[-1]
    related = (
        Related(AtPassage(flow.span_of(p.start, p.end)), flow.text[p.start : p.end])
        for p in found.parts
    )
    return Problem(
        AtPassage(flow.span_of(whole.start, whole.end)),
        case,
        {
            "whole": f"{number_text(whole.value)}{found.unit}",
            "terms": "＋".join(number_text(part.value) for part in found.parts),
            "total": f"{number_text(found.total)}{found.unit}",
            "difference": f"{number_text(abs(found.total - whole.value))}{found.unit}",
        },
        expected=f"{number_text(found.total)}{found.unit}",
        actual=flow.text[whole.start : whole.end],
        related=tuple(related),
    )
