"""What excuses a claim of the running text: another year, another organization, other matters."""

from collections.abc import Callable

from govlint.annotation import Any
from govlint.checks.once import Once
from govlint.checks.pattern import Pattern, patterns_from
from govlint.patterns import compiled
from govlint.record import NamedTuple
from govlint.report import Report

latin: Once[str, str] = Once(lambda text: text.encode("ascii", "ignore").decode())
"""A text without its Chinese characters, a tenth as long; what is left runs together."""


def in_latin(pattern: str) -> Callable[[str], bool]:
    """Return what tells whether a pattern of ASCII characters matches in a text."""
    search = compiled(pattern).search

    def matches(text: str) -> bool:
        return search(latin(text)) is not None and search(text) is not None

    return matches


YEAR = r"(?<!\d)20\d\d(?=年)"


class Scope(NamedTuple):
    """Where claims are looked for (everywhere if no section is named), and what excuses them.

    `elsewhere` are words by level of the organization that speak of another one.
    """

    sections: tuple[str, ...]
    unless: tuple[Pattern, ...]
    elsewhere: dict[str, Pattern]

    def excuses(self, sentence: str, end: int, report: Report) -> bool:
        """Tell whether what a sentence claims up to `end` is not the report's own of its year."""
        return (
            not _of_own_year(sentence, end, report.year)
            or any(exception.occurs(sentence) for exception in self.unless)
            or self._elsewhere(sentence, report)
        )

    def _elsewhere(self, sentence: str, report: Report) -> bool:
        pattern = self.elsewhere.get(report.organization.level)
        return pattern is not None and pattern.occurs(sentence)


def scope_of(options: dict[str, Any]) -> Scope:
    """Build the scope from the options `in`, `unless` and `elsewhere`."""
    elsewhere = options.get("elsewhere") or {}
    return Scope(
        tuple(options.get("in") or ()),
        patterns_from(options.get("unless") or []),
        {level: patterns_from([pattern])[0] for level, pattern in elsewhere.items()},
    )


def _of_own_year(sentence: str, end: int, year: int | None) -> bool:
    """Tell whether the last year the sentence names up to `end` is the own one."""
    named = compiled(YEAR).findall(sentence, 0, end)
    return not named or named[-1] == str(year)
