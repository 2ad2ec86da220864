"""Equations between two years: what is judged, where it stands, what explains it."""

from typing import Any

import pytest

from checks.build import Values, report, table
from govlint.checks.year_on_year import YearOnYear, year_on_year_check
from govlint.finding import AtCell, Problem
from govlint.report import Table

COLUMNS = 7


def terms(*names: str) -> dict[str, Any]:
    return {
        "terms": [[-1 if n.startswith("-") else 1, n.lstrip("-")] for n in names],
        "constant": 0,
    }


def check(key: str, over: str, left: str, *right: str, unless: str = "") -> YearOnYear:
    sides = {"left": terms(left), "right": terms(*right)}
    patterns = [{"pattern": unless, "literal": ""}] if unless else []
    return year_on_year_check(
        {
            "table": key,
            "over": over,
            "forms": {"annual-report-2021": sides},
            "unless": patterns,
        }
    )


CARRIED = check("applications", "columns", "carried_over", "previous.carried_forward")
STOCK = ("disclosure", "rows", "in_force", "previous.in_force", "issued", "-repealed")


def carried(now: Values | None, before: Values | None) -> list[Problem]:
    return judged(
        CARRIED,
        table("applications", {"carried_over": now, "new_received": [1] * COLUMNS}),
        table("applications", {"carried_forward": before, "new_received": [1] * COLUMNS}),
    )


def judged(rule: YearOnYear, now: Table, before: Table, text: str = "") -> list[Problem]:
    return list(
        rule(report(tables=(now,), texts={"overview": text}), report(year=2022, tables=(before,)))
    )


@pytest.mark.parametrize(
    ("now", "before"),
    [
        ([1, 0, 0, 0, 0, 0, 1], [1, 0, 0, 0, 0, 0, 1]),
        ([0] * COLUMNS, [""] * COLUMNS),
        ([""] * COLUMNS, [0] * COLUMNS),
        # A number somebody forgot is no 0.
        ([1, 0, 0, 0, 0, 0, ""], [1, 0, 0, 0, 0, 0, 1]),
        # What cannot be read, or is not there, is not judged.
        (["x", 0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 0]),
        (None, [1, 0, 0, 0, 0, 0, 1]),
        ([1, 0, 0, 0, 0, 0, 1], None),
    ],
)
def test_nothing_is_said(now: Values | None, before: Values | None) -> None:
    assert carried(now, before) == []


def test_columns_that_differ_are_one_problem_at_the_first_of_them() -> None:
    (problem,) = carried([0, 2, 0, 0, 0, 0, 2], [0, 3, 0, 0, 0, 0, 3])
    assert problem.place == AtCell("applications", "carried_over", "business")
    assert problem.values["differences_zh"] == "“商业企业”列分别为 2 和 3，“总计”列分别为 2 和 3"
    assert (problem.actual, problem.expected) == ("2", "3")
    earlier = [related.place for related in problem.related if related.earlier]
    assert earlier == [
        AtCell("applications", "carried_forward", "business"),
        AtCell("applications", "carried_forward", "total"),
    ]


def test_a_blank_is_0_in_a_row_without_numbers() -> None:
    (problem,) = carried([""] * COLUMNS, [0, 3, 0, 0, 0, 0, 3])
    assert problem.values["carried_over_zh"] == "空（按 0 计）"


def stock(now: Values, before: Values, unless: str = "", text: str = "") -> list[Problem]:
    return judged(
        check(*STOCK, unless=unless),
        table("disclosure", {"normative_documents": now, "fees": [1.5]}),
        table("disclosure", {"normative_documents": before, "fees": [1.5]}),
        text,
    )


@pytest.mark.parametrize(
    ("now", "before", "right"),
    [([2, 1, 6], [0, 0, 5], None), ([2, 1, 6], [0, 0, 6], "7"), ([0, 9, 6], [0, 0, 5], "-4")],
)
def test_stock(now: Values, before: Values, right: str | None) -> None:
    assert [problem.values["right"] for problem in stock(now, before)] == [right] * bool(right)


def test_each_row_is_a_problem_of_its_own() -> None:
    now = table("disclosure", {"regulations": [0, 0, 1], "normative_documents": [0, 0, 1]})
    before = table("disclosure", {"regulations": [0, 0, 2], "normative_documents": [0, 0, 2]})
    rows = [problem.values["row"] for problem in judged(check(*STOCK), now, before)]
    assert rows == ["规章", "行政规范性文件"]


@pytest.mark.parametrize(("text", "found"), [("清理文件3件。", 0), ("印发文件3件。", 1)])
def test_a_text_explains_a_difference(text: str, found: int) -> None:
    assert len(stock([2, 1, 6], [0, 0, 6], "清理", text)) == found


def test_a_blank_form_is_not_judged() -> None:
    blank = table("applications", blank=True)
    whole = table("applications", {"carried_forward": [1] * COLUMNS})
    assert judged(CARRIED, blank, whole) == []
    now = table("applications", {"carried_over": [1] * COLUMNS})
    assert judged(CARRIED, now, blank) == []


def test_another_form_of_last_year_is_judged_where_it_has_the_cells() -> None:
    now = table("applications", {"carried_over": [1, 0, 0, 0, 0, 0, 1]})
    spec = now.spec._replace(rows=tuple(r for r in now.spec.rows if r.key != "carried_forward"))
    pairs = zip(now.spec.rows, now.rows, strict=True)
    rows = tuple(row for spec_, row in pairs if spec_.key != "carried_forward")
    assert judged(CARRIED, now, now._replace(spec=spec, rows=rows)) == []
