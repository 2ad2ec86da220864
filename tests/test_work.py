"""A file twice as long takes twice the work: counted in calls of functions, not in time."""

import re
import sys
from collections.abc import Iterator
from types import FrameType
from typing import Any

import pytest

from expectations import ROOT
from govlint.cache import national_pack_path
from govlint.pipeline import lint_bytes
from govlint.ruleset import load_ruleset
from govlint.triage import choose

PARTS = 6
TIMES = 30
FIXTURES = sorted((ROOT / "fixtures").glob("*.txt"))


def some_blank(text: str) -> str:
    """Leave every third cell of digits empty, so that rows have to be aligned."""
    cells = iter(range(10**6))
    return re.sub(
        r"(?<=[\t|])( *)\d+( *)(?=[\t|\n])",
        lambda cell: cell[0] if next(cells) % 3 else cell[1] + cell[2],
        text,
    )


def repeated(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield a report in three: a part of it in the middle, and what stands around it."""
    lines = text.splitlines(keepends=True)
    size = len(lines) // PARTS
    yield "", text, ""
    for at in range(0, len(lines), size):
        yield "".join(lines[:at]), "".join(lines[at : at + size]), "".join(lines[at + size :])


def calls(text: str) -> int:
    """Return how many functions are called to check a text."""
    ruleset = load_ruleset([national_pack_path()])
    selection = choose([], [], [rule.id for rule in ruleset.rules], [])
    count = 0

    def tick(frame: FrameType, event: str, _: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        lint_bytes("report.txt", text.encode(), ruleset, selection, "zh")
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("change", [str, some_blank], ids=["filled", "blank"])
@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_work_grows_no_faster_than_the_file(path: Any, change: Any) -> None:
    for before, part, after in repeated(change(path.read_text(encoding="utf-8"))):
        few, some, many = (
            calls(before + part * times + after) for times in (TIMES, 2 * TIMES, 4 * TIMES)
        )
        assert many - some <= 2.5 * (some - few) + 1000, part
