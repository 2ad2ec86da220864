"""The keys that equations and readings of a rule are about, form by form."""

from typing import Any

from govlint.checks.year_on_year import EARLIER
from govlint.packs.models import Rule
from govlint.packs.table_kinds import Equation
from govlint.packs.year_kinds import YearOnYear
from govlint.record import NamedTuple

Data = dict[str, Any]
"""A form or a table as compiled."""


class Axis(NamedTuple):
    """The keys an expression may use in one form."""

    form: str
    keys: tuple[str, ...]


def axes_of(rule: Rule, table: str, forms: list[Data]) -> list[Axis]:
    """Return the axes of a table in every form the rule is meant for."""
    lines = _cells_of
    if isinstance(rule.check, Equation | YearOnYear):
        lines = _rows_of if rule.check.over == "each column" else _columns_of
    both_years = isinstance(rule.check, YearOnYear)
    return [
        Axis(form["key"], _twice(lines(found)) if both_years else lines(found))
        for form in forms
        if rule.forms is None or form["key"] in rule.forms
        for found in form["tables"]
        if found["key"] == table
    ]


def _twice(keys: tuple[str, ...]) -> tuple[str, ...]:
    return *keys, *(f"{EARLIER}{key}" for key in keys)


def _cells_of(table: Data) -> tuple[str, ...]:
    """Return the `row/column` keys of a table in the order of the form."""
    return tuple(
        f"{row['key']}/{table['columns'][column]['key']}"
        for row in table["rows"]
        for column in row["columns"]
    )


def _rows_of(table: Data) -> tuple[str, ...]:
    return tuple(row["key"] for row in table["rows"])


def _columns_of(table: Data) -> tuple[str, ...]:
    return tuple(column["key"] for column in table["columns"])


def cell_keys(form: Data) -> list[str]:
    """Return the `table/row/column` keys of a form."""
    return [f"{table['key']}/{cell}" for table in form["tables"] for cell in _cells_of(table)]
