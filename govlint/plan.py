"""Which rules look at a report: sorted out once for each year, not for each of its reports."""

from collections.abc import Sequence

from govlint.checks.equation import EquationCheck
from govlint.checks.once import Once
from govlint.explain import EquationRule
from govlint.record import NamedTuple
from govlint.rule import Rule


class Plan(NamedTuple):
    """The rules that look at the reports for one year.

    Equations come by the names of their rules: which of them speaks must not hang on the order in
    which the rules stand.
    """

    gates: tuple[Rule, ...]
    checks: tuple[Rule, ...]
    equations: tuple[EquationRule, ...]


class Plans:
    """The plans of a set of rules by year; reports name few years."""

    __slots__ = ("_known", "_rules")

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Take all rules."""
        self._rules = rules
        self._known: dict[int | None, Plan] = {}

    def plan(self, year: int | None) -> Plan:
        """Return the plan for a year, or for reports whose year is not known."""
        plan = self._known.get(year)
        if plan is None:
            plan = self._known[year] = _plan(self._rules, year)
        return plan


plans_of: Once[Sequence[Rule], Plans] = Once(Plans)


def _plan(rules: Sequence[Rule], year: int | None) -> Plan:
    concerned = [rule for rule in rules if not rule.gate and rule.concerns(year)]
    equations = [(rule, rule.check) for rule in concerned if isinstance(rule.check, EquationCheck)]
    return Plan(
        tuple([rule for rule in rules if rule.gate]),
        tuple([rule for rule in concerned if not isinstance(rule.check, EquationCheck)]),
        tuple(sorted(equations, key=lambda equation: equation[0].id)),
    )
