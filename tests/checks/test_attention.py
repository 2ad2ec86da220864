"""Which checks a report concerns, by what its sentences have."""

from collections.abc import Iterator
from typing import Any

import pytest

from checks.build import report
from govlint.checks import CHECKS, attention
from govlint.checks.attention import ALWAYS, Attention
from govlint.checks.heed import Heed, Together, parts_of
from govlint.checks.shape import LONGEST
from govlint.finding import AtTitle, Problem
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check


class Words(NamedTuple):
    literals: tuple[str, ...]
    asked: str = ""

    @property
    def heed(self) -> Heed:
        return Heed(self.literals, ask=(lambda text: self.asked in text) if self.asked else None)

    def __call__(self, _report: Report) -> Iterator[Problem]:
        yield Problem(AtTitle(), "default", {"words": "".join(self.literals)})


def silent(_report: Report) -> tuple[Problem, ...]:
    return ()


TYPO, SLIP, ASKED, OPEN = Words(("工做", "正府")), Words(("做法",)), Words((), "139"), Words(("",))
CHECKS_ASKED: dict[str, Check] = {
    "typo": TYPO,
    "slip": SLIP,
    "asked": ASKED,
    "open": OPEN,
    "plain": silent,
}


def concerned(asked: Attention, given: Report) -> list[str]:
    bits = asked.concerned(given)
    return [name for name, check in CHECKS_ASKED.items() if asked.bit(check) & bits]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("按月公开工作。", []),
        ("", []),
        ("按月公开工做。设了一处查阅点。", ["typo"]),
        ("设了一处查阅点。按月公开工做法。", ["typo", "slip"]),
        ("按月公开工。做法有二。", ["slip"]),
        ("按月公开工\n做。电话139。", ["asked"]),
        ("甲" * LONGEST + "工做，电话139", ["typo", "asked"]),
    ],
)
def test_a_report_concerns_the_checks_that_its_words_are_for(text: str, names: list[str]) -> None:
    asked = Attention(CHECKS_ASKED.values())
    for given in (
        report(texts={"overview": text}),
        report(preamble=text, texts={"problems": "无"}),
    ):
        for _ in range(2):
            assert concerned(asked, given) == [*names, "open", "plain"]


def test_many_sentences_are_forgotten_and_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attention, "MOST", 4)
    asked = Attention(CHECKS_ASKED.values())
    for number in range(20):
        name = chr(ord("甲") + number)
        given = report(texts={"overview": f"{name}次工做。{name}次做法。"})
        assert concerned(asked, given) == ["typo", "slip", "open", "plain"]
        # No more than the sentences of one report.
        assert max(len(asked._known), len(asked._shapes)) <= 5
    assert concerned(asked, report()) == ["open", "plain"]


def test_a_check_in_parts_finds_what_its_parts_find() -> None:
    both = Together((TYPO, SLIP))
    assert parts_of(both) == (TYPO, SLIP)
    assert parts_of(TYPO) == (TYPO,)
    assert [problem.values["words"] for problem in both(report())] == ["工做正府", "做法"]
    assert Attention([silent]).bit(silent) == ALWAYS


def pattern(text: str, literal: str, within: bool = True) -> dict[str, Any]:
    return {"pattern": text, "literal": literal, "within": within}


EXCEPT = ["政府政府(?:信息|网)", "目的的(?!的)", "^公开公开"]
DOUBLED = {"characters": ["的"], "except": [pattern(text, "") for text in EXCEPT]}
LATIN: dict[str, Any] = {"usual": [], "names_behind": ""}
MOBILE = {"pattern": r"1\d{10}", "anywhere": {"pattern": r"(?=(1\d{10}))"}, "checksum": False}
NOTHING = pattern("[未没]收到申请(?=[，。\n]|$)", "申请")
DENIED = {"table": "applications", "cells": {}, "longest": 6, "heads": ["未", "没"]}
NONE = {"patterns": [NOTHING | DENIED]}
YEAR = pattern(r"(?P<year>20\d\d)年，?我镇", "我镇")
NAMED = {"patterns": [YEAR], "unless": [], "plans": [], "plans_in": []}
OWN = {"patterns": [pattern(r"(?P<year>20\d\d)年将", "年将")], "year": "own"}
OTHER = {"patterns": [pattern(r"(?:(?P<year>20\d\d)|本)年收费", "年收费")], "year": "other"}
BEYOND = {"patterns": [pattern(r"(?P<year>20\d\d)年将$", "年将", within=False)], "year": "own"}
PHONE = {"patterns": [pattern(r"电话\d", "电话"), pattern("地址.", "地址", within=False)]}
SLIPS = {"words": [{"pattern": "工做", "literal": "工做", "right": "工作"}], "unless": []}
OPTIONS: list[tuple[str, dict[str, Any], str, bool]] = [
    ("doubled", DOUBLED, "惠农资金资金公开", True),
    ("doubled", DOUBLED, "县人民政府政府信息公开", False),
    ("doubled", DOUBLED, "县人民政府政府信息，资金资金", True),
    ("doubled", DOUBLED, "县人民政府政府信箱", True),
    ("doubled", DOUBLED, "公开的的信息", True),
    ("doubled", DOUBLED, "公开公开信息", True),
    ("doubled", DOUBLED, "公开信息", False),
    ("foreign-word", LATIN, "优化workflow", True),
    ("foreign-word", LATIN, "优化a、b、c、d", False),
    ("private", MOBILE, "电话13900000001", True),
    ("private", MOBILE, "共139件、0000件、0001件", False),
    ("none", NONE, "未收到申请", True),
    ("none", NONE, "收到申请", False),
    ("none", NONE, "未收到申请人意见", False),
    ("year", NAMED, "2022年我镇公开", True),
    ("year", NAMED, "2023年我镇公开", False),
    ("wording", OWN | {"unless": []}, "2023年将公开", True),
    ("wording", OWN | {"unless": []}, "2024年将公开", False),
    ("wording", OTHER | {"unless": []}, "2023年收费", False),
    ("wording", OTHER | {"unless": []}, "本年收费", True),
    ("wording", BEYOND | {"unless": []}, "2024年将公开", True),
    ("wording", BEYOND | {"unless": []}, "2024年公开", False),
    ("mention", PHONE, "电话1", True),
    ("mention", PHONE, "电话", False),
    ("mention", PHONE, "地址", True),
    ("correction", SLIPS | {"probe": {"pattern": ""}}, "公开工做", True),
    ("correction", SLIPS | {"probe": {"pattern": "工做|正府"}}, "公开正府", True),
    ("correction", SLIPS | {"probe": {"pattern": "工做|正府"}}, "公开工作", False),
]


