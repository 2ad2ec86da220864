"""What a report says, as plain data: the figures with their places, and what frames them."""

from govlint.annotation import Any
from govlint.document import Document, sight_of
from govlint.form import TableSpec
from govlint.report import ABSENT_CELL, Cell, Report, Section, SectionState, Status
from govlint.statements import Date, Period

Data = dict[str, Any]


def report_data(path: str, report: Report) -> Data:
    """Return one report in the shape of the contract."""
    title = report.title
    fee = report.fee
    data: Data = {
        "path": path,
        "form": report.form.key if report.recognized else None,
        "year": report.year,
        "organization": report.organization.name,
        "title": {"text": title.text, "line": _line_at(report, title.span.start)}
        if title
        else None,
        "period": _period(report.periods[0]) if report.periods else None,
        "processing_fee": {
            "status": str(fee.status),
            "amount_yuan": fee.amount_yuan,
            "line": fee.line,
        },
        "sections": [
            _section(section, report)
            for section in report.sections
            if section.state is not SectionState.ABSENT
        ],
        "tables": {table.key: _table(table, report) for table in report.form.tables},
    }
    if report.document.fault:
        data["fault"] = report.document.fault._asdict()
    return data


def _period(period: Period) -> Data:
    start = _day(period.start) if period.start else None
    return {"start": start, "end": _day(period.end), "line": period.line}


def _day(date: Date) -> str:
    return f"{date.year:04}-{date.month:02}-{date.day:02}"


def _section(section: Section, report: Report) -> Data:
    """Return a section; one whose heading is lost has neither number nor title."""
    heading = section.heading
    first = heading.line if heading else section.first_line
    body = report.document.lines[first - 1 : max(section.end_line - 1, first)]
    printed = [line.end - 1 for line in body if line.end > line.start]
    begin = _line_at(report, body[0].start) if body else 1
    return {
        "key": section.spec.key,
        "number": heading.number if heading else None,
        "title": heading.title if heading else None,
        "line": begin,
        "end_line": _line_at(report, printed[-1]) if printed else begin,
    }


def _line_at(report: Report, offset: int) -> int:
    return report.document.places.position(offset).line


def _table(spec: TableSpec, report: Report) -> Data:
    table = report.tables.get(spec.key)
    cell = table.cell if table else None
    return {
        row.key: {
            column.key: _cell(cell(row.key, column.key) if cell else ABSENT_CELL, report.document)
            for column in (spec.columns[place] for place in row.columns)
        }
        for row in spec.rows
    }


def _cell(cell: Cell, document: Document) -> Data:
    absent = cell.status is Status.ABSENT
    place = None if absent else document.places.position(cell.start)
    page, box = (None, None) if absent else sight_of(document, cell.span)
    data: Data = {
        "value": cell.value,
        "raw": cell.raw,
        "status": str(cell.status),
        "line": place.line if place else None,
        "column": place.column if place else None,
        "page": page,
        "box": box,
    }
    if cell.note:
        data["note"] = cell.note
    return data
