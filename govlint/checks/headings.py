"""The headings of the sections: each once, in order, rightly numbered and worded."""

from collections.abc import Iterator

from govlint.checks import heading_edits
from govlint.checks.naming import printed, quoted
from govlint.checks.pattern import Pattern
from govlint.finding import AtPassage, Problem, Related
from govlint.record import NamedTuple
from govlint.report import Heading, Report, Section, Wording

# A member of an enumeration takes as long to ask for as ten names.
_DIFFERENT, _ACCEPTED = Wording.DIFFERENT, Wording.ACCEPTED


def unique(report: Report) -> Iterator[Problem]:
    """Yield one problem per heading that stands in the file again."""
    first: dict[str, Heading] = {}
    for heading in report.headings:
        earlier = first.setdefault(heading.section, heading)
        if earlier is not heading:
            yield Problem(
                AtPassage(heading.span),
                "default",
                {
                    "section": report.section(heading.section).spec.heading,
                    "heading": quoted(printed(heading)),
                },
                related=(Related(AtPassage(earlier.span), quoted(printed(earlier))),),
                fix=heading_edits.repetition(earlier, heading, report),
            )


def ordered(report: Report) -> Iterator[Problem]:
    """Yield one problem per heading that must move; as many as possible stay."""
    keys = [section.spec.key for section in report.sections]
    if keys == [heading.section for heading in report.headings]:
        return
    ranks = {key: rank for rank, key in enumerate(keys)}
    first: dict[int, Heading] = {}
    for heading in report.headings:
        first.setdefault(ranks[heading.section], heading)
    if list(first) != sorted(first):
        staying = longest_run(list(first))
        for rank in first:
            if rank not in staying:
                yield _displaced(report, rank, first)


def numbered(report: Report) -> Iterator[Problem]:
    """Yield one problem per heading with another ordinal than the form gives it."""
    for section in report.sections:
        heading = section.heading
        if heading is not None and heading.number not in ("", section.spec.number):
            yield Problem(
                AtPassage(heading.span),
                "default",
                {**_headings(section, heading), "found": heading.number},
                expected=section.spec.number,
                actual=heading.number,
                fix=heading_edits.ordinal(heading, section.spec.number, report.document),
            )


def titled(report: Report) -> Iterator[Problem]:
    """Yield one problem per heading worded otherwise than in the form, or without ordinal."""
    for section in report.sections:
        heading = section.heading
        if heading is not None and (case := _wording_case(heading)):
            yield Problem(
                AtPassage(heading.span),
                case,
                _headings(section, heading),
                expected=section.spec.heading,
                actual=printed(heading),
                fix=heading_edits.title(
                    heading, section.spec.number, section.spec.title, report.document
                ),
            )


class NoOthers(NamedTuple):
    """Patterns of titles that may stand behind the sections, as attachments do."""

    unless: tuple[Pattern, ...]

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem at the first further section, naming all of them."""
        found = [heading for section in report.sections for heading in section.continued]
        others = [h for h in found if not any(p.occurs(h.title) for p in self.unless)]
        if others:
            first, *rest = [
                (AtPassage(heading.span), quoted(printed(heading))) for heading in others
            ]
            yield Problem(
                first[0],
                "default",
                {
                    "headings": "”“".join([first[1], *(name for _, name in rest)]),
                    "heading": first[1],
                },
                actual=first[1],
                related=tuple(Related(place, name) for place, name in rest),
            )


def longest_run(ranks: list[int]) -> list[int]:
    """Return the longest increasing subsequence; of several the one that keeps lower ranks."""
    runs: list[list[int]] = []
    for rank in ranks:
        runs.append([*max((run for run in runs if run[-1] < rank), key=_merit, default=[]), rank])
    return max(runs, key=_merit, default=[])


def _merit(run: list[int]) -> tuple[int, list[int]]:
    return len(run), [-rank for rank in run]


def _displaced(report: Report, rank: int, first: dict[int, Heading]) -> Problem:
    section = report.sections[rank].spec.heading
    earlier = [other for other in first if other < rank]
    later = [other for other in first if other > rank]
    after = report.sections[max(earlier)].spec.heading if earlier else ""
    before = report.sections[min(later)].spec.heading if later else ""
    return Problem(
        AtPassage(first[rank].span),
        "default" if earlier else "first",
        {"section": section, "after": after, "before": before},
    )


def _wording_case(heading: Heading) -> str | None:
    if heading.wording is _DIFFERENT:
        return "default"
    if heading.wording is _ACCEPTED:
        return "accepted"
    return None if heading.number else "unnumbered"


def _headings(section: Section, heading: Heading) -> dict[str, str]:
    return {"heading": quoted(printed(heading)), "section": section.spec.heading}
