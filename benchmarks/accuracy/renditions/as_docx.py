"""A report as a Word document, its tables merged as the official template has them."""

from collections.abc import Callable
from io import BytesIO
from random import Random
from typing import Any

from benchmarks.accuracy.renditions.as_html import cells_of
from benchmarks.accuracy.renditions.as_text import words_of
from benchmarks.accuracy.renditions.spans import tables
from benchmarks.accuracy.reports.sample import Heading, Paragraph, Part, Sample
from layouts.grids import Grid, Row

Write = Callable[[Sample, Random], bytes]


class _Habits:
    """How one person writes in Word."""

    def __init__(self, *, merge: bool, styles: bool, repeat: bool, small: bool) -> None:
        self.merge = merge
        self.styles = styles
        self.repeat = repeat
        self.small = small


def _write(sample: Sample, habits: _Habits) -> bytes:
    from docx import Document

    document: Any = Document()
    for part in sample.parts:
        if isinstance(part, Grid):
            for stretch in tables(part):
                if isinstance(stretch, str):
                    document.add_paragraph(stretch)
                else:
                    _add_table(document, part, stretch, habits)
                    document.add_paragraph("")
            continue
        for text in words_of(part):
            _add_paragraph(document, text, type(part), habits)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def _add_paragraph(document: Any, text: str, kind: type[Part], habits: _Habits) -> None:
    if kind is Heading and habits.styles:
        document.add_heading(text, 1)
        return
    paragraph = document.add_paragraph()
    # Editing leaves a text in pieces, also in the middle of a number or a word.
    pieces = [text] if habits.styles else [text[at : at + 7] for at in range(0, len(text), 7)]
    for piece in pieces:
        paragraph.add_run(piece).bold = kind is not Paragraph


def _add_table(document: Any, grid: Grid, rows: list[Row], habits: _Habits) -> None:
    from docx.shared import Pt

    cells, width = cells_of(grid, rows)
    table = document.add_table(len(rows), width, style="Table Grid")
    # Asking for a cell by place walks all cells each time.
    places = [list(row.cells) for row in table.rows]
    for cell in cells:
        first = places[cell.row][cell.column]
        if habits.merge and cell.rows * cell.columns > 1:
            last = places[cell.row + cell.rows - 1][cell.column + cell.columns - 1]
            first.merge(last)
        run = first.paragraphs[0].add_run(cell.text)
        run.font.size = Pt(7.5) if habits.small else None
    _cut_short(table, rows)
    _set_widths(table, grid, width)
    if habits.small:
        _narrow_margins(table)
    if habits.repeat:
        _repeat_header(table, grid.header)


def _cut_short(table: Any, rows: list[Row]) -> None:
    """Take away the cells that a row does not have."""
    for row, entries in zip(table.rows, rows, strict=True):
        for element in reversed(row._tr.tc_lst):
            if element.grid_offset >= len(entries):
                row._tr.remove(element)


def _set_widths(table: Any, grid: Grid, width: int) -> None:
    """Give labels room, or a printed page has one character a line."""
    from docx.shared import Mm

    wide = [14, 20, 44] if grid.table == "applications" else [45] if width < 10 else []
    rest = (152 - sum(wide[:width])) / max(1, width - len(wide))
    for column, size in zip(table.columns, [*wide, *[rest] * width], strict=False):
        column.width = Mm(size)
    for row in table.rows:
        for element in row._tr.tc_lst:
            first = element.grid_offset
            sizes = [*wide, *[rest] * width][first : first + element.grid_span]
            element.width = Mm(sum(sizes))


def _narrow_margins(table: Any) -> None:
    """Leave numbers their room, as the template does."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "15")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)


def _repeat_header(table: Any, header: int) -> None:
    from docx.oxml import OxmlElement

    for row in table.rows[:header]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def official(sample: Sample, rng: Random) -> bytes:
    """Merged cells and a heading style, as in the official template."""
    return _write(sample, _Habits(merge=True, styles=True, repeat=False, small=True))


def by_hand(sample: Sample, rng: Random) -> bytes:
    """Bold paragraphs for headings, texts in many runs, the header of a table on every page."""
    return _write(sample, _Habits(merge=True, styles=False, repeat=True, small=True))


def not_merged(sample: Sample, rng: Random) -> bytes:
    """Empty cells where the template has merged ones."""
    return _write(sample, _Habits(merge=False, styles=False, repeat=False, small=True))


def narrow(sample: Sample, rng: Random) -> bytes:
    """Letters as large as those of the text: on paper, numbers break within their cells."""
    return _write(sample, _Habits(merge=True, styles=True, repeat=False, small=False))


DOCUMENTS: dict[str, Write] = {
    write.__name__: write for write in (official, by_hand, not_merged, narrow)
}
