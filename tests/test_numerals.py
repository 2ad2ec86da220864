"""Figures as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlint.numerals import (
    FIGURE,
    Stated,
    fits,
    read_date_part,
    read_number,
    read_stated,
    rough_before,
)
from govlint.patterns import compiled

DIGITS = "零一二三四五六七八九"


def below_myriad(number: int) -> str:
    """Write a number from 1 to 9999 in full."""
    text, gap = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + unit
        gap = not digit
    return text


def in_chinese(number: int) -> str:
    """Write a number from 0 to 99,999,999 as a Chinese text does."""
    myriads, rest = divmod(number, 10_000)
    if not myriads:
        return below_myriad(rest) if rest else DIGITS[0]
    zero = "零" if rest and (rest < 1000 or myriads % 10 == 0) else ""
    return f"{below_myriad(myriads)}万{zero}{below_myriad(rest)}"


@given(st.integers(0, 99_999_999))
def test_every_number_written_in_chinese_reads_back(number: int) -> None:
    """A number written in full is that number."""
    assert read_number(in_chinese(number)) == number


def test_all_small_numbers_read_back() -> None:
    wrong = [n for n in range(20_000) if read_number(in_chinese(n)) != n]
    assert wrong == []


@given(st.integers(0, 999_999_999))
def test_thousands_may_be_parted(number: int) -> None:
    """Commas, in Chinese form after folding, change nothing."""
    assert read_number(f"{number:,}".replace(",", "，")) == number


@given(st.integers(1, 9), st.integers(1, 9))
def test_the_last_unit_may_be_left_out(one: int, other: int) -> None:
    """一百五 is 150, 三万二 is 32,000."""
    assert read_number(f"{DIGITS[one]}百{DIGITS[other]}") == one * 100 + other * 10
    assert read_number(f"{DIGITS[one]}万{DIGITS[other]}") == one * 10_000 + other * 1000


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("十", 10),
        ("十五", 15),
        ("百", 100),
        ("两千", 2000),
        ("二百零六", 206),
        ("二〇二三", 2023),
        ("一百一", 110),
        ("1.2万", 12_000),
        ("3万5千", 35_000),
        ("18万", 180_000),
        ("百万", 1_000_000),
        ("1亿2千万", 120_000_000),
        ("一万亿", 10**12),
        ("0.85", 0.85),
        ("3，646", 3646),
        ("三四", None),
        ("七八十", None),
        ("三十百", None),
        ("20二", None),
        ("零百", None),
        ("1.2.3", None),
        ("1.万", None),
        ("十百", None),
        ("", None),
        ("1" * 19, None),
    ],
)
def test_numbers(text: str, number: float | None) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("text", "words", "yes", "no"),
    [
        ("20", [], [20], [19, 21]),
        ("0.85", [], [0.85], [0.86]),
        ("5500", [], [5500], [5499, 5501]),
        ("一万二千", [], [12_000], [12_001]),
        ("1.2万", [], [11_500, 12_000, 12_999], [11_499, 13_000]),
        ("18万", [], [175_000, 189_999], [174_999, 190_000]),
        ("百", ["近"], [80, 99, 100], [79, 101]),
        ("80", ["余"], [80, 89], [79, 90]),
        ("5", ["多"], [5, 6], [4, 7]),
        ("100", ["多"], [100, 199], [99, 200]),
        ("1230", ["余"], [1230, 1329], [1229, 1330]),
        ("二十", ["几"], [20, 29], [19, 30]),
        ("18万", ["余"], [180_000, 279_999], [179_999, 280_000]),
        ("20", ["约"], [16, 20, 24], [15, 25]),
        ("3", ["左右"], [2, 4], [1, 5]),
        ("20", ["来"], [16, 24], [15]),
        ("100", ["超过"], [100, 900], [99]),
        ("100", [None, "以上"], [100, 900], [99]),
        ("100", ["不足"], [0, 100], [101]),
    ],
)
def test_fits(text: str, words: list[str | None], yes: list[float], no: list[float]) -> None:
    stated = read_stated(text, *words)
    assert stated is not None
    assert [n for n in yes if not fits(stated, n)] == []
    assert [n for n in no if fits(stated, n)] == []


def test_no_figure_states_nothing() -> None:
    assert read_stated("三四") is None
    assert read_stated("20") == Stated(20, 20, 20)


@pytest.mark.parametrize(
    ("text", "before", "groups"),
    [
        ("共3，646件", "", ("3，646", None, "件", None)),
        ("近百条", "近", ("百", None, "条", None)),
        ("不超过80余件", "不超过", ("80", "余", "件", None)),
        ("不少于三十件", "不少于", ("三十", None, "件", None)),
        ("20件左右", "", ("20", None, "件", "左右")),
        ("1.2万件", "", ("1.2万", None, "件", None)),
        ("第3，12件", "", ("12", None, "件", None)),
    ],
)
def test_a_figure_with_its_unit(text: str, before: str, groups: tuple[str | None, ...]) -> None:
    match = compiled(FIGURE.replace("UNITS", "件|条")).search(text)
    assert match is not None
    assert match.group("n", "rest", "unit", "after") == groups
    assert rough_before(text, match.start()) == before


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2023", 2023),
        ("二〇二三", 2023),
        ("二○二三", 2023),
        ("二零23", 2023),
        ("元", 1),
        ("07", 7),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("三十一", 31),
        ("十十", None),
        ("", None),
    ],
)
def test_years_months_and_days_are_read(text: str, number: int | None) -> None:
    assert read_date_part(text) == number
