"""Which rules look at a report: sorted out once for each year, not for each of its reports."""

from collections.abc import Sequence

from govlint.checks.equation import EquationCheck
from govlint.checks.once import Once
from govlint.explain import EquationRule
from govlint.record import NamedTuple
from govlint.rule import Check, Rule, silent

Looking = tuple[Rule, Check]
"""A rule with its check, which every report asks for."""


class Plan(NamedTuple):
    """The rules that look at the reports for one year; those over two reports are not among them.

    Equations come by the names of their rules: which of them speaks must not hang on the order in
    which the rules stand.
    """

    gates: tuple[Looking, ...]
    checks: tuple[Looking, ...]
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
    speaking = [(rule, rule.check) for rule in rules if rule.check is not silent]
    concerned = [each for each in speaking if not each[0].gate and each[0].concerns(year)]
    equations = [(rule, check) for rule, check in concerned if isinstance(check, EquationCheck)]
    return Plan(
        tuple([each for each in speaking if each[0].gate]),
        tuple([each for each in concerned if not isinstance(each[1], EquationCheck)]),
        tuple(sorted(equations, key=lambda equation: equation[0].id)),
    )
