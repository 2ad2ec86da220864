"""What `extract` writes."""

import csv
import io
import json
from typing import Any

import pytest

import small
from govlint.outputs.extraction import report_data
from govlint.outputs.figures import EXTRACTS, Named
from govlint.place import Span
from govlint.report import Cell, Report, Status
from govlint.statements import Date, FeeStatement, FeeStatus, Period

NO_PAGES: dict[str, object] = {"page": None, "box": None}
CELL_A_X = {"value": 1, "raw": "1", "status": "read", "line": 7, "column": 5} | NO_PAGES
CELL_B_X = {"value": None, "raw": "", "status": "blank", "line": 8, "column": 5} | NO_PAGES
ABSENT = {"value": None, "raw": "", "status": "absent", "line": None, "column": None} | NO_PAGES


def data(report: Report) -> dict[str, Any]:
    return report_data("甲.txt", report)


def extracted(name: str, *reports: Report) -> str:
    named: list[Named] = [(f"{at}.txt", report) for at, report in enumerate(reports)]
    return "".join(EXTRACTS[name](named, len(named)))


def test_the_whole() -> None:
    whole = data(small.report())
    assert list(whole) == [
        "path",
        "form",
        "year",
        "organization",
        "title",
        "period",
        "processing_fee",
        "sections",
        "tables",
    ]
    assert whole["title"] == {"text": "云溪镇2023年报告", "line": 2}
    assert whole["period"] is None
    assert whole["processing_fee"] == {"status": "undisclosed", "amount_yuan": None, "line": None}
    assert whole["sections"] == [
        {"key": "one", "number": "一", "title": "甲部", "line": 4, "end_line": 5},
        {"key": "two", "number": "二", "title": "乙部", "line": 6, "end_line": 9},
        {"key": "three", "number": "三", "title": "丙部", "line": 10, "end_line": 11},
    ]


def test_cells() -> None:
    table = data(small.report())["tables"]["t"]
    assert table["a"]["x"] == CELL_A_X
    assert table["b"]["x"] == CELL_B_X


@pytest.mark.parametrize("drop", [("two.b",), ("two.a", "two.b", "two.c")])
def test_absent_cells_are_named_too(drop: tuple[str, ...]) -> None:
    table = data(small.report(drop))["tables"]["t"]
    assert table["b"] == {"x": ABSENT, "y": ABSENT}
    assert list(table) == ["a", "b", "c"]


def test_a_lost_heading_has_no_words() -> None:
    sections = data(small.report(("three", "one", "one.text")))["sections"]
    assert [section["key"] for section in sections] == ["two", "three"]
    assert sections[1] == {
        "key": "three",
        "number": None,
        "title": None,
        "line": 8,
        "end_line": 8,
    }


PERIODS = [
    (Date(2023, 1, 1), {"start": "2023-01-01", "end": "2023-12-31", "line": 3}),
    (None, {"start": None, "end": "2023-12-31", "line": 3}),
]


@pytest.mark.parametrize(("start", "written"), PERIODS)
def test_periods(start: Date | None, written: dict[str, Any]) -> None:
    period = Period(start, Date(2023, 12, 31), "", small.Printed(Span(0, 0), 3))
    assert data(small.report()._replace(periods=(period,)))["period"] == written


def test_a_fee() -> None:
    fee = FeeStatement(FeeStatus.CHARGED, 251.5, "three", small.Printed(Span(0, 0), 11))
    written = data(small.report()._replace(fee=fee))["processing_fee"]
    assert written == {"status": "charged", "amount_yuan": 251.5, "line": 11}


def test_what_was_worked_out_says_how() -> None:
    report = small.report()
    table = report.tables["t"]
    row = table.rows[0]
    cells = (Cell(1, "12", Status.INFERRED, 0, 1, "两数相连"), *row.cells[1:])
    rows = (row._replace(cells=cells), *table.rows[1:])
    cell = data(report._replace(tables={"t": table._replace(rows=rows)}))["tables"]["t"]["a"]["x"]
    assert (cell["status"], cell["note"]) == ("inferred", "两数相连")


def test_what_could_not_be_read_says_why() -> None:
    report = small.unread("binary")._replace(sections=())
    whole = data(report)
    assert whole["fault"] == {"code": "binary", "detail": ""}
    assert whole["form"] is None
    assert whole["tables"]["t"]["a"]["x"] == ABSENT


def test_json_is_an_object_for_one_path_and_an_array_for_several() -> None:
    one = json.loads(extracted("json", small.report()))
    assert one["path"] == "0.txt"
    several = json.loads(extracted("json", small.report(), small.report(("two.b",))))
    assert [report["path"] for report in several] == ["0.txt", "1.txt"]
    assert json.loads(extracted("json")) == []


def test_jsonl_is_one_object_per_line() -> None:
    lines = extracted("jsonl", small.report(), small.report()).splitlines()
    assert [json.loads(line)["path"] for line in lines] == ["0.txt", "1.txt"]


def test_csv_is_one_line_per_cell() -> None:
    rows = list(csv.DictReader(io.StringIO(extracted("csv", small.report(("two.c",))))))
    assert len(rows) == 6
    assert rows[0] == {
        "path": "0.txt",
        "table": "t",
        "row": "a",
        "column": "x",
        "value": "1",
        "raw": "1",
        "status": "read",
        "line": "7",
        "text_column": "5",
    }
    assert rows[4]["status"] == "absent"
    assert rows[4]["value"] == rows[4]["line"] == ""


RAWS = [
    ("=1+1", "'=1+1"),
    ("+8+cmd", "'+8+cmd"),
    ("-3", "-3"),
    ("-", "-"),
    ("-1.5", "-1.5"),
    ("@x", "'@x"),
]


@pytest.mark.parametrize(("raw", "written"), RAWS)
def test_no_spreadsheet_takes_a_cell_for_a_formula(raw: str, written: str) -> None:
    report = small.report()
    table = report.tables["t"]
    row = table.rows[0]
    cells = (Cell(None, raw, Status.UNREADABLE, 0, 1), *row.cells[1:])
    rows = (row._replace(cells=cells), *table.rows[1:])
    report = report._replace(tables={"t": table._replace(rows=rows)})
    first = next(csv.DictReader(io.StringIO(extracted("csv", report))))
    assert first["raw"] == written


def test_text_is_the_text_itself() -> None:
    report = small.report()
    assert extracted("text", report) == report.document.text
