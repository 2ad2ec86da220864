"""Words that stand twice in a row."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.build import report, text_at
from govlint.checks import CHECKS
from govlint.checks.doubled import WORD, may_be_doubled
from govlint.checks.said_again import MOST_TOLD

OPTIONS: dict[str, Any] = {
    "characters": ["的"],
    "except": [{"pattern": "工作工作人员", "literal": "工作工作人员"}],
}
CHECK = CHECKS["doubled"](OPTIONS)
SENTENCES = CHECKS["doubled"](OPTIONS | {"sentences": 6})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("按月更换公开栏。设了查阅点。按月更换公开栏。", ["按月更换公开栏"]),
        ("按月更换公开栏。\n按月更换公开栏。", ["按月更换公开栏"]),
        (
            "按月更换公开栏。设了一处查阅点。\n按月更换公开栏。设了一处查阅点。",
            ["按月更换公开栏。设了一处查阅点"],
        ),
        ("按月更换公开栏。按月更换公示栏。", []),
        ("公开栏好。公开栏好。", []),
    ],
)
def test_a_sentence_said_twice_in_a_section_is_a_problem(text: str, found: list[str]) -> None:
    given = report(texts={"overview": text})
    problems = list(SENTENCES(given))
    assert [problem.values["found"] for problem in problems] == found
    assert {problem.case for problem in problems} <= {"sentence"}
    assert all(len(problem.related) == 1 for problem in problems)


def test_all_that_is_said_twice_in_a_section_is_one_problem() -> None:
    text = "设了一处查阅点。按月更换公开栏。按月更换公开栏。设了一处查阅点。"
    [problem] = SENTENCES(report(texts={"overview": text}))
    assert problem.values["found"] == "按月更换公开栏"
    assert [related.text for related in problem.related] == ["按月更换公开栏", "设了一处查阅点"]
    [problem] = SENTENCES(report(texts={"overview": "按月更换公开栏。设了点。" * 50}))
    assert len(problem.related) == 1 + MOST_TOLD


def test_a_sentence_in_two_sections_or_above_them_is_none() -> None:
    said = "按月更换公开栏。"
    assert list(SENTENCES(report(texts={"overview": said, "problems": said}))) == []
    assert list(SENTENCES(report(preamble=said * 2))) == []


def test_sentences_are_told_where_a_length_is_given() -> None:
    assert list(CHECK(report(texts={"overview": "按月更换公开栏。" * 2}))) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("惠农资金资金公开。", ["资金资金"]),
        ("惠农资 金资 金公开。", ["资金资金"]),
        ("办公室办公室负责。", ["办公室办公室"]),
        ("政府信息政府信息公开。", ["政府信息政府信息"]),
        ("公开的的信息，资金资金。", ["的的", "资金资金"]),
        ("公开工作工作人员。", []),
        ("公开工作工作人员，工作工作。", ["工作工作"]),
        ("紧紧围绕项目目录，工作作为重点。", []),
        ("公开、公开。资金。资金。", []),
        ("电话12121212，AABAAB。", []),
        ("二〇二〇年，的。的。", []),
        ("主动公开\n公开信息。", []),
        ("应公开、尽公开。", []),
    ],
)
def test_a_word_twice_in_a_row_is_a_problem(text: str, found: list[str]) -> None:
    given = report(texts={"overview": text})
    problems = list(CHECK(given))
    assert [problem.values["found"] for problem in problems] == found
    assert [problem.values["word"] for problem in problems] == [w[: len(w) // 2] for w in found]
    assert ["".join(text_at(given, p.place).split()) for p in problems] == found


@given(st.text("公开信息的，。\n1A〇", max_size=40), st.text("公开信息办", max_size=6))
def test_whatever_is_doubled_may_be(text: str, word: str) -> None:
    for given_text in (text, text + word + word + text):
        if re.search(WORD, given_text):
            assert may_be_doubled(given_text)


@pytest.mark.parametrize(
    "text",
    ["", "公", "信息", "\n\n\n\n", "20202020", "公开信息，公开电话。", "——————……………", "信息僡慯"],
)
def test_what_is_not_doubled_costs_no_search(text: str) -> None:
    assert not may_be_doubled(text)


@given(
    st.lists(st.sampled_from(["甲甲", "甲乙", "乙丙甲甲丁", "甲甲丁戊", "。", "戊"]), max_size=12)
)
def test_what_any_exception_covers_is_right(words: list[str]) -> None:
    exceptions = ["乙丙甲甲丁", "甲甲丁戊", "丙甲"]
    check = CHECKS["doubled"]({"characters": ["甲"], "except": exceptions})
    text = "".join(words)
    covered = [m.span() for pattern in exceptions for m in re.finditer(pattern, text)]
    doubled = re.compile(f"甲甲|{WORD}")
    wanted = [
        match[0]
        for match in doubled.finditer(text)
        if not any(start <= match.start() and match.end() <= end for start, end in covered)
    ]
    found = [problem.values["found"] for problem in check(report(texts={"overview": text}))]
    assert found == wanted
