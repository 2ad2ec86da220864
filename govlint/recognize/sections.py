"""The sections of a report: headings, bodies without tables, and what stands without a heading."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from govlint.document import Document
from govlint.place import Flow, Span
from govlint.recognize.flow import EMPTY_FLOW
from govlint.recognize.headings import ORDINALS, Numbered, SectionTitles, numbered
from govlint.recognize.prose import Body, Prose
from govlint.report import Heading, Section, SectionState, Table, Wording
from govlint.statements import Title

# A member of an enumeration takes as long to ask for as ten names, a constructor twice the time.
_HEADED = SectionState.HEADED
_new = tuple.__new__

_FEWEST_SUBHEADINGS = 2
_SHORTEST_ORPHAN = 40


def find_headings(prose: Prose, titles: SectionTitles, exact: list[Heading]) -> list[Heading]:
    """Return all section headings in the order of the file, also glued and reworded ones."""
    numbers = set(prose.numbers)
    headings = [heading for heading in exact if heading.line in numbers]
    missing = titles.sections - {heading.section for heading in headings}
    if missing:
        headings += titles.glued(prose.lines, missing)
        headings.sort(key=lambda heading: heading.line)
        if len({h.section for h in headings}) < len(titles.form.sections):
            # Imported where it is needed: few reports lack a heading.
            from govlint.recognize.run_on import run_on

            headings += run_on(prose.lines, titles.form, headings)
            headings.sort(key=lambda heading: (heading.line, heading.span))
        headings += titles.in_other_words(prose.lines, headings)
        headings.sort(key=lambda heading: (heading.line, heading.span))
        if len({h.section for h in headings}) < len(titles.form.sections):
            from govlint.recognize.nearly import nearly

            headings += nearly(prose.lines, titles.form, headings)
            headings.sort(key=lambda heading: (heading.line, heading.span))
    return headings


def read_sections(
    document: Document,
    prose: Prose,
    titles: SectionTitles,
    headings: Sequence[Heading],
    tables: dict[str, Table],
    title: Title | None,
) -> tuple[tuple[Section, ...], Flow]:
    """Return the sections in the order of the form, and the running text before the first."""
    first_of: dict[str, Heading] = {}
    for heading in headings:
        first_of.setdefault(heading.section, heading)
    bodies = _bodies(document, prose, headings)
    opened = headings[0] if headings else None
    until = opened.line if opened else len(document.lines) + 1
    begin, end = title.span if title else (0, 0)
    above = prose.body(1, until, end, _start_of(opened, document))
    preamble = prose.titled(begin, end, above)
    entries = _entries(prose, headings)
    sections: list[Section] = []
    for spec in titles.form.sections:
        opening = first_of.get(spec.key)
        if opening:
            parts = bodies[spec.key]
            # Most reports number nothing but their sections like sections.
            topics, further = (
                _numbering(entries, parts, opening, headings, titles) if entries else ((), ())
            )
            first, end = parts[0].first_line, parts[-1].end_line
            flow = prose.flow(parts)
            section = _new(Section, (spec, _HEADED, opening, first, end, flow, topics, further))
        else:
            table = next((t for t in tables.values() if t.spec.section == spec.key), None)
            state = SectionState.TABLE_ONLY if table else SectionState.ABSENT
            section = Section(spec, state, None, 0, 0, EMPTY_FLOW, ())
        sections.append(section)
    if len(first_of) < len(sections):
        _give_orphans(document, prose, sections, tables, headings)
    return tuple(sections), preamble


def _start_of(heading: Heading | None, document: Document) -> int:
    """Return where a heading begins; the end of the document for none."""
    return heading.span.start if heading else document.end.start


def _bodies(document: Document, prose: Prose, headings: Sequence[Heading]) -> dict[str, list[Body]]:
    """Return what stands behind each section's headings, up to the next heading."""
    bodies: dict[str, list[Body]] = {}
    ends = [(heading.line, heading.span.start) for heading in headings[1:]]
    ends.append((len(document.lines) + 1, len(document.text)))
    for heading, (stop, end) in zip(headings, ends, strict=False):
        body = prose.body(heading.line, stop, heading.span.end, end)
        bodies.setdefault(heading.section, []).append(body)
    return bodies


