"""The words with which an organization calls itself fit its kind."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.passages import flows
from govlint.checks.pattern import Pattern, patterns_from
from govlint.finding import AtPassage, Problem, Related
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check

QUOTED = (Pattern(r"《[^《》\n]*》", "《"), Pattern(r"“[^“”\n]*”", "“"))

Words = dict[str, tuple[str, ...]]


class SelfReference(NamedTuple):
    """Words an organization does not call itself by, by its unit and by its level.

    `exceptions` match longer texts in which such a word means something else.
    """

    units: Words
    levels: Words
    exceptions: tuple[Pattern, ...]

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per wrong word, at its first place."""
        organization = report.organization
        words = dict.fromkeys(
            (*self.units.get(organization.unit, ()), *self.levels.get(organization.level.value, ()))
        )
        if not words:
            return
        for word in words:
            # One character is looked for ten times as fast as a word.
            may_occur = word[-1] in report.prose and word in report.prose
            places = self._places(report, word) if may_occur else []
            if places:
                yield Problem(
                    places[0],
                    "default",
                    {"found": word, "organization": organization.name},
                    actual=word,
                    related=tuple(Related(place, word) for place in places[1:]),
                )

    def _places(self, report: Report, word: str) -> list[AtPassage]:
        places = [
            AtPassage(flow.span_of(start, start + len(word)))
            for _, flow in flows(report)
            if word in flow.text
            for start in self._starts(flow.text, word)
        ]
        return sorted(places)

    def _starts(self, text: str, word: str) -> list[int]:
        other = [
            match.span()
            for pattern in (*QUOTED, *self.exceptions)
            for match in pattern.matches(text)
        ]
        starts = []
        start = text.find(word)
        while start >= 0:
            end = start + len(word)
            if not any(first <= start and end <= last for first, last in other):
                starts.append(start)
            start = text.find(word, end)
        return starts


def self_reference_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `self-reference`."""
    return SelfReference(
        _words(options.get("units")),
        _words(options.get("levels")),
        patterns_from(options.get("except") or []),
    )


def _words(options: dict[str, list[str]] | None) -> Words:
    return {kind: tuple(words) for kind, words in (options or {}).items()}
