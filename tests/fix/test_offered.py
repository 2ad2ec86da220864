"""What findings offer to print instead, where that is certain."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from govlint import engine
from govlint.readers import read
from govlint.recognize import recognize
from govlint.ruleset import RuleSet

SAMPLE = Path(__file__).parents[2] / "rules" / "annual-report" / "samples" / "2021.md"
CASES = YAML(typ="safe").load(Path(__file__).parent / "cases" / "offered.yaml")


def changed(replace: dict[str, str]) -> str:
    """Return the sample report with some texts replaced."""
    text = SAMPLE.read_text("utf-8")
    for old, new in replace.items():
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_what_is_offered(case: dict[str, Any], national: RuleSet) -> None:
    """Each finding offers these replacements, or none."""
    report = recognize(read("a.md", changed(case["replace"]).encode()), national.reading)
    found = engine.check(report, national, "zh")
    offered = [[one.rule, *(t for r in one.fix for t in (r.old, r.new))] for one in found]
    assert offered == case["offered"]
