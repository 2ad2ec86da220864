"""Sections that are missing or empty."""

from typing import Any

import pytest

from checks.build import heading, report, table
from govlint.checks import CHECKS
from govlint.finding import AtSection, Problem
from govlint.report import Report, SectionState

FILLED = {"expect": "filled", "minimum": {"problems": 10}, "empty_words": ["无", "没有"]}
PROBLEMS = "五、存在的主要问题及改进情况"


def problems(options: dict[str, Any], given: Report) -> list[Problem]:
    return list(CHECKS["section"](options)(given))


def filled(**changes: Any) -> list[Problem]:
    return problems(FILLED, report(**changes))


@pytest.mark.parametrize("expect", ["present", "unique", "ordered", "numbered", "titled"])
def test_a_faultless_report_raises_nothing(expect: str) -> None:
    assert problems({"expect": expect}, report()) == []


def test_an_absent_section_is_named_by_its_official_heading() -> None:
    given = report(states={"problems": SectionState.ABSENT})
    assert problems({"expect": "present"}, given) == [
        Problem(
            AtSection("problems"),
            "default",
            {"section": PROBLEMS, "number": "五"},
            expected=PROBLEMS,
        )
    ]


@pytest.mark.parametrize("state", [SectionState.TABLE_ONLY, SectionState.TEXT_ONLY])
def test_a_section_that_lost_only_its_heading_is_said_so(state: SectionState) -> None:
    (found,) = problems({"expect": "present"}, report(states={"applications": state}))
    assert (found.place, found.case) == (AtSection("applications"), state.value)
    assert found.values["table"] == "applications"


def test_every_absent_section_is_a_problem_in_the_order_of_the_form() -> None:
    states = {"problems": SectionState.ABSENT, "overview": SectionState.ABSENT}
    found = problems({"expect": "present"}, report(states=states))
    assert [problem.values["number"] for problem in found] == ["一", "五"]


@pytest.mark.parametrize("body", ["", "\n", "。"])
def test_a_heading_without_body_is_an_empty_section(body: str) -> None:
    (found,) = filled(texts={"overview": body})
    assert found == Problem(AtSection("overview"), "default", {"section": "一、总体情况"})


@pytest.mark.parametrize("body", ["无", "无。", "没有。\n", "问题较少，将改进"])
def test_a_section_with_a_least_length_must_say_something(body: str) -> None:
    (found,) = filled(texts={"problems": body})
    assert found == Problem(AtSection("problems"), "short", {"section": PROBLEMS})


@pytest.mark.parametrize(
    "texts",
    [
        {},
        {"problems": "更新不及时，将加强培训"},
        {"other_matters": "无"},
        {"other_matters": "无。"},
        {"overview": "见附件。"},
    ],
)
def test_a_section_with_text_is_not_empty(texts: dict[str, str]) -> None:
    assert filled(texts=texts) == []


def test_a_section_whose_form_gives_it_a_table_is_left_to_the_table() -> None:
    assert filled(texts={"applications": ""}) == []
    assert filled(texts={"applications": ""}, tables=(table("disclosure"),)) == []


@pytest.mark.parametrize("state", [SectionState.ABSENT, SectionState.TEXT_ONLY])
def test_a_section_without_heading_is_not_called_empty(state: SectionState) -> None:
    assert filled(texts={"overview": ""}, states={"overview": state}) == []


def test_the_first_of_two_duplicate_headings_is_no_empty_section() -> None:
    twice = (heading("overview"), heading("overview", at=9))
    assert filled(texts={"overview": ""}, headings=twice) == []


def test_an_empty_word_of_any_length_counts_as_short() -> None:
    options = {**FILLED, "empty_words": ["本年度无需要说明的问题"]}
    (found,) = problems(options, report(texts={"problems": "本年度无需要说明的问题。"}))
    assert found.case == "short"


def test_without_options_only_emptiness_counts() -> None:
    assert problems({"expect": "filled"}, report(texts={"problems": "无"})) == []
    assert len(problems({"expect": "filled"}, report(texts={"problems": ""}))) == 1
