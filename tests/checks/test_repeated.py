"""Sections taken over from the year before."""

import pytest

from checks.build import report, text_at
from govlint.checks.repeated import Repeated, repeated_check
from govlint.finding import AtSection, Problem

OWN = "新建移动端专栏方便群众在手机上查找办事指南"
OLD = "信息发布前由拟稿人和科室负责人依次审核把关"
OTHER = "请村民代表开展社会评议收到的意见已经逐条回复"
LAW = "根据条例的规定编制本年度的政府信息公开工作报告"


def check(share: int = 50, minimum: int = 20) -> Repeated:
    common = [{"pattern": "根据条例", "literal": "根据条例"}]
    return repeated_check(
        {"in": ["overview"], "share": share, "minimum": minimum, "common": common}
    )


def judged(now: str, before: str, rule: Repeated | None = None) -> list[Problem]:
    own = report(texts={"overview": now})
    return list((rule or check())(own, report(year=2022, texts={"overview": before})))


@pytest.mark.parametrize(
    ("now", "before", "share"),
    [
        (f"{OLD}。{OTHER}。", f"{OLD}。{OTHER}。", "100"),
        # Figures, years and order make no other text, nor does one word.
        (f"2023年3月{OLD}。{OTHER}。", f"{OTHER}。2022年12月{OLD}。", "100"),
        (f"{OLD}工作机制逐步健全。", f"{OLD}工作机制逐步完善。", "100"),
        # Just half, and a little more.
        (f"{OLD}。{OWN}。", f"{OLD}。", None),
        (f"{OLD}牢牢。{OWN}。", f"{OLD}牢牢。", "52"),
        (f"{OWN}。", f"{OLD}。", None),
        # What the form has all reports say is no text of either.
        (f"{LAW}。{LAW}。{OLD}。{OWN}。{OWN}。", f"{LAW}。{OLD}。", None),
        ("无。", "无。", None),
        (f"{OLD}。", "", None),
    ],
)
def test_share(now: str, before: str, share: str | None) -> None:
    assert [problem.values["share"] for problem in judged(now, before)] == [share] * bool(share)


def test_where_it_begins_and_what_is_shown() -> None:
    now = f"{OWN}。\n{OLD}。{OTHER}。"
    (problem,) = judged(now, f"{OTHER}。{OLD}。")
    own = report(texts={"overview": now})
    assert text_at(own, problem.place) == OLD
    assert problem.values["sentences_zh"] == f"“{OLD}”、“{OTHER}”"
    assert problem.values["count"] == "2"
    assert [r.place for r in problem.related if r.earlier] == [AtSection("overview")]


def test_a_short_section_says_nothing() -> None:
    assert judged(f"{OLD}。", f"{OLD}。", check(minimum=len(OLD)))
    assert judged(f"{OLD}。", f"{OLD}。", check(minimum=len(OLD) + 1)) == []


def test_a_section_that_is_not_there_is_not_judged() -> None:
    own = report(texts={"overview": f"{OLD}。"})
    assert list(check()(own, own._replace(sections=own.sections[1:]))) == []
