"""The report follows the form in force for its year."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.naming import joined
from govlint.finding import AtPassage, Problem
from govlint.report import Report
from govlint.rule import Check

LABELS_SHOWN = 4


def form_check(_options: dict[str, Any]) -> Check:
    """Build the check of kind `form`."""
    return current


def current(report: Report) -> Iterator[Problem]:
    """Yield one problem at the first label of a form that is no longer in force."""
    outdated = report.outdated
    if outdated is not None:
        yield Problem(
            AtPassage(outdated.span),
            "default",
            {
                "labels": joined(outdated.labels[:LABELS_SHOWN]),
                "form": outdated.form,
                "current": outdated.current,
            },
            expected=outdated.current,
            actual=outdated.form,
        )
