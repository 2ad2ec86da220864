"""Regular expressions of rules: hostile ones are told apart, and literals are in every match."""

import re
import warnings
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlint.packs.automaton import TooLarge
from govlint.packs.backtracking import is_hostile
from govlint.packs.pattern_words import in_chinese
from govlint.packs.patterns import literal_of, longest_of, pattern_faults
from govlint.packs.source import read_source

UNREADABLE: list[dict[str, Any]] = read_source(
    "regex.yaml", (Path(__file__).parent / "cases" / "regex.yaml").read_bytes()
)[0].data

HOSTILE = [
    "(a+)+",
    "(a|a)*b",
    "(ab|ab)*c",
    "(.*)*",
    "(a*)*",
    "(?:(?:a|b)*)*",
    r"(\w+\s*)+$",
    r"(\s*\w+\s*)+x",
    "(.+，)+",
    "(a|ab|b)*c",
    "(a{1,3})+b",
    r"(?:\w{1,20}，?){1,20}",
    "(a?a?)*b",
    "(?:x(?:a?)*)*y",
    "(?:x(?:a?|b?))*y",
    "(.*?年)*月",
    "([^，]*，?)+。",
    r"(\d+|[0-9]+x?)*y",
    "(?:我镇|我.)*收",
    "(?>(a+)+b)",
    "(?=(a+)+b)x",
    "(?<!c)(a+)+b",
    "((a+)+b)*+",
    "(?i)(ab|A[Bb])*c",
    ".*.*.*年",
    r"\d*\w+[0-9]*件",
    "(?:.{0,20}){0,6}年",
]
HARMLESS = [
    "",
    "a+b+",
    "(a+b)+",
    "(a|b)*c",
    "(?:[^，。]+，)+",
    r"(\d+年)*",
    r"(?:\d+\d{4}年)+x",
    r"(?:\d{4}年|\d{5}年)*",
    "(?:甲|甲乙)*丙",
    "(?:我镇|我乡|本镇)*",
    "(?>a+)+b",
    "(a++)+b",
    r"(\d++，?)*年",
    "(?:x(?:a|b)?c?)*y",
    "(?:x(?:y(?:z)?)?)*",
    r"(a)\1+b",
    ".*年.*月.*日",
    r"\d*\D*\d*年",
    r"\s*\s*年",
    "(a)?(?(1)b|c)+d",
    "[^。，]{0,40}申请[^。，]{0,40}",
    r"(?:(?:共|累计)?(?:收到|受理)\D{0,10}\d+[件条]，?)+",
    r"统计(?:期限|时限|周期)[：为自从]{0,3}(?P<y>\d{4})年1月1日[^。]{0,20}(?:至|到)",
]


@pytest.mark.parametrize("pattern", HOSTILE)
def test_hostile(pattern: str) -> None:
    re.compile(pattern)
    assert is_hostile(pattern)
    assert [fault for fault in pattern_faults(pattern, may_be_empty=True) if "回溯" in fault.zh]


@pytest.mark.parametrize("pattern", HARMLESS)
def test_harmless(pattern: str) -> None:
    assert not is_hostile(pattern)


def test_a_pattern_too_large_to_judge_is_refused() -> None:
    pattern = "(?:" + "|".join(f"甲{chr(0x4E00 + n)}" * 3 for n in range(300)) + ")*"
    with pytest.raises(TooLarge):
        is_hostile(pattern)
    assert "太大" in pattern_faults(pattern, may_be_empty=True)[0].zh


