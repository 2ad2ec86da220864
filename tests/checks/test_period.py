"""The statistical period: stated, and the whole of the report's year."""

import pytest

from checks.build import period, report
from govlint.checks import CHECKS
from govlint.finding import AtPassage, AtTitle, Problem
from govlint.place import Span
from govlint.statements import Period


def problems(expect: str, *periods: Period, year: int | None = 2023) -> list[Problem]:
    given = report(year=year, periods=periods)
    return list(CHECKS["period"]({"expect": expect})(given))


def test_a_report_without_period_is_said_at_the_title() -> None:
    assert problems("stated") == [Problem(AtTitle(), "default", {"year": "2023"})]


@pytest.mark.parametrize("stated", [period("2023-1-1", "2023-12-31"), period(None, "2023-12-31")])
def test_a_period_is_stated_even_by_its_end_alone(stated: Period) -> None:
    assert problems("stated", stated) == []


@pytest.mark.parametrize(
    ("start", "end", "case"),
    [
        ("2023-1-1", "2023-12-31", None),
        ("2022-1-1", "2022-12-31", "default"),
        ("2022-3-1", "2022-12-31", "default"),
        ("2023-1-1", "2023-11-30", "partial"),
        ("2023-2-1", "2023-12-31", "partial"),
        ("2023-12-31", "2023-1-1", "reversed"),
        ("2022-1-1", "2023-12-31", "mixed"),
        ("2023-1-1", "2024-12-31", "mixed"),
        ("2024-1-1", "2023-12-31", "reversed"),
        (None, "2022-12-31", None),
    ],
)
def test_a_period_other_than_the_whole_year_is_named_by_its_fault(
    start: str | None, end: str, case: str | None
) -> None:
    found = problems("own-year", period(start, end))
    assert [problem.case for problem in found] == ([case] if case else [])


@pytest.mark.parametrize(
    ("start", "end", "cases"),
    [
        ("2022-1-1", "2022-12-31", []),
        ("2022-1-1", "2023-3-31", []),
        ("2022-12-31", "2022-1-1", ["reversed"]),
    ],
)
def test_without_the_year_of_the_report_only_reversed_periods_are_wrong(
    start: str, end: str, cases: list[str]
) -> None:
    found = problems("own-year", period(start, end), year=None)
    assert [problem.case for problem in found] == cases


def test_a_wrong_period_is_quoted_with_its_ends_in_both_languages() -> None:
    (found,) = problems("own-year", period("2022-1-1", "2022-12-31", at=7))
    assert found.place == AtPassage(Span(7, 11))
    assert found.values == {
        "found": "统计期限",
        "start_zh": "2022年1月1日",
        "start_en": "2022-01-01",
        "end_zh": "2022年12月31日",
        "end_en": "2022-12-31",
        "year": "2023",
    }
    assert (found.expected, found.actual) == ("2023-01-01/2023-12-31", "2022-01-01/2022-12-31")


def test_each_distinct_wrong_period_is_one_problem() -> None:
    wrong = [period("2022-1-1", "2022-12-31", at=at) for at in (5, 25)]
    other = period("2023-1-1", "2023-6-30", at=45)
    right = period("2023-1-1", "2023-12-31", at=65)
    found = problems("own-year", *wrong, other, right)
    assert [problem.case for problem in found] == ["default", "partial"]
    assert [related.place for related in found[0].related] == [AtPassage(Span(25, 29))]


def test_a_year_that_is_not_known_is_left_open() -> None:
    (problem,) = CHECKS["period"]({"expect": "stated"})(report(year=None, periods=()))
    assert problem.values["year"] == "××××"


def plainness(text: str, *stated: tuple[str | None, str]) -> list[Problem]:
    """Return what is said of dates that stand in a text, each with its start, if any."""
    given = report(preamble=text, periods=())
    page = given.document.text
    periods = tuple(
        period(start, "2023-12-31", printed, at=page.index(printed)) for start, printed in stated
    )
    options = {"expect": "explicit", "words": ["统计", "数据"]}
    return list(CHECKS["period"](options)(given._replace(periods=periods)))


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("本报告统计期限为2023年1月1日至12月31日。", None),
        ("数据从2023年1月1日至12月31日。", None),
        ("2023年1月1日至12月31日的数据。", None),
        ("本报告期限为2023年1月1日至12月31日。", "default"),
        ("统计如下。2023年1月1日至12月31日，公开信息36条。", "default"),
    ],
)
def test_dates_are_called_what_they_are(text: str, case: str | None) -> None:
    found = plainness(text, ("2023-1-1", "2023年1月1日至12月31日"))
    assert [problem.case for problem in found] == ([case] if case else [])


def test_one_plain_statement_is_enough() -> None:
    text = "本年1月1日至12月31日公开信息。统计期限为2023年1月1日至2023年12月31日。"
    whole = ("2023-1-1", "2023年1月1日至2023年12月31日")
    assert plainness(text, ("2023-1-1", "本年1月1日至12月31日"), whole) == []


def test_the_end_alone_is_quoted() -> None:
    (found,) = plainness("统计期限截至2023年12月31日。", (None, "统计期限截至2023年12月31日"))
    assert found.case == "end-only"
    assert found.values == {"found": "统计期限截至2023年12月31日", "year": "2023"}


def test_no_period_is_not_a_weak_one() -> None:
    assert plainness("公开信息36条。") == []
