"""Patterns whose matches hang on the sentence alone."""

import re

import pytest

from govlint.packs.within import stays_within

WITHIN = [
    "处理费",
    r"(?P<year>20\d\d)年度?[^。；\n]{0,12}处理费",
    "(?x)\n[未没]有? 收到(?:任何|申请)+?",
    "申请(?=[，。\\n]|且|$)",
    "申请(?=[，。\\n])",
    "无(?<=[，。\\n年]无)申请",
    "(?<!较)(?<!结转)上年(?!度结转)",
    r"(?:(?!申请)[^。\n])*办结",
    r"(?P<a>公)\d(?P=a)",
    "(?>公开)++",
]
BEYOND = [
    ".*办结",
    "申请[^，]*办结",
    r"电话\s*\d",
    "^本年",
    "申请$",
    r"\A(?![\s\S]*公开)[\s\S]",
    "申请(?=。)",
    "申请(?=，|$)",
    "申请(?!。)",
    "申请(?![，\\n])",
    "申请(?=[，。\\n]|件$)",
    "申请(?=[，\\n])",
    "申请(?=(?:。|\\n)其中)",
    "申请(?=[。\\n]其中)",
    r"(?<=[，。\n].)申请",
    "(?s)申请.",
    "(?i)app",
    "(?i:app)",
    r"(申)?请(?(1)的|。)",
    r"\b申请",
]


@pytest.mark.parametrize("pattern", WITHIN)
def test_a_pattern_stays_within(pattern: str) -> None:
    assert stays_within(pattern)


@pytest.mark.parametrize("pattern", BEYOND)
def test_a_pattern_may_look_beyond(pattern: str) -> None:
    assert not stays_within(pattern)


@pytest.mark.parametrize("before", ["", "全年", "\n", "。", "，"])
@pytest.mark.parametrize("behind", ["", "且", "\n", "。", "件"])
@pytest.mark.parametrize("pattern", WITHIN)
def test_what_matches_in_a_text_matches_in_its_sentence(
    pattern: str, before: str, behind: str
) -> None:
    told = (
        "处理费",
        "2021年处理费",
        "未收到申请",
        "申请",
        "无申请",
        "上年",
        "办结",
        "公1公",
        "公开开",
    )
    compiled = re.compile(pattern)
    for words in told:
        text = f"甲。{before}{words}{behind}"
        found = {match[0] for match in compiled.finditer(text) if match[0]}
        alone = {
            match[0]
            for sentence in re.split("[。\n]", text)
            for match in compiled.finditer(f"\n{sentence}\n")
        }
        assert found <= alone
