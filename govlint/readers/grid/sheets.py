"""Pages of characters and ruling lines to a Document."""

from collections.abc import Iterator, Sequence

from govlint.document import Address, Document, Fault, unreadable
from govlint.limits import Limits
from govlint.readers.assembly import Assembly
from govlint.readers.grid.aligned import Aligned, find_aligned
from govlint.readers.grid.cells import Table
from govlint.readers.grid.cuts import Block, mark_cuts
from govlint.readers.grid.layout import Page, Row, page_of
from govlint.readers.grid.lines import TextLine, Written, joined
from govlint.readers.grid.marks import Sheet
from govlint.readers.grid.order import in_reading_order
from govlint.readers.grid.places import add, prints_of
from govlint.readers.grid.prose import paragraphs_of
from govlint.readers.grid.running import without_running
from govlint.readers.grid.tables import goes_on, rows_of

UNREAD_PAGE = "page-not-read"
"""The note on a page that is damaged, or holds a picture and no text."""

_NOTHING = Sheet(0, 0, [], [], [], [])


def document_of(sheets: Sequence[Sheet | None], limits: Limits) -> Document:
    """Read pages: tables become rows of their grid's columns, all else paragraphs.

    A page that could not be read is None. Tables are counted on each page, as a person does who
    turns them. Raise LimitError where they have too many cells.
    """
    if not any(sheet and sheet.glyphs for sheet in sheets):
        return unreadable(Fault("no-text"))
    pages = []
    most = limits.cells
    for sheet in sheets:
        page = page_of(sheet or _NOTHING, most)
        most -= sum(table.grid.places for table in page.tables)
        pages.append(page)
    return _assembled(sheets, without_running(pages))


def _assembled(sheets: Sequence[Sheet | None], pages: Sequence[Page]) -> Document:
    blocks = [list(_blocks(page)) for page in pages]
    mark_cuts(blocks)
    rows = _rows_of_tables(blocks)
    assembly = Assembly()
    prints = prints_of(sheets)
    for number, (sheet, page) in enumerate(zip(sheets, blocks, strict=True), 1):
        assembly.page()
        if not sheet or (sheet.pictures and not sheet.glyphs):
            # An empty line, or the place of the note would be on the next page.
            assembly.note(UNREAD_PAGE, assembly.paragraph(""))
        table = 0
        for block in page:
            if isinstance(block, list):
                for paragraph in paragraphs_of(block):
                    add(prints, assembly.paragraph(paragraph.text).start, number, paragraph)
                continue
            table += 1
            found = block.rows if isinstance(block, Aligned) else rows[id(block)]
            for index, row in enumerate(found, 1):
                address = Address(table=table, row=index)
                at = assembly.row([cell.text for cell in row], address).start
                for cell in row:
                    add(prints, at, number, cell)
                    at += len(cell.text) + 1
    document = assembly.document()
    if not document.text.strip():
        return unreadable(Fault("no-text"))
    return document._replace(prints=prints)


def _blocks(page: Page) -> Iterator[Block]:
    for run in in_reading_order([*page.tables, *find_aligned(page.rows, page.across)]):
        lines: list[TextLine] = []
        for item in run:
            if isinstance(item, Row):
                lines.append(joined(item.segments))
                continue
            if lines:
                yield lines
                lines = []
            yield item
        if lines:
            yield lines


def _rows_of_tables(pages: Sequence[Sequence[Block]]) -> dict[int, list[list[Written]]]:
    """Return the rows of every table by its identity; those over pages share their columns."""
    chains: list[list[Table]] = []
    for before, page in zip(([], *pages), pages, strict=False):
        for index, block in enumerate(page):
            if not isinstance(block, Table):
                continue
            last = before[-1] if before and index == 0 else None
            if isinstance(last, Table) and goes_on(last, block):
                chains[-1].append(block)
            else:
                chains.append([block])
    rows: dict[int, list[list[Written]]] = {}
    for chain in chains:
        for part, found in zip(chain, rows_of(chain), strict=True):
            rows[id(part)] = found
    return rows
