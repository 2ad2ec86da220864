"""Words that should not stand in the running text."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.heed import Heed, heed_of
from govlint.checks.naming import quoted
from govlint.checks.passages import flows, section_values, sentence
from govlint.checks.pattern import Pattern, patterns_from, possible
from govlint.finding import AtPassage, Problem, Related
from govlint.place import Flow, Span
from govlint.record import NamedTuple
from govlint.report import Report, Section


class Hit(NamedTuple):
    """A match in a flow; `year` is what the pattern's group of that name matched."""

    start: int
    end: int
    found: str
    year: str


class Wording(NamedTuple):
    """Patterns, the sections they are looked for in (none: the whole text), and exceptions.

    With `year` the matches are kept that name the report's `own` year, or an `other` one in a
    sentence without the own; `once` makes them one problem.
    """

    patterns: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]
    sections: tuple[str, ...]
    year: str
    once: bool

    @property
    def heed(self) -> Heed:
        """What stands in a report with such a passage."""
        return heed_of(self.patterns, self.year)

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per matching passage, or one for all of them."""
        if self.year and report.year is None:
            return
        patterns = possible(self.patterns, report.prose)
        if not patterns:
            return
        problems = [
            _problem(report, section, hit, flow.span_of(hit.start, hit.end), self._told(hit))
            for section, flow in flows(report, self.sections)
            for hit in self._hits(report, patterns, flow)
        ]
        yield from _as_one(problems) if self.once and problems else problems

    def _hits(self, report: Report, patterns: list[Pattern], flow: Flow) -> list[Hit]:
        hits = [
            Hit(match.start(), match.end(), match[0], match.groupdict().get("year") or "")
            for pattern in patterns
            for match in pattern.matches(flow.text)
        ]
        return _apart([hit for hit in hits if self._counts(report, flow, hit)]) if hits else []

    def _told(self, hit: Hit) -> int | None:
        return int(hit.year) if self.year == "other" and hit.year.isdecimal() else None

    def _counts(self, report: Report, flow: Flow, hit: Hit) -> bool:
        own = hit.year == str(report.year)
        if self.year and own is not (self.year == "own"):
            return False
        if not self.unless and self.year != "other":
            return True
        around = sentence(flow.text, hit.start, hit.end)
        if self.year == "other" and f"{report.year}年" in around:
            return False
        return not any(pattern.occurs(around) for pattern in self.unless)


def wording_check(options: dict[str, Any]) -> Wording:
    """Build the check of kind `wording`."""
    return Wording(
        patterns_from(options["patterns"]),
        patterns_from(options.get("unless") or []),
        tuple(options.get("in") or ()),
        options.get("year") or "",
        bool(options.get("once")),
    )


def _apart(hits: list[Hit]) -> list[Hit]:
    """Return the hits in order, of overlapping ones the first and longest."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _problem(
    report: Report, section: Section | None, hit: Hit, span: Span, told: int | None
) -> Problem:
    own = "" if report.year is None else str(report.year)
    values = {"found": quoted(hit.found), "year": hit.year or own, "own": own}
    values |= section_values(section)
    return Problem(AtPassage(span), "default", values, actual=hit.found, year=told)


def _as_one(problems: list[Problem]) -> list[Problem]:
    first, *others = sorted(problems, key=_start)
    related = tuple(Related(other.place, other.values["found"]) for other in others)
    return [first._replace(related=related)]


def _start(problem: Problem) -> int:
    return problem.place.span.start if isinstance(problem.place, AtPassage) else 0
