"""Shares in percent that do not follow from the counts beside them."""

import re
from collections.abc import Iterator, Sequence

from govlint.annotation import Any
from govlint.checks.counted import Count, Counting, Sentence, counting_of, holding
from govlint.checks.heed import Heed
from govlint.checks.pattern import Pattern, patterns_from
from govlint.checks.prose import Scope, scope_of
from govlint.checks.words import number_text
from govlint.finding import Problem
from govlint.numerals import TOLERANCE, Number, read_number
from govlint.patterns import compiled
from govlint.record import NamedTuple
from govlint.report import Report

PERCENT = "%"


class ShareCheck(NamedTuple):
    """Patterns with a group `share`, which begin right after the figure of a part."""

    counting: Counting
    patterns: tuple[Pattern, ...]
    scope: Scope

    @property
    def heed(self) -> Heed:
        """What stands in a report with a share."""
        return Heed((PERCENT,))

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per share that no whole before it gives."""
        for sentence in holding(report, PERCENT, self.scope.sections):
            yield from self._wrong(sentence, report)

    def _wrong(self, sentence: Sentence, report: Report) -> Iterator[Problem]:
        counts = sentence.counts(self.counting)
        shares = {
            at: match for at, part in enumerate(counts) if (match := self._share(sentence, part))
        }
        for at, match in shares.items():
            wrong = _judgeable(counts, at) and not _right(match["share"], counts, at, list(shares))
            if not wrong or self._follows_above(match["share"], sentence, counts[at]):
                continue
            if not self.scope.excuses(sentence.text, match.end(), report):
                yield _problem(sentence, counts, at, match)

    def _follows_above(self, share: str, sentence: Sentence, part: Count) -> bool:
        """Tell whether a share is of a count that the sentences before in the paragraph name."""
        above = Sentence(sentence.flow, sentence.paragraph_start, sentence.start)
        wholes = [
            _number(count) for count in above.counts(self.counting) if count.unit == part.unit
        ]
        return any(_follows(share, _number(part), whole) for whole in wholes if whole)

    def _share(self, sentence: Sentence, part: Count) -> re.Match[str] | None:
        matches = (compiled(p.text).match(sentence.text, part.end) for p in self.patterns)
        return next(filter(None, matches), None)


def share_check(options: dict[str, Any]) -> ShareCheck:
    """Build the check of kind `share` from its compiled options."""
    return ShareCheck(counting_of(options), patterns_from(options["patterns"]), scope_of(options))


def _judgeable(counts: Sequence[Count], at: int) -> bool:
    """Tell whether a larger whole stands first, and all numbers that may matter are exact."""
    first, part = counts[0], counts[at]
    alike = [count.stated for count in counts if count.unit == part.unit]
    exact = all(stated and stated.low == stated.high for stated in alike)
    return exact and first.unit == part.unit and 0 < _number(part) < _number(first)


def _right(share: str, counts: Sequence[Count], at: int, shared: list[int]) -> bool:
    part = _number(counts[at])
    wholes = _wholes(counts, at, shared)
    return any(_follows(share, part, whole) for whole in wholes if whole)


def _wholes(counts: Sequence[Count], at: int, shared: list[int]) -> set[Number]:
    """Return all that a share might be of: other counts, what stands before, parts together."""
    unit = counts[at].unit
    before = [_number(count) for count in counts[:at] if count.unit == unit]
    others = [_number(count) for count in counts[at + 1 :] if count.unit == unit]
    parts = [_number(counts[index]) for index in shared if counts[index].unit == unit]
    sums = {sum(parts)} if len(parts) > 1 else set()
    return {*before, *others, sum(before), *sums}


def _number(count: Count) -> Number:
    return count.stated.number if count.stated else 0


def _problem(sentence: Sentence, counts: Sequence[Count], at: int, match: re.Match[str]) -> Problem:
    part, whole, share = counts[at], _number(counts[0]), match["share"]
    right = f"{100 * _number(part) / whole:.{len(share.partition('.')[2])}f}"
    return Problem(
        sentence.place_of(part.start, match.end()),
        "default",
        {
            "text": sentence.text[part.start : match.end()],
            "share": share,
            "part": number_text(_number(part)),
            "whole": number_text(whole),
            "right": right,
        },
        expected=f"{right}%",
        actual=f"{share}%",
    )


def _follows(share: str, part: Number, whole: Number) -> bool:
    """Tell whether a share, if it is a number, is rounded or cut from that of a part in a whole."""
    stated = read_number(share)
    if stated is None:
        return True
    step = 10.0 ** -len(share.partition(".")[2])
    exceeds = 100 * part / whole - stated
    return -step / 2 - TOLERANCE <= exceeds < step - TOLERANCE
