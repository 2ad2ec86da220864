"""Topics inside a section are not numbered like sections."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.naming import printed, quoted
from govlint.finding import AtPassage, Problem, Related
from govlint.report import Report
from govlint.rule import Check


def numbering_check(_options: dict[str, Any]) -> Check:
    """Build the check of kind `numbering`."""
    return numbering


def numbering(report: Report) -> Iterator[Problem]:
    """Yield one problem per section, at the first of its topics that is numbered so."""
    for section in report.sections:
        if section.subheadings:
            first, *others = section.subheadings
            yield Problem(
                AtPassage(first.span),
                "default",
                {
                    "section": section.spec.heading,
                    "found": quoted(printed(first)),
                    "count": str(len(section.subheadings)),
                },
                related=tuple(
                    Related(AtPassage(other.span), quoted(printed(other))) for other in others
                ),
            )
