"""Words with which an organization calls itself something it is not."""

from typing import Any

import pytest

from checks.build import report, text_at
from govlint.checks import CHECKS
from govlint.statements import Level

OPTIONS = {
    "units": {"乡": ["我镇", "本镇"], "镇": ["我乡", "本乡", "我局"]},
    "levels": {"township": ["我局", "我县"]},
    "except": ["[我本]乡镇", "自我局限"],
}
CHECK = CHECKS["self-reference"](OPTIONS)


def found_in(text: str, **changes: Any) -> list[str]:
    given = report(texts={"overview": text}, **changes)
    return [problem.values["found"] for problem in CHECK(given)]


@pytest.mark.parametrize(
    ("text", "unit", "found"),
    [
        ("今年本镇公开信息。", "乡", ["本镇"]),
        ("今年本乡公开信息。", "镇", ["本乡"]),
        ("我局认真落实。", "镇", ["我局"]),
        ("我县统一部署。", "乡", ["我县"]),
        ("我镇公开信息。", "镇", []),
        ("本乡公开信息。", "乡", []),
        ("我乡镇干部下村。", "镇", []),
        ("克服自我局限。", "镇", []),
        ("本乡镇之外，本乡公开。", "镇", ["本乡"]),
        ("印发《我乡公开办法》。", "镇", []),
        ("开展“我乡有话说”活动。", "镇", []),
        ("“政务”之外，我乡公开“村务”。", "镇", ["我乡"]),
        ("引号未闭合“我乡公开。\n”我乡", "镇", ["我乡"]),
    ],
)
def test_a_word_that_does_not_fit_the_unit_or_level_is_a_problem(
    text: str, unit: str, found: list[str]
) -> None:
    assert found_in(text, unit=unit) == found


def test_an_unknown_unit_and_level_is_judged_by_nothing() -> None:
    assert found_in("我乡我镇我局我县", unit="", level=Level.UNKNOWN) == []


def test_each_word_is_one_problem_at_its_first_place_with_the_others_related() -> None:
    given = report(preamble="我 乡概况。", texts={"problems": "我乡与我局。我乡将改进。"})
    first, second = CHECK(given)
    assert text_at(given, first.place) == "我 乡"
    assert [text_at(given, related.place) for related in first.related] == ["我乡", "我乡"]
    assert first.values == {"found": "我乡", "organization": "青石县云溪镇人民政府"}
    assert (second.values["found"], second.related) == ("我局", ())


def test_a_word_named_for_unit_and_level_is_one_problem() -> None:
    assert found_in("我局认真落实。", unit="镇", level=Level.TOWNSHIP) == ["我局"]


def test_without_options_nothing_is_wrong() -> None:
    assert list(CHECKS["self-reference"]({})(report(texts={"overview": "我乡"}))) == []
