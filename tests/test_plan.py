import pytest

from checks.build import table_spec
from govlint.finding import Problem, Severity
from govlint.plan import plans_of
from govlint.report import Report
from govlint.rule import Case, Rule, silent
from sums import equation, rule

TOTAL, _ = rule("total", equation(table_spec("litigation"), "rows", "upheld = total"))
BALANCE, _ = rule("balance", equation(table_spec("litigation"), "rows", "pending = total"))
CASE = Case(Severity.INFO, {}, {})


def nothing(_report: Report) -> list[Problem]:
    return []


def words(name: str, first: int | None = None, last: int | None = None) -> Rule:
    return Rule(name, {}, "wording", nothing, {"default": CASE}, first, last, False, {})


GATE = words("gate", last=2019)._replace(gate=True)
TWO = words("of two reports")._replace(check=silent)
RULES = (TOTAL, words("old", last=2020), GATE, words("new", first=2021), TWO, words("any"), BALANCE)


@pytest.mark.parametrize(
    ("year", "checks"),
    [
        (2020, ["old", "any"]),
        (2021, ["new", "any"]),
        (2099, ["new", "any"]),
        (None, ["new", "any"]),
    ],
)
def test_the_rules_of_a_year_come_in_their_order(year: int | None, checks: list[str]) -> None:
    for _ in range(2):
        assert [rule.id for rule, _ in plans_of(RULES).plan(year).checks] == checks


def test_gates_are_for_every_year_and_equations_come_by_name() -> None:
    plan = plans_of(RULES).plan(2021)
    assert plan.gates == ((GATE, nothing),)
    assert [rule.id for rule, _ in plan.equations] == ["balance", "total"]


def test_other_rules_have_other_plans() -> None:
    assert plans_of(RULES).plan(2021) is plans_of(RULES).plan(2021)
    assert plans_of(RULES[:3]).plan(2021).checks == ()
