"""Tables with right sums, and the rules over them, for tests of equations and explanations."""

from random import Random
from typing import Any

from checks import build, forms
from checks.forms import FORM
from govlint.checks.equation import EquationCheck, equation_check
from govlint.expressions.evaluate import resolve_equation
from govlint.expressions.linear import linear_to_data
from govlint.expressions.parser import parse_equation
from govlint.finding import Problem, Severity
from govlint.form import TableSpec, form_from_data
from govlint.place import Span
from govlint.report import Cell, Report, Row, RowState, Status, Table
from govlint.rule import Case, Rule

OUTCOMES = (
    "granted",
    "partial",
    *(f"denied.{n}" for n in range(1, 9)),
    *(f"unavailable.{n}" for n in range(1, 4)),
    *(f"not_processed.{n}" for n in range(1, 6)),
    *(f"other.{n}" for n in range(1, 4)),
)
ROWS = ("new_received", "carried_over", *OUTCOMES, "outcome_total", "carried_forward")
APPLICANTS = tuple(key for key, _, _ in forms.APPLICANTS if key != "total")
COLUMNS = (*APPLICANTS, "total")

Values = dict[tuple[str, str], Any]
"""What stands in the cells by row and column: numbers, blank marks, words, or cells."""

APPLICATIONS: TableSpec = form_from_data(
    {
        "key": "annual-report-2021",
        "title": {"zh": "", "en": ""},
        "first_year": 2021,
        "last_year": None,
        "sections": [],
        "tables": [
            {
                **forms.APPLICATIONS,
                "rows": [
                    {
                        "key": key,
                        "label": f"<{key}>",
                        "variants": [],
                        "groups": [],
                        "columns": list(range(len(COLUMNS))),
                    }
                    for key in ROWS
                ],
            }
        ],
    }
).tables[0]

BALANCE = "new_received + carried_over = outcome_total + carried_forward"
OUTCOME_TOTAL = "sum(granted..other.3) = outcome_total"
ROW_TOTAL = "sum(natural_person..other_org) = total"


def equation(spec: TableSpec, over: str, source: str) -> EquationCheck:
    """Return the check of an equation over the rows or columns of a table."""
    keys = [line.key for line in (spec.columns if over == "rows" else spec.rows)]
    left, relation, right = resolve_equation(parse_equation(source), keys)
    return equation_check(
        {
            "table": spec.key,
            "over": over,
            "forms": {
                FORM.key: {
                    "left": linear_to_data(left),
                    "relation": relation,
                    "right": linear_to_data(right),
                }
            },
        }
    )


def rule(name: str, check: EquationCheck) -> tuple[Rule, EquationCheck]:
    """Return a rule with this check."""
    words = {"zh": "", "en": ""}
    case = Case(Severity.ERROR, words, words)
    return Rule(name, words, "equation", check, {"default": case}, None, None, False, {}), check


SUMS = [
    rule("balance", equation(APPLICATIONS, "columns", BALANCE)),
    rule("outcome-total", equation(APPLICATIONS, "columns", OUTCOME_TOTAL)),
    rule("row-total", equation(APPLICATIONS, "rows", ROW_TOTAL)),
]


def consistent(random: Random, most: int = 9) -> Values:
    """Return values of the applications table of which all sums hold."""
    values: Values = {}
    for column in APPLICANTS:
        for row in OUTCOMES:
            values[row, column] = random.randint(0, most) * random.randint(0, 1)
        done = sum(values[row, column] for row in OUTCOMES)
        later = random.randint(0, most)
        earlier = random.randint(0, done + later)
        values["outcome_total", column] = done
        values["carried_forward", column] = later
        values["carried_over", column] = earlier
        values["new_received", column] = done + later - earlier
    for row in ROWS:
        values[row, "total"] = sum(values[row, column] for column in APPLICANTS)
    return values


def zeros() -> Values:
    """Return values of the applications table that are all 0."""
    return {(row, column): 0 for row in ROWS for column in COLUMNS}


def applications(values: Values) -> Table:
    """Return the applications table with these values."""
    rows = [[values[row, column] for column in COLUMNS] for row in ROWS]
    return Table(APPLICATIONS, Span(0, 1), tuple(_row(row) for row in rows), ())


def report_on(*tables: Table) -> Report:
    """Return a report with these tables."""
    return build.report(tables=tables)


def inferred(value: int, note: str) -> Cell:
    """Return a cell whose value was worked out."""
    return Cell(value, str(value), Status.INFERRED, 0, 0, note)


def places(problems: list[tuple[Rule, Problem]]) -> list[tuple[str, str, str, str | None]]:
    """Return the case, row, column and expected number of problems at cells."""
    return [
        (problem.case, problem.place.row, problem.place.column, problem.expected)  # type: ignore[union-attr]
        for _, problem in problems
    ]


def _row(values: list[Any]) -> Row:
    cells = tuple(v if isinstance(v, Cell) else build.cell(v) for v in values)
    return Row(RowState.PLACED, "", Span(0, 1), Span(0, 1), cells, len(cells))
