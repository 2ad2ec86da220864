"""The national pack is faultless, and so are its samples and the examples of its rules."""

from typing import Any

import pytest

from govlint.cache import load_compiled, national_pack_path
from govlint.packs.examples import ExampleResult, run_examples
from govlint.packs.faults import PackFaults
from govlint.ruleset import ruleset_from_data


def rules() -> list[dict[str, Any]]:
    try:
        compiled: list[dict[str, Any]] = load_compiled([national_pack_path()])[0]["rules"]
    except PackFaults:
        return []
    return compiled


def results() -> list[ExampleResult]:
    try:
        pack = load_compiled([national_pack_path()])[0]
    except PackFaults as faults:
        return [ExampleResult("pack", "faults", 1, faults.render("zh"), faults.render("en"))]
    return run_examples(pack, ruleset_from_data([pack]))


RESULTS = results()


@pytest.mark.parametrize("result", RESULTS, ids=[f"{r.rule}-{r.side}-{r.number}" for r in RESULTS])
def test_example(result: ExampleResult) -> None:
    assert result.ok, result.message_zh


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule["id"])
def test_every_rule_has_a_hint_and_examples(rule: dict[str, Any]) -> None:
    assert all(case["hint"]["zh"] and case["hint"]["en"] for case in rule["cases"].values())
    # The text output says 建议 in front of it.
    assert not any(case["hint"]["zh"].startswith("建议") for case in rule["cases"].values())
    if rule["kind"] == "noted":
        # What stands beside the text of a Word file cannot be written down as an example.
        return
    examples = rule["help"]["examples"]
    assert examples.get("pass") and examples.get("fail")
