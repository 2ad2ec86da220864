"""The reports that each rule must tell, and the near misses it must not; the bench has more."""

import pytest

from benchmarks.accuracy.casebook import casebook, cases
from benchmarks.accuracy.judge import national
from benchmarks.accuracy.rules import Tally, count, findings

EACH = 7
"""Cases of each side: one for every entry of most rules."""


@pytest.mark.parametrize("rule", casebook())
def test_a_rule_tells_faults_and_no_near_misses(rule: str) -> None:
    """No near miss is told, and no fault is missed."""
    tallies = {rule: Tally()}
    told: list[str] = []
    for case in cases(rule, EACH):
        said = list(count(case, findings(case), tallies))
        told += [] if case.open else [line.partition(":")[0] for line in said]
    assert told.count("alarm") == 0
    assert told.count("missed") == 0


def test_every_rule_has_cases() -> None:
    """No rule is added without reports to measure it by."""
    assert {rule.id for rule in national().rules} - set(casebook()) == set()


@pytest.mark.parametrize("rule", casebook())
def test_near_misses_are_of_several_kinds(rule: str) -> None:
    """One wording says little of a rule."""
    assert len(casebook()[rule].near) >= 3
