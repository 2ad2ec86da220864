"""Whole reports in Word documents: every cell, and no false alarm."""

from collections.abc import Callable

import pytest

from expectations import Lint, grave, shared, wrong_cells
from govlint.engine import check
from govlint.finding import Finding
from govlint.readers.docx import read_docx
from govlint.recognize import recognize
from govlint.report import Report, Status
from govlint.ruleset import RuleSet
from layouts.figures import draw, spoil
from layouts.grids import keys
from readers.docx_build import (
    CONTROL,
    OBJECT,
    TEXT_BOX,
    docx,
    p,
    tbl,
    tc,
    tr,
)
from readers.docx_lines import assert_spans
from readers.docx_report import report_body, report_docx


@pytest.fixture
def lint_docx(national: RuleSet) -> Lint:
    """Read a Word document and check it with the national pack."""

    def lint(_: str, data: bytes) -> tuple[Report, list[Finding]]:
        report = recognize(read_docx(data), national.reading)
        return report, check(report, national, "zh")

    return lint


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("form", ["2021", "2019"])
def test_reports(lint_docx: Lint, form: str, seed: int) -> None:
    """Every cell of a report is right, nothing is reported, and a wrong number is."""
    cells = draw(keys(form), seed, (9, 99, 999, 6000)[seed], seed * 0.3)
    report, findings = lint_docx("report.docx", report_docx(form, cells))
    assert wrong_cells(report, cells, {}) == []
    assert grave(findings) == []
    assert_spans(report.document)
    key = "applications/granted/natural_person"
    _, findings = lint_docx("report.docx", report_docx(form, spoil(cells, key, seed)))
    assert key in {cell for f in findings for cell in (f.cell, *(r.cell for r in f.related))}


WRAPPED = {
    "a frame": lambda body: tbl(tr(tc(body))),
    "a frame with margins": lambda body: tbl(tr("", tc(body), "")),
    "a text box": lambda body: p("", TEXT_BOX.format(body)),
    "a content control": CONTROL.format,
}


@pytest.mark.parametrize("wrap", WRAPPED.values(), ids=WRAPPED)
def test_reports_within_something(lint_docx: Lint, wrap: Callable[[str], str]) -> None:
    """What stands around the whole report changes no cell."""
    cells = draw(keys("2021"), 1, 99)
    body = wrap(report_body("2021", cells))
    report, findings = lint_docx("report.docx", docx(body))
    assert wrong_cells(report, cells, {}) == []
    assert grave(findings) == []


def test_blank_cells_are_blank_and_the_others_in_their_columns(lint_docx: Lint) -> None:
    """Zeros left out move no number into another column."""
    cells = draw(keys("2021"), 5, 99, zeros=0.7)
    body = report_body("2021", cells).replace(">0</w:t>", "></w:t>")
    report, _ = lint_docx("report.docx", docx(body))
    kept = {key: value for key, value in cells.items() if value}
    assert wrong_cells(report, kept, {}) == []
    for key in cells.keys() - kept.keys():
        table, row, column = key.split("/")
        assert report.tables[table].cell(row, column).status is Status.BLANK, key


def test_a_sheet_that_is_only_shown_is_told(lint_docx: Lint) -> None:
    """What stands in an embedded spreadsheet is not read, and that is said."""
    body = report_body("2021", draw(keys("2021"), 1, 99))
    _, findings = lint_docx("report.docx", docx(body + p("", OBJECT.format("Excel.Sheet.12"))))
    assert [told.partition(": ")[2].partition(": ")[0] for told in grave(findings)] == [
        "embedded-sheets"
    ]


def test_the_official_form_is_not_filled_in(lint_docx: Lint) -> None:
    """The blank form is told to be blank, table by table, and no sum is judged."""
    data = shared("reports", "real", "official-template-2021.docx").read_bytes()
    report, findings = lint_docx("form.docx", data)
    statuses = {c.status for t in report.tables.values() for row in t.rows for c in row.cells}
    assert sorted(report.tables) == ["applications", "disclosure", "litigation"]
    assert statuses == {Status.BLANK}
    assert [finding.rule for finding in findings].count("table-not-filled") == 3
    assert not [finding for finding in findings if finding.rule.startswith("applications-")]
