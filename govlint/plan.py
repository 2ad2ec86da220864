"""Which rules look at a report: sorted out once for each year, not for each of its reports."""

from collections.abc import Sequence

from govlint.checks.attention import Attention
from govlint.checks.equation import EquationCheck
from govlint.checks.heed import parts_of
from govlint.checks.once import Once
from govlint.explain import EquationRule
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check, Rule, silent

Looking = tuple[Rule, Check]
"""A rule with its check, which every report asks for."""


class Plan(NamedTuple):
    """The rules that look at the reports for one year; those over two reports are not among them.

    Equations come by the names of their rules: which of them speaks must not hang on the order in
    which the rules stand. `bits` are those of the checks in what `attention` tells.
    """

    gates: tuple[Looking, ...]
    checks: tuple[Looking, ...]
    equations: tuple[EquationRule, ...]
    bits: tuple[int, ...]
    attention: Attention

    def concerned(self, report: Report) -> list[Looking]:
        """Return those of the checks that a report may concern, in their order."""
        heeded = self.attention.concerned(report)
        return [each for each, bit in zip(self.checks, self.bits, strict=True) if bit & heeded]


class Plans:
    """The plans of a set of rules by year; reports name few years."""

    __slots__ = ("_attention", "_known", "_speaking")

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Take all rules."""
        self._speaking = [
            (rule, part)
            for rule in rules
            if rule.check is not silent
            for part in parts_of(rule.check)
        ]
        # Of what sentences have, reports for one year tell as much as those for another.
        self._attention = Attention([check for _, check in self._speaking])
        self._known: dict[int | None, Plan] = {}

    def plan(self, year: int | None) -> Plan:
        """Return the plan for a year, or for reports whose year is not known."""
        plan = self._known.get(year)
        if plan is None:
            plan = self._known[year] = _plan(self._speaking, self._attention, year)
        return plan


plans_of: Once[Sequence[Rule], Plans] = Once(Plans)


def _plan(speaking: list[Looking], attention: Attention, year: int | None) -> Plan:
    concerned = [each for each in speaking if not each[0].gate and each[0].concerns(year)]
    equations = [(rule, check) for rule, check in concerned if isinstance(check, EquationCheck)]
    checks = tuple([each for each in concerned if not isinstance(each[1], EquationCheck)])
    return Plan(
        tuple([each for each in speaking if each[0].gate]),
        checks,
        tuple(sorted(equations, key=lambda equation: equation[0].id)),
        tuple([attention.bit(check) for _, check in checks]),
        attention,
    )
