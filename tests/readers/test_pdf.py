"""PDF files: whole reports however they are set, and where their lines stand."""

import pytest

from expectations import Lint, grave, wrong_cells
from govlint.document import Address, address_of, page_of
from govlint.engine import check
from govlint.finding import Finding, Severity
from govlint.readers.pdf import read_pdf
from govlint.recognize import recognize
from govlint.report import Report, Status
from govlint.ruleset import RuleSet
from layouts.figures import draw, spoil
from layouts.grids import keys
from readers.docx_lines import assert_spans
from readers.pdf_build import Raw, pdf
from readers.pdf_marks import prose, read, table
from readers.pdf_report import Style, report_pages


@pytest.fixture
def lint_pdf(national: RuleSet) -> Lint:
    """Read a PDF file and check it with the national pack."""

    def lint(_: str, data: bytes) -> tuple[Report, list[Finding]]:
        report = recognize(read_pdf(data), national.reading)
        return report, check(report, national, "zh")

    return lint


STYLES = {
    "lines": Style(),
    "rows kept whole": Style(split=False),
    "heads repeated": Style(repeat=True),
    "breaks elsewhere": Style(first=130.0),
    "breaks elsewhere again": Style(first=60.0, align="right"),
    "narrow cells": Style(size=10.5, padding=2.0),
    "thin boxes": Style(lines="boxes", align="left"),
    "cells of colour": Style(lines="fills", align="right"),
    "blanks for zero": Style(blank_zeros=True),
}


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("form", ["2021", "2019"])
@pytest.mark.parametrize("name", STYLES)
def test_reports(lint_pdf: Lint, name: str, form: str, seed: int) -> None:
    """Every cell of a report is right, nothing is reported, and a wrong number is."""
    style = STYLES[name]
    cells = draw(keys(form), seed, (9, 99, 9999, 999999)[seed], seed * 0.2)
    report, findings = lint_pdf("report.pdf", pdf(report_pages(form, cells, style)))
    printed = {key: n for key, n in cells.items() if n or not style.blank_zeros}
    assert wrong_cells(report, printed, {}) == []
    blank = {"cell-blank"} if style.blank_zeros else set()
    assert {finding.rule for finding in findings if finding.severity > Severity.INFO} <= blank
    assert_spans(report.document)
    key = "applications/granted/natural_person"
    _, findings = lint_pdf("report.pdf", pdf(report_pages(form, spoil(cells, key, seed), style)))
    assert key in {cell for f in findings for cell in (f.cell, *(r.cell for r in f.related))}


@pytest.mark.parametrize("scale", [9, 999, 9999, 999999])
@pytest.mark.parametrize("align", ["center", "right", "left"])
@pytest.mark.parametrize("form", ["2021", "2019"])
def test_reports_without_lines(lint_pdf: Lint, form: str, align: str, scale: int) -> None:
    """No cell is wrong; where numbers have no room in their columns some may not be read."""
    for first in (0.0, 70.0, 130.0):
        cells = draw(keys(form), 3, scale, 0.6)
        style = Style(lines="none", align=align, first=first)
        report, findings = lint_pdf("report.pdf", pdf(report_pages(form, cells, style)))
        if scale < 9999:
            assert wrong_cells(report, cells, {}) == []
            assert grave(findings) == []
        for key, value in cells.items():
            name, row, column = key.split("/")
            cell = report.tables[name].cell(row, column)
            assert cell.value == value or cell.status not in {Status.READ, Status.INFERRED}, key


PAGES = [
    [*prose("前文。"), *table("甲|1", "乙|2")],
    [*table("丙|3", "丁|4"), *prose("后文。", top=300)],
]


@pytest.mark.parametrize(
    ("text", "page", "address"),
    [
        ("前文。", 1, Address()),
        ("甲", 1, Address(table=1, row=1, column=1)),
        ("2", 1, Address(table=1, row=2, column=2)),
        ("丙", 2, Address(table=1, row=1, column=1)),
        ("4", 2, Address(table=1, row=2, column=2)),
        ("后文。", 2, Address()),
    ],
)
def test_where_a_text_stands(text: str, page: int, address: Address) -> None:
    """Pages are counted as they are turned, tables on each page."""
    document = read(PAGES)
    at = document.text.index(text)
    assert page_of(document, at) == page
    assert address_of(document, at) == address


PICTURE = Raw("q 500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q")


def test_scanned_pages_among_others_are_reported(lint: Lint) -> None:
    """One finding for all of them, at the first."""
    cells = draw(keys("2021"), 1, 99)
    pages = report_pages("2021", cells)
    _, findings = lint("report.pdf", pdf([*pages, [PICTURE], [PICTURE]]))
    (found,) = [finding for finding in findings if finding.rule == "page-not-read"]
    assert (found.page, found.message[:10]) == (len(pages) + 1, "文件里有 2 页读不")


@pytest.mark.parametrize("name", ["report.pdf", "report.txt", "report", "report.docx"])
def test_a_pdf_is_told_by_its_content(name: str, lint: Lint) -> None:
    cells = draw(keys("2021"), 1, 99)
    report, findings = lint(name, pdf(report_pages("2021", cells)))
    assert wrong_cells(report, cells, {}) == []
    assert grave(findings) == []
