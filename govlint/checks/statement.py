"""The report states whether a processing fee was charged."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from govlint.checks.naming import bare
from govlint.finding import AtSection, Problem
from govlint.report import FeeStatus, Report, SectionState
from govlint.rule import Check


class Statement(NamedTuple):
    """The section the statement belongs in, and the words with which a section says nothing."""

    section: str
    empty_words: frozenset[str]

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem at the section where the statement is nowhere in the report.

        A section that is lost altogether is said by another rule: one cause, one finding.
        """
        section = report.section(self.section)
        if report.fee.status is FeeStatus.UNDISCLOSED and section.state is not SectionState.ABSENT:
            nothing = bare(section.flow.text) in self.empty_words
            yield Problem(
                AtSection(self.section),
                "nothing" if nothing else "default",
                {"section": section.spec.heading},
            )


def statement_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `statement`."""
    return Statement(options["section"], frozenset(map(bare, options.get("empty_words") or ())))