@pytest.mark.parametrize(
    ("pattern", "literal"),
    [
        (r"共收到(?:申请)?(?P<n>\d+)件", "共收到"),
        (r"(?:收到|受理)(?P<n>\d+)件申请", "件申请"),
        ("申请(?!表)数", "申请数"),
        ("^申请(?=数)", "申请"),
        ("(?:一下)+的问题", "的问题"),
        ("(?:一下子)+的", "一下子"),
        ("(?:一下子)*的", "的"),
        ("(?>统计)期限", "统计期限"),
        ("甲(?:乙丙)丁", "甲乙丙丁"),
        ("甲(乙)?丙丁", "丙丁"),
        ("甲(?:乙|丙)", "甲"),
        ("(?:答复办结|全部办结|办结完)率", "办结"),
        ("(?:办(?:理完|理好)|办理)[了]", "办理"),
        ("(?:甲乙)?丙(?:丁|)", "丙"),
        ("[甲乙]", ""),
        ("(?i)LED屏", "屏"),
        ("(?i:LED)屏幕", "屏幕"),
        ("LED(?i:x)", "LED"),
        # Dates stand in most sentences that count anything.
        (r"20\d\d年转", "年转"),
        (r"20\d\d年.转", "转"),
        (r"20\d\d年", "20"),
        (".", ""),
    ],
)
def test_literal(pattern: str, literal: str) -> None:
    assert literal_of(pattern) == literal


LETTERS = st.sampled_from(["a", "b", "甲", "[ab]", ".", "K"])
PATTERNS = st.recursive(
    LETTERS,
    lambda inner: (
        st.tuples(inner, inner).map("".join)
        | st.tuples(inner, inner).map(lambda pair: f"(?:{pair[0]}|{pair[1]})")
        | st.tuples(inner, st.sampled_from(["?", "*", "+", "{2}", "{0,2}", "*+", "??"])).map(
            lambda pair: f"(?:{pair[0]}){pair[1]}"
        )
        | inner.map(lambda one: f"(?>{one})")
        | inner.map(lambda one: f"(?i:{one})")
        | inner.map(lambda one: f"{one}(?={one})")
    ),
    max_leaves=6,
)


@given(PATTERNS, st.text("ab甲kK", max_size=8))
def test_every_match_contains_the_literal(pattern: str, text: str) -> None:
    match = re.search(pattern, text)
    assert match is None or literal_of(pattern) in match[0]


@given(PATTERNS, st.text("ab甲kK", max_size=8))
def test_no_match_is_longer(pattern: str, text: str) -> None:
    match = re.search(pattern, text)
    assert match is None or len(match[0]) <= longest_of(pattern)


@given(PATTERNS)
def test_every_pattern_can_be_judged(pattern: str) -> None:
    assert is_hostile(pattern) in (True, False)


@given(PATTERNS)
def test_a_repeat_of_repeats_is_hostile(pattern: str) -> None:
    """Whatever can match a text once can match it in many rounds, split in many ways."""
    assert is_hostile(f"(?:(?:{pattern}a)+)+b")
    assert is_hostile(f"(?:{pattern}a|{pattern}a)*b")


@pytest.mark.parametrize("case", UNREADABLE, ids=lambda case: case["pattern"])
def test_what_python_says_is_said_in_chinese(case: dict[str, Any]) -> None:
    [fault] = pattern_faults(case["pattern"])
    assert fault.zh.startswith("正则表达式有误：")
    assert case["says"] in fault.zh
    assert "写法不对" not in fault.zh
    assert [fault.start, fault.end] == case["at"]
    assert fault.en == f"Invalid regular expression: {_said_by_python(case['pattern'])}."


def _said_by_python(pattern: str) -> str:
    with warnings.catch_warnings(), pytest.raises((re.error, Warning, OverflowError)) as caught:
        warnings.simplefilter("error")
        re.compile(pattern)
    return getattr(caught.value, "msg", str(caught.value))


@given(st.text("()[]{}<>*+?|\\=!:#&~^$-,0129abiLPNxuqz甲", max_size=10))
def test_no_english_is_said_in_chinese(pattern: str) -> None:
    """Whatever is wrong: letters stand in quotations of the pattern only."""
    for fault in pattern_faults(pattern):
        said = re.sub("“[^”]*”", "", fault.zh.replace("正则表达式", ""))
        assert not re.search("[a-zA-Z]", said), fault


def test_words_that_are_not_known_leave_the_place() -> None:
    assert in_chinese("something new", 6) == "第 7 个字符处的写法不对"
    assert in_chinese("something new", None) == "写法不对"
