"""Topics inside a section that are numbered like sections."""

from checks.build import heading, report
from govlint.checks import CHECKS
from govlint.finding import AtPassage
from govlint.place import Span

TOPICS = (
    heading("overview", "组织领导", "一", at=20),
    heading("overview", "平台建设", "二", at=40),
)


def test_topics_numbered_like_sections_are_one_problem_per_section() -> None:
    given = report(subheadings={"overview": TOPICS, "problems": TOPICS[:1]})
    found = list(CHECKS["numbering"]({})(given))
    assert [problem.place for problem in found] == [AtPassage(Span(20, 21))] * 2
    assert found[0].values == {"section": "一、总体情况", "found": "一、组织领导", "count": "2"}
    assert [related.text for related in found[0].related] == ["二、平台建设"]


def test_a_report_without_such_topics_raises_nothing() -> None:
    assert list(CHECKS["numbering"]({})(report())) == []
