"""A wrong cell that a sum explains is not told again where the text states the right number."""

from pathlib import Path
from typing import Any

import pytest

from expectations import ROOT, load_yaml
from govlint.engine import check
from govlint.packs.examples import _with_cells
from govlint.readers import read
from govlint.recognize import recognize
from govlint.ruleset import RuleSet

CASES = load_yaml(Path(__file__).parent / "checks" / "cases" / "causes.yaml")
SAMPLE = ROOT / "rules" / "annual-report" / "samples" / "2021.md"
TOPIC = "（二）依申请公开情况。"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_one_cause_is_one_finding(national: RuleSet, case: dict[str, Any]) -> None:
    lines = SAMPLE.read_text(encoding="utf-8").split("\n")
    if "text" in case:
        lines = [f"{TOPIC}{case['text']}" if line.startswith(TOPIC) else line for line in lines]
    report = recognize(read("report.md", "\n".join(lines).encode()), national.reading)
    changed = _with_cells(report, case["cells"])
    findings = check(
        recognize(read("report.md", changed.encode()), national.reading), national, "zh"
    )
    assert sorted(f.rule for f in findings) == sorted(case["rules"])
