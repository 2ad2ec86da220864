"""Shares in percent: rounded or cut off, and numbers at all."""

from typing import Any

import pytest

from checks.build import report
from govlint.checks import CHECKS
from govlint.finding import Problem
from govlint.numerals import COUNTED, FIGURE

OPTIONS: dict[str, Any] = {
    "counting": {
        "units": ["件"],
        "pattern": FIGURE.replace("UNITS", "件"),
        "end": {"pattern": COUNTED.replace("UNITS", "件")},
    },
    "patterns": [{"pattern": "，占(?P<share>[^，。%]+)%", "literal": "%"}],
    "unless": [],
    "in": None,
}


def problems(said: str) -> list[Problem]:
    text = f"线上线下共30件，其中线上20件，占{said}%。"
    return list(CHECKS["share"](OPTIONS)(report(texts={"overview": text})))


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("66.67", None),
        ("66.66", None),
        ("67", None),
        ("66", None),
        ("66.65", "66.67"),
        ("66.68", "66.67"),
        ("65", "67"),
        # No number that could be wrong.
        ("66.6.7", None),
        ("大半，即66", None),
        ("近七十", None),
    ],
)
def test_a_share_follows_from_part_and_whole(said: str, right: str | None) -> None:
    found = [(problem.expected, problem.actual) for problem in problems(said)]
    assert found == ([] if right is None else [(f"{right}%", f"{said}%")])
