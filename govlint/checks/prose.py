"""What running text claims of the report's own year: matches of patterns, each in its sentence."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from govlint.checks.passages import SENTENCE_ENDS, flows, sentence
from govlint.checks.pattern import Pattern, patterns_from
from govlint.finding import AtPassage
from govlint.patterns import compiled
from govlint.report import Flow, Report

YEAR = r"(?<!\d)20\d\d(?=年)"


class Scope(NamedTuple):
    """Where claims are looked for (everywhere if no section is named), and what excuses them."""

    sections: tuple[str, ...]
    unless: tuple[Pattern, ...]


class Claim(NamedTuple):
    """A match in a flow."""

    flow: Flow
    match: re.Match[str]

    @property
    def place(self) -> AtPassage:
        """Where the match stands."""
        return self.place_of(0)

    def place_of(self, group: int | str) -> AtPassage:
        """Return where a group of the match stands; it must not be empty."""
        return AtPassage(self.flow.span_of(*self.match.span(group)))


def scope_of(options: dict[str, Any]) -> Scope:
    """Build the scope from the options `in` and `unless`."""
    return Scope(tuple(options.get("in") or ()), patterns_from(options.get("unless") or []))


def claims(report: Report, pattern: Pattern, scope: Scope) -> Iterator[Claim]:
    """Yield the matches of a pattern that speak of the report's own year."""
    if pattern.literal not in report.prose:
        return
    for _, flow in flows(report, scope.sections):
        for match in pattern.matches(flow.text):
            if _of_own_year(match, report.year) and not _excepted(match, scope.unless):
                yield Claim(flow, match)


def _excepted(match: re.Match[str], unless: tuple[Pattern, ...]) -> bool:
    text = sentence(match.string, match.start(), match.end())
    return any(exception.occurs(text) for exception in unless)


def _of_own_year(match: re.Match[str], year: int | None) -> bool:
    """Tell whether the last year the sentence names up to the end of the match is the own one."""
    text = match.string
    start = max(text.rfind(mark, 0, match.start()) for mark in SENTENCE_ENDS) + 1
    named = compiled(YEAR).findall(text, start, match.end())
    return not named or named[-1] == str(year)
