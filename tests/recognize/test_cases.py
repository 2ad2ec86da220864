"""What recognition makes of small texts: the cases stand in cases/*.yaml."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from govlint.cache import national_pack_path
from govlint.readers import read
from govlint.recognize import recognize
from govlint.report import Cell, Report, Status
from govlint.ruleset import load_ruleset
from govlint.statements import Date, Period

READING = load_ruleset([national_pack_path()]).reading
CASES = Path(__file__).parent / "cases"


def cases(name: str) -> list[Any]:
    """Return the cases of one file, each under its own name."""
    loaded = YAML(typ="safe").load((CASES / f"{name}.yaml").read_text("utf-8"))
    return [pytest.param(case, id=case["name"]) for case in loaded]


def report_on(text: str, name: str = "report.txt") -> Report:
    """Read a text as a report."""
    return recognize(read(name, text.encode()), READING)


@pytest.mark.parametrize("case", cases("titles"))
def test_title(case: dict[str, Any]) -> None:
    report = report_on(case["text"])
    found = {
        "title": report.title.text if report.title else None,
        "title_line": report.title.line if report.title else None,
        "year": report.year,
        "organization": report.organization.name,
        "level": report.organization.level.value,
        "unit": report.organization.unit,
        "sections": [heading.section for heading in report.headings],
    }
    wanted = {key: value for key, value in case.items() if key in found}
    assert {key: found[key] for key in wanted} == wanted


@pytest.mark.parametrize("case", cases("sections"))
def test_sections(case: dict[str, Any]) -> None:
    report = report_on(case["text"], case.get("file", "report.txt"))
    sections = {section.spec.key: section for section in report.sections}
    if "headings" in case:
        printed = [f"{h.section} {h.number or '-'} {h.wording} {h.line}" for h in report.headings]
        assert printed == case["headings"]
    for key, state in case.get("states", {}).items():
        assert sections[key].state == state
    for key, text in case.get("flow", {}).items():
        assert sections[key].flow.text == text
    for key, lines in case.get("subheadings", {}).items():
        assert [heading.line for heading in sections[key].subheadings] == lines
    for key, lines in case.get("continued", {}).items():
        assert [heading.line for heading in sections[key].continued] == lines


@pytest.mark.parametrize("case", cases("passages"))
def test_passages(case: dict[str, Any]) -> None:
    title = "青石县云溪镇2023年政府信息公开工作年度报告"
    report = report_on(f"{title}\n六、其他需要报告的事项\n{case['text']}\n")
    if "period" in case:
        assert (_printed(report.periods[0]) if report.periods else None) == case["period"]
    if "fee" in case:
        assert report.fee.status == case["fee"]
        assert report.fee.amount_yuan == case.get(
            "amount", {"none": 0, "vague": None, "undisclosed": None}.get(case["fee"])
        )


def _printed(period: Period) -> str:
    def day(date: Date | None) -> str:
        return f"{date.year}-{date.month:02}-{date.day:02}" if date else ""

    return f"{day(period.start)}..{day(period.end)}"


@pytest.mark.parametrize("case", cases("tables"))
def test_tables(case: dict[str, Any]) -> None:
    report = report_on(case["text"])
    if "form" in case:
        assert report.form.key == case["form"]
    for place, values in case.get("cells", {}).items():
        table, row = place.split("/")
        assert [_shown(cell) for cell in report.tables[table].row(row).cells] == values, place
    for key, printed in case.get("headers", {}).items():
        found = {header.column: header.text for header in report.tables[key].headers}
        assert {column: found.get(column) for column in printed} == printed
    for place, label in case.get("labels", {}).items():
        table, row = place.split("/")
        assert report.tables[table].row(row).label == label, place
    for place, state in case.get("rows", {}).items():
        table, row = place.split("/")
        assert report.tables[table].row(row).state == state, place


_MARKS = {Status.BLANK: "b", Status.UNREADABLE: "u", Status.INFERRED: "i", Status.ANNOTATED: "a"}


def _shown(cell: Cell) -> int | float | str | None:
    if cell.status is Status.READ:
        return cell.value
    return f"{_MARKS[cell.status]}{'' if cell.value is None else cell.value}"


@pytest.mark.parametrize("case", cases("tables"))
def test_every_cell_stands_where_it_says(case: dict[str, Any]) -> None:
    report = report_on(case["text"])
    for table in report.tables.values():
        for row in table.rows:
            for cell in row.cells:
                assert report.document.folded[cell.start : cell.end] == cell.raw
