"""The statistical period: stated, the report's own year, and called what it is."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.passages import flows, sentence
from govlint.finding import AtPassage, AtTitle, Problem, Related
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check
from govlint.statements import Date, Period

Ends = tuple[Date, Date]

UNKNOWN_YEAR = "××××"
"""Stands where the year of the report is not known."""


def period_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `period`."""
    if options["expect"] == "explicit":
        return Explicit(tuple(options.get("words") or ()))
    return EXPECTATIONS[options["expect"]]


class Explicit(NamedTuple):
    """Words of which one must stand in the sentence that states the period."""

    words: tuple[str, ...]

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem at the first period where none has both its ends and such a word."""
        if not report.periods or any(self._whole(report, period) for period in report.periods):
            return
        first = next((p for p in report.periods if p.start is None), report.periods[0])
        yield Problem(
            AtPassage(first.span),
            "end-only" if first.start is None else "default",
            {"found": first.text, "year": _year(report)},
            actual=first.text,
        )

    def _whole(self, report: Report, period: Period) -> bool:
        if period.start is None:
            return False
        for _, flow in flows(report):
            at = flow.text.find(period.text)
            if at < 0 or self._says_so(sentence(flow.text, at, at + len(period.text))):
                continue
            # Stated twice in the same words: the first of them need not be this one.
            if flow.origin(at) == period.span.start:
                return False
        return True

    def _says_so(self, sentence: str) -> bool:
        return any([word in sentence for word in self.words])


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
        year=start.year if case == "default" else None,
    )


def _year(report: Report) -> str:
    return UNKNOWN_YEAR if report.year is None else str(report.year)


def _chinese(date: Date) -> str:
    return f"{date.year}年{date.month}月{date.day}日"


def _iso(date: Date) -> str:
    return f"{date.year}-{date.month:02}-{date.day:02}"


def _range(ends: Ends) -> str:
    return "/".join(map(_iso, ends))
