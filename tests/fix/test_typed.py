"""Files that are text: what is mended changes, and not one other byte."""

import codecs

import pytest

from benchmarks.accuracy.judge import national
from fix.sample import changed, found_in, mended, outcome_of
from govlint.finding import Finding, Replacement
from govlint.fix.change import Change, changes_of
from govlint.fix.mend import mend
from govlint.readers import read

WRONG = {"社会公益组织": "社会组织", "## 二、主动公开": "## 三、主动公开"}
BEFORE = changed(WRONG)
AFTER = changed({})
RULES = ["section-number", "column-label"]

ENCODINGS = [
    (b"", "utf-8"),
    (codecs.BOM_UTF8, "utf-8"),
    (b"", "gb18030"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(("mark", "codec"), ENCODINGS)
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_encoding_mark_and_line_ends_stay(
    suffix: str, mark: bytes, codec: str, line_end: str
) -> None:
    before, after = (mark + text.replace("\n", line_end).encode(codec) for text in (BEFORE, AFTER))
    result = mended(f"a{suffix}", before)
    assert outcome_of(result) == (RULES, [])
    assert result.data == after


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_doubled_heading_goes_with_its_line(line_end: str) -> None:
    heading = "## 一、总体情况\n"
    twice = changed({heading: f"{heading}\n\n**一、总体情况**\n"})
    result = mended("a.md", twice.replace("\n", line_end).encode())
    assert outcome_of(result) == (["section-duplicate"], [])
    expected = changed({heading: f"{heading}\n\n"})
    assert result.data == expected.replace("\n", line_end).encode()


LEFT = [
    ("markup within a label", {"社会公益组织": "社会<b>组织</b>"}, "markup"),
    ("an entity within a title", {"五、存在的主要": "五、存在&nbsp;"}, "markup"),
]


@pytest.mark.parametrize(("replace", "reason"), [c[1:] for c in LEFT], ids=[c[0] for c in LEFT])
def test_what_stands_within_is_not_overwritten(replace: dict[str, str], reason: str) -> None:
    before = changed(replace).encode()
    result = mended("a.md", before)
    assert [why for _, why in outcome_of(result)[1]] == [reason]
    assert result.data == before


def test_a_damaged_file_is_left_as_it_is() -> None:
    before = BEFORE.encode().replace("认真".encode(), b"\xff", 1) + b"\xff"
    result = mended("a.txt", before)
    assert outcome_of(result) == ([], [(rule, "encoding") for rule in RULES])
    assert result.data == before


PAGE = """<html><head><title>x</title></head><body>
<p>本镇在网站发布信息。</p><h2>三、主动公开政府信息情况</h2>
<h2>一、总体情况</h2><h2>一、总体情况</h2>
<h2>五、存在<b>的</b>问题及改进情况</h2><p>解读材料较少&nbsp;，今后改进。</p></body></html>
"""


def test_the_marks_of_a_page_stay() -> None:
    result = mended("a.html", PAGE.encode("gb18030"))
    assert outcome_of(result) == (["section-number"], [("section-duplicate", "markup")])
    assert result.data == PAGE.replace("三、", "二、").encode("gb18030")


def of(rule: str, *fix: Replacement) -> Finding:
    """Return some finding of the faulty sample with another fix."""
    return found_in("a.md", BEFORE.encode())[0]._replace(rule=rule, fix=fix)


def place(words: str) -> tuple[int, int, int, int]:
    before, _, _ = BEFORE.partition(words)
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return line, column, line, column + len(words)


def test_digits_of_a_label_stay_as_they_are_written() -> None:
    before = changed({"2.其他法律行政法规禁止公开": "２.其他法律法规禁止公开"})
    result = mended("a.md", before.encode())
    assert outcome_of(result) == (["row-label"], [])
    assert result.data == changed({"2.其他法律": "２.其他法律"}).encode()


def test_of_words_with_a_number_among_them_only_the_words_change() -> None:
    found = of("column-label", Replacement(*place("信息126条，"), "信息126条，", "消息126件，"))
    at = BEFORE.index("信息126条，")
    document = read("a.md", BEFORE.encode())
    assert changes_of(found, document) == [
        Change(at, at + 1, "消", at),
        Change(at + 5, at + 6, "件", at + 5),
    ]


REFUSED = [
    ("a digit in the old text", Replacement(*place("126条"), "126条", "条"), "number"),
    ("a digit in the new text", Replacement(*place("信息管理"), "信息管理", "信息9"), "number"),
    ("other digits", Replacement(*place("126条"), "126条", "127条"), "number"),
    ("other digits of another width", Replacement(*place("126条"), "126条", "１２７条"), "number"),
    ("something else stands there", Replacement(*place("126条"), "全部", "全年"), "changed"),
    ("no such line", Replacement(9999, 1, 9999, 2, "全", "今"), "changed"),
    (
        "more findings",
        Replacement(*place("未收取信息处理费"), "未收取信息处理费", "情况正常"),
        "other",
    ),
]


@pytest.mark.parametrize(
    ("replacement", "reason"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED]
)
def test_what_is_refused_whatever_a_finding_offers(replacement: Replacement, reason: str) -> None:
    data = BEFORE.encode()
    result = mend("a.md", data, [of("column-label", replacement)], national())
    assert (result.data, [one.reason for one in result.left]) == (data, [reason])


def test_one_finding_that_must_be_left_holds_up_no_other() -> None:
    bad = of("row-label", Replacement(*place("未收取信息处理费"), "未收取信息处理费", "情况正常"))
    data = BEFORE.encode()
    result = mend("a.md", data, [*found_in("a.md", data), bad], national())
    assert outcome_of(result) == (RULES, [("row-label", "other")])
    assert result.data == AFTER.encode()


def test_of_two_that_touch_the_same_place_the_first_is_mended() -> None:
    data = BEFORE.encode()
    found = found_in("a.md", data)
    result = mend("a.md", data, [*found, found[0]], national())
    assert outcome_of(result) == (RULES, [("section-number", "overlap")])
    assert result.data == AFTER.encode()


def test_a_fix_is_whole_or_not_at_all() -> None:
    first = found_in("a.md", BEFORE.encode())[0]
    both = first._replace(fix=(*first.fix, Replacement(1, 1, 1, 2, "x", "y")))
    result = mend("a.md", BEFORE.encode(), [both], national())
    assert outcome_of(result) == ([], [("section-number", "changed")])
    assert result.data == BEFORE.encode()


def test_other_kinds_of_files_are_left() -> None:
    finding = found_in("a.md", BEFORE.encode())[0]
    result = mend("a.pdf", b"%PDF-1.4 x", [finding], national())
    assert outcome_of(result) == ([], [("section-number", "kind")])
