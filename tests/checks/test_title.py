"""The title: there, with a year, and in the official wording."""

import pytest

from checks.build import report
from govlint.checks import CHECKS
from govlint.finding import AtTitle, Problem
from govlint.report import Report

UNDATED = "云溪镇人民政府政府信息公开工作年度报告"


@pytest.mark.parametrize(
    ("expect", "given", "raised"),
    [
        ("present", report(), False),
        ("present", report(title=None), True),
        ("present", report(title=UNDATED, year=None), False),
        ("year", report(), False),
        ("year", report(title=UNDATED, year=None), True),
        ("year", report(title=None, year=None), False),
    ],
)
def test_a_missing_title_and_a_title_without_year(expect: str, given: Report, raised: bool) -> None:
    found = list(CHECKS["title"]({"expect": expect})(given))
    assert [problem.place for problem in found] == ([AtTitle()] if raised else [])


def test_a_title_without_year_is_quoted() -> None:
    given = report(title=UNDATED, year=None)
    assert list(CHECKS["title"]({"expect": "year"})(given)) == [
        Problem(AtTitle(), "default", {"title": UNDATED}, actual=UNDATED)
    ]


WORDED = {
    "expect": "worded",
    "patterns": [{"pattern": "(?<!年度)政府信息公开工作年度报告$", "literal": "工作年度报告"}],
    "accepted": [{"pattern": "政府信息公开工作年度报告$", "literal": "工作年度报告"}],
}


@pytest.mark.parametrize(
    ("title", "year", "case"),
    [
        ("云溪镇2023年政府信息公开工作年度报告", 2023, None),
        ("云溪镇2023年度政府信息公开工作年度报告", 2023, "accepted"),
        ("云溪镇2023年政府信息公开年报", 2023, "default"),
        ("政府信息公开年报", None, None),
        (None, None, None),
    ],
)
def test_a_title_in_other_words(title: str | None, year: int | None, case: str | None) -> None:
    found = list(CHECKS["title"](WORDED)(report(title=title, year=year)))
    assert [problem.case for problem in found] == ([case] if case else [])
    assert all(problem.values == {"title": title} for problem in found)
