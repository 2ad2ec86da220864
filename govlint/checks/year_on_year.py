"""Equations between the tables of a year and those of the year before."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.amount import certain_cell
from govlint.checks.balance import TOLERANCE
from govlint.checks.grid import Number
from govlint.checks.pattern import Pattern, patterns_from
from govlint.checks.words import (
    cell_label,
    cell_text,
    column_of,
    column_words,
    number_text,
    row_of,
    term_words,
    value_of,
)
from govlint.expressions.linear import Linear, linear_from_data
from govlint.finding import AtCell, Problem, Related
from govlint.form import TableSpec
from govlint.record import NamedTuple
from govlint.report import Cell, Report, Table

EARLIER = "previous."
"""How an equation marks the keys of the year before."""


class Term(NamedTuple):
    """A cell of either year: its key in the equation, how often it counts, where it stands."""

    key: str
    coefficient: int
    place: AtCell
    cell: Cell

    @property
    def earlier(self) -> bool:
        """Tell whether the cell is one of the year before."""
        return self.key.startswith(EARLIER)


class Line(NamedTuple):
    """The equation over one row or column, with what its sides come to."""

    instance: str
    left: tuple[Term, ...]
    right: tuple[Term, ...]
    left_value: Number
    right_value: Number

    @property
    def terms(self) -> tuple[Term, ...]:
        """All cells, left before right."""
        return self.left + self.right


class YearOnYear(NamedTuple):
    """An equation between two years, over all rows or all columns of a table, by form.

    What it finds over columns is one problem: a number that is wrong in one of them is wrong in
    the total as well. Texts that `unless` matches explain any difference.
    """

    table: str
    over: str
    forms: dict[str, tuple[Linear, Linear]]
    unless: tuple[Pattern, ...]

    def __call__(self, report: Report, previous: Report) -> Iterator[Problem]:
        """Yield what does not follow from the report for the year before."""
        sides = self.forms.get(report.form.key)
        table, before = report.tables.get(self.table), previous.tables.get(self.table)
        if sides is None or table is None or before is None:
            return
        if not (table.filled and before.filled):
            return
        broken = list(self._broken(sides, table, before))
        if not broken or any(pattern.occurs(report.prose) for pattern in self.unless):
            return
        groups = [broken] if self.over == "columns" else [[line] for line in broken]
        for lines in groups:
            yield _problem(lines, table.spec, self.over)

    def _broken(self, sides: tuple[Linear, Linear], table: Table, before: Table) -> Iterator[Line]:
        spec = table.spec
        along = spec.columns if self.over == "columns" else spec.rows
        for instance in along:
            left, right = (self._terms(side, instance.key, table, before) for side in sides)
            if left is None or right is None:
                continue
            values = [_value(terms, side) for terms, side in zip((left, right), sides, strict=True)]
            if abs(values[0] - values[1]) >= TOLERANCE:
                yield Line(instance.key, left, right, *values)

    def _terms(
        self, side: Linear, instance: str, table: Table, before: Table
    ) -> tuple[Term, ...] | None:
        """Return the cells of a side, None if one of them is not there or not certain."""
        terms = []
        for coefficient, name in side.terms:
            key = name.removeprefix(EARLIER)
            pair = (key, instance) if self.over == "columns" else (instance, key)
            cell = certain_cell(before if name.startswith(EARLIER) else table, "/".join(pair))
            if cell is None:
                return None
            terms.append(Term(name, coefficient, AtCell(self.table, *pair), cell))
        return tuple(terms)


def year_on_year_check(options: dict[str, Any]) -> YearOnYear:
    """Build the check of kind `year-on-year`."""
    return YearOnYear(
        options["table"],
        options["over"],
        {
            form: (linear_from_data(sides["left"]), linear_from_data(sides["right"]))
            for form, sides in options["forms"].items()
        },
        patterns_from(options["unless"]),
    )


def _value(terms: tuple[Term, ...], side: Linear) -> Number:
    return sum((term.coefficient * (term.cell.value or 0) for term in terms), side.constant)


def _problem(lines: list[Line], spec: TableSpec, over: str) -> Problem:
    first = lines[0]
    own = next((term for term in first.terms if not term.earlier), first.terms[0])
    values = {
        "table": spec.key,
        "left": number_text(first.left_value),
        "right": number_text(first.right_value),
        "difference": number_text(abs(first.left_value - first.right_value)),
        "row": row_of(spec, own.place.row).full_label,
        "column": column_of(spec, own.place.column).label,
    }
    for term in first.terms:
        values |= value_of(term.key.replace(".", "_"), term_words(term.cell))
    if over == "columns":
        values |= _differences(lines, spec)
    return Problem(
        own.place,
        "default",
        values,
        expected=number_text(first.right_value) if own.place == first.left[0].place else None,
        actual=own.cell.raw,
        related=tuple(
            Related(
                term.place, f"{cell_label(spec, term.place)} {cell_text(term.cell)}", term.earlier
            )
            for line in lines
            for term in line.terms
            if term is not own
        ),
    )


def _differences(lines: list[Line], spec: TableSpec) -> dict[str, str]:
    zh, en = [], []
    for line in lines:
        words = column_words(column_of(spec, line.instance))
        left, right = number_text(line.left_value), number_text(line.right_value)
        zh.append(f"{words['zh']}分别为 {left} 和 {right}")
        en.append(f"{words['en']}: {left} and {right}")
    return {"differences_zh": "，".join(zh), "differences_en": "; ".join(en)}
