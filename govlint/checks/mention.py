"""Something the running text says in one way or another."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.passages import flows
from govlint.checks.pattern import Pattern, patterns_from
from govlint.finding import AtSection, AtTitle, Problem
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check


class Mention(NamedTuple):
    """Patterns of which one must occur; a problem stands at the title, or at a section."""

    patterns: tuple[Pattern, ...]
    section: str | None

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem if no pattern occurs."""
        if any(_occurs(pattern, report) for pattern in self.patterns):
            return
        yield Problem(AtSection(self.section) if self.section else AtTitle(), "default", {})


def mention_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `mention`."""
    return Mention(patterns_from(options["patterns"]), options.get("section"))


def _occurs(pattern: Pattern, report: Report) -> bool:
    if pattern.literal not in report.prose:
        return False
    return pattern.text == pattern.literal or any(
        pattern.occurs(flow.text) for _, flow in flows(report)
    )
