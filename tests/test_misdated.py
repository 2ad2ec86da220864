"""A title of a wrong year is one finding, however many places are of the right year."""

from pathlib import Path
from typing import Any

import pytest

from expectations import ROOT, Lint, load_yaml

CASES = load_yaml(Path(__file__).parent / "checks" / "cases" / "title_year.yaml")
SAMPLES = ROOT / "rules" / "annual-report" / "samples"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_title_is_told_once(lint: Lint, case: dict[str, Any]) -> None:
    text = (SAMPLES / case.get("sample", "2021.md")).read_text(encoding="utf-8")
    for old, new in case["replace"].items():
        assert old in text
        text = text.replace(old, new)
    _, findings = lint("report.md", text.encode())
    assert [[f.rule, f.line] for f in findings] == case["findings"]
    lines = text.split("\n")
    first = findings[0]
    assert case.get("message", "") in first.message
    assert case.get("hint", "") in first.hint
    if "related" in case:
        assert (first.expected, first.actual) == ("2023", lines[0].partition("府")[2][:4])
        places = [lines[r.line - 1][r.column - 1 : r.end_column - 1] for r in first.related]
        assert places == [r.message for r in first.related]
        assert len(places) == len(case["related"])
        assert all(part in place for part, place in zip(case["related"], places, strict=True))
