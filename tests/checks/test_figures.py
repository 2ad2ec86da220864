from typing import Any

import pytest

from checks.build import report, table, text_at, unreadable
from checks.forms import FORM
from govlint.checks.figures import figures_check
from govlint.checks.none import none_check
from govlint.expressions.evaluate import resolve
from govlint.expressions.linear import linear_to_data
from govlint.expressions.parser import parse_expression
from govlint.finding import AtCell, AtPassage, Problem
from govlint.numerals import COUNTED, FIGURE
from govlint.report import Row, Table
from govlint.statements import Level

CELLS = [
    f"{row}/{column}"
    for row in ("new_received", "carried_over", "granted", "outcome_total")
    for column in ("natural_person", "total")
]
Rows = dict[str, list[int | float | str] | Row | None]
NUMBERS: Rows = {
    "new_received": [29, 2, 0, 0, 0, 0, 31],
    "carried_over": [3, 0, 0, 0, 0, 0, 3],
    "granted": [20, 0, 0, 0, 0, 0, 20],
    "outcome_total": [29, 2, 0, 0, 0, 0, 31],
}


def by_form(source: str) -> dict[str, Any]:
    return {FORM.key: linear_to_data(resolve(parse_expression(source), CELLS))}


def reading(zh: str, en: str, source: str) -> dict[str, Any]:
    return {"label": {"zh": zh, "en": en}, "expr": by_form(source)}


NEW = reading("本年新收", "newly received", "new_received/total")
ALL = reading(
    "本年新收加上年结转", "received and carried over", "new_received/total + carried_over/total"
)


def before(*patterns: str) -> dict[str, Any]:
    """Return the option of words before a figure; the first is a literal as well."""
    return {"before": [{"pattern": rf"(?:{p})\Z", "literal": patterns[0][-2:]} for p in patterns]}


RECEIVED = before("收到申请", "受理(?:政府信息公开)?申请") | {"readings": [NEW, ALL]}
GRANTED = before("予以公开") | {"readings": [reading("予以公开", "granted", "granted/total")]}
OPTIONS: dict[str, Any] = {
    "table": "applications",
    "counting": {
        "units": ["件", "万元"],
        "pattern": FIGURE.replace("UNITS", "件|万元"),
        "end": {"pattern": COUNTED.replace("UNITS", "件|万元")},
    },
    "figures": [RECEIVED, GRANTED],
    "unless": ["全县", "本局"],
    "in": None,
}
NONE: dict[str, Any] = {
    "patterns": [
        {
            "table": "applications",
            "pattern": "未收到[^，。]{0,12}申请",
            "literal": "未收到",
            "longest": 17,
            "cells": by_form("new_received/total"),
        },
        {
            "table": "applications",
            "pattern": "没有[^，。]{0,12}申请",
            "literal": "",
            "longest": 16,
            "cells": by_form("new_received/total"),
        },
    ],
    "unless": ["举报"],
}


def figures(
    text: str, rows: Rows | None = None, year: int | None = 2023, **options: Any
) -> tuple[list[Problem], list[str]]:
    built = table("applications", NUMBERS | (rows or {}))
    return run(figures_check({**OPTIONS, **options}), text, built, year)


def denials(text: str, rows: Rows | None = None) -> tuple[list[Problem], list[str]]:
    return run(none_check(NONE), text, table("applications", NUMBERS | (rows or {})), 2023)


def run(check: Any, text: str, built: Table, year: int | None) -> tuple[list[Problem], list[str]]:
    judged = report(tables=(built,), texts={"overview": text}, year=year)
    problems = list(check(judged))
    return problems, [text_at(judged, problem.place) for problem in problems]


@pytest.mark.parametrize(
    "text",
    [
        "2023年，我镇收到申请31件。",
        "受理申请34件。",
        "予以公开20件。",
        "无数字。收到申请。",
        "全县收到申请99件。",
        "2022年收到申请5件。",
        "2022年和2023年情况如下：2023年与2022年相比，收到申请5件。",
        "上次报告：2021年收到申请5件，予以公开1件；2023年收到申请31件。",
    ],
)
def test_silent_where_a_figure_fits_or_is_of_something_else(text: str) -> None:
    assert figures(text)[0] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("我镇收到申请5件。", "收到申请5件"),
        ("我镇收到申请 0 件。", "收到申请 0 件"),
        ("2022年已经过去。收到申请5件", "收到申请5件"),
        ("与2022年不同，2023年收到申请5件", "收到申请5件"),
        ("全县都好。收到申请5件", "收到申请5件"),
        ("2023年收到申请31件，予以公开1件", "予以公开1件"),
        ("收到申请1，031件", "收到申请1，031件"),
    ],
)
def test_a_figure_that_fits_no_reading_is_a_problem(text: str, found: str) -> None:
    problems, texts = figures(text)
    assert texts == [found]
    assert problems[0].case == "default"


