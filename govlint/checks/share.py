"""Shares in percent that do not follow from the counts beside them."""

from collections.abc import Iterator
from itertools import accumulate
from typing import Any, NamedTuple

from govlint.checks.counted import Count, Counting, Sentence, counted, counting_of
from govlint.checks.pattern import Pattern, patterns_from
from govlint.checks.prose import Scope, scope_of
from govlint.checks.words import number_text
from govlint.finding import Problem
from govlint.numerals import TOLERANCE, Number, Stated
from govlint.patterns import compiled
from govlint.report import Report

PERCENT = "%"


class ShareCheck(NamedTuple):
    """Patterns with a group `share`, which begin right after the figure of a part."""

    counting: Counting
    patterns: tuple[Pattern, ...]
    scope: Scope

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per share that no whole before it gives."""
        if PERCENT not in report.prose:
            return
        for sentence in counted(report, self.counting, self.scope.sections):
            if PERCENT in sentence.text:
                yield from self._wrong(sentence, report)

    def _wrong(self, sentence: Sentence, report: Report) -> Iterator[Problem]:
        counts = sentence.counts(self.counting)
        for at, part in enumerate(counts):
            for pattern in self.patterns:
                match = compiled(pattern.text).match(sentence.text, part.end)
                if match is None:
                    continue
                problem = _judged(sentence, counts, at, match["share"], match.end())
                if problem and not self.scope.excuses(sentence.text, match.end(), report):
                    yield problem
                break


def share_check(options: dict[str, Any]) -> ShareCheck:
    """Build the check of kind `share` from its compiled options."""
    return ShareCheck(counting_of(options), patterns_from(options["patterns"]), scope_of(options))


def _judged(
    sentence: Sentence, counts: list[Count], at: int, share: str, end: int
) -> Problem | None:
    part = counts[at]
    alike = [count.stated for count in counts if count.unit == part.unit]
    before = [count for count in counts[:at] if count.unit == part.unit]
    if not before or part.stated is None or not all(_exact(stated) for stated in alike):
        return None
    numbers = [stated.number for stated in alike if stated]
    whole = before[0].stated
    # The whole stands first; what is no larger than its part is none.
    if whole is None or whole.number <= part.stated.number or part.stated.number <= 0:
        return None
    wholes = {*numbers, *accumulate(numbers), sum(numbers), sum(numbers[1:])}
    if any(_follows(share, part.stated.number, number) for number in wholes if number > 0):
        return None
    right = 100 * part.stated.number / whole.number
    places = len(share.partition(".")[2])
    return Problem(
        sentence.place_of(part.start, end),
        "default",
        {
            "text": sentence.text[part.start : end],
            "share": share,
            "part": number_text(part.stated.number),
            "whole": number_text(whole.number),
            "right": f"{right:.{places}f}",
        },
        expected=f"{right:.{places}f}%",
        actual=f"{share}%",
    )


def _exact(stated: Stated | None) -> bool:
    return stated is not None and stated.low == stated.high


def _follows(share: str, part: Number, whole: Number) -> bool:
    """Tell whether a share is rounded or cut from that of a part in a whole."""
    step = 10.0 ** -len(share.partition(".")[2])
    exceeds = 100 * part / whole - float(share)
    return -step / 2 - TOLERANCE <= exceeds < step + TOLERANCE
