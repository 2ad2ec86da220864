"""Which findings are shown, that none vanishes, and what they add up to."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finds import finding, outcome
from govlint.finding import Severity
from govlint.triage import (
    Notice,
    Summary,
    Suppressed,
    Tally,
    UnknownRuleError,
    choose,
    part,
    regraded,
)

RULES = {
    "broken-file": Severity.ERROR,
    "row-total": Severity.ERROR,
    "text-none": Severity.ERROR,
    "text-sum": Severity.WARNING,
    "title-words": Severity.INFO,
}
GATES = ["broken-file"]
ALL = set(RULES)

# select, ignore, what is shown
CHOICES = [
    ([], [], ALL),
    (["row-total"], [], {"row-total", "broken-file"}),
    (["text-*"], [], {"text-none", "text-sum", "broken-file"}),
    (["text-*", "row-total"], ["text-none"], {"text-sum", "row-total", "broken-file"}),
    ([], ["text-*"], ALL - {"text-none", "text-sum"}),
    ([], ["info", "warning"], {"broken-file", "row-total", "text-none"}),
    (["warning"], [], {"text-sum", "broken-file"}),
    (["text-*", "error"], [], {"text-none", "broken-file"}),
    ([], ["error"], {"broken-file", "text-sum", "title-words"}),
    ([], ["broken-file"], ALL - {"broken-file"}),
    ([], ["*"], set()),
    (["t*e"], [], {"text-none", "broken-file"}),
]


@pytest.mark.parametrize(("select", "ignore", "shown"), CHOICES)
def test_choice(select: Sequence[str], ignore: Sequence[str], shown: set[str]) -> None:
    selection = choose(select, ignore, RULES, GATES)
    findings = [finding(rule=rule, severity=severity) for rule, severity in RULES.items()]
    kept, ignored = part(findings, selection)
    assert {f.rule for f in kept} == shown
    assert {f.rule for f in ignored} == ALL - shown


@pytest.mark.parametrize(
    ("name", "close"),
    [("row-totl", "row-total"), ("eror", "error"), ("zzz", None), ("xyz-*", None), ("", None)],
)
def test_unknown_names(name: str, close: str | None) -> None:
    for select, ignore in (([name], []), ([], [name])):
        with pytest.raises(UnknownRuleError) as error:
            choose(select, ignore, RULES, GATES)
        assert (error.value.name, error.value.close) == (name, close)


NAMES = st.lists(st.sampled_from([*RULES, "text-*", "info", "error"]), max_size=3)


@given(NAMES, NAMES, st.lists(st.sampled_from(list(RULES))))
def test_nothing_vanishes(select: list[str], ignore: list[str], raised: list[str]) -> None:
    """Every finding is either shown or ignored, in its order."""
    findings = [finding(rule=rule, severity=RULES[rule], line=at) for at, rule in enumerate(raised)]
    kept, ignored = part(findings, choose(select, ignore, RULES, GATES))
    assert sorted(kept + ignored, key=lambda f: f.line) == findings
    assert [f.line for f in kept] == sorted(f.line for f in kept)


ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

EXITS = [
    ([], ERROR, 0),
    ([], INFO, 0),
    ([ERROR], ERROR, 1),
    ([WARNING], ERROR, 0),
    ([WARNING], WARNING, 1),
    ([INFO], WARNING, 0),
    ([INFO], INFO, 1),
    ([ERROR, WARNING, INFO], None, 0),
]


@pytest.mark.parametrize(("severities", "fail_on", "code"), EXITS)
def test_exit_code(severities: list[Severity], fail_on: Severity | None, code: int) -> None:
    summary = Summary().plus(outcome(*(finding(severity=s) for s in severities)))
    assert summary.exit_code(fail_on) == code


def test_ignored_and_suppressed_findings_fail_nothing_and_are_counted() -> None:
    aside = outcome(ignored=(finding(),), suppressed=(Suppressed(finding(), "已核实"),) * 2)
    summary = Summary().plus(aside)
    assert summary == Summary(files=1, ignored=1, suppressed=2)
    assert summary.exit_code(INFO) == 0


def test_a_tally_counts_what_passes() -> None:
    outcomes = [
        outcome(finding(), finding(severity=WARNING)),
        outcome(),
        outcome(finding(severity=INFO)),
    ]
    tally = Tally()
    assert list(tally.count((each, None) for each in outcomes)) == outcomes
    assert tally.code == 0
    assert tally.summary == Summary(files=3, error=1, warning=1, info=1)
    assert tally.summary.findings == 3


@pytest.mark.parametrize(
    ("fail_on", "code"), [(Severity.INFO, 1), (WARNING, 1), (Severity.ERROR, 0), (None, 0)]
)
def test_each_outcome_fails_by_its_own_measure(fail_on: Severity | None, code: int) -> None:
    tally = Tally()
    list(tally.count([(outcome(finding()), None), (outcome(finding(severity=WARNING)), fail_on)]))
    assert tally.code == code


def test_a_tally_keeps_notices() -> None:
    notice = Notice("unused", "a.toml", 3, "row-total", "因为", "")
    tally = Tally()
    list(tally.count([(outcome(notices=(notice,)), None), (outcome(), None)]))
    assert tally.notices == [notice]


def test_severities_are_changed_by_rule() -> None:
    findings = [finding(), finding(rule="text-sum")]
    changed = regraded(findings, {"text-sum": Severity.INFO})
    assert [each.severity for each in changed] == [Severity.ERROR, Severity.INFO]
