"""The pack that the benchmark measures the first release with holds its rules and no others."""

import re

from expectations import ROOT, shared
from govlint.ruleset import load_ruleset

MARKED = r"(?m)^\| `([a-z-]+)` ① \|"


def test_the_pack_holds_what_the_catalogue_marks() -> None:
    marked = re.findall(MARKED, shared("rules.md").read_text(encoding="utf-8"))
    ruleset = load_ruleset([str(ROOT / "benchmarks" / "first_release")])
    assert {rule.id for rule in ruleset.rules} == set(marked)
