from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.build import table, table_spec, unreadable
from checks.forms import FORM
from govlint.checks.equation import EquationCheck, broken_lines
from govlint.checks.grid import grid_of
from govlint.checks.row_fields import fields_of
from govlint.checks.sound import certain_numbers, throughout
from govlint.expressions.linear import linear_from_data
from govlint.form import TableSpec
from govlint.report import Table
from sums import (
    APPLICATIONS,
    BALANCE,
    COLUMNS,
    OUTCOME_TOTAL,
    ROW_TOTAL,
    ROWS,
    applications,
    consistent,
    equation,
    inferred,
)

DISCLOSURE = table_spec("disclosure")
LITIGATION = table_spec("litigation")
RULES = (
    equation(APPLICATIONS, "columns", BALANCE),
    equation(APPLICATIONS, "columns", OUTCOME_TOTAL),
    equation(APPLICATIONS, "rows", ROW_TOTAL),
    equation(APPLICATIONS, "columns", "outcome_total <= new_received + carried_over"),
    equation(APPLICATIONS, "rows", "total >= natural_person"),
)
STOCK = equation(DISCLOSURE, "rows", "in_force >= issued - repealed")


def holds(check: EquationCheck, built: Table) -> bool | None:
    """Tell what is said of all lines at once; None where the table does not allow it."""
    numbers = certain_numbers(fields_of(built.rows), built.spec)
    return None if numbers is None else check.forms[FORM.key].holds_throughout(built.spec, numbers)


@given(
    st.integers(0, 10**6).map(Random),
    st.dictionaries(
        st.tuples(st.sampled_from(ROWS), st.sampled_from(COLUMNS)), st.integers(0, 9), max_size=2
    ),
    st.sampled_from(RULES),
)
def test_all_lines_at_once_are_judged_as_one_by_one(
    random: Random, changes: dict[tuple[str, str], int], check: EquationCheck
) -> None:
    built = applications(consistent(random) | changes)
    assert holds(check, built) is (broken_lines(check.forms[FORM.key], grid_of(built)) == [])


@pytest.mark.parametrize(
    ("regulations", "documents", "right"),
    [([1, 0, 1], [2, 1, 1], True), ([1, 0, 0], [2, 1, 1], False), ([1, 0, 1], [5, 1, 3], False)],
)
def test_lines_are_those_that_have_all_cells(
    regulations: list[int], documents: list[int], right: bool
) -> None:
    built = table("disclosure", {"regulations": regulations, "normative_documents": documents})
    assert holds(STOCK, built) is right


@pytest.mark.parametrize("cells", [unreadable(4), None])
def test_a_table_with_an_uncertain_cell_is_judged_by_lines(cells: list[str] | None) -> None:
    assert holds(RULES[0], table("litigation", {"review": cells})) is None


def test_a_number_that_the_sums_told_proves_nothing() -> None:
    values = consistent(Random(1))
    values["granted", "total"] = inferred(values["granted", "total"], "sums")
    assert holds(RULES[0], applications(values)) is None


@pytest.mark.parametrize(
    ("spec", "over", "source"),
    [
        (LITIGATION, "rows", "upheld + upheld = total"),
        (LITIGATION, "rows", "upheld = 0"),
        (LITIGATION, "rows", "upheld + 1 = total"),
    ],
)
def test_weights_and_constants_are_left_to_the_lines(
    spec: TableSpec, over: str, source: str
) -> None:
    assert holds(equation(spec, over, source), table("litigation", {"review": [0] * 5})) is False


@pytest.mark.parametrize("over", ["rows", "columns"])
def test_rows_with_their_columns_in_another_order_are_left_to_the_lines(over: str) -> None:
    """A row of the second part: the second column, the first."""
    [first, second, *_] = LITIGATION.rows
    rows = (first._replace(columns=(0, 1)), second._replace(columns=(1, 0)))
    spec = LITIGATION._replace(rows=rows)
    keys = [part.key for part in (rows if over == "columns" else spec.columns[:2])]
    sides = [linear_from_data({"terms": [[1, key]], "constant": 0}) for key in keys]
    assert throughout(over, sides[0], "=", sides[1], spec) is None
