"""Numbers of persons."""

import pytest

from checks.build import report, text_at
from govlint.checks import CHECKS
from govlint.checks.private import has_checksum
from govlint.rule import Check


def private(pattern: str, checksum: bool) -> Check:
    options = {"pattern": pattern, "anywhere": {"pattern": f"(?=({pattern}))"}}
    return CHECKS["private"]({**options, "checksum": checksum})


MOBILE = private(r"1[3-9]\d-?\d{4}-?\d{4}", checksum=False)
IDENTITY = private(r"[1-9]\d{16}[\dXx]", checksum=True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("电话13900000001。", ["139******01"]),
        ("电话139 0000 0001。", ["139******01"]),
        ("电话139-0000-0001。", ["139-****-**01"]),
        ("13900000001、13900000002", ["139******01", "139******02"]),
        ("2013900000001件", []),
        ("139000000012件", []),
        ("1 3 9 0 0 0 0 0 0 0 1", []),
        ("电话12900000001。", []),
        ("没有电话。", []),
        ("全年1件，电话39000000001。", []),
        ("第1条，电话13900000001。", ["139******01"]),
        ("1390件0000002户，" * 30 + "电话13900000001。", ["139******01"]),
        ("1390件0000002户，" * 30, []),
    ],
)
def test_a_mobile_number_is_masked(text: str, found: list[str]) -> None:
    problems = list(MOBILE(report(texts={"overview": text})))
    assert [problem.values["found"] for problem in problems] == found
    assert [problem.actual for problem in problems] == found
    assert all(problem.secret for problem in problems)


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("110000190001010004", True),
        ("110000190001010008", False),
        ("11000019000101005X", False),
    ],
)
def test_the_last_character_of_an_identity_follows_from_the_others(
    number: str, right: bool
) -> None:
    given = list(IDENTITY(report(texts={"problems": f"号码{number}。"})))
    assert bool(given) is has_checksum(number) is right


def test_an_x_may_be_small() -> None:
    number = "11000019000101008x"
    given = report(texts={"problems": f"号码{number}。"})
    (found,) = IDENTITY(given)
    assert text_at(given, found.place) == number
    assert number[3:16] not in str(found)