def test_tells_the_figure_and_every_reading() -> None:
    ((problem,), _) = figures("收到申请1，031件")
    assert problem.values == {
        "table": "applications",
        "found": "1031",
        "text": "收到申请1，031件",
        "readings_zh": "本年新收 31、本年新收加上年结转 34",
        "readings_en": "newly received 31, received and carried over 34",
    }
    assert (problem.expected, problem.actual) == (None, "1031")
    assert [(r.place, r.text) for r in problem.related] == [
        (
            AtCell("applications", "new_received", "total"),
            "一、本年新收政府信息公开申请数量 总计 31",
        ),
        (
            AtCell("applications", "carried_over", "total"),
            "二、上年结转政府信息公开申请数量 总计 3",
        ),
    ]


def test_expects_what_all_readings_say() -> None:
    ((problem,), _) = figures("予以公开7件")
    assert (problem.expected, problem.actual) == ("20", "7")


def test_the_same_figure_is_told_once() -> None:
    problems, texts = figures("收到申请5件，其中受理申请5件。又收到申请6件。")
    assert texts == ["收到申请5件", "收到申请6件"]
    assert [r.text for r in problems[0].related if isinstance(r.place, AtPassage)] == [
        "受理申请5件"
    ]


def test_a_figure_of_several_patterns_may_be_what_any_says() -> None:
    other = {**RECEIVED, "readings": [reading("自然人", "persons", "new_received/natural_person")]}
    both = [RECEIVED, other]
    assert figures("收到申请29件", figures=both)[0] == []
    ((problem,), _) = figures("收到申请28件", figures=both)
    assert problem.values["readings_zh"] == "本年新收 31、本年新收加上年结转 34、自然人 29"


UNCERTAIN: list[Rows] = [
    {"new_received": None},
    {"new_received": unreadable(6)},
    {"carried_over": None},
    {"new_received": [29, 2, 0, 0, 0, 0, "三十一"]},
    {"new_received": [29, 2, 0, 0, 0, 0, ""]},
]


@pytest.mark.parametrize("rows", UNCERTAIN)
def test_silent_where_a_reading_is_uncertain(rows: Rows) -> None:
    assert figures("收到申请5件", rows)[0] == []


PROCURED = {"terms": [[1, "procured/total"]], "constant": 0}


@pytest.mark.parametrize("expr", [{FORM.key: PROCURED}, {"older-form": PROCURED}, {}])
def test_silent_where_the_form_has_no_such_row(expr: dict[str, Any]) -> None:
    elsewhere = {"label": NEW["label"], "expr": expr}
    assert figures("收到申请5件", figures=[{**RECEIVED, "readings": [elsewhere]}])[0] == []


def test_a_blank_row_counts_as_nothing() -> None:
    rows: Rows = {"carried_over": [""] * 7}
    ((problem,), _) = figures("收到申请34件", rows)
    assert problem.values["readings_zh"] == "本年新收 31、本年新收加上年结转 31"
    assert problem.expected == "31"


def test_silent_without_a_table_or_in_an_empty_one() -> None:
    check = figures_check(OPTIONS)
    texts = {"overview": "收到申请5件"}
    assert list(check(report(tables=(), texts=texts))) == []
    blank = table("applications", blank=True)
    assert list(check(report(tables=(blank,), texts=texts))) == []


def test_looks_where_it_is_told_to() -> None:
    built = table("applications", NUMBERS)
    judged = report(tables=(built,), preamble="收到申请5件", texts={"problems": "收到申请6件"})
    everywhere = figures_check(OPTIONS)
    there = figures_check({**OPTIONS, "in": ["problems"]})
    assert [p.values["found"] for p in everywhere(judged)] == ["5", "6"]
    assert [p.values["found"] for p in there(judged)] == ["6"]


