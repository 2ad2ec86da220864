"""Topics: any word will do, one problem names all that are missing."""

from typing import Any

import pytest

from checks.build import report
from govlint.checks import CHECKS
from govlint.finding import AtSection, Problem
from govlint.report import Report, SectionState
from govlint.statements import Level

OPTIONS: dict[str, Any] = {
    "topics": [
        {"name": "平台", "words": ["网站", "公众号"], "patterns": []},
        {"name": "监督", "words": [], "patterns": [{"pattern": r"考核\d次", "literal": "考核"}]},
    ],
    "in": ["overview", "other_matters"],
    "levels": [],
    "except": [],
}


def problems(given: Report, **options: Any) -> list[Problem]:
    return list(CHECKS["topics"]({**OPTIONS, **options})(given))


def missing(overview: str, other: str = "无。", **options: Any) -> list[tuple[str, str]]:
    given = report(texts={"overview": overview, "other_matters": other})
    return [(found.case, found.values["topics_zh"]) for found in problems(given, **options)]


@pytest.mark.parametrize(
    ("overview", "other", "wanted"),
    [
        ("网站更新，考核2次。", "无。", []),
        ("公众号更新，考核2次。", "无。", []),
        ("网站更新，开展考核。", "无。", [("some", "监督")]),
        ("一切正常。", "无。", [("default", "平台、监督")]),
        ("一切正常。", "网站更新，考核2次。", []),
        ("考核2次。", "网站更新。", []),
        # An empty section is another rule's business.
        ("", "无。", []),
        ("。", "无。", []),
    ],
)
def test_what_is_not_treated_anywhere_is_named(
    overview: str, other: str, wanted: list[tuple[str, str]]
) -> None:
    assert missing(overview, other) == wanted


def test_the_problem_stands_at_the_first_section() -> None:
    (found,) = problems(report(texts={"overview": "一切正常。"}))
    assert found.place == AtSection("overview")
    assert found.values["section"] == "一、总体情况"
    assert found.values["topics_en"] == "平台, 监督"


@pytest.mark.parametrize(
    ("overview", "treated"),
    [
        ("下一步将更新网站。", True),
        ("下一步将加强学习。", False),
        ("今年成绩明显。下一步将加强学习。", False),
        ("今年成绩明显；下一步将加强学习", False),
        ("解读一般。下一步将加强学习。", True),
        ("成绩明显！\n下一步将加强学习。\n形式单一", True),
        ("成绩明显。（一）", False),
        ("解读一般；下一步将加强学习。", True),
        ("下一步：一是加强学习；二是多用图表。", False),
    ],
)
def test_a_sentence_about_nothing_else_may_treat_it(overview: str, treated: bool) -> None:
    topic = {"name": "平台", "words": ["网站"], "patterns": [], "beside": ["成绩", "下一步"]}
    assert missing(overview, topics=[topic]) == ([] if treated else [("default", "平台")])


@pytest.mark.parametrize(("minimum", "raised"), [(4, True), (5, False)])
def test_a_section_that_says_next_to_nothing_is_not_judged(minimum: int, raised: bool) -> None:
    assert bool(missing("一切正常。", minimum=minimum)) is raised


@pytest.mark.parametrize(
    ("state", "raised"),
    [
        (SectionState.HEADED, True),
        (SectionState.TEXT_ONLY, True),
        (SectionState.TABLE_ONLY, False),
        (SectionState.ABSENT, False),
    ],
)
def test_a_section_that_is_not_there_is_another_rules_business(
    state: SectionState, raised: bool
) -> None:
    given = report(texts={"overview": "一切正常。"}, states={"overview": state})
    assert bool(problems(given)) is raised


@pytest.mark.parametrize(
    ("level", "name", "raised"),
    [
        (Level.TOWNSHIP, "云溪镇人民政府", True),
        (Level.COUNTY, "青石县人民政府", True),
        (Level.COUNTY, "青石县人民政府办公室", False),
        (Level.DEPARTMENT, "青石县民政局", False),
        (Level.UNKNOWN, "", False),
    ],
)
def test_only_some_organizations_may_be_concerned(level: Level, name: str, raised: bool) -> None:
    given = report(texts={"overview": "一切正常。"}, level=level)
    given = given._replace(organization=given.organization._replace(name=name))
    offices = [{"pattern": "办公室$", "literal": "办公室"}]
    options = {"levels": ["township", "county"], "except": offices}
    assert bool(problems(given, **options)) is raised
    assert problems(given)
