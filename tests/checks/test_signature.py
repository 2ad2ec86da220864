"""Signatures: there, in the right year, in time."""

from typing import Any

import pytest

from checks.build import report, text_at
from govlint.checks import CHECKS
from govlint.finding import Problem
from govlint.place import Span
from govlint.report import Report
from govlint.statements import Date, Level, Signature

DEADLINES = [
    {"levels": ["department"], "month": 1, "day": 31, "case": "default", "except": ["中心"]},
    {"levels": ["township"], "month": 3, "day": 31, "case": "local", "except": []},
]


def signed(date: Date | None, organization: str = "云溪镇", **changes: Any) -> Report:
    return report(**changes)._replace(signature=Signature(organization, date, Span(0, 3)))


def problems(expect: str, given: Report) -> list[Problem]:
    return list(CHECKS["signature"]({"expect": expect, "deadlines": DEADLINES})(given))


@pytest.mark.parametrize(
    ("given", "cases"),
    [
        (signed(Date(2024, 1, 12)), []),
        (signed(None), ["undated"]),
        (signed(Date(2024, 1, 12), ""), ["unnamed"]),
        (report(), ["default"]),
    ],
)
def test_what_of_a_signature_is_missing(given: Report, cases: list[str]) -> None:
    assert [problem.case for problem in problems("present", given)] == cases


@pytest.mark.parametrize(
    ("day_stated", "zh", "en"),
    [(True, "2024年1月1日", "2024-01-01"), (False, "2024年1月", "2024-01")],
)
def test_a_day_that_is_not_stated_is_not_told(day_stated: bool, zh: str, en: str) -> None:
    signature = Signature("", Date(2024, 1, 1), Span(0, 3), day_stated)
    (found,) = problems("present", report()._replace(signature=signature))
    assert (found.values["found_zh"], found.values["found_en"]) == (zh, en)


def test_a_missing_signature_stands_at_the_end_of_the_text() -> None:
    given = report(texts={"other_matters": "没有其他事项完"})
    (found,) = problems("present", given)
    assert text_at(given, found.place) == "完"


@pytest.mark.parametrize(
    ("date", "year", "wrong"),
    [
        (Date(2024, 1, 12), 2023, False),
        (Date(2023, 1, 12), 2023, True),
        (Date(2025, 1, 12), 2023, True),
        (Date(2025, 1, 12), None, False),
        (None, 2023, False),
    ],
)
def test_the_day_is_in_the_next_year(date: Date | None, year: int | None, wrong: bool) -> None:
    found = problems("next-year", signed(date, year=year))
    assert [(p.expected, p.actual) for p in found] == [("2024", str(date and date.year))] * wrong


@pytest.mark.parametrize(
    ("date", "level", "cases"),
    [
        (Date(2024, 1, 31), Level.DEPARTMENT, []),
        (Date(2024, 2, 1), Level.DEPARTMENT, ["default"]),
        (Date(2024, 3, 31), Level.TOWNSHIP, []),
        (Date(2024, 4, 1), Level.TOWNSHIP, ["local"]),
        (Date(2024, 4, 1), Level.UNKNOWN, []),
        (Date(2025, 4, 1), Level.DEPARTMENT, []),
        (None, Level.DEPARTMENT, []),
    ],
)
def test_the_day_is_not_behind_the_deadline(
    date: Date | None, level: Level, cases: list[str]
) -> None:
    assert [p.case for p in problems("in-time", signed(date, level=level))] == cases


@pytest.mark.parametrize("expect", ["next-year", "in-time"])
def test_a_day_without_name_may_be_that_of_a_page(expect: str) -> None:
    late = Date(2022, 9, 1) if expect == "next-year" else Date(2024, 9, 1)
    assert problems(expect, signed(late))
    assert problems(expect, signed(late, "")) == []


def test_names_may_be_excepted_and_days_are_said_in_both_languages() -> None:
    given = signed(Date(2024, 2, 3), level=Level.DEPARTMENT)
    (found,) = problems("in-time", given)
    assert (found.values["found_zh"], found.values["found_en"]) == ("2024年2月3日", "2024-02-03")
    assert found.values["deadline_zh"] == "2024年1月31日"
    named = given._replace(organization=given.organization._replace(name="云溪镇服务中心"))
    assert problems("in-time", named) == []


@pytest.mark.parametrize(
    ("date", "cases"),
    [
        (Date(2024, 2, 29), []),
        (Date(2023, 2, 29), ["impossible"]),
        (Date(2024, 2, 30), ["impossible"]),
        (Date(2024, 4, 30), []),
        (Date(2024, 4, 31), ["impossible"]),
        (Date(2024, 13, 1), ["impossible"]),
        (Date(2024, 0, 1), ["impossible"]),
        (Date(2024, 12, 31), []),
    ],
)
def test_a_day_that_is_in_no_calendar(date: Date, cases: list[str]) -> None:
    given = signed(date, year=2023)
    assert [problem.case for problem in problems("next-year", given)] == cases
    assert not (cases and problems("in-time", given))