@pytest.mark.parametrize(("text", "count"), [("收到申请5件", 1), ("2023年收到申请5件", 0)])
def test_without_a_year_of_its_own_every_year_may_be_another(text: str, count: int) -> None:
    assert len(figures(text, year=None)[0]) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("第5件", 0),
        ("数十件", 0),
        ("3，5件", 0),
        ("5件", 1),
        ("五件", 1),
        ("近20件", 0),
        ("19余件", 0),
    ],
)
def test_a_part_of_a_number_is_no_figure(text: str, count: int) -> None:
    assert len(figures(f"予以公开{text}")[0]) == count


def test_units_of_a_figure_are_its_own() -> None:
    """An amount is compared in the units of the table, and other figures are no amounts."""
    amount = {**GRANTED, "units": {"万元": 10}}
    assert figures("予以公开2万元", figures=[amount])[0] == []
    assert figures("予以公开2.5万元", figures=[amount])[0][0].values["found"] == "25"
    assert figures("予以公开2件", figures=[amount])[0] == []
    assert figures("收到申请5万元", figures=[RECEIVED, amount])[0] == []


def test_words_after_a_figure_and_earlier_in_its_paragraph() -> None:
    after = {**GRANTED, "after": {"pattern": "申请(?!人)", "literal": "申请"}}
    assert figures("予以公开5件申请", figures=[after])[1] == ["予以公开5件申请"]
    assert figures("予以公开5件申请人", figures=[after])[0] == []
    when = {**GRANTED, "when": {"pattern": "本年.{0,9}\\Z", "literal": "本年"}}
    assert figures("本年。予以公开5件", figures=[when])[1] == ["予以公开5件"]
    assert figures("本年\n予以公开5件", figures=[when])[0] == []


@pytest.mark.parametrize(("level", "count"), [(Level.TOWNSHIP, 0), (Level.CITY, 1)])
def test_another_organization(level: Level, count: int) -> None:
    """Words that name the organization at one level name another at a lower one."""
    pattern = {"pattern": "我市", "literal": "我市"}
    check = figures_check({**OPTIONS, "elsewhere": {"township": pattern}})
    built = table("applications", NUMBERS)
    judged = report(tables=(built,), texts={"overview": "我市予以公开5件"}, level=level)
    assert len(list(check(judged))) == count


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("未收到政府信息公开申请。", {"new_received": [0] * 7}),
        ("未收到举报，也未收到有关申请。", {}),
        ("2022年未收到公开申请。", {}),
        ("收到公开申请31件。", {}),
        ("未收到公开申请。", {"new_received": None}),
        ("未收到公开申请。", {"new_received": [1, 0, 0, 0, 0, 0, ""]}),
    ],
)
def test_a_denial_is_right_or_beside_the_point(text: str, rows: Rows) -> None:
    assert denials(text, rows)[0] == []


def test_a_denial_of_what_the_table_counts_is_one_problem() -> None:
    problems, texts = denials("2023年未收到公开申请。因为没有申请，未收到任何申请。")
    assert texts == ["未收到公开申请"]
    (problem,) = problems
    assert problem.values == {
        "table": "applications",
        "text": "未收到公开申请",
        "value": "31",
        "cell_zh": "表三“一、本年新收政府信息公开申请数量”行“总计”列",
        "cell_en": "Table 3, row “一、本年新收政府信息公开申请数量”, column “总计”",
    }
    assert [r.text for r in problem.related] == [
        "未收到任何申请",
        "没有申请",
        "一、本年新收政府信息公开申请数量 总计 31",
    ]


def test_no_denial_without_a_table() -> None:
    judged = report(tables=(), texts={"overview": "未收到公开申请。"})
    assert list(none_check(NONE)(judged)) == []


def test_a_total_that_is_left_blank_is_not_told_as_a_wrong_figure() -> None:
    blank: Rows = {"new_received": [29, 2, 0, 0, 0, 0, ""]}
    assert figures("收到申请31件。", blank)[0] == []
    assert figures("收到申请5件。", {"new_received": ["", 2, 0, 0, 0, 0, 31]})[1] == ["收到申请5件"]


def test_a_reading_below_nothing_is_not_listed() -> None:
    less = {
        "label": {"zh": "差", "en": "rest"},
        "expr": by_form("granted/total - new_received/total"),
    }
    figure = before("收到申请") | {"readings": [NEW, less]}
    [problem], _ = figures("收到申请5件。", figures=[figure])
    assert problem.values["readings_zh"] == "本年新收 31"