_line_number = attrgetter("line.number")


def _entries(prose: Prose, headings: Sequence[Heading]) -> list[Numbered]:
    """Return the lines that are numbered 一、二、… but are no section headings."""
    heading_lines = {heading.line for heading in headings}
    return [
        entry
        for line, text in zip(prose.lines, prose.texts, strict=True)
        if text[0] in ORDINALS
        and line.number not in heading_lines
        and "、" in text[:4]
        and (entry := numbered(line))
    ]


def _numbering(
    entries: Sequence[Numbered],
    parts: Sequence[Body],
    opening: Heading,
    headings: Sequence[Heading],
    titles: SectionTitles,
) -> tuple[tuple[Heading, ...], tuple[Heading, ...]]:
    """Return the topics of a section numbered like sections, and further sections in its body."""
    own = [entry for part in parts for entry in _within(entries, part)]
    if not own:
        return (), ()
    topics = _subheadings(own)
    end = parts[-1].end_line
    following = next((heading for heading in headings if heading.line >= end), None)
    return topics, _continued(own, topics, opening, following, titles)


def _within(entries: Sequence[Numbered], part: Body) -> Sequence[Numbered]:
    at = bisect_left(entries, part.first_line, key=_line_number)
    return entries[at : bisect_left(entries, part.end_line, at, key=_line_number)]


def _subheadings(entries: Sequence[Numbered]) -> tuple[Heading, ...]:
    """Return the entries that count up from one, if there are enough of them."""
    found = _counted(entries, 0)
    return found if len(found) >= _FEWEST_SUBHEADINGS else ()


def _continued(
    entries: Sequence[Numbered],
    topics: Sequence[Heading],
    opening: Heading,
    following: Heading | None,
    titles: SectionTitles,
) -> tuple[Heading, ...]:
    """Return the entries that count on from the section's own ordinal, as sections would.

    The next heading must count on from them in turn, out of step with the form.
    """
    if len(opening.number) != 1 or opening.number not in ORDINALS:
        return ()
    of_topics = {heading.line for heading in topics}
    others = [entry for entry in entries if entry.line.number not in of_topics]
    first = ORDINALS.index(opening.number) + 1
    found = _counted(others, first)
    if following is None:
        return found
    proper = next(s.number for s in titles.form.sections if s.key == following.section)
    wanted = ORDINALS[(first + len(found)) % 10]
    return found if following.number == wanted != proper else ()


def _counted(entries: Sequence[Numbered], before: int) -> tuple[Heading, ...]:
    found: list[Heading] = []
    for line, number, title, _ in entries:
        if number == ORDINALS[(before + len(found)) % 10]:
            span = Span(line.start, line.end)
            found.append(Heading("", number, title, Wording.DIFFERENT, span, line.number))
    return tuple(found)


def _give_orphans(
    document: Document,
    prose: Prose,
    sections: list[Section],
    tables: dict[str, Table],
    headings: Sequence[Heading],
) -> None:
    """Prose behind the table of one section is the text of the next one, if its heading is lost."""
    for index, section in enumerate(sections[1:], 1):
        before = sections[index - 1]
        if section.state is not SectionState.ABSENT or not before.heading:
            continue
        table = next((t for t in tables.values() if t.spec.section == before.spec.key), None)
        if not table:
            continue
        first, stop, below = before.first_line, before.end_line, table.span.end
        follower = next((h for h in headings if h.line >= stop), None)
        body = prose.body(first, stop, below, _start_of(follower, document))
        flow = prose.flow([body])
        if len(flow.text) >= _SHORTEST_ORPHAN:
            line = next(line.number for line in body.lines if line.end > below)
            sections[index] = section._replace(
                state=SectionState.TEXT_ONLY, flow=flow, first_line=line, end_line=stop
            )
            above = prose.body(first, line, before.heading.span.end, below)
            shortened = prose.flow([above])
            sections[index - 1] = before._replace(end_line=line, flow=shortened)
