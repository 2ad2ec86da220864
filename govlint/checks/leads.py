"""What a number of the running text may be, by the words that stand in front of it."""

import re
from collections.abc import Iterable

from govlint.annotation import Any
from govlint.checks.amount import Reading, readings_from
from govlint.checks.counted import Count, Sentence
from govlint.checks.grid import Number
from govlint.checks.pattern import Pattern, patterns_from
from govlint.patterns import compiled
from govlint.record import NamedTuple

LONGEST = 100
"""Longer words in front of a number are hardly those of another report (characters)."""

MOST = 1024
"""For so many the answer is remembered."""


class Figure(NamedTuple):
    """Words before and after a figure (`when`: in its paragraph) and all it may mean.

    `year` tells how far the year in these words is from the report's, None if they name none.
    `units` are the units it may have, with the number of the table's units in each; None stands
    for those that no other figure names.
    """

    before: Pattern
    after: Pattern | None
    when: Pattern | None
    units: dict[str, Number] | None
    readings: tuple[Reading, ...]
    year: int | None


class Likely(NamedTuple):
    """A figure that a number may be: the words before it begin at `start` and name `year`."""

    figure: Figure
    start: int
    year: str | None

    def reach(self, sentence: Sentence, count: Count, own: int | None) -> tuple[int, int] | None:
        """Return the range of a sentence that says what a count counts, None if it is not this.

        `own` is the year of the report.
        """
        figure, start, named = self
        end = count.end
        if figure.after:
            after = compiled(figure.after.text).match(sentence.text, end)
            if after is None:
                return None
            end = after.end()
            named = named or after.groupdict().get("year")
        if figure.year is not None and (own is None or named != str(own + figure.year)):
            return None
        if figure.when and not figure.when.occurs(sentence.paragraph_before(count)):
            return None
        return count.at + start, end


class Leads(dict[str, tuple[Likely, ...]]):
    """The figures that a number may be, remembered: reports count with much the same words."""

    def __init__(self, options: Iterable[dict[str, Any]]) -> None:
        """Take figures by their plain options, in the order in which they are told."""
        super().__init__()
        # Those that follow each other and have a literal in common come together.
        self._groups: list[tuple[str, _Figures]] = []
        for option in options:
            for before in option["before"]:
                literal = before.get("literal") or ""
                if not self._groups or self._groups[-1][0] != literal:
                    self._groups.append((literal, _Figures()))
                self._groups[-1][1].add(option, before)

    def __missing__(self, lead: str) -> tuple[Likely, ...]:
        """Return the figures that the words in front of a number name."""
        found = []
        for literal, group in self._groups:
            if literal in lead:
                for figure in group.built or group.build():
                    if match := compiled(figure.before.text).search(lead):
                        found.append(Likely(figure, match.start(), _year(match)))
        likely = tuple(found)
        if len(lead) <= LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[lead] = likely
        return likely


class _Figures:
    """Figures that are built when one of them may first be meant."""

    __slots__ = ("_options", "built")

    def __init__(self) -> None:
        self._options: list[tuple[dict[str, Any], dict[str, str]]] = []
        self.built: list[Figure] = []

    def add(self, option: dict[str, Any], before: dict[str, str]) -> None:
        """Add a figure by its plain options and those of the words before it."""
        self._options.append((option, before))

    def build(self) -> list[Figure]:
        """Build the figures, once."""
        self.built = [_figure(option, before) for option, before in self._options]
        return self.built


def _year(match: re.Match[str]) -> str | None:
    return match.groupdict().get("year")


def _figure(option: dict[str, Any], before: dict[str, str]) -> Figure:
    return Figure(
        patterns_from([before])[0],
        _optional(option.get("after")),
        _optional(option.get("when")),
        option.get("units"),
        readings_from(option["readings"]),
        option.get("year"),
    )


def _optional(option: dict[str, str] | None) -> Pattern | None:
    return patterns_from([option])[0] if option else None
