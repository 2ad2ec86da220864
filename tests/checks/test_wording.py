"""Words that should not stand in the running text."""

from typing import Any

import pytest

from checks.build import report, text_at
from govlint.checks import CHECKS
from govlint.finding import Problem

PLAN = {
    "patterns": [{"pattern": "(?P<year>20[0-9]{2})年，?我(?:镇|乡)将", "literal": "年"}],
    "in": ["problems"],
    "year": "own",
}
RESIDUE = {
    "patterns": [
        {"pattern": "（文字描述[^）]*）", "literal": "（文字描述"},
        {"pattern": "XX+", "literal": "XX"},
        {"pattern": "XX年", "literal": "XX"},
    ]
}


def problems(options: dict[str, Any], **changes: Any) -> list[Problem]:
    return list(CHECKS["wording"](options)(report(**changes)))


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("2023年，我镇将加强培训。", True),
        ("2023 年，我 镇 将加强培训。", True),
        ("2024年，我镇将加强培训。", False),
        ("2023年，我镇加强了培训。", False),
    ],
)
def test_a_plan_dated_in_the_own_year_is_a_problem(text: str, raised: bool) -> None:
    found = problems(PLAN, texts={"problems": text})
    assert [problem.values["year"] for problem in found] == (["2023"] if raised else [])


def test_without_the_year_of_the_report_no_year_is_its_own() -> None:
    assert problems(PLAN, year=None, texts={"problems": "2023年，我镇将加强培训。"}) == []


def test_only_the_named_sections_are_searched() -> None:
    assert problems(PLAN, texts={"overview": "2023年，我镇将加强培训。"}) == []


def test_without_names_the_preamble_and_all_sections_are_searched() -> None:
    found = problems(RESIDUE, preamble="XX年工作如下。", texts={"overview": "（文字描述，略）"})
    assert [problem.values["found"] for problem in found] == ["XX年", "（文字描述，略）"]
    assert found[0].values["section_en"] == "the introduction"
    assert found[0].values["section_zh"] == "正文之前"
    assert found[1].values["section"] == "一、总体情况"
    assert {problem.values["year"] for problem in found} == {"2023"}


def test_a_problem_covers_the_passage_as_it_stands_in_the_document() -> None:
    given = report(texts={"overview": "我镇公开 X X 条。"})
    (found,) = CHECKS["wording"](RESIDUE)(given)
    assert text_at(given, found.place) == "X X"
    assert (found.values["found"], found.actual) == ("XX", "XX")


def test_overlapping_matches_are_one_problem_the_longest() -> None:
    (found,) = problems(RESIDUE, texts={"overview": "到XXX年底。"})
    assert found.values["found"] == "XXX"


def test_a_pattern_is_not_tried_where_its_literal_does_not_occur() -> None:
    options = {"patterns": [{"pattern": "公开", "literal": "不在文中"}]}
    assert problems(options) == []


@pytest.mark.parametrize("literal", ["", None])
def test_a_pattern_without_literal_is_always_tried(literal: str | None) -> None:
    options = {"patterns": [{"pattern": "主动公开", "literal": literal}]}
    assert len(problems(options)) == 1


def test_a_pattern_that_matches_nothing_but_emptiness_raises_nothing() -> None:
    assert problems({"patterns": [{"pattern": "X*", "literal": ""}]}) == []


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("公开为原则。", True),
        ("从公开为原则，到以公开为常态。", False),
        ("以前如此。公开为原则。以公开为常态。", True),
        ("以公开为常态；公开为原则！以公开为常态", True),
        ("以公开为常态\n公开为原则\n以公开为常态", True),
    ],
)
@pytest.mark.parametrize("form", ["text", "pattern"])
def test_an_exception_counts_only_in_the_sentence_of_the_match(
    text: str, raised: bool, form: str
) -> None:
    exception = "常态" if form == "text" else {"pattern": "常.", "literal": "常"}
    options = {"patterns": [{"pattern": "公开为原则", "literal": "原则"}], "unless": [exception]}
    assert len(problems(options, texts={"overview": text})) == raised


def test_an_exception_behind_a_match_that_ends_the_sentence_does_not_count() -> None:
    options = {"patterns": [{"pattern": "原则。", "literal": "原则"}], "unless": ["常态"]}
    assert len(problems(options, texts={"overview": "公开为原则。公开为常态。"})) == 1


def test_once_makes_all_matches_one_problem_at_the_first_of_the_file() -> None:
    texts = {"overview": "XX镇。XX乡。", "problems": "XXX。"}
    (found,) = problems({**RESIDUE, "once": True}, preamble="XX年。", texts=texts)
    assert found.values["found"] == "XX年"
    assert [related.text for related in found.related] == ["XX", "XX", "XXX"]


def test_once_without_match_raises_nothing() -> None:
    assert problems({**RESIDUE, "once": True}) == []


OTHER = {
    "patterns": [{"pattern": r"(?P<year>20\d\d)年[^。\n]*费", "literal": "费"}],
    "unless": [{"pattern": "印发", "literal": "印发"}],
    "year": "other",
}


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("2022年未收费。", True),
        ("2023年未收费。", False),
        ("2022年、2023年均未收费。", False),
        ("2022年未收费。2023年继续。", True),
        ("按2022年印发的规定未收费。", False),
    ],
)
def test_another_year_in_a_sentence_without_the_own_one(text: str, raised: bool) -> None:
    found = list(CHECKS["wording"](OTHER)(report(texts={"other_matters": text})))
    assert [problem.values["year"] for problem in found] == (["2022"] if raised else [])
    assert all(problem.values["own"] == "2023" for problem in found)


def test_without_the_year_of_the_report_no_year_is_another() -> None:
    given = report(year=None, texts={"other_matters": "2022年未收费。"})
    assert list(CHECKS["wording"](OTHER)(given)) == []
