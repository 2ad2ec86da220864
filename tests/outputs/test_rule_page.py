"""Rules as a person reads them."""

import small
from govlint.finding import Severity
from govlint.outputs.manual import manual
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
    yields_to=("other-rule",),
    help={
        "why": {"zh": "因为如此。", "en": "Because."},
        "basis": "practice",
        "examples": {
            "pass": [{}, {"text": "一、\n甲"}],
            "fail": [
                {"replace": {"甲": "乙", "丁": ""}, "remove": ["丙"]},
                {"cells": {"t/a/x": "5", "t/b/y": ""}},
            ],
        },
    },
)

PAGE = """\
a-rule（警告）
规则a-rule

说什么
  “…”不对。
  请再看。（提示）

为什么
  因为如此。

依据
  审核惯例（没有文件明文规定）

适用年度
  2021 年起

不重复说
  一个部分里只有 other-rule 找到的文字时，只由它说一次

怎么改
  请改正。
  请再看。

提示的例子
  “甲”改为“乙”；删去“丁”；删去“丙” → “乙”不对。
  “表乙 第一行 左列”改为“5”；清空“表乙 第二行 右列”

不提示的例子
  样例报告
  全文：一、 甲

怎么关闭
  这一次不看：govlint check … --ignore a-rule
  一直不看：在 govlint.toml 里写 ignore = ["a-rule"]
  改级别：在 govlint.toml 的 [severity] 下面写 a-rule = "info"
  只放过已经核实的：govlint baseline write，或在 govlint.toml 里写 [[exceptions]]
"""

FORMS = {small.FORM.key: small.FORM}
SAID = {0: ("“乙”不对。", "请改正。")}


def page(rule: Rule, lang: str) -> str:
    return rule_page(rule, lang, FORMS, SAID)


def test_a_page_always_has_the_same_headings() -> None:
    assert page(RULE, "zh") == PAGE


def test_the_same_page_in_english() -> None:
    lines = page(RULE, "en").splitlines()
    assert lines[:2] == ["a-rule (warning)", "rule a-rule"]
    assert [line for line in lines[2:] if line and not line.startswith(" ")] == [
        "What it says",
        "Why",
        "Basis",
        "Report years",
        "Not said twice",
        "How to mend it",
        "Speaks on",
        "Silent on",
        "How to switch it off",
    ]
    assert "  “甲” changed to “乙”; “丁” removed; “丙” removed → “乙”不对。" in lines


def test_a_cell_no_form_has_is_left_as_it_is() -> None:
    assert "“t/a/x”改为“5”" in rule_page(RULE, "zh", {}, {})


def test_years() -> None:
    def years(rule: Rule) -> str:
        lines = page(rule, "zh").splitlines()
        return lines[lines.index("适用年度") + 1].strip()

    assert years(RULE._replace(first_year=None)) == "所有年度"
    assert years(RULE._replace(first_year=2019, last_year=2020)) == "2019 年起 到 2020 年"


def test_the_manual_has_a_table_and_a_section_for_each() -> None:
    other = RULE._replace(id="b-rule", title={"zh": "甲*乙|丙", "en": "a*b|c"})
    text = "".join(manual([other, RULE], "zh", FORMS, {"a-rule": SAID}))
    assert "共 2 条规则" in text
    assert "| [b-rule](#b-rule) | 警告 | 甲\\*乙\\|丙 |\n" in text
    first, second = text.split("\n## ")[1:]
    assert first.startswith("a-rule\n\n**警告** 规则a-rule\n\n**说什么**\n\n- “…”不对。\n")
    assert "\n**为什么**：因为如此。\n" in first
    assert "→ “乙”不对。" in first
    assert "→" not in second


def test_the_list_is_sorted_and_aligned() -> None:
    longer = RULE._replace(id="z-longer-rule", title={"zh": "长", "en": "long"})
    assert rule_list([longer, RULE], "zh") == (
        "a-rule         警告  规则a-rule\nz-longer-rule  警告  长\n"
    )
    assert rule_list([], "zh") == ""
