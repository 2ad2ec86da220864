"""A whole and its parts that the text counts, in one sentence, and that do not add up."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from govlint.annotation import Any
from govlint.checks.counted import Count, Counting, Sentence, counting_of, holding
from govlint.checks.pattern import Pattern, patterns_from
from govlint.checks.prose import Scope, scope_of
from govlint.checks.words import number_text
from govlint.finding import Problem
from govlint.numerals import Number, Stated
from govlint.patterns import compiled
from govlint.record import NamedTuple
from govlint.report import Report

FEWEST = 2
"""One part is no list of parts."""


NEAR = 5
"""No more stands between a whole and what opens its list (characters)."""


class PartsCheck(NamedTuple):
    """Lists of parts: `opens` matches what stands between a whole and its first part.

    A list is complete if it names all of one of `complete`; one that is not may only say less than
    the whole, and says nothing if `overlapping` occurs in it.
    """

    counting: Counting
    opens: Pattern
    closes: Pattern | None
    overlapping: Pattern | None
    complete: tuple[tuple[Pattern, ...], ...]
    scope: Scope

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per list of parts that does not make its whole."""
        for sentence in holding(report, self.opens.literal, self.scope.sections):
            if sentence.whole and self._follows_count(sentence):
                yield from self._wrong(sentence, report)

    def _follows_count(self, sentence: Sentence) -> bool:
        """Tell whether a unit stands near before the list, which is quicker than to count."""
        at = sentence.text.find(self.opens.literal)
        before = sentence.text[max(0, at - NEAR) : at]
        return any(unit in before for unit in self.counting.units)

    def _wrong(self, sentence: Sentence, report: Report) -> Iterator[Problem]:
        counts = sentence.counts(self.counting)
        opens = compiled(self.opens.text)
        firsts = [at for at, count in enumerate(counts) if at and opens.match(count.lead)]
        # A list within a list leaves open what belongs to which.
        if len(firsts) != 1:
            return
        first = firsts[0]
        parts = self._parts(counts, first)
        if len(parts) < FEWEST or not all(part.stated for part in (*counts[:first], *parts)):
            return
        case = self._case(sentence, counts, first, parts)
        if case and not self.scope.excuses(sentence.text, len(sentence.text), report):
            yield _problem(sentence, counts[first - 1], parts, case)

    def _case(
        self, sentence: Sentence, counts: Sequence[Count], first: int, parts: list[Count]
    ) -> str | None:
        """Return the case of a list that does not make its whole, None if it may."""
        if self._is_complete(parts):
            right = _adds_up(parts, counts[:first], counts[first + len(parts) :])
            return None if right else "default"
        exceeds = _exceeds(parts, counts[first - 1]) and not self._overlaps(sentence)
        return "exceeds" if exceeds else None

    def _parts(self, counts: Sequence[Count], first: int) -> list[Count]:
        unit = counts[first - 1].unit
        parts: list[Count] = []
        for count in counts[first:]:
            if count.unit != unit or (parts and self.closes and self.closes.occurs(count.lead)):
                break
            parts.append(count)
        return parts

    def _is_complete(self, parts: list[Count]) -> bool:
        return any(
            len(names) == len(parts)
            and all(sum(name.occurs(part.lead) for part in parts) == 1 for name in names)
            and all(any(name.occurs(part.lead) for name in names) for part in parts)
            for names in self.complete
        )

    def _overlaps(self, sentence: Sentence) -> bool:
        return self.overlapping is not None and self.overlapping.occurs(sentence.text)


def parts_check(options: dict[str, Any]) -> PartsCheck:
    """Build the check of kind `parts` from its compiled options."""
    return PartsCheck(
        counting_of(options),
        patterns_from([options["opens"]])[0],
        patterns_from([options["closes"]])[0] if options.get("closes") else None,
        patterns_from([options["overlapping"]])[0] if options.get("overlapping") else None,
        tuple(patterns_from(names) for names in options["complete"]),
        scope_of(options),
    )


def _adds_up(parts: list[Count], before: Sequence[Count], after: Sequence[Count]) -> bool:
    """Tell whether the parts, with or without what follows, make a whole that was counted before.

    What was counted before may itself be taken together: newly received and carried over.
    """
    known = [count.stated for count in before if count.stated]
    wholes = [*known, *(_sum(pair) for pair in combinations(known, 2))]
    wholes += [_less(one, other) for one, other in combinations(known, 2)]
    lists = [parts, *([*parts, *after[: at + 1]] for at in range(len(after)))]
    sums = [_sum([part.stated for part in each if part.stated]) for each in lists]
    return any(one.low <= other.high and other.low <= one.high for one in wholes for other in sums)


def _exceeds(parts: list[Count], whole: Count) -> bool:
    most = max((part.stated.low for part in parts if part.stated), default=0)
    total = _sum([part.stated for part in parts if part.stated])
    return whole.stated is not None and most <= whole.stated.high < total.low


def _sum(stated: Sequence[Stated]) -> Stated:
    return Stated(*(sum(numbers) for numbers in zip(*stated, strict=True)))


def _less(one: Stated, other: Stated) -> Stated:
    return Stated(one.number - other.number, one.low - other.high, one.high - other.low)


def _problem(sentence: Sentence, whole: Count, parts: list[Count], case: str) -> Problem:
    numbers = [part.stated.number for part in parts if part.stated]
    total = sum(numbers)
    stated: Number = whole.stated.number if whole.stated else 0
    return Problem(
        sentence.place_of(whole.start, parts[-1].end),
        case,
        {
            "text": sentence.text[whole.start : parts[-1].end],
            "whole": number_text(stated),
            "sum": number_text(total),
            "terms": "＋".join(map(number_text, numbers)),
            "difference": number_text(abs(total - stated)),
        },
        expected=number_text(total),
        actual=number_text(stated),
    )
