"""The title: that it is there, names the year and has the official wording."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from govlint.checks.pattern import Pattern, patterns_from
from govlint.finding import AtTitle, Problem
from govlint.report import Report
from govlint.rule import Check


def title_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `title`."""
    if options["expect"] == "worded":
        official, accepted = options.get("patterns") or [], options.get("accepted") or []
        return Worded(patterns_from(official), patterns_from(accepted))
    return EXPECTATIONS[options["expect"]]


class Worded(NamedTuple):
    """Patterns of which an official title matches one, and those of titles in use."""

    official: tuple[Pattern, ...]
    accepted: tuple[Pattern, ...]

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem where a title with a year is worded otherwise.

        Without a year, said by another rule, it may be the name of a page rather than a title.
        """
        title = report.title
        if title is None or title.year is None or _fits(title.text, self.official):
            return
        case = "accepted" if _fits(title.text, self.accepted) else "default"
        yield Problem(AtTitle(), case, {"title": title.text}, actual=title.text)


def present(report: Report) -> Iterator[Problem]:
    """Yield one problem where the report has no title."""
    if report.title is None:
        yield Problem(AtTitle(), "default", {"title": ""})


def year(report: Report) -> Iterator[Problem]:
    """Yield one problem where the title names no year."""
    if report.title is not None and report.title.year is None:
        yield Problem(AtTitle(), "default", {"title": report.title.text}, actual=report.title.text)


EXPECTATIONS: dict[str, Check] = {"present": present, "year": year}


def _fits(title: str, patterns: tuple[Pattern, ...]) -> bool:
    return any(pattern.occurs(title) for pattern in patterns)
