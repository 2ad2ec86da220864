"""Statements about the report's own year."""

from typing import Any

import pytest

from checks.build import report, text_at
from govlint.checks import CHECKS
from govlint.finding import Problem

PATTERN = {"pattern": "(?P<year>20\\d\\d)年，?我镇", "literal": "我镇"}
OPTIONS: dict[str, Any] = {
    "patterns": [PATTERN],
    "unless": ["决算"],
    "plans": ["将"],
    "plans_in": ["problems"],
}


def problems(text: str, section: str = "overview", **changes: Any) -> list[Problem]:
    return list(CHECKS["year"](OPTIONS)(report(texts={section: text}, **changes)))


@pytest.mark.parametrize(
    ("text", "section", "found"),
    [
        ("2022年，我镇公开信息。", "overview", True),
        ("2023年，我镇公开信息。", "overview", False),
        ("2022年，我镇公开决算。", "overview", False),
        ("2022年，我镇公开。决算已公开。", "overview", True),
        ("2022年，我镇公开1条，2023年3条。", "overview", False),
        ("2024年，我镇公开信息。", "overview", True),
        ("2024年，我镇将公开信息。", "overview", False),
        ("2022年，我镇将公开信息。", "overview", True),
        ("2024年，我镇公开信息。", "problems", False),
        ("2022年，我镇公开信息。", "problems", True),
    ],
)
def test_another_year_is_a_problem_where_nothing_makes_it_right(
    text: str, section: str, found: bool
) -> None:
    given = problems(text, section)
    assert bool(given) is found
    for problem in given:
        assert (problem.expected, problem.actual) == ("2023", text[:4])
        assert (problem.values["year"], problem.values["named"]) == ("2023", text[:4])


def test_what_is_no_year_in_figures_is_not_judged() -> None:
    """A group of a rule that takes in more than figures is no fault of a report."""
    anything = {"pattern": "(?P<year>[^，。]*)，我镇", "literal": "我镇"}
    given = report(texts={"overview": "去年，我镇公开信息。2021，我镇公开信息。，我镇公开信息。"})
    (found,) = CHECKS["year"]({**OPTIONS, "patterns": [anything]})(given)
    assert found.actual == "2021"


def test_all_places_are_one_problem_at_the_first() -> None:
    texts = {"overview": "2022年我镇。", "problems": "2021年，我镇。"}
    given = report(texts=texts)
    (found,) = CHECKS["year"](OPTIONS)(given)
    assert text_at(given, found.place) == "2022年我镇"
    assert [text_at(given, r.place) for r in found.related] == ["2021年，我镇"]


def test_without_the_year_of_the_report_no_year_is_wrong() -> None:
    assert problems("2022年，我镇公开信息。", year=None) == []
