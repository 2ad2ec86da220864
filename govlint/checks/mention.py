"""Something the running text says in one way or another."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.heed import Heed, heed_of
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

    @property
    def heed(self) -> Heed:
        """What stands in a report that may say so."""
        return heed_of(self.patterns)

    @property
    def parts(self) -> tuple[Check, ...]:
        """What looks at reports that may say so, and at those that certainly do not."""
        return (self, Absent(self)) if self.heed.tells else (self,)

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem if no pattern occurs."""
        if not any(_occurs(pattern, report) for pattern in self.patterns):
            yield self.problem

    @property
    def problem(self) -> Problem:
        """What is raised."""
        return Problem(AtSection(self.section) if self.section else AtTitle(), "default", {})


class Absent(NamedTuple):
    """Raises what a mention does of reports in which nothing stands that it heeds."""

    mention: Mention

    @property
    def heed(self) -> Heed:
        """What does not stand in such a report."""
        return self.mention.heed._replace(absent=True)

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield the problem."""
        yield self.mention.problem


def mention_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `mention`."""
    return Mention(patterns_from(options["patterns"]), options.get("section"))


def _occurs(pattern: Pattern, report: Report) -> bool:
    if pattern.literal not in report.prose:
        return False
    return pattern.text == pattern.literal or any(
        pattern.occurs(flow.text) for _, flow in flows(report)
    )
