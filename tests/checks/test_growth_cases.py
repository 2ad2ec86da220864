"""Growth as it is stated in reports, held against the faultless sample and one a year before it."""

from pathlib import Path
from typing import Any

import pytest

from benchmarks.accuracy.judge import national
from checks.test_text_cases import SAMPLE, page
from expectations import load_yaml
from govlint.engine import Previous, check
from govlint.readers import read
from govlint.recognize import recognize
from govlint.report import Report

CASES: dict[str, Any] = load_yaml(Path(__file__).parent / "cases" / "growth.yaml")


def report(data: bytes) -> Report:
    return recognize(read("report.md", data), national().reading)


@pytest.fixture(scope="module")
def before() -> Previous:
    text = SAMPLE.read_text(encoding="utf-8")
    for now, then in CASES["before"].items():
        assert text.count(now) == 1
        text = text.replace(now, then)
    return Previous("before.md", report(text.replace("2023", "2022").encode()))


@pytest.mark.parametrize("side", ["wrong", "right"])
def test_sentences(before: Previous, side: str) -> None:
    told = {
        sentence
        for sentence in CASES[side]
        for finding in check(report(page(sentence)), national(), "zh", before)
        if finding.rule == "text-growth"
    }
    assert told == (set(CASES[side]) if side == "wrong" else set())
