"""One cause, one finding: of a section that has nothing but a slip only the slip is told."""

from collections.abc import Container

from govlint.checks.naming import bare
from govlint.checks.signed import unsigned
from govlint.finding import AtPassage, AtSection, Problem
from govlint.place import Span
from govlint.report import Report, Section
from govlint.rule import Rule

Raised = tuple[Rule, Problem]


def without_yielding(raised: list[Raised], report: Report) -> list[Raised]:
    """Return `raised` without what rules say of a section where a rule they yield to says it all.

    It does where what it found is all that the section has, and of passages inside what it found.
    """
    heeded = {name for rule, _ in raised for name in rule.yields_to}
    found: dict[str, list[Span]] = {}
    for rule, problem in raised:
        if rule.id in heeded and isinstance(problem.place, AtPassage):
            found.setdefault(rule.id, []).append(problem.place.span)
    if not found:
        return raised
    taken = {name: _taken(spans, report) for name, spans in found.items()}
    return [
        (rule, problem)
        for rule, problem in raised
        if not any(
            name in found and _covered(problem, found[name], taken[name]) for name in rule.yields_to
        )
    ]


def _covered(problem: Problem, spans: list[Span], sections: Container[str]) -> bool:
    place = problem.place
    if isinstance(place, AtSection):
        return place.section in sections
    return isinstance(place, AtPassage) and any(
        span.start <= place.span.start and place.span.end <= span.end for span in spans
    )


def _taken(spans: list[Span], report: Report) -> set[str]:
    """Return the sections that have nothing but what stands at the spans."""
    return {
        section.spec.key for section in report.sections if _nothing_else(section, spans, report)
    }


def _nothing_else(section: Section, spans: list[Span], report: Report) -> bool:
    flow = section.flow
    if not flow.text:
        return False
    first, last = flow.origin(0), flow.origin(len(flow.text) - 1)
    inside = [span for span in spans if first <= span.start <= last]
    rest = unsigned(flow.text.strip(), report)
    for span in inside:
        rest = rest.replace("".join(report.document.folded[slice(*span)].split()), "")
    return bool(inside) and not bare(rest)
