"""Headings: twice, out of order, wrongly numbered, worded otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.build import heading, report
from checks.forms import SECTIONS
from govlint.checks import CHECKS
from govlint.checks.headings import longest_run
from govlint.finding import AtPassage, Problem
from govlint.place import Span
from govlint.report import Heading, Wording

KEYS = [key for key, _, _ in SECTIONS]
NUMBERS = {number: key for key, number, _ in SECTIONS}


def problems(expect: str, *headings: Heading) -> list[Problem]:
    return list(CHECKS["section"]({"expect": expect})(report(headings=headings)))


def in_order(numbers: str) -> tuple[Heading, ...]:
    return tuple(heading(NUMBERS[n], at=10 * at) for at, n in enumerate(numbers))


def test_a_heading_that_stands_twice_is_said_at_the_second() -> None:
    (found,) = problems("unique", heading("overview", at=1), heading("overview", "概况", at=5))
    assert found.place == AtPassage(Span(5, 6))
    assert found.values == {"section": "一、总体情况", "heading": "一、概况"}
    assert [(r.place, r.text) for r in found.related] == [(AtPassage(Span(1, 2)), "一、总体情况")]


def test_every_extra_heading_is_a_problem() -> None:
    thrice = [heading("overview", at=at) for at in (1, 5, 9)]
    found = problems("unique", *thrice, heading("problems", at=12))
    assert [problem.place for problem in found] == [AtPassage(Span(at, at + 1)) for at in (5, 9)]


@pytest.mark.parametrize(
    ("order", "displaced"),
    [
        ("一二三四五六", {}),
        ("", {}),
        ("一二四六", {}),
        ("一二二三四", {}),
        ("一二三四六五", {"六": "五"}),
        ("一三二四五六", {"三": "二"}),
        ("一五二三四六", {"五": "四"}),
        ("一三四五六二", {"二": "一"}),
        ("一六二三", {"六": "三"}),
        ("一二三四五六二", {}),
        ("一五四三", {"五": "四", "四": "三"}),
    ],
)
def test_only_headings_that_must_move_are_out_of_order(
    order: str, displaced: dict[str, str]
) -> None:
    found = problems("ordered", *in_order(order))
    assert {p.values["section"][0]: p.values["after"][0] for p in found} == displaced


def test_a_heading_out_of_order_is_said_where_it_stands() -> None:
    (found,) = problems("ordered", *in_order("一五二三四六"))
    assert found.place == AtPassage(Span(10, 11))
    assert found.values["after"] == "四、政府信息公开行政复议、行政诉讼情况"


def test_the_first_section_behind_others_is_said_by_what_it_precedes() -> None:
    (found,) = problems("ordered", *in_order("二三一四"))
    assert (found.case, found.values["section"]) == ("first", "一、总体情况")
    assert found.values["before"] == "二、主动公开政府信息情况"
    assert found.values["after"] == ""


@given(st.lists(st.integers(0, 9), unique=True))
def test_the_longest_run_rises_and_nothing_can_be_added(ranks: list[int]) -> None:
    run = longest_run(ranks)
    assert run == sorted(run)
    assert run == [rank for rank in ranks if rank in run]
    for rank in set(ranks) - set(run):
        longer = [other for other in ranks if other in run or other == rank]
        assert longer != sorted(longer)


def test_a_wrong_ordinal_is_said_with_the_right_one() -> None:
    (found,) = problems("numbered", heading("proactive_disclosure", number="三"))
    assert (found.expected, found.actual) == ("二", "三")
    assert found.values == {
        "heading": "三、主动公开政府信息情况",
        "section": "二、主动公开政府信息情况",
        "found": "三",
    }


def test_a_heading_without_ordinal_has_no_wrong_one() -> None:
    assert problems("numbered", heading("proactive_disclosure", number="")) == []


def test_only_the_first_heading_of_a_section_is_judged_by_its_ordinal() -> None:
    again = heading("overview", number="二", at=5)
    assert problems("numbered", heading("overview"), again) == []


@pytest.mark.parametrize(
    ("printed", "case"),
    [
        (heading("problems"), None),
        (heading("problems", "问题与打算", wording=Wording.DIFFERENT), "default"),
        (heading("problems", "存在问题及改进情况", wording=Wording.ACCEPTED), "accepted"),
        (heading("problems", number=""), "unnumbered"),
        (heading("problems", number="四"), None),
        (heading("problems", "存在问题", "", Wording.DIFFERENT), "default"),
    ],
)
def test_a_title_in_other_words_and_a_title_without_ordinal(
    printed: Heading, case: str | None
) -> None:
    found = problems("titled", printed)
    assert [problem.case for problem in found] == ([case] if case else [])
    assert all(p.values["section"] == "五、存在的主要问题及改进情况" for p in found)


def test_a_heading_as_long_as_a_paragraph_is_cut_in_the_message() -> None:
    (found,) = problems("titled", heading("problems", "题" * 200, wording=Wording.DIFFERENT))
    assert len(found.values["heading"]) < 50
    assert found.values["heading"].endswith("…")


def further(*titles: str) -> list[Problem]:
    made = report()
    lines = tuple(
        Heading("", "七", title, Wording.DIFFERENT, Span(at, at + 1), at + 1)
        for at, title in enumerate(titles)
    )
    *before, last = made.sections
    made = made._replace(sections=(*before, last._replace(continued=lines)))
    options = {"expect": "no-others", "unless": [{"pattern": "^附", "literal": "附"}]}
    return list(CHECKS["section"](options)(made))


def test_all_further_sections_are_one_problem_at_the_first() -> None:
    (found,) = further("工作特色", "附件", "联系方式")
    assert found.place == AtPassage(Span(0, 1))
    assert found.values["headings"] == "七、工作特色”“七、联系方式"
    assert [(r.place, r.text) for r in found.related] == [(AtPassage(Span(2, 3)), "七、联系方式")]


@pytest.mark.parametrize("titles", [(), ("附件",), ("附：名单", "附表")])
def test_attachments_are_no_further_sections(titles: tuple[str, ...]) -> None:
    assert further(*titles) == []
