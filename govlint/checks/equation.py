"""Equations over every row or column of a table."""

from collections.abc import Iterator
from operator import itemgetter, mul

from govlint.annotation import Any
from govlint.checks.amount import cell_at
from govlint.checks.balance import Balance, Entry, holds, judgeable, unequal
from govlint.checks.grid import Grid, Number, Numbers, grid_of
from govlint.checks.sound import Rows, Throughout, throughout
from govlint.expressions.linear import Linear, linear_from_data
from govlint.finding import AtCell, Problem
from govlint.form import TableSpec
from govlint.record import NamedTuple
from govlint.report import ABSENT_CELL, Report, Table


class Weighing(NamedTuple):
    """Left minus right of an equation: the indices of its numbers in a line, a weight for each."""

    indices: tuple[int, ...]
    weights: tuple[int, ...]
    constant: int


class Equation:
    """An equation over all `rows` or all `columns` of a table of one form.

    Over rows its keys are those of columns, over columns those of rows.
    """

    __slots__ = (
        "_moves",
        "_spec",
        "_throughout",
        "_weighing",
        "left",
        "over",
        "relation",
        "right",
        "table",
    )

    def __init__(self, table: str, over: str, left: Linear, relation: str, right: Linear) -> None:
        """Take an equation as compiled; `relation` is `=`, `<=` or `>=`."""
        self.table = table
        self.over = over
        self.left = left
        self.relation = relation
        self.right = right
        self._spec: TableSpec | None = None
        self._weighing: Weighing | None = None
        self._throughout: Throughout | None = None
        self._moves: dict[int, dict[AtCell, int]] = {}

    def __reduce__(self) -> tuple[type["Equation"], tuple[Any, ...]]:
        """Travel to other processes as it was compiled."""
        return Equation, (self.table, self.over, self.left, self.relation, self.right)

    def weighing(self, spec: TableSpec) -> Weighing | None:
        """Return how to weigh the lines of a table; None where it lacks a key."""
        self._resolve(spec)
        return self._weighing

    def holds_throughout(self, spec: TableSpec, rows: Rows) -> bool:
        """Tell whether it holds in all lines of a table for certain, given its numbers by row."""
        self._resolve(spec)
        return self._throughout is not None and self._throughout.holds(rows)

    def moves(self, spec: TableSpec, line: int) -> dict[AtCell, int]:
        """Return by how much left minus right moves when a cell of a row or column grows by one.

        The cells that move nothing are left out.
        """
        self._resolve(spec)
        moves = self._moves.get(line)
        if moves is None:
            moves = self._moves[line] = _moves(self, spec, line)
        return moves

    def _resolve(self, spec: TableSpec) -> None:
        # Thousands of reports in a row are on one form.
        if self._spec is not spec:
            self._moves = {}
            self._weighing = _weighing(self, spec)
            self._throughout = throughout(self.over, self.left, self.relation, self.right, spec)
            self._spec = spec


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
    weighing = equation.weighing(grid.spec)
    if weighing is None:
        return []
    indices, weights, constant = weighing
    judged: list[tuple[int, Number]] = []
    for line, numbers in enumerate(_lines(equation, grid)):
        picked = [numbers[index] for index in indices]
        if None not in picked:
            judged.append((line, sum(map(mul, weights, picked), constant)))
    return judged


def broken_lines(equation: Equation, grid: Grid) -> list[int]:
    """Return the indices of the rows or columns that break the equation."""
    weighing = equation.weighing(grid.spec)
    if weighing is None:
        return []
    if grid.whole and equation.relation == "=" and len(weighing.indices) > 1:
        # Nearly all tables are whole: what is left for each line runs outside the interpreter.
        pick = itemgetter(*weighing.indices)
        _, weights, constant = weighing
        differences = [
            sum(map(mul, weights, pick(numbers)), constant) for numbers in _lines(equation, grid)
        ]
        judged = [(line, left) for line, left in enumerate(differences) if left]
    else:
        judged = judged_lines(equation, grid)
    return [line for line, difference in judged if not holds(difference, equation.relation)]


def _moves(equation: Equation, spec: TableSpec, line: int) -> dict[AtCell, int]:
    indices, weights, _ = equation.weighing(spec) or Weighing((), (), 0)
    moves: dict[AtCell, int] = {}
    for index, weight in zip(indices, weights, strict=True):
        if weight:
            row, column = (line, index) if equation.over == "rows" else (index, line)
            moves[AtCell(spec.key, spec.rows[row].key, spec.columns[column].key)] = weight
    return moves


def _lines(equation: Equation, grid: Grid) -> list[Numbers]:
    return grid.rows if equation.over == "rows" else grid.columns


def balance_of(equation: Equation, table: Table, line: int) -> Balance:
    """Return the equation over one row or column with its cells."""
    spec = table.spec
    by_rows = equation.over == "rows"
    instance = spec.rows[line].key if by_rows else spec.columns[line].key

    def side(linear: Linear) -> tuple[Entry, ...]:
        entries = []
        for coefficient, term in linear.terms:
            row, column = (instance, term) if by_rows else (term, instance)
            cell = cell_at(table, f"{row}/{column}") or ABSENT_CELL
            entries.append(Entry(coefficient, AtCell(spec.key, row, column), cell))
        return tuple(entries)

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


def _weighing(equation: Equation, spec: TableSpec) -> Weighing | None:
    by_rows = equation.over == "rows"
    keys = [c.key for c in spec.columns] if by_rows else [row.key for row in spec.rows]
    index = {key: at for at, key in enumerate(keys)}
    weights: dict[int, int] = {}
    for sign, side in ((1, equation.left), (-1, equation.right)):
        for coefficient, key in side.terms:
            if key not in index:
                return None
            weights[index[key]] = weights.get(index[key], 0) + sign * coefficient
    constant = equation.left.constant - equation.right.constant
    return Weighing(tuple(weights), tuple(weights.values()), constant)
