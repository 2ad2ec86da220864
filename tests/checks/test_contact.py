"""Addresses and numbers to turn to."""

from typing import Any

import pytest

from checks.build import report, text_at
from govlint.checks import CHECKS


def patterns(*texts: str) -> list[dict[str, str]]:
    return [{"pattern": text, "literal": text[:2]} for text in texts]


OPTIONS: dict[str, Any] = {
    "contacts": [
        {
            "case": "telephone",
            "introduced": patterns(r"电话：(?P<found>0\d{2,3}-\d+)"),
            "right": [{"pattern": r"0\d{2,3}-\d{7,8}", "literal": "-"}],
        },
        {
            "case": "postcode",
            "introduced": patterns(r"邮编：(?P<found>\d+)", r"编码：(?P<found>\d+)"),
            "right": [{"pattern": r"\d{6}", "literal": ""}],
        },
    ]
}
CHECK = CHECKS["contact"](OPTIONS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("电话：0000-0000000。", []),
        ("电话：0000-000000。", [("telephone", "0000-000000")]),
        ("电话：0000-000000000。", [("telephone", "0000-000000000")]),
        ("电话：0000-0000000 0000001。", []),
        ("邮编：00000，编码：000000。", [("postcode", "00000")]),
        ("邮编：00000，编码：0000000。", [("postcode", "00000"), ("postcode", "0000000")]),
        ("邮编：见网站。", []),
        ("没有。", []),
    ],
)
def test_what_fits_no_pattern_is_a_problem(text: str, found: list[tuple[str, str]]) -> None:
    given = report(preamble=text)
    problems = list(CHECK(given))
    assert [(problem.case, problem.values["found"]) for problem in problems] == found
    assert [text_at(given, problem.place) for problem in problems] == [words for _, words in found]
