"""Statements about the report's own year name that year."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.heed import OTHER, Heed, heed_of
from govlint.checks.naming import quoted
from govlint.checks.passages import flows, section_values, sentence
from govlint.checks.pattern import Pattern, patterns_from
from govlint.finding import AtPassage, Problem, Related
from govlint.place import Flow
from govlint.record import NamedTuple
from govlint.report import Report, Section
from govlint.rule import Check


class YearCheck(NamedTuple):
    """Patterns of statements with a group `year`, and sentences in which another year is right.

    A later year is right in the sections `plans_in`, and in sentences that match `plans`.
    """

    patterns: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]
    plans: tuple[Pattern, ...]
    plans_in: tuple[str, ...]

    @property
    def heed(self) -> Heed:
        """What stands in a report that names another year."""
        return heed_of(self.patterns, OTHER)

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem for all statements that name another year."""
        if report.year is None:
            return
        problems = sorted(
            problem
            for pattern in self.patterns
            if pattern.literal in report.prose
            for section, flow in flows(report)
            for problem in self._in_flow(report.year, pattern, section, flow)
        )
        if problems:
            first, *others = problems
            related = tuple(Related(other.place, other.values["found"]) for other in others)
            yield first._replace(related=related)

    def _in_flow(
        self, own: int, pattern: Pattern, section: Section | None, flow: Flow
    ) -> Iterator[Problem]:
        for match in pattern.matches(flow.text):
            year = match["year"]
            if not year.isdecimal() or int(year) == own:
                continue
            around = sentence(flow.text, match.start(), match.end())
            if str(own) not in around and not self._right(int(year) > own, section, around):
                values = {
                    "found": quoted(match[0]),
                    "named": year,
                    "year": str(own),
                    **section_values(section),
                }
                place = AtPassage(flow.span_of(*match.span()))
                yield Problem(place, "default", values, str(own), year, year=int(year))

    def _right(self, later: bool, section: Section | None, around: str) -> bool:
        if later and section and section.spec.key in self.plans_in:
            return True
        excuses = (*self.unless, *self.plans) if later else self.unless
        return any(excuse.occurs(around) for excuse in excuses)


def year_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `year`."""
    return YearCheck(
        patterns_from(options["patterns"]),
        patterns_from(options["unless"]),
        patterns_from(options["plans"]),
        tuple(options["plans_in"]),
    )
