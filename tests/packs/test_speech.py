"""What messages may use is what the checks give them."""

from typing import Any

import pytest

from govlint.cache import load_compiled, national_pack_path
from govlint.checks.equation import EquationCheck
from govlint.engine import Previous
from govlint.explain import explain
from govlint.finding import Problem
from govlint.packs.examples import _Bench, samples_of
from govlint.packs.speech import _SPEECH, DEFAULT
from govlint.report import Report
from govlint.rule import Rule
from govlint.ruleset import RuleSet, ruleset_from_data

PACK: dict[str, Any] = load_compiled([national_pack_path()])[0]
# What is said of a roster is of no report.
SPOKEN = [
    rule
    for rule in PACK["rules"]
    if rule["help"]["examples"].get("fail") and rule["kind"] != "roster"
]


@pytest.fixture(scope="module")
def ruleset() -> RuleSet:
    return ruleset_from_data([PACK])


def problems(rule: Rule, report: Report, previous: Previous | None) -> list[Problem]:
    if rule.comparison:
        return list(rule.comparison(report, previous.report)) if previous else []
    if isinstance(rule.check, EquationCheck):
        return [problem for _, problem in explain([(rule, rule.check)], report)]
    return list(rule.check(report))


@pytest.mark.parametrize("data", SPOKEN, ids=[rule["id"] for rule in SPOKEN])
def test_every_placeholder_is_filled(data: dict[str, Any], ruleset: RuleSet) -> None:
    rule = next(rule for rule in ruleset.rules if rule.id == data["id"])
    option = data["check"].get("expect") or data["check"].get("of") or data["check"].get("over")
    offered = _SPEECH.get(f"{rule.kind} {option}") or _SPEECH[rule.kind]
    bench = _Bench(samples_of(PACK), ruleset)
    raised = [
        problem
        for example in data["help"]["examples"]["fail"]
        for problem in problems(
            rule, bench._report(bench._changed(example)), bench._before(example)
        )
    ]
    assert raised
    for problem in raised:
        given = {key.removesuffix("_zh").removesuffix("_en") for key in problem.values}
        assert problem.case in {*offered, DEFAULT}
        assert set(offered[problem.case].split()) <= given
