"""Rules as a person reads them."""

import small
from govlint.finding import Severity
from govlint.outputs.rule_page import rule_list, rule_page
from govlint.rule import Case, Rule

SAYS = {"zh": "“{found}”不对。", "en": "“{found}” is wrong."}
HINT = {"zh": "请改正。", "en": "Correct it."}
OTHER = {"zh": "请再看。", "en": "Look again."}
SILENT = {"zh": "", "en": ""}

RULE = small.rule("a-rule", lambda _: ())._replace(
    cases={
        "default": Case(Severity.WARNING, SAYS, HINT),
        "again": Case(Severity.WARNING, SAYS, OTHER),
        "mild": Case(Severity.INFO, OTHER, SILENT),
    },
    first_year=2021,
    help={
        "why": {"zh": "因为如此。", "en": "Because."},
        "basis": "practice",
        "examples": {
            "pass": [{}, {"text": "一、\n甲"}],
            "fail": [{"replace": {"甲": "乙"}, "remove": ["丙"]}, {"cells": {"t/a/x": "5"}}],
        },
    },
)

PAGE = """\
a-rule（警告）
规则a-rule

说什么
  “{found}”不对。
    建议：请改正。
    建议：请再看。
  请再看。（提示）

适用年度
  2021 年起

为什么
  因为如此。

依据
  审核惯例（没有文件明文规定）

不提示的例子
  样例报告
  全文：一、 甲

提示的例子
  “甲”改为“乙”；删去“丙”
  “t/a/x”改为“5”
"""


def test_a_page_always_has_the_same_headings() -> None:
    assert rule_page(RULE, "zh") == PAGE


def test_the_same_page_in_english() -> None:
    lines = rule_page(RULE, "en").splitlines()
    assert lines[:2] == ["a-rule (warning)", "rule a-rule"]
    assert [line for line in lines[2:] if line and not line.startswith(" ")] == [
        "What it says",
        "Report years",
        "Why",
        "Basis",
        "Silent on",
        "Speaks on",
    ]
    assert "  “甲” changed to “乙”; “丙” removed" in lines


def test_years() -> None:
    def years(rule: Rule) -> str:
        lines = rule_page(rule, "zh").splitlines()
        return lines[lines.index("适用年度") + 1].strip()

    assert years(RULE._replace(first_year=None)) == "所有年度"
    assert years(RULE._replace(first_year=2019, last_year=2020)) == "2019 年起 到 2020 年"


def test_the_list_is_sorted_and_aligned() -> None:
    longer = RULE._replace(id="z-longer-rule", title={"zh": "长", "en": "long"})
    assert rule_list([longer, RULE], "zh") == (
        "a-rule         警告  规则a-rule\nz-longer-rule  警告  长\n"
    )
    assert rule_list([], "zh") == ""
