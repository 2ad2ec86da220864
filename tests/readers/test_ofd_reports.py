"""Whole reports in OFD files: every cell, however the pages are written, and no false alarm."""

import pytest

from expectations import Lint, grave, wrong_cells
from govlint.document import Document, Separator, page_of
from layouts.figures import draw, spoil
from layouts.grids import keys
from readers.docx_lines import assert_spans
from readers.docx_report import report_docx
from readers.ofd_build import ofd
from readers.pdf_report import Style, report_pages

STYLES = {
    "lines": Style(),
    "larger": Style(size=10.5, first=97),
    "boxes": Style(lines="boxes", first=300),
    "colours": Style(lines="fills", first=200),
    "rows that are not parted, heads again": Style(split=False, repeat=True, first=250),
    "figures on the right": Style(align="right", first=150),
}


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("form", ["2021", "2019"])
def test_reports(lint: Lint, form: str, style: Style) -> None:
    """Every cell of a report is right, nothing is reported, and a wrong number is."""
    seed = sorted(STYLES.values()).index(style)
    cells = draw(keys(form), seed, (9, 99, 999, 6000, 60, 999)[seed], 0.3)
    report, findings = lint("report.ofd", ofd(report_pages(form, cells, style)))
    assert wrong_cells(report, cells, {}) == []
    assert grave(findings) == []
    assert_spans(report.document)
    key = "applications/granted/natural_person"
    wrong = ofd(report_pages(form, spoil(cells, key, seed), style))
    _, findings = lint("report.ofd", wrong)
    assert key in {cell for f in findings for cell in (f.cell, *(r.cell for r in f.related))}


def test_the_same_text_as_the_word_document(lint: Lint) -> None:
    """Paragraphs and figures are those of the report in Word, page numbers are none of them."""
    cells = draw(keys("2021"), 3, 99)
    report, _ = lint("report.ofd", ofd(report_pages("2021", cells)))
    word, _ = lint("report.docx", report_docx("2021", cells))
    assert paragraphs(report.document) == paragraphs(word.document)
    assert len(report.document.pages) == 3
    assert {page_of(report.document, line.start) for line in report.document.lines} == {1, 2, 3}


def paragraphs(document: Document) -> list[str]:
    texts = [line.text for line in document.lines if line.separator is Separator.NONE]
    return [text.replace(" ", "") for text in texts if text]
