"""Patterns that match alike in all texts of one shape."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlint.checks.correction import Correction, correction_check
from govlint.checks.shape import MOST, shape_of
from govlint.packs.alike import finds_alike

ALIKE = [
    "申请",
    r"申请\d{1,3}件",
    "(?x) 收到 [0-9一二]+ (?:件|份)",
    r"(?P<year>20\d\d)年(?!20)",
    "(?<!20)年",
    r"(?:20){2}|\D件",
    "2(?:0)年",
    "[^一]件",
]
UNLIKE = [
    "100%",
    r"1[3-9]\d{9}",
    "零|0",
    "[^0]件",
    "[12]件",
    "20?年",
    r"2[01]\d\d",
    "20(?=2)",
    r"(\d)\1",
    r"(?:(\d)|年)(?(1)件|份)",
    "(?<!2)年",
    "[1-9]件",
]
TEXTS = st.text("0012２一年件，申", max_size=12)


@pytest.mark.parametrize("pattern", ALIKE)
def test_what_tells_no_digits_apart_but_those_of_years_is_alike(pattern: str) -> None:
    assert finds_alike(pattern)


@pytest.mark.parametrize("pattern", UNLIKE)
def test_what_tells_digits_apart_is_not(pattern: str) -> None:
    assert not finds_alike(pattern)


@given(TEXTS, st.sampled_from(ALIKE))
def test_an_alike_pattern_matches_where_it_matches_in_the_shape(text: str, pattern: str) -> None:
    spans = [match.span() for match in re.finditer(pattern, text)]
    assert spans == [match.span() for match in re.finditer(pattern, shape_of[text])]


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("2024年收到申请13件", "2011年收到申请11件"),
        ("2100年，1202件，200件，220件", "1111年，1201件，201件，120件"),
        ("二〇二四年", "二〇二四年"),
        ("", ""),
    ],
)
def test_a_shape_has_ones_for_digits_but_what_years_begin_with(text: str, shape: str) -> None:
    assert shape_of.of([text, "5件", text]) == [shape, "1件", shape]
    assert shape_of[text] == shape


def test_as_many_shapes_as_are_remembered_are_forgotten() -> None:
    for number in range(2 * MOST):
        shape_of[f"第{chr(ord('一') + number)}件"]
        assert len(shape_of) <= MOST


@pytest.mark.parametrize("alike", [True, False])
def test_a_probe_is_asked_of_shapes_only_if_it_tells_no_digits_apart(alike: bool) -> None:
    probe = {"pattern": "工做|做法", "literal": "", "alike": alike}
    check = correction_check({"words": [], "probe": probe, "unless": []})
    assert isinstance(check, Correction)
    assert check.heed.alike is alike
