"""The title: that it is there, and that it names the year."""

from collections.abc import Iterator
from typing import Any

from govlint.finding import AtTitle, Problem
from govlint.report import Report
from govlint.rule import Check


def title_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `title`."""
    return EXPECTATIONS[options["expect"]]


def present(report: Report) -> Iterator[Problem]:
    """Yield one problem where the report has no title."""
    if report.title is None:
        yield Problem(AtTitle(), "default", {"title": ""})


def year(report: Report) -> Iterator[Problem]:
    """Yield one problem where the title names no year."""
    if report.title is not None and report.title.year is None:
        yield Problem(AtTitle(), "default", {"title": report.title.text}, actual=report.title.text)


EXPECTATIONS: dict[str, Check] = {"present": present, "year": year}
