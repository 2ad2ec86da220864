"""Words with which an organization calls itself something it is not."""

from typing import Any

import pytest

from checks.build import report, text_at
from govlint.checks import CHECKS
from govlint.place import Span
from govlint.statements import Level, Signature

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


NAMES = {
    "names": [
        {
            "unit": "镇",
            "own": r"(?P<name>[^县]{2,6})镇[^镇]{0,12}$",
            "texts": [r"镇(?<=(?P<name>..)镇)(?:人民政府)?编制"],
        }
    ]
}


@pytest.mark.parametrize(
    ("preamble", "signed", "found"),
    [
        ("石桥镇人民政府编制。", "", ["石桥镇人民政府编制"]),
        ("云溪镇人民政府编制。", "", []),
        ("溪镇编制。", "", []),
        ("", "青石县石桥镇人民政府", ["青石县石桥镇人民政府"]),
        ("", "云溪镇政府", []),
        ("", "青石县人民政府办公室", []),
        ("石桥镇编制。", "石桥镇人民政府", ["石桥镇编制"]),
    ],
)
def test_the_name_of_another_of_the_same_kind(preamble: str, signed: str, found: list[str]) -> None:
    signature = Signature(signed, None, Span(0, 1)) if signed else None
    given = report(preamble=preamble, unit="镇")._replace(signature=signature)
    problems = list(CHECKS["self-reference"](NAMES)(given))
    assert [problem.values["found"] for problem in problems] == found
    assert {problem.case for problem in problems} <= {"other"}


def test_both_names_of_another_are_one_problem() -> None:
    signature = Signature("石桥镇", None, Span(0, 1))
    given = report(preamble="石桥镇编制。", unit="镇")._replace(signature=signature)
    [problem] = CHECKS["self-reference"](NAMES)(given)
    assert len(problem.related) == 1


def test_an_organization_of_another_kind_is_not_judged_by_its_name() -> None:
    given = report(preamble="石桥镇编制。", unit="乡")
    assert list(CHECKS["self-reference"](NAMES)(given)) == []


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
