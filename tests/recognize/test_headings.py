"""Titles of sections among all lines of a document."""

import pytest

from govlint.readers import read
from govlint.readers.text import LONGEST_SPLIT_LINE
from govlint.recognize import recognize
from govlint.ruleset import RuleSet

BLANKS = " " * LONGEST_SPLIT_LINE


@pytest.mark.parametrize("line", ["一、总体情况", f"{BLANKS}一、总体情况", f"一、总体情况{BLANKS}"])
def test_a_title_is_found_among_any_number_of_blanks(line: str, national: RuleSet) -> None:
    text = f"青石县云溪镇2023年政府信息公开工作年度报告\n{line}\n按月公开。\n"
    report = recognize(read("report.txt", text.encode()), national.reading)
    assert [heading.section for heading in report.headings] == ["overview"]
