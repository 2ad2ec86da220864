"""Stated growth against two years: rounded or cut off, and by any reading."""

from typing import Any

import pytest

from checks.build import report, table, text_at
from govlint.checks.growth import Growth, growth_check
from govlint.finding import Problem

PATTERN = (
    r"申请[^。]{0,9}(?:增长(?:(?P<up>[\d.]+)%|(?P<more>\d+)件)"
    r"|下降(?:(?P<down>[\d.]+)%|(?P<fewer>\d+)件))"
)


def reading(*cells: str) -> dict[str, Any]:
    linear = {"terms": [[1, cell] for cell in cells], "constant": 0}
    return {"label": {"zh": "申请", "en": "applications"}, "expr": {"annual-report-2021": linear}}


def check(*readings: dict[str, Any], **options: Any) -> Growth:
    pattern = {"pattern": PATTERN, "literal": "申请", "readings": list(readings)}
    return growth_check({"table": "applications", "patterns": [pattern], **options})


NEW = reading("new_received/total")
BOTH = reading("new_received/total", "carried_over/total")


def judged(
    said: str, now: int | str, before: int | str, rule: Growth | None = None
) -> list[Problem]:
    def tables(new: int | str) -> Any:
        return (table("applications", {"new_received": [0] * 6 + [new], "granted": [1] * 7}),)

    own = report(texts={"overview": f"收到申请，{said}。"}, tables=tables(now))
    problems = list((rule or check(NEW))(own, report(year=2022, tables=tables(before))))
    for problem in problems:
        assert said in text_at(own, problem.place)
    return problems


@pytest.mark.parametrize(
    ("said", "now", "before", "case"),
    [
        ("增长25%", 20, 16, None),
        ("增长24%", 20, 16, "default"),
        ("增长26%", 20, 16, "default"),
        # 66.66…: rounded, cut off, and neither.
        ("增长66.67%", 25, 15, None),
        ("增长66.66%", 25, 15, None),
        ("增长67%", 25, 15, None),
        ("增长66%", 25, 15, None),
        ("增长66.65%", 25, 15, "default"),
        ("增长66.68%", 25, 15, "default"),
        # The same downwards.
        ("下降33.3%", 10, 15, None),
        ("下降33.4%", 10, 15, "default"),
        ("下降66%", 5, 15, None),
        ("下降68%", 5, 15, "default"),
        ("增长25%", 12, 16, "direction"),
        ("下降25%", 20, 16, "direction"),
        ("增长4件", 20, 16, None),
        ("增长5件", 20, 16, "count"),
        ("下降4件", 12, 16, None),
        ("下降4件", 20, 16, "direction"),
        # Nothing can be worked out, or nothing is certain.
        ("增长25%", 20, 0, None),
        ("增长4件", 20, "x", None),
        ("增长4件", "x", 15, None),
    ],
)
def test_growth(said: str, now: int | str, before: int | str, case: str | None) -> None:
    assert [problem.case for problem in judged(said, now, before)] == [case] * bool(case)


def test_any_reading_will_do() -> None:
    assert judged("增长5件", 20, 15, check(BOTH, NEW)) == []
    (problem,) = judged("增长6件", 20, 15, check(NEW, BOTH))
    assert problem.values["now"] == "20"
    assert problem.values["change"] == "5"
    assert {related.earlier for related in problem.related} == {True, False}


@pytest.mark.parametrize("said", ["其中2022年增长9%", "平均增长9%"])
def test_what_is_not_of_this_year_is_left_alone(said: str) -> None:
    assert judged(said, 20, 16, check(NEW, unless=[{"pattern": "平均", "literal": "平均"}])) == []
