"""One cause, one finding: what is only wrong because the title names a wrong year."""

from collections.abc import Callable

from govlint.finding import AtPassage, AtTitle, Problem, Related
from govlint.report import Report
from govlint.rule import Rule

Raised = tuple[Rule, Problem]

TITLE = "title"
"""The case of rules that can say so; the problem then stands at the title."""


def under_its_year(
    raised: list[Raised], report: Report, again: Callable[[Report], list[Raised]]
) -> list[Raised]:
    """Return `raised`, or what `again` raises for the year that all but the title is of.

    At least two rules must tell that year, and none may raise what bears the title out.
    """
    titled = report.title.year if report.title else None
    if titled is None:
        return raised
    year, told = _told(raised)
    speakers = [one for one in told if TITLE in one[0].cases]
    if year is None or not speakers:
        return raised
    anew = again(_of(year, report))
    if any(problem.year == titled for _, problem in anew):
        return raised
    return [*anew, _blamed(min(speakers, key=_start), told, report, titled)]


def _told(raised: list[Raised]) -> tuple[int | None, list[Raised]]:
    """Return the one year for which several rules would be silent, and what they raise."""
    by_year: dict[int, list[Raised]] = {}
    for one in raised:
        if one[1].year is not None:
            by_year.setdefault(one[1].year, []).append(one)
    several = [(y, told) for y, told in by_year.items() if len({rule.id for rule, _ in told}) > 1]
    return several[0] if len(several) == 1 else (None, [])


def _of(year: int, report: Report) -> Report:
    """Return the report as one for `year`."""
    outdated = report.outdated
    if outdated and outdated.form == report.form.key and report.form.in_force(year):
        outdated = None
    return report._replace(year=year, outdated=outdated)


def _blamed(speaker: Raised, told: list[Raised], report: Report, titled: int) -> Raised:
    rule, problem = speaker
    year = str(problem.year)
    return rule, problem._replace(
        place=AtTitle(),
        case=TITLE,
        values=problem.values | {"titled": str(titled), "year": year},
        expected=year,
        actual=str(titled),
        related=tuple(
            Related(problem.place, _printed(problem, report))
            for _, problem in sorted(told, key=_start)
        ),
    )


def _start(raised: Raised) -> int:
    place = raised[1].place
    return place.span.start if isinstance(place, AtPassage) else 0


def _printed(problem: Problem, report: Report) -> str:
    if not isinstance(problem.place, AtPassage):
        return ""
    return "".join(report.document.folded[slice(*problem.place.span)].split())
