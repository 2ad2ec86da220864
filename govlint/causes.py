"""One cause, one finding: what no longer is wrong once a wrong cell of a sum is mended."""

from govlint.finding import AtCell, AtPassage, Place, Problem
from govlint.report import Cell, Report, Row, Status, Table
from govlint.rule import Rule

Raised = tuple[Rule, Problem]

MENDED = "mend"
"""The case of a sum that one cell repairs; what the problem expects is the cell's number."""


def without_causes(raised: list[Raised], sums: list[Raised], report: Report) -> list[Raised]:
    """Return `raised` without passages that only disagree with a cell which `sums` mend."""
    mends = {
        problem.place: problem.expected
        for _, problem in sums
        if _says_what(problem) and isinstance(problem.place, AtCell) and problem.expected
    }
    if not mends or not any(_names(problem, mends) for _, problem in raised):
        return raised
    mended = report._replace(
        tables={key: _mended(table, mends) for key, table in report.tables.items()}
    )
    return [
        (rule, problem)
        for rule, problem in raised
        if not _names(problem, mends) or problem.place in _places(rule, mended)
    ]


def _says_what(problem: Problem) -> bool:
    """Tell whether a sum says what its cell should hold, if only as the total of its parts."""
    return problem.case == MENDED or (problem.case == "default" and problem.actual is not None)


def _names(problem: Problem, mends: dict[AtCell, str]) -> bool:
    return isinstance(problem.place, AtPassage) and any(
        related.place in mends for related in problem.related
    )


def _places(rule: Rule, report: Report) -> set[Place]:
    return {problem.place for problem in rule.check(report)}


def _mended(table: Table, mends: dict[AtCell, str]) -> Table:
    key = table.spec.key
    rows = list(table.rows)
    for cell, number in mends.items():
        if cell.table == key:
            at = next(i for i, spec in enumerate(table.spec.rows) if spec.key == cell.row)
            columns = [table.spec.columns[index].key for index in table.spec.rows[at].columns]
            rows[at] = _with(rows[at], columns.index(cell.column), number)
    return table._replace(rows=tuple(rows))


def _with(row: Row, index: int, text: str) -> Row:
    number = float(text)
    value = int(number) if number.is_integer() else number
    cells = list[Cell](row.cells)
    cells[index] = cells[index]._replace(value=value, raw=text, status=Status.READ)
    return row._replace(cells=tuple(cells))
