"""A report as a PDF written by a program, without a word processor."""

from collections.abc import Callable
from html import escape
from importlib import import_module
from io import BytesIO
from random import Random
from typing import Any

from benchmarks.accuracy.renditions.as_html import cells_of
from benchmarks.accuracy.renditions.as_text import words_of
from benchmarks.accuracy.renditions.spans import tables
from benchmarks.accuracy.reports.sample import Heading, Sample, Title
from layouts.grids import Grid, Row

Write = Callable[[Sample, Random], bytes]

_FONT = "STSong-Light"
_LABELS = (45.0, 55.0, 120.0)
_WIDTH = 480.0


def _style(size: float, **options: Any) -> Any:
    return _library("lib.styles").ParagraphStyle(
        "any", fontName=_FONT, fontSize=size, leading=size * 1.5, wordWrap="CJK", **options
    )


def _library(name: str) -> Any:
    # Its types are not declared anywhere, and it is not needed where no PDF is made.
    return import_module(f"reportlab.{name}")


Rules = Callable[[Grid, int], list[tuple[Any, ...]]]
"""From a table and the number of its rows to the commands that draw its lines."""


def _write(sample: Sample, rules: Rules, *, repeat: bool) -> bytes:
    try:
        return _printed(sample, rules, repeat=repeat, merge=True)
    except _library("platypus.doctemplate").LayoutError:
        # A table of which no two rows may be parted does not fit on a page.
        return _printed(sample, rules, repeat=repeat, merge=False)


def _printed(sample: Sample, rules: Rules, *, repeat: bool, merge: bool) -> bytes:
    platypus = _library("platypus")
    font = _library("pdfbase.cidfonts").UnicodeCIDFont(_FONT)
    _library("pdfbase.pdfmetrics").registerFont(font)
    title, heading, text = _style(18, alignment=1), _style(14), _style(11, firstLineIndent=22)
    story: list[Any] = []
    for part in sample.parts:
        if isinstance(part, Grid):
            for stretch in tables(part):
                if isinstance(stretch, str):
                    story.append(platypus.Paragraph(escape(stretch), text))
                else:
                    table = _table(part, stretch, rules, repeat=repeat, merge=merge)
                    story += [table, platypus.Spacer(1, 8)]
            continue
        style = title if isinstance(part, Title) else heading if isinstance(part, Heading) else text
        story += [platypus.Paragraph(escape(line), style) for line in words_of(part)]
    data = BytesIO()
    platypus.SimpleDocTemplate(data, invariant=1).build(
        story, onFirstPage=_number_page, onLaterPages=_number_page
    )
    return data.getvalue()


def _number_page(canvas: Any, document: Any) -> None:
    canvas.setFont(_FONT, 9)
    canvas.drawCentredString(300, 40, f"— {canvas.getPageNumber()} —")


def _table(grid: Grid, rows: list[Row], lines: Rules, *, repeat: bool, merge: bool) -> Any:
    platypus = _library("platypus")
    cells, width = cells_of(grid, rows)
    small = _style(8, alignment=1)
    texts: list[list[Any]] = [[""] * width for _ in rows]
    rules: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    for cell in cells:
        texts[cell.row][cell.column] = platypus.Paragraph(escape(cell.text), small)
        if cell.columns > 1 or (merge and cell.rows > 1):
            below = cell.row + cell.rows - 1 if merge else cell.row
            last = (cell.column + cell.columns - 1, below)
            rules.append(("SPAN", (cell.column, cell.row), last))
    rules += lines(grid, len(rows))
    labels = list(_LABELS) if grid.table == "applications" else [120.0] if width < 10 else []
    rest = (_WIDTH - sum(labels)) / (width - len(labels))
    widths = [*labels, *[rest] * (width - len(labels))]
    rules += [("LEFTPADDING", (0, 0), (-1, -1), 1), ("RIGHTPADDING", (0, 0), (-1, -1), 1)]
    return platypus.Table(texts, widths, style=rules, repeatRows=grid.header if repeat else 0)


def _line(name: str, start: tuple[int, int], end: tuple[int, int]) -> tuple[Any, ...]:
    return name, start, end, 0.5, _library("lib.colors").black


def _all(grid: Grid, rows: int) -> list[tuple[Any, ...]]:
    return [_line("GRID", (0, 0), (-1, -1))]


def ruled(sample: Sample, rng: Random) -> bytes:
    """Ruled tables, broken between rows; page numbers between dashes."""
    return _write(sample, _all, repeat=False)


def repeated(sample: Sample, rng: Random) -> bytes:
    """Ruled tables with their header on every page."""
    return _write(sample, _all, repeat=True)


def unruled(sample: Sample, rng: Random) -> bytes:
    """Tables without lines: columns are told by where their numbers stand."""
    return _write(sample, lambda grid, rows: [], repeat=False)


def rule_lost(sample: Sample, rng: Random) -> bytes:
    """Ruled tables, a line between two rows of the longest one not drawn."""
    share = rng.random()

    def rules(grid: Grid, rows: int) -> list[tuple[Any, ...]]:
        below = list(range(rows))
        if grid.table == "applications" and rows > grid.header + 1:
            lost = grid.header + int(share * (rows - grid.header - 1))
            below = [row for row in below if row != lost]
        upright = [_line("LINEBEFORE", (0, 0), (-1, -1)), _line("LINEAFTER", (-1, 0), (-1, -1))]
        above = _line("LINEABOVE", (0, 0), (-1, 0))
        return [*upright, above, *(_line("LINEBELOW", (0, row), (-1, row)) for row in below)]

    return _write(sample, rules, repeat=False)


PRINTS: dict[str, Write] = {write.__name__: write for write in (ruled, repeated, unruled)}