@pytest.mark.parametrize(("kind", "options", "text", "heeded"), OPTIONS)
def test_a_kind_tells_what_it_heeds(
    kind: str, options: dict[str, Any], text: str, heeded: bool
) -> None:
    check = CHECKS[kind](options)
    asked = Attention([check])
    given = report(texts={"overview": f"设了一处查阅点。{text}。"})
    assert given.year == 2023
    for _ in range(2):
        assert bool(asked.concerned(given) & asked.bit(check)) is heeded


@pytest.mark.parametrize(
    ("text", "raised"), [("电话1。", []), ("电话。", [1]), ("地址", [0]), ("地址甲", [])]
)
def test_what_is_not_mentioned_is_told_by_one_part(text: str, raised: list[int]) -> None:
    """Where only a literal stands, the patterns are still to be asked."""
    check = CHECKS["mention"](PHONE)
    parts = parts_of(check)
    asked = Attention(parts)
    given = report(texts={"overview": text})
    bits = asked.concerned(given)
    looking = [at for at, part in enumerate(parts) if asked.bit(part) & bits]
    assert [at for at in looking if list(parts[at](given))] == raised
    assert bool(list(check(given))) is bool(raised)


def test_a_mention_that_may_stand_anywhere_is_looked_for_in_every_report() -> None:
    check = CHECKS["mention"]({"patterns": [{"pattern": "电.|.话", "literal": ""}]})
    assert parts_of(check) == (check,)


YEARS_ALIKE = {
    "patterns": [YEAR | {"alike": True}, pattern("共(?P<year>20..)年", "年")],
    "unless": [],
    "plans": [],
    "plans_in": [],
}


@pytest.mark.parametrize("options", [NAMED, YEARS_ALIKE])
def test_sentences_of_one_shape_name_the_years_they_name(options: dict[str, Any]) -> None:
    check = CHECKS["year"](options)
    asked = Attention([check])
    for text, heeded in [
        ("2023年我镇收到3件", False),
        ("2022年我镇收到3件", True),
        ("2023年我镇收到5件", False),
        ("收到5件，2023年我镇2021年我镇", True),
        ("收到6件，2021年我镇2023年我镇", True),
        ("收到6件，2023年我镇2023年我镇", False),
    ]:
        given = report(texts={"overview": text})
        assert bool(asked.concerned(given) & asked.bit(check)) is heeded


def test_what_tells_figures_apart_is_asked_of_each_of_one_shape() -> None:
    exact = {"patterns": [pattern("满意率100%", "满意率")]}
    alike = {"patterns": [pattern(r"满意率\d+%", "满意率") | {"alike": True}]}
    literal = {"patterns": [pattern("100%$", "100%", within=False)]}
    checks = [CHECKS["mention"](options) for options in (exact, alike, literal)]
    looking = [part for check in checks for part in parts_of(check)[:1]]
    asked = Attention(looking)
    for text, heeded in [("满意率999%", [1]), ("满意率100%", [0, 1, 2]), ("满意率200%", [1])]:
        bits = asked.concerned(report(texts={"overview": text}))
        assert [at for at, part in enumerate(looking) if asked.bit(part) & bits] == heeded


def test_few_years_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attention, "MOST_YEARS", 1)
    check = CHECKS["year"](NAMED)
    asked = Attention([check])
    for text, heeded in [("2023年我镇", False), ("2022年我镇", True), ("2023年，我镇", False)]:
        given = report(texts={"overview": text})
        assert bool(asked.concerned(given) & asked.bit(check)) is heeded
