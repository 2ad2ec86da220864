"""Words that stand for others."""

from typing import Any

import pytest

from checks.build import report, text_at
from govlint.checks import CHECKS
from govlint.finding import Problem

WORDS = [
    {"pattern": "原头上", "literal": "原头上", "right": "源头上"},
    {"pattern": "(?<=存在)一下(?=问题)", "literal": "一下", "right": "以下"},
    {"pattern": "行政法复议|法复", "literal": "法复", "right": "行政复议"},
]
FEW = {"words": WORDS, "probe": {"pattern": ""}, "unless": []}
MANY = {**FEW, "probe": {"pattern": "头(?<=原头)上|下(?<=一下)|复(?<=法复)"}}


def problems(options: dict[str, Any], text: str) -> list[Problem]:
    return list(CHECKS["correction"](options)(report(texts={"overview": text})))


@pytest.mark.parametrize("options", [FEW, MANY], ids=["one by one", "together"])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("从原头上防止。", [("原头上", "源头上")]),
        ("从原 头\n上防止。", []),
        ("仍存在一下问题。", [("一下", "以下")]),
        ("梳理一下问题。", []),
        ("行政法复议2件。", [("行政法复议", "行政复议")]),
        ("一下。原头上。", [("原头上", "源头上")]),
        ("法复。存在一下问题。原头上。", [
            ("法复", "行政复议"), ("一下", "以下"), ("原头上", "源头上"),
        ]),
        ("一切都对。", []),
    ],
)  # fmt: skip
def test_each_wrong_word_is_a_problem_with_the_right_one(
    options: dict[str, Any], text: str, found: list[tuple[str, str]]
) -> None:
    given = problems(options, text)
    assert [(p.values["found"], p.values["right"]) for p in given] == found
    assert [(p.actual, p.expected) for p in given] == found


def test_a_problem_covers_the_word_as_it_stands_in_the_document() -> None:
    given = report(texts={"problems": "从原 头上防止。"})
    (found,) = CHECKS["correction"](MANY)(given)
    assert text_at(given, found.place) == "原 头上"
    assert found.values["section"] == "五、存在的主要问题及改进情况"


def test_a_word_without_literal_is_looked_for_everywhere() -> None:
    words = [{"pattern": "工[升天]", "literal": "", "right": "公开"}]
    assert len(problems({**FEW, "words": words}, "政务工升。")) == 1


def test_exceptions_hold_in_their_sentence() -> None:
    options = {**FEW, "unless": ["引用"]}
    assert problems(options, "引用原头上。") == []
    assert len(problems(options, "引用。原头上。")) == 1


def test_what_the_probe_does_not_find_is_not_looked_for() -> None:
    assert problems({**FEW, "probe": {"pattern": "不在文中"}}, "原头上。") == []


def test_of_overlapping_words_the_first_is_the_problem() -> None:
    words = [
        {"pattern": "原头上", "literal": "原头上", "right": "源头上"},
        {"pattern": "从原头", "literal": "从原头", "right": "从源头"},
    ]
    (found,) = problems({**FEW, "words": words}, "从原头上防止。")
    assert found.actual == "从原头"
