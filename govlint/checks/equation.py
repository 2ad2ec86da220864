"""Equations over every row or column of a table."""

from collections.abc import Iterator
from operator import mul
from typing import Any, NamedTuple

from govlint.checks.balance import Balance, Entry, holds, judgeable, unequal
from govlint.checks.grid import Grid, Number, grid_of
from govlint.expressions.linear import Linear, linear_from_data
from govlint.finding import AtCell, Problem
from govlint.report import Report, Table


class Equation(NamedTuple):
    """An equation over all `rows` or all `columns` of a table of one form.

    Over rows its keys are those of columns, over columns those of rows.
    """

    table: str
    over: str
    left: Linear
    relation: str
    right: Linear


class EquationCheck(NamedTuple):
    """An equation as it reads on each form that has its table."""

    forms: dict[str, Equation]

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per broken equation, each by itself."""
        equation = self.forms.get(report.form.key)
        table = report.tables.get(equation.table) if equation else None
        if equation is None or table is None or not table.filled:
            return
        grid = grid_of(table)
        for line in broken_lines(equation, grid):
            balance = balance_of(equation, table, line)
            if judgeable(balance, table.spec):
                yield unequal(balance, table.spec)


def equation_check(options: dict[str, Any]) -> EquationCheck:
    """Build the check of kind `equation` from its compiled options."""
    return EquationCheck(
        {
            form: Equation(
                options["table"],
                options["over"],
                linear_from_data(sides["left"]),
                sides["relation"],
                linear_from_data(sides["right"]),
            )
            for form, sides in options["forms"].items()
        }
    )


def judged_lines(equation: Equation, grid: Grid) -> list[tuple[int, Number]]:
    """Return the rows or columns whose cells all have numbers, each with left minus right."""
    by_rows = equation.over == "rows"
    index = grid.column_index if by_rows else grid.row_index
    weights = _weights(equation, index)
    if weights is None:
        return []
    positions, coefficients = list(weights), list(weights.values())
    constant = equation.left.constant - equation.right.constant
    judged: list[tuple[int, Number]] = []
    for line, numbers in enumerate(grid.rows if by_rows else grid.columns):
        picked = [numbers[position] for position in positions]
        if None not in picked:
            # Multiplying by `map` keeps the loop over cells out of the interpreter.
            judged.append((line, sum(map(mul, coefficients, picked), constant)))
    return judged


def broken_lines(equation: Equation, grid: Grid) -> list[int]:
    """Return the indices of the rows or columns that break the equation."""
    return [
        line
        for line, difference in judged_lines(equation, grid)
        if (difference or equation.relation != "=") and not holds(difference, equation.relation)
    ]


def balance_of(equation: Equation, table: Table, line: int) -> Balance:
    """Return the equation over one row or column with its cells."""
    spec = table.spec
    by_rows = equation.over == "rows"
    instance = spec.rows[line].key if by_rows else spec.columns[line].key

    def side(linear: Linear) -> tuple[Entry, ...]:
        return tuple(
            Entry(coefficient, place, table.cell(place.row, place.column))
            for coefficient, key in linear.terms
            for place in [AtCell(spec.key, *((instance, key) if by_rows else (key, instance)))]
        )

    left, right = side(equation.left), side(equation.right)
    return Balance(
        equation.over,
        instance,
        left,
        right,
        _value(left, equation.left.constant),
        _value(right, equation.right.constant),
        equation.relation,
    )


def _value(entries: tuple[Entry, ...], constant: int) -> Number:
    return sum((entry.coefficient * entry.number for entry in entries), constant)


def _weights(equation: Equation, index: dict[str, int]) -> dict[int, int] | None:
    """Return coefficients by position, left minus right; None where the table lacks a key."""
    weights: dict[int, int] = {}
    for sign, side in ((1, equation.left), (-1, equation.right)):
        for coefficient, key in side.terms:
            position = index.get(key)
            if position is None:
                return None
            weights[position] = weights.get(position, 0) + sign * coefficient
    return weights
