"""Who signs a report and when, and whether that is in time."""

from collections.abc import Callable, Iterator

from govlint.annotation import Any
from govlint.checks.pattern import Pattern, patterns_from
from govlint.finding import AtPassage, AtSection, AtTitle, Place, Problem
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check
from govlint.statements import Date


def _present(report: Report) -> Iterator[Problem]:
    signature = report.signature
    if signature is None:
        yield Problem(_end(report), "default", {})
    elif signature.date is None:
        yield Problem(AtPassage(signature.span), "undated", {"found": signature.organization})
    elif not signature.organization:
        values = _day("found", signature.date, signature.day_stated)
        yield Problem(AtPassage(signature.span), "unnamed", values)


def _end(report: Report) -> Place:
    """Return the last character of the running text, or what stands for it."""
    for section in reversed(report.sections):
        if section.flow.text:
            size = len(section.flow.text.rstrip())
            return AtPassage(section.flow.span_of(size - 1, size))
        if section.heading:
            return AtSection(section.spec.key)
    return AtTitle()


def _next_year(report: Report) -> Iterator[Problem]:
    signed = _signed(report)
    if signed is None or report.year is None:
        return
    place, date, day_stated = signed
    wanted = report.year + 1
    if not date.exists:
        yield Problem(place, "impossible", _day("found", date, day_stated))
        return
    if date.year != wanted:
        values = {
            **_day("found", date, day_stated),
            "year": str(report.year),
            "wanted": str(wanted),
        }
        told = date.year - 1
        yield Problem(place, "default", values, str(wanted), str(date.year), year=told)


def _signed(report: Report) -> tuple[AtPassage, Date, bool] | None:
    """Return the day beside the name of who signs; one alone may be anything, also of a page."""
    signature = report.signature
    if signature is None or signature.date is None or not signature.organization:
        return None
    return AtPassage(signature.span), signature.date, signature.day_stated


class Deadline(NamedTuple):
    """The last day for organizations of some levels; `case` is how its rule speaks."""

    levels: tuple[str, ...]
    month: int
    day: int
    case: str
    exceptions: tuple[Pattern, ...]


class InTime(NamedTuple):
    """The report is signed by the deadline of its organization, in the year after its own."""

    deadlines: tuple[Deadline, ...]

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem if the day of the signature is too late."""
        signed = _signed(report)
        if signed is None or report.year is None or not signed[1].exists:
            return
        place, date, day_stated = signed
        year, *day = date
        organization = report.organization
        for deadline in self.deadlines:
            if organization.level.value not in deadline.levels or year != report.year + 1:
                continue
            excepted = any(pattern.occurs(organization.name) for pattern in deadline.exceptions)
            if not excepted and tuple(day) > (deadline.month, deadline.day):
                last = Date(year, deadline.month, deadline.day)
                values = {
                    "organization": organization.name,
                    **_day("found", date, day_stated),
                    **_day("deadline", last),
                }
                yield Problem(place, deadline.case, values)


def _day(name: str, date: Date, day_stated: bool = True) -> dict[str, str]:
    year, month, day = date
    return {
        f"{name}_zh": f"{year}年{month}月" + (f"{day}日" if day_stated else ""),
        f"{name}_en": f"{year}-{month:02}" + (f"-{day:02}" if day_stated else ""),
    }


_EXPECT: dict[str, Callable[[Report], Iterator[Problem]]] = {
    "present": _present,
    "next-year": _next_year,
}


def signature_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `signature`."""
    if options["expect"] != "in-time":
        return _EXPECT[options["expect"]]
    return InTime(
        tuple(
            Deadline(
                tuple(deadline["levels"]),
                deadline["month"],
                deadline["day"],
                deadline["case"],
                patterns_from(deadline["except"]),
            )
            for deadline in options["deadlines"]
        )
    )
