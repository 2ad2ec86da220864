"""The report states whether a processing fee was charged, definitely and in its place."""

from collections.abc import Callable, Iterator

from govlint.annotation import Any
from govlint.checks.naming import bare
from govlint.checks.signed import unsigned
from govlint.finding import AtPassage, AtSection, Problem
from govlint.record import NamedTuple
from govlint.report import Report, SectionState
from govlint.rule import Check
from govlint.statements import FeeStatus


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
            nothing = bare(unsigned(section.flow.text.strip(), report)) in self.empty_words
            yield Problem(
                AtSection(self.section),
                "nothing" if nothing else "default",
                {"section": section.spec.heading},
            )


class Placed(NamedTuple):
    """The section the statement belongs in."""

    section: str

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem where the only definite statement stands outside of it."""
        fee = report.fee
        if fee.section == self.section or fee.status not in _DEFINITE or fee.span is None:
            return
        home = report.section(self.section)
        if home.state in (SectionState.HEADED, SectionState.TEXT_ONLY):
            yield Problem(AtPassage(fee.span), "default", {"section": home.spec.heading})


def definite(report: Report) -> Iterator[Problem]:
    """Yield one problem where the fee is mentioned without a word on whether it was charged."""
    fee = report.fee
    if fee.status is FeeStatus.VAGUE and fee.span is not None:
        found = report.document.folded[slice(*fee.span)]
        yield Problem(AtPassage(fee.span), "default", {"found": "".join(found.split())})


_DEFINITE = (FeeStatus.NONE, FeeStatus.CHARGED)


def statement_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `statement`."""
    return EXPECTATIONS[options["expect"]](options)


def _stated(options: dict[str, Any]) -> Check:
    return Statement(options["section"], frozenset(map(bare, options.get("empty_words") or ())))


EXPECTATIONS: dict[str, Callable[[dict[str, Any]], Check]] = {
    "stated": _stated,
    "definite": lambda _: definite,
    "placed": lambda options: Placed(options["section"]),
}
