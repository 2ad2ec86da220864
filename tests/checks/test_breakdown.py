"""A whole and its parts: in either measure, in one sentence or two, and lists left alone."""

from typing import Any

import pytest

from checks.build import report, text_at
from govlint.checks import CHECKS
from govlint.finding import Problem

OPTIONS: dict[str, Any] = {
    "in": ["other_matters"],
    "subjects": ["处理费"],
    "opening": "其中",
    "measures": [{"件": 1}, {"元": 1, "万元": 10000}],
    "unless": [{"pattern": "主要|减免", "literal": ""}],
}


def problems(text: str, section: str = "other_matters") -> list[Problem]:
    return list(CHECKS["breakdown"](OPTIONS)(report(texts={section: text})))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("收取处理费3件30元，其中甲局1件10元、乙局2件20元。", []),
        ("收取处理费3件30元。其中，甲局1件，10元；乙局2件，20元，均已入库。", []),
        ("收取处理费1.2万元，其中甲局2，000元、乙局1万元。", []),
        ("收取处理费0.3元，其中甲局0.1元、乙局0.2元。", []),
        # Of several numbers one is the whole.
        ("通知4件，收取处理费3件，其中甲局1件、乙局2件。", []),
        ("收取处理费3件30元，其中甲局1件10元、乙局2件25元。", [("default", "35元")]),
        ("收取处理费3件30元，其中甲局1件10元、乙局2件15元。", [("default", "25元")]),
        ("收取处理费4件30元，其中甲局1件10元、乙局2件20元。", [("default", "3件")]),
        # More than the whole is wrong by itself, less may be a list with parts left out.
        ("收取处理费30元，其中甲局10元、乙局25元。", [("default", "35元")]),
        ("收取处理费30元，其中甲局10元、乙局5元。", [("less", "15元")]),
        ("收取处理费4件30元，其中甲局1件10元、乙局2件5元。", [("less", "3件"), ("less", "15元")]),
        ("收取处理费1万元，其中甲局0.6万元，乙局5000元。", [("default", "11000元")]),
        # A single part, no list, two lists, hedges, other subjects, the next paragraph.
        ("收取处理费30元，其中甲局10元。", []),
        ("收取处理费30元，其中甲局10元乙局25元。", []),
        ("收取处理费30元，其中甲局10元、乙局25元，其中丙所5元。", []),
        ("收取处理费30元，其中主要有甲局10元、乙局25元。", []),
        ("收取处理费3件，其中甲局3件，减免1件、乙局2件，减免2件。", []),
        ("接听电话30件，其中甲局10件、乙局25件。", []),
        ("收取处理费30元。\n其中甲局10件、乙局25件。", []),
        ("甲局收取处理费10元、乙局20元，共30元。", []),
    ],
)
def test_the_parts_of_a_whole(text: str, said: list[tuple[str, str]]) -> None:
    assert [(found.case, found.values["total"]) for found in problems(text)] == said


def test_the_whole_is_marked_and_every_part_related() -> None:
    text = "收取处理费1，000元，其中甲局600元、乙局500元。"
    given = report(texts={"other_matters": text})
    (found,) = CHECKS["breakdown"](OPTIONS)(given)
    assert text_at(given, found.place) == "1，000元"
    assert [text_at(given, part.place) for part in found.related] == ["600元", "500元"]
    assert found.values["whole"] == "1000元"
    assert found.values["terms"] == "600＋500"
    assert found.values["difference"] == "100元"


def test_only_the_named_sections_are_read() -> None:
    assert problems("收取处理费30元，其中甲局10元、乙局25元。", "overview") == []
