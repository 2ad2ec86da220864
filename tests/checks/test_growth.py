"""Stated growth against two years: rounded or cut off, and by any reading."""

from typing import Any

import pytest

from checks.build import report, table, text_at
from govlint.checks.growth import Growth, growth_check
from govlint.finding import Problem

GROWTH = (
    r"(?:比(?P<year>\w{4})年)?"
    r"(?:增长(?:(?P<up>[\d.九甲]+)%|(?P<more>\d+)件(?:、增幅(?P<more_up>[\d.]+)%)?)"
    r"|下降(?:(?P<down>[\d.]+)%|(?P<fewer>\d+)件(?:、降幅(?P<fewer_down>[\d.]+)%)?)|(?P<same>持平))"
)


def reading(*cells: str, form: str = "annual-report-2021") -> dict[str, Any]:
    linear = {"terms": [[1, cell] for cell in cells], "constant": 0}
    return {"label": {"zh": "申请", "en": "applications"}, "expr": {form: linear}}


def pattern(*readings: dict[str, Any], of: str = "申请", table: str = "applications") -> Any:
    before = {"pattern": f"{of}[^。]{{0,9}}\\Z", "literal": of}
    return {"table": table, "before": [before], "readings": list(readings)}


def check(*readings: dict[str, Any], **options: Any) -> Growth:
    growth = {"pattern": GROWTH, "literal": ""}
    return growth_check({"growth": growth, "patterns": [pattern(*readings)], **options})


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
        # A count and a percentage, each by itself.
        ("增长4件、增幅25%", 20, 16, None),
        ("增长4件、增幅26%", 20, 16, "default"),
        ("增长5件、增幅25%", 20, 16, "count"),
        ("下降4件、降幅25%", 12, 16, None),
        ("下降4件、降幅20%", 12, 16, "default"),
        ("持平", 16, 16, None),
        ("持平", 17, 16, "count"),
        ("增长4件", 4, 0, None),
        ("增长5件", 4, 0, "count"),
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
    # Nothing grew by a share of zero.
    zero = reading("granted/natural_person")
    carried = reading("carried_over/total")
    assert judged("增长30%", 20, 15, check(carried)) == []
    assert len(judged("增长30%", 20, 15, check(carried, NEW))) == 1
    assert judged("增长0%", 20, 15, check(zero, NEW)) == []
    (problem,) = judged("增长6件", 20, 15, check(NEW, BOTH))
    assert problem.values["now"] == "20"
    assert problem.values["change"] == "5"
    assert {related.earlier for related in problem.related} == {True, False}


@pytest.mark.parametrize(("year", "count"), [("2022", 1), ("2021", 0), ("〇〇〇〇", 0)])
def test_the_year_it_is_held_against_may_be_named(year: str, count: int) -> None:
    assert len(judged(f"比{year}年增长9%", 20, 16)) == count


@pytest.mark.parametrize(
    ("said", "count"),
    [("增长9%", 1), ("增长.%", 0), ("增长9.1.%", 0), ("增长九%", 1), ("增长甲%", 0)],
)
def test_what_is_no_number_is_not_judged(said: str, count: int) -> None:
    assert len(judged(said, 20, 16)) == count


@pytest.mark.parametrize("said", ["其中2022年增长9%", "平均增长9%"])
def test_what_is_not_of_this_year_is_left_alone(said: str) -> None:
    assert judged(said, 20, 16, check(NEW, unless=[{"pattern": "平均", "literal": "平均"}])) == []


def test_what_grew_is_told_by_the_words_before_it() -> None:
    """Each has its own table, of the form of the report; nothing is said where several fit."""
    review = {"terms": [[1, "review/total"]], "constant": 0}
    suits = {"label": {"zh": "复议", "en": "reviews"}, "expr": {"annual-report-2021": review}}
    rule = growth_check(
        {
            "growth": {"pattern": GROWTH, "literal": ""},
            "patterns": [
                pattern(NEW, reading("elsewhere/total", form="annual-report-2019")),
                pattern(suits, of="复议", table="litigation"),
                pattern(reading("no/where", form="annual-report-2019"), of="培训"),
            ],
        }
    )

    def tables(new: int, reviews: int) -> Any:
        rows = {"new_received": [0] * 6 + [new], "granted": [1] * 7}
        return (
            table("applications", rows),
            table("litigation", {"review": [reviews, 0, 0, 0, reviews]}),
        )

    before = report(year=2022, tables=tables(16, 4))

    def said(text: str) -> list[tuple[str, str]]:
        own = report(texts={"overview": text}, tables=tables(20, 5))
        return [(p.values["table"], p.values["found"]) for p in rule(own, before)]

    assert said("收到申请增长4件；复议增长1件；培训增长9件；课程增长9件。") == []
    assert said("收到申请增长1件；复议增长1件；复议增长4件。") == [
        ("applications", "申请增长1件"),
        ("litigation", "复议增长4件"),
    ]
    # The words of either may be meant.
    assert said("复议申请增长4件，复议申请增长1件。") == []
    assert said("复议申请增长2件。") == [("applications", "申请增长2件")]
