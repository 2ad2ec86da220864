"""The tables of a report: where each stands, and its cells."""

from collections.abc import Mapping, Sequence

from govlint.document import PARTED, Document, Line
from govlint.place import Span
from govlint.recognize.blocks import read_blocks
from govlint.recognize.flow import is_page_number
from govlint.recognize.headers import Headers
from govlint.recognize.known import Known, rows_of
from govlint.recognize.labels import TableLabels
from govlint.recognize.plain_blocks import plain_blocks, remember
from govlint.recognize.regions import Region, belongs, find_region
from govlint.recognize.regroup import is_closed_cell, regrouped
from govlint.recognize.rows import read_rows
from govlint.recognize.values import is_value
from govlint.report import Heading, Table

_FEWEST_COLUMNS = 2


def read_tables(
    document: Document,
    labels: Sequence[TableLabels],
    headings: Sequence[Heading],
    known: Sequence[Known],
) -> tuple[dict[str, Table], list[Region]]:
    """Return the tables that are there, by key, and the lines they take."""
    tables: dict[str, Table] = {}
    regions: list[Region] = []
    # Tables without row labels are looked for in what the others leave.
    for table_labels in sorted(labels, key=lambda labels: labels.spec.layout == "blocks"):
        if table_labels.spec.layout == "blocks":
            found = _blocks(document.lines, table_labels, headings, regions)
        else:
            named = rows_of(table_labels, known)
            found = _rows(document.lines, table_labels, headings, regions, named)
        if found:
            table, region = found
            tables[table.spec.key] = table
            regions.append(region)
    return tables, sorted(regions)


def _rows(
    lines: Sequence[Line],
    labels: TableLabels,
    headings: Sequence[Heading],
    taken: Sequence[Region],
    named: Mapping[int, int],
) -> tuple[Table, Region] | None:
    """Return a table with labelled rows, and the lines it takes."""
    region = find_region(lines, labels, headings, taken, named)
    return (_read(lines, labels, region), region) if region else None


def _blocks(
    lines: Sequence[Line],
    labels: TableLabels,
    headings: Sequence[Heading],
    taken: Sequence[Region],
) -> tuple[Table, Region] | None:
    """Return a table of blocks, and the lines it takes."""
    low, high = _bounds(lines, labels, headings, taken)
    filled = [line for line in lines[low:high] if line.text]
    table = plain_blocks(filled, labels)
    if table:
        first = filled[0].number - 1
        return table, Region(first, first, filled[-1].number)
    region = _block_region(lines, low, high, labels)
    if not region:
        return None
    remember(filled, lines, region, labels)
    return _read(lines, labels, region), region


def _read(lines: Sequence[Line], labels: TableLabels, region: Region) -> Table:
    # Most lines are rows, which need not be asked whether they are page numbers.
    body = [
        line
        for line in lines[region.start : region.end]
        if line.parts and (line.separator in PARTED or not _is_page_number(line.text))
    ]
    if labels.spec.layout == "blocks":
        rows = read_blocks(body, labels)
        headers = Headers([line for line in body if len(line.words) == line.filled], labels)
    else:
        if is_closed_cell(body[-1]):
            body = regrouped(body, lines[region.end :], labels)
        rows, headers = read_rows(body, labels, lines[region.first_row].number)
    span = Span(lines[region.start].start, lines[region.end - 1].end)
    return Table(labels.spec, span, rows, headers, headers.official)


def _is_page_number(text: str) -> bool:
    # A bare number may be a cell; one between dashes or in words is none.
    return is_page_number(text) and not text.isdigit()


def _block_region(lines: Sequence[Line], low: int, high: int, labels: TableLabels) -> Region | None:
    """Return the lines between the section's heading and the next that make up the table."""
    columns: set[int] = set()
    values = 0
    first = last = -1
    for i, line in enumerate(lines[low:high], low):
        if not line.parts or _is_page_number(line.text):
            continue
        if not belongs(line, labels):
            if values:
                break
            continue
        found = [column for piece in line.words for column in labels.columns(piece.text)]
        digits = line.filled - len(line.words)
        held = digits + sum([1 for piece in line.words if is_value(piece.text)])
        first = i if first < 0 else first
        columns.update(found)
        values += held
        if found or held or not line.filled:
            last = i
    enough = len(columns) >= _FEWEST_COLUMNS or values >= len(labels.spec.columns)
    return Region(first, first, last + 1) if enough and last >= first >= 0 else None


def _bounds(
    lines: Sequence[Line],
    labels: TableLabels,
    headings: Sequence[Heading],
    taken: Sequence[Region],
) -> tuple[int, int]:
    section = labels.spec.section
    own = max([heading.line for heading in headings if heading.section == section], default=None)
    low = max([region.end for region in taken], default=0) if own is None else own
    later = [h.line - 1 for h in headings if h.line - 1 > low and h.section != section]
    return low, min(later, default=len(lines))
