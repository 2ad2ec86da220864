"""Sentences as they stand in reports: which of them a rule about figures must object to.

Each takes the place of the paragraph on applications in the faultless sample, whose tables stay.
"""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from expectations import ROOT, Lint, load_yaml

CASES = Path(__file__).parent / "cases" / "text"
SAMPLE = ROOT / "rules" / "annual-report" / "samples" / "2021.md"
TOPIC = "（二）依申请公开情况。"

QUOTES_A_MARK = re.compile("“[，。；：、（]")
"""What is wrong is quoted from a word on, not from the mark before it."""


class Case(NamedTuple):
    rule: str
    sentence: str
    wrong: bool


def cases() -> list[Case]:
    return [
        Case(path.stem, sentence, side == "wrong")
        for path in sorted(CASES.glob("*.yaml"))
        for side, sentences in load_yaml(path).items()
        for sentence in sentences
    ]


def page(sentence: str) -> bytes:
    lines = SAMPLE.read_text(encoding="utf-8").split("\n")
    changed = [f"{TOPIC}{sentence}" if line.startswith(TOPIC) else line for line in lines]
    assert changed != lines
    return "\n".join(changed).encode()


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.rule}: {case.sentence}")
def test_sentence(lint: Lint, case: Case) -> None:
    _, findings = lint("report.md", page(case.sentence))
    said = [finding.message for finding in findings if finding.rule == case.rule]
    assert bool(said) is case.wrong, said
    assert not [message for message in said if QUOTES_A_MARK.search(message)]


@pytest.mark.parametrize("path", sorted(CASES.glob("*.yaml")), ids=lambda path: path.stem)
def test_there_are_as_many_near_misses(path: Path) -> None:
    sides = load_yaml(path)
    assert min(len(set(sides["wrong"])), len(set(sides["right"]))) >= 30
