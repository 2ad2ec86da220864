"""The file can be read as a text at all."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.finding import AtTitle, Problem
from govlint.report import Report
from govlint.rule import Check


def readable_check(_options: dict[str, Any]) -> Check:
    """Build the check of kind `readable`."""
    return readable


def readable(report: Report) -> Iterator[Problem]:
    """Yield why the file could not be read."""
    fault = report.document.fault
    if fault is not None:
        yield Problem(AtTitle(), fault.code, {"detail": fault.detail})
