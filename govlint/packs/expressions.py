"""The expressions of a rule over the tables it names, form by form."""

from collections.abc import Iterator
from typing import Any

from govlint.expressions.evaluate import resolve, resolve_equation
from govlint.expressions.linear import linear_to_data
from govlint.expressions.parser import parse_equation, parse_expression
from govlint.expressions.tokenizer import ExpressionError
from govlint.packs.axes import Axis, Data, axes_of
from govlint.packs.faults import Fault
from govlint.packs.figure_kinds import Figures, Nothing, Reading
from govlint.packs.models import Rule
from govlint.packs.rulefile import PlacedRule
from govlint.packs.source import Path
from govlint.packs.table_kinds import Equation
from govlint.packs.year_kinds import Growth, YearOnYear
from govlint.record import NamedTuple


class Written(NamedTuple):
    """An expression as a rule writes it, the path to it, and the table it is about.

    `forms` are those it is for, None if it is for all that the rule is meant for.
    """

    text: str
    steps: Path
    table: str
    forms: list[str] | None = None

    def axes(self, rule: Rule, forms: list[Data]) -> list[Axis]:
        """Return the keys it may use in each form it is for."""
        own = [form for form in forms if self.forms is None or form["key"] in self.forms]
        return axes_of(rule, self.table, own)


def expressions_of(rule: Rule) -> list[Written]:
    """Return all expressions of a rule."""
    check = rule.check
    if isinstance(check, Equation | YearOnYear):
        return [Written(check.equation, ("check", "equation"), check.table)]
    if isinstance(check, Figures):
        return [
            written
            for at, figure in enumerate(check.figures)
            for written in _readings(figure.readings, (*_FIGURES, at), check.table)
        ]
    if isinstance(check, Growth):
        return [
            written
            for at, pattern in enumerate(check.patterns)
            for written in _readings(
                pattern.readings, (*_PATTERNS, at), pattern.table or check.table
            )
        ]
    if isinstance(check, Nothing):
        return [
            Written(
                pattern.cells,
                (*_PATTERNS, at, "cells"),
                pattern.table or check.table or "",
                pattern.forms,
            )
            for at, pattern in enumerate(check.patterns)
        ]
    return []


def _readings(readings: list[Reading], steps: Path, table: str) -> list[Written]:
    return [
        Written(reading.expression, (*steps, "readings", at, "is"), table, reading.forms)
        for at, reading in enumerate(readings)
    ]


_PATTERNS: Path = ("check", "patterns")
_FIGURES: Path = ("check", "figures")


def equation_by_form(rule: Rule, written: Written, forms: list[Data]) -> dict[str, Data]:
    """Return the sides of an equation by form; raise ExpressionError."""
    equation = parse_equation(written.text)
    sides = {}
    for axis in written.axes(rule, forms):
        left, relation, right = resolve_equation(equation, axis.keys)
        sides[axis.form] = {
            "left": linear_to_data(left),
            "relation": relation,
            "right": linear_to_data(right),
        }
    return sides


def sum_by_form(rule: Rule, written: Written, forms: list[Data]) -> dict[str, Data]:
    """Return a sum of cells by form; raise ExpressionError."""
    expression = parse_expression(written.text)
    return {
        axis.form: linear_to_data(resolve(expression, axis.keys))
        for axis in written.axes(rule, forms)
    }


def equation_keys(rule: Rule, forms: list[Data]) -> frozenset[str] | None:
    """Return the keys an equation uses in all forms; None where faults leave that open."""
    if not isinstance(rule.check, Equation | YearOnYear):
        return frozenset()
    try:
        sides = equation_by_form(rule, expressions_of(rule)[0], forms)
    except ExpressionError:
        return None
    used = [
        {key for side in ("left", "right") for _, key in both[side]["terms"]}
        for both in sides.values()
    ]
    return frozenset(set.intersection(*used)) if used else None


def expression_faults(placed: PlacedRule) -> Iterator[Fault]:
    """Yield what cannot be parsed, or names what a form does not have."""
    rule = placed.rule
    equates = isinstance(rule.check, Equation | YearOnYear)
    parse: Any = parse_equation if equates else parse_expression
    find: Any = resolve_equation if equates else resolve
    for written in expressions_of(rule):
        try:
            tree = parse(written.text)
        except ExpressionError as error:
            yield _fault(placed, written, error, [], [])
            continue
        axes = written.axes(rule, placed.forms)
        failures = {axis.form: found for axis in axes if (found := _error(find, tree, axis))}
        if failures:
            fitting = [axis.form for axis in axes if axis.form not in failures]
            first = next(iter(failures.values()))
            yield _fault(placed, written, first, list(failures), fitting)


def _error(find: Any, tree: Any, axis: Axis) -> ExpressionError | None:
    try:
        find(tree, axis.keys)
    except ExpressionError as error:
        return error
    return None


def _fault(
    placed: PlacedRule,
    written: Written,
    error: ExpressionError,
    lacking: list[str],
    fitting: list[str],
) -> Fault:
    zh, en = _stripped(error.message_zh), _stripped(error.message_en)
    if fitting:
        names = ", ".join(fitting)
        zh += (
            f"（版式 {'、'.join(lacking)}）。如果规则只针对其他版式，请在规则里写 forms: [{names}]"
        )
        en += f" (form {', '.join(lacking)}). For other forms only, write `forms: [{names}]`"
    return placed.part_fault(
        written.steps,
        error.position,
        error.end,
        _ended(zh, "。"),
        _ended(en[:1].upper() + en[1:], "."),
    )


def _stripped(sentence: str) -> str:
    return sentence.rstrip("。.")


def _ended(sentence: str, stop: str) -> str:
    return sentence if sentence.endswith(("？", "?")) else sentence + stop
