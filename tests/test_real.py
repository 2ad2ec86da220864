"""Real reports of cities, read where they are shared: their figures, and no false alarm."""

import json
from typing import Any

import pytest

from expectations import Lint, grave, shared, wrong_cells
from govlint.document import page_of
from govlint.finding import Severity
from readers.boxes import marks_of, wrong_boxes

FILES = (
    "huaian-2024.md",
    "huaian-2024.pdf",
    "huaian-2024.txt",
    "huaian-2024.pdftotext-layout.txt",
    "huaian-2024.pdftotext-raw.txt",
    "suqian-2023.md",
    "suqian-2023.txt",
)


def _expected(name: str) -> dict[str, Any]:
    reports = json.loads(shared("reports", "real", "cells.json").read_text(encoding="utf-8"))
    found: dict[str, Any] = next(report for report in reports.values() if name in report["files"])
    return found


@pytest.mark.parametrize("name", FILES)
def test_cells(lint: Lint, name: str) -> None:
    """Every figure of the three tables, the year and the fee are right."""
    expected = _expected(name)
    values = {
        f"{table}/{row}/{column}": value
        for table, rows in expected["tables"].items()
        for row, columns in rows.items()
        for column, value in columns.items()
    }
    report, _ = lint(name, shared("reports", "real", name).read_bytes())
    assert report.year == expected["year"]
    assert wrong_cells(report, values, {}) == []
    assert report.fee.amount_yuan == expected["processing_fee_yuan"]


@pytest.mark.parametrize("name", FILES)
def test_a_faultless_report_raises_nothing(lint: Lint, name: str) -> None:
    """Nothing above info is said of reports in which nothing is wrong."""
    _, findings = lint(name, shared("reports", "real", name).read_bytes())
    assert grave(findings) == []


def test_the_cells_of_a_pdf_stand_on_their_pages(lint: Lint) -> None:
    """Pages as a person turns them: the tables of this report begin on page 3 and end on page 5."""
    report, _ = lint("huaian-2024.pdf", shared("reports", "real", "huaian-2024.pdf").read_bytes())
    places = (
        ("disclosure", "regulations", "issued", 3),
        ("applications", "new_received", "natural_person", 4),
        ("applications", "unavailable.needs_creation", "total", 5),
        ("litigation", "review", "total", 5),
    )
    for table, row, column, page in places:
        cell = report.tables[table].cell(row, column)
        assert page_of(report.document, cell.start) == page, (table, row)


@pytest.mark.parametrize("name", ["huaian-2024.pdf", "hongze-district-2024.pdf"])
def test_the_cells_of_a_pdf_stand_in_their_boxes(lint: Lint, name: str) -> None:
    """Another library finds in the box of each cell its number and nothing else."""
    data = shared("reports", "real", name).read_bytes()
    report, _ = lint(name, data)
    assert wrong_boxes(report, marks_of(data)) == []


def test_a_form_within_a_newer_report(lint: Lint) -> None:
    """One row for all other outcomes, as the older form has it: three rows are not in the file."""
    data = shared("reports", "real", "hongze-district-2024.pdf").read_bytes()
    report, findings = lint("hongze-district-2024.pdf", data)
    assert report.tables["applications"].cell("new_received", "total").value == 95
    # That no accountability is mentioned is said as well, but only as info.
    assert sorted(f.rule for f in findings if f.severity > Severity.INFO) == [
        "row-label",
        "table-incomplete",
    ]


def test_the_blank_form_is_not_filled_in(lint: Lint) -> None:
    """Three tables without a number are three findings, not forty sums."""
    data = shared("reports", "real", "official-template-2021.docx").read_bytes()
    _, findings = lint("official-template-2021.docx", data)
    assert [finding.rule for finding in findings].count("table-not-filled") == 3
    about_cells = {"cell-blank", "row-unreadable", "table-incomplete"}
    assert [f for f in findings if f.rule in about_cells or "total" in f.rule] == []
