"""From symbolic places to spans: the one function that says where a finding stands.

What is absent stands at the nearest thing that exists.
"""

from bisect import bisect_right

from govlint.checks.amount import cell_at
from govlint.document import Document, Line
from govlint.finding import AtCell, AtPassage, AtRow, AtSection, AtTable, Place
from govlint.place import Span
from govlint.report import Report, Row, RowState, Section, SectionState, Table


def locate(place: Place, report: Report) -> Span:
    """Return where `place` stands in the text of the report."""
    if isinstance(place, AtPassage):
        return place.span
    if isinstance(place, AtCell):
        return _cell(place, report)
    if isinstance(place, AtRow):
        return _row(place, report)
    if isinstance(place, AtTable):
        return _table(place.table, report)
    if isinstance(place, AtSection):
        return _section(place.section, report)
    return report.title.span if report.title else _first_line(report.document)


def _cell(place: AtCell, report: Report) -> Span:
    key, row, column = place
    table = report.tables.get(key)
    cell = cell_at(table, f"{row}/{column}") if table else None
    return cell.span if cell else _row(AtRow(key, row), report)


def _row(place: AtRow, report: Report) -> Span:
    table = report.tables.get(place.table)
    if table is None:
        return _table(place.table, report)
    return _printed(table.row(place.row)) or _lost_row(table, place.row)


def _printed(row: Row) -> Span | None:
    if row.state is RowState.ABSENT:
        return None
    return row.span or row.label_span


def _lost_row(table: Table, key: str) -> Span:
    """Return the end of the row before; for a lost beginning, of the headers, or the start."""
    index = [spec.key for spec in table.spec.rows].index(key)
    for row in reversed(table.rows[:index]):
        if span := _printed(row):
            return Span(span.end, span.end)
    starts = [span.start for row in table.rows if (span := _printed(row))]
    first = min(starts, default=table.span.end)
    place = max((h.span.end for h in table.headers if h.span.end <= first), default=None)
    place = table.span.start if place is None else place
    return Span(place, place)


def _table(key: str, report: Report) -> Span:
    if table := report.tables.get(key):
        return _head(table, report.document)
    spec = report.form.table(key)
    return _section(spec.section, report) if spec else _first_line(report.document)


def _head(table: Table, document: Document) -> Span:
    """Return the first line of a table; marking all of it would say less."""
    start, end = table.span
    # Lines of the document, which need not be those of the file.
    at = bisect_right(document.lines, start, key=_start_of_line) - 1
    return Span(start, max(start, min(end, document.lines[at].end)))


def _start_of_line(line: Line) -> int:
    return line.start


def _section(key: str, report: Report) -> Span:
    section = report.section(key)
    if span := _start(section, report):
        return span
    index = report.sections.index(section)
    for before in reversed(report.sections[:index]):
        if before.state is not SectionState.ABSENT:
            return _end(before, report)
    for after in report.sections[index + 1 :]:
        if span := _start(after, report):
            return span
    return _first_line(report.document)


def _start(section: Section, report: Report) -> Span | None:
    """Return the heading of a section, or where its table or its text begins."""
    if section.heading:
        return section.heading.span
    if section.state is SectionState.TABLE_ONLY:
        return next((Span(t.span.start, t.span.start) for t in _tables(section, report)), None)
    if section.state is SectionState.TEXT_ONLY and section.flow.origins:
        start = section.flow.origins[0]
        return Span(start, start)
    return None


def _end(section: Section, report: Report) -> Span:
    """Return the place behind the last thing printed in a section."""
    lines = report.document.lines[max(section.first_line - 1, 0) : max(section.end_line - 1, 0)]
    ends = [line.end for line in filter(_printed_line, lines)]
    ends += [table.span.end for table in _tables(section, report)]
    if section.heading:
        ends.append(section.heading.span.end)
    end = max(ends, default=0)
    return Span(end, end)


def _tables(section: Section, report: Report) -> list[Table]:
    return [table for table in report.tables.values() if table.spec.section == section.spec.key]


def _first_line(document: Document) -> Span:
    line = next(filter(_printed_line, document.lines), None)
    return Span(line.start, line.end) if line else Span(0, 0)


def _printed_line(line: Line) -> bool:
    return line.end > line.start
