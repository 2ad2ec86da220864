"""The file is a report: some section or table of the form stands in it."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.finding import AtTitle, Problem
from govlint.report import Report
from govlint.rule import Check


def recognized_check(_options: dict[str, Any]) -> Check:
    """Build the check of kind `recognized`."""
    return recognized


def recognized(report: Report) -> Iterator[Problem]:
    """Yield one problem for a text with nothing of the form; a file without text is no text."""
    if report.document.fault is None and not report.recognized:
        yield Problem(AtTitle(), "default", {})
