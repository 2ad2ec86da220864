"""The sections: there, unique, in order, rightly headed and not empty."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.headings import NoOthers, numbered, ordered, titled, unique
from govlint.checks.naming import bare
from govlint.checks.pattern import patterns_from
from govlint.checks.signed import unsigned
from govlint.finding import AtSection, Problem
from govlint.form import TableSpec
from govlint.record import NamedTuple
from govlint.report import Report, Section, SectionState
from govlint.rule import Check

# A member of an enumeration takes as long to ask for as ten names.
_HEADED = SectionState.HEADED


class Filled(NamedTuple):
    """Least lengths of bodies by section, and the words that say nothing in these sections."""

    minimum: dict[str, int]
    empty_words: frozenset[str]

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per section of running text that has too little of it."""
        tabular = {table.section for table in report.form.tables}
        for section in report.sections:
            if section.state is _HEADED and section.spec.key not in tabular:
                case = self._case(section, unsigned(section.flow.text.strip(), report))
                if case and not (case == "default" and _repeated(report, section)):
                    values = {"section": section.spec.heading}
                    yield Problem(AtSection(section.spec.key), case, values)

    def _case(self, section: Section, body: str) -> str | None:
        words = bare(body)
        if not words:
            return "default"
        minimum = self.minimum.get(section.spec.key)
        if minimum is not None and (len(body) < minimum or words in self.empty_words):
            return "short"
        return None


def section_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `section`."""
    if options["expect"] == "filled":
        empty_words = options.get("empty_words") or ()
        return Filled(options.get("minimum") or {}, frozenset(map(bare, empty_words)))
    if options["expect"] == "no-others":
        return NoOthers(patterns_from(options.get("unless") or []))
    return EXPECTATIONS[options["expect"]]


def present(report: Report) -> Iterator[Problem]:
    """Yield one problem per section whose heading is not in the file."""
    for section in report.sections:
        if section.state is not _HEADED:
            table = _table_of(report, section)
            absent = section.state is SectionState.ABSENT
            yield Problem(
                AtSection(section.spec.key),
                "default" if absent else section.state.value,
                {
                    "section": section.spec.heading,
                    "number": section.spec.number,
                    **({"table": table.key} if table else {}),
                },
                expected=section.spec.heading,
            )


EXPECTATIONS: dict[str, Check] = {
    "present": present,
    "unique": unique,
    "ordered": ordered,
    "numbered": numbered,
    "titled": titled,
}


def _table_of(report: Report, section: Section) -> TableSpec | None:
    return next((t for t in report.form.tables if t.section == section.spec.key), None)


def _repeated(report: Report, section: Section) -> bool:
    # The text may stand under the other heading; the second heading is a finding of its own.
    return sum(heading.section == section.spec.key for heading in report.headings) > 1
