"""What findings offer to print instead, where that is certain."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from fix.sample import changed, found_in

CASES = YAML(typ="safe").load(Path(__file__).parent / "cases" / "offered.yaml")


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_what_is_offered(case: dict[str, Any]) -> None:
    """Each finding offers these replacements, or none."""
    found = found_in("a.md", changed(case["replace"]).encode())
    offered = [[one.rule, *(t for r in one.fix for t in (r.old, r.new))] for one in found]
    assert offered == case["offered"]
