"""A Document becomes a Report: what it says, cell by cell of the official form."""

from govlint.document import Document
from govlint.recognize.flow import EMPTY_FLOW
from govlint.recognize.headings import without_listing
from govlint.recognize.identify import find_organization, find_title, mentioned_year
from govlint.recognize.known import OwnLabels, known_labels
from govlint.recognize.passages import UNDISCLOSED, find_fee, find_periods
from govlint.recognize.prose import Prose
from govlint.recognize.reading import FormReader, Reading
from govlint.recognize.sections import find_headings, read_sections
from govlint.recognize.signature import find_signature
from govlint.recognize.tables import read_tables
from govlint.report import OutdatedForm, Report, RowState
from govlint.statements import Level, Organization

FEWEST_OWN_LABELS = 2
"""So many labels of its own tell a form; one may be a slip."""


def recognize(document: Document, reading: Reading) -> Report:
    """Read `document` as a report; what cannot be understood is marked, never guessed."""
    if document.fault:
        return _empty(document, reading)
    known, own_labels = known_labels(document.lines, reading)
    by_labels = max(reading.forms, key=lambda reader: len(own_labels[reader.form.key]))
    told = len(own_labels[by_labels.form.key]) >= FEWEST_OWN_LABELS
    reader = by_labels if told else reading.in_force(None)
    exact = reader.titles.exact(document.lines)
    exact = without_listing(exact, document.lines, reader.titles)
    first = exact[0].line if exact else len(document.lines) + 1
    title = find_title(document, reading, first)
    if not told and title and title.year:
        reader = reading.in_force(title.year)
    tables, regions = read_tables(document, reader.tables, exact, known)
    if len(tables) < len(reader.tables) and exact:
        from govlint.recognize.unparted import parted

        # Imported where it is needed: most reports have lost no table.
        lines = parted(document.lines, reader.tables)
        if lines:
            document = document._replace(lines=lines)
            known, _ = known_labels(lines, reading)
            tables, regions = read_tables(document, reader.tables, exact, known)
    if RowState.UNREADABLE in [row.state for table in tables.values() for row in table.rows]:
        # Imported where it is needed: most reports have lost nothing.
        from govlint.recognize.glued import part_glued

        tables = part_glued(tables, document, reader.form.key, reading.equations)
    prose = Prose(document, regions)
    headings = find_headings(prose, reader.titles, exact)
    sections, preamble = read_sections(document, prose, reader.titles, headings, tables, title)
    patterns = reading.patterns
    flows = [preamble, *[section.flow for section in sections]]
    periods = find_periods(document, flows, patterns["period"])
    year = title.year if title else None
    if year is None:
        year = next((p.start.year for p in periods if p.start), None)
    if year is None:
        year = mentioned_year(preamble.text, reading)
    organization = find_organization(document, reading, title)
    return Report(
        document=document,
        form=reader.form,
        title=title,
        organization=organization,
        year=year,
        sections=sections,
        headings=tuple(headings),
        tables=tables,
        preamble=preamble,
        prose="\n".join([flow.text for flow in flows]),
        periods=periods,
        fee=find_fee(document, sections, preamble, patterns["fee"], patterns["fee"]["section"]),
        outdated=_outdated(reader, reading, year, own_labels),
        signature=find_signature(document, patterns["signature"], organization.name),
    )


def _empty(document: Document, reading: Reading) -> Report:
    form = reading.in_force(None).form
    nobody = Organization("", Level.UNKNOWN, "")
    return Report(
        document, form, None, nobody, None, (), (), {}, EMPTY_FLOW, "", (), UNDISCLOSED, None
    )


def _outdated(
    reader: FormReader,
    reading: Reading,
    year: int | None,
    own_labels: OwnLabels,
) -> OutdatedForm | None:
    """Labels of another form than the one in force for the report's year, if there are enough."""
    if year is None:
        return None
    current = reading.in_force(year).form
    for other in reading.forms:
        labels = own_labels[other.form.key]
        if other.form.key != current.key and len(labels) >= FEWEST_OWN_LABELS:
            first = next(iter(labels.values()))
            return OutdatedForm(other.form.key, current.key, tuple(labels), first)
    return None
