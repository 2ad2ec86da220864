"""The statistical period: that it is stated, and that it is the report's own year."""

from collections.abc import Iterator
from typing import Any

from govlint.finding import AtPassage, AtTitle, Problem, Related
from govlint.report import Date, Period, Report
from govlint.rule import Check

Ends = tuple[Date, Date]

UNKNOWN_YEAR = "××××"
"""Stands where the year of the report is not known."""


def period_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `period`."""
    return EXPECTATIONS[options["expect"]]


def stated(report: Report) -> Iterator[Problem]:
    """Yield one problem where no period is stated."""
    if not report.periods:
        yield Problem(AtTitle(), "default", {"year": _year(report)})


def own_year(report: Report) -> Iterator[Problem]:
    """Yield one problem per distinct period that is not the whole of the report's year."""
    wrong: dict[Ends, tuple[str, list[Period]]] = {}
    for period in report.periods:
        if period.start is None:
            continue
        case = _fault(period.start, period.end, report.year)
        if case:
            wrong.setdefault((period.start, period.end), (case, []))[1].append(period)
    for ends, (case, periods) in wrong.items():
        yield _problem(report, ends, case, periods)


EXPECTATIONS: dict[str, Check] = {"stated": stated, "own-year": own_year}


def _fault(start: Date, end: Date, year: int | None) -> str | None:
    if start > end:
        return "reversed"
    if year is None or (start, end) == _whole(year):
        return None
    if start.year != end.year:
        return "mixed"
    return "partial" if start.year == year else "default"


def _whole(year: int) -> Ends:
    return Date(year, 1, 1), Date(year, 12, 31)


def _problem(report: Report, ends: Ends, case: str, periods: list[Period]) -> Problem:
    start, end = ends
    first, *others = periods
    return Problem(
        AtPassage(first.span),
        case,
        {
            "found": first.text,
            "start_zh": _chinese(start),
            "start_en": _iso(start),
            "end_zh": _chinese(end),
            "end_en": _iso(end),
            "year": _year(report),
        },
        expected=None if report.year is None else _range(_whole(report.year)),
        actual=_range(ends),
        related=tuple(Related(AtPassage(other.span), other.text) for other in others),
    )


def _year(report: Report) -> str:
    return UNKNOWN_YEAR if report.year is None else str(report.year)


def _chinese(date: Date) -> str:
    return f"{date.year}年{date.month}月{date.day}日"


def _iso(date: Date) -> str:
    return f"{date.year}-{date.month:02}-{date.day:02}"


def _range(ends: Ends) -> str:
    return "/".join(map(_iso, ends))
