"""What people read."""

import pytest

import small
from finds import finding, outcome, related
from govlint.document import Address
from govlint.finding import Finding, Replacement, Severity
from govlint.outputs import OUTPUTS
from govlint.outputs.view import View
from govlint.text import display_width
from govlint.triage import Outcome, Suppressed

VIEW = View(forms={"small-2021": small.FORM})
ENGLISH = VIEW._replace(lang="en")


def text(*outcomes: Outcome, view: View = VIEW) -> str:
    return "".join(OUTPUTS["text"](outcomes, view))


def test_a_finding_says_where_what_and_what_to_do() -> None:
    assert text(outcome(finding(related=(related(8, "第二行"),)))) == (
        "报告/甲.txt（云溪镇 2023 年）\n"
        "\n"
        "错误  第 7 行  [row-total]\n"
        "  两数不等。\n"
        "    第一行 | 1 | 2\n"
        "             ^\n"
        "  建议：请核实。\n"
        "  相关：第 8 行 第二行\n"
        "\n"
        "共检查 1 个文件：错误 1，警告 0，提示 0\n"
    )


def test_the_same_in_english() -> None:
    assert text(outcome(finding(related=(related(8, "第二行"),))), view=ENGLISH) == (
        "报告/甲.txt (云溪镇 2023)\n"
        "\n"
        "error  line 7  [row-total]\n"
        "  两数不等。\n"
        "    第一行 | 1 | 2\n"
        "             ^\n"
        "  To do: 请核实。\n"
        "  See also: line 8 第二行\n"
        "\n"
        "Files checked: 1. Errors: 1, warnings: 0, info: 0\n"
    )


MENDED = (Replacement(7, 5, 7, 6, "1", "甲"),)


def test_what_the_program_can_mend_is_said_with_what_to_do() -> None:
    said = text(outcome(finding(fix=MENDED)))
    assert "  建议：请核实。（可以用 govlint fix 改好）\n" in said
    said = text(outcome(finding(fix=MENDED), path="b.DOCX"), view=ENGLISH)
    assert "  To do: 请核实。 (govlint fix can do this)\n" in said


def test_of_a_kind_of_file_it_cannot_write_the_program_does_not_say_so() -> None:
    said = text(outcome(finding(fix=MENDED), path="报告.pdf"))
    assert "  建议：请核实。\n" in said
    assert "govlint fix" not in said


HEADS = [
    (finding(cell="t/a/x"), VIEW, "错误  第 7 行 表乙 “第一行”行“左列”列  [row-total]"),
    (
        finding(cell="t/a/x"),
        ENGLISH,
        "error  line 7 table B row “第一行”, column “左列”  [row-total]",
    ),
    (finding(cell="t/a/x", message="第一行左列不对。"), VIEW, "错误  第 7 行  [row-total]"),
    (finding(cell="other/a/x"), VIEW, "错误  第 7 行  [row-total]"),
    (finding(cell="t/other/x"), VIEW, "错误  第 7 行  [row-total]"),
    (finding(cell="t/a/other"), VIEW, "错误  第 7 行  [row-total]"),
    (finding(cell="t/a/x"), View(), "错误  第 7 行  [row-total]"),
    (finding(excerpt="", line=1), VIEW, "错误  [row-total]"),
    (finding(page=3), VIEW, "错误  第 3 页  [row-total]"),
    (finding(address=Address(2, 5, 0, 3)), VIEW, "错误  第 2 张表第 5 行第 3 格  [row-total]"),
    (
        finding(page=3, address=Address(2, 5, 0, 3)),
        VIEW,
        "错误  第 3 页第 2 张表第 5 行第 3 格  [row-total]",
    ),
    (
        finding(page=3, address=Address(2, 5, 0, 3)),
        ENGLISH,
        "error  page 3, table no. 2, row 5, cell 3  [row-total]",
    ),
    (finding(address=Address(paragraph=12)), ENGLISH, "error  paragraph 12  [row-total]"),
    (finding(severity=Severity.WARNING), VIEW, "警告  第 7 行  [row-total]"),
    (finding(severity=Severity.INFO), VIEW, "提示  第 7 行  [row-total]"),
]


@pytest.mark.parametrize(("found", "view", "head"), HEADS)
def test_heads(found: Finding, view: View, head: str) -> None:
    """A cell is called by its official names, unless the message does."""
    assert head in text(outcome(found), view=view).splitlines()


FILES = [
    (outcome(), "报告/甲.txt（云溪镇 2023 年）：未发现问题\n"),
    (outcome(organization=""), "报告/甲.txt（2023 年）：未发现问题\n"),
    (outcome(organization="", year=None), "报告/甲.txt：未发现问题\n"),
]


@pytest.mark.parametrize(("one", "line"), FILES)
def test_a_faultless_file_is_one_line(one: Outcome, line: str) -> None:
    assert text(one) == line + "共检查 1 个文件：错误 0，警告 0，提示 0\n"


def test_of_many_files_only_those_with_findings_are_listed() -> None:
    shown = text(outcome(path="a"), outcome(finding(), path="b"), outcome(path="c"))
    assert [line for line in shown.splitlines() if line.startswith(("a", "b", "c"))] == [
        "b（云溪镇 2023 年）"
    ]
    assert shown.endswith("共检查 3 个文件，2 个未发现问题：错误 1，警告 0，提示 0\n")


def test_what_is_set_aside_is_counted() -> None:
    aside = outcome(ignored=(finding(),) * 2, suppressed=(Suppressed(finding(), "核实过"),))
    assert text(aside).endswith("提示 0；被忽略 2，已豁免 1\n")


def test_no_files_are_nothing_but_a_sum() -> None:
    assert text() == "共检查 0 个文件：错误 0，警告 0，提示 0\n"


def test_of_many_related_places_three_are_shown() -> None:
    places = tuple(related(line, f"行{line}" + "长" * 40) for line in range(1, 6))
    line = text(outcome(finding(related=places))).splitlines()[7]
    assert line.startswith("  相关：第 1 行 行1长")
    assert line.endswith("… 等 5 处")
    assert line.count("；") == 2


CELL = "<td style='x'>甲</td><td>乙乙</td>"

PAGES = [
    (finding(excerpt=CELL, column=25, end_column=27), ["    甲 | 乙乙", "         ^~~~"]),
    (
        finding(excerpt=CELL, column=15, end_line=9, end_column=2),
        ["    甲 | 乙乙", "    ^~~~~~~~~"],
    ),
    (finding(excerpt="  &lt;甲", column=7, end_column=8), ["    <甲", "     ^~"]),
    (finding(excerpt="<td></td>", column=5, end_column=5), []),
]


@pytest.mark.parametrize(("found", "lines"), PAGES)
def test_of_a_web_page_the_words_are_drawn(found: Finding, lines: list[str]) -> None:
    shown = text(outcome(found, path="a.html")).splitlines()
    assert shown[4 : shown.index("  建议：请核实。")] == lines


MARKS = [
    (finding(excerpt=""), []),
    (finding(column=1, end_line=9, end_column=2), ["    第一行 | 1 | 2", "    ^~~~~~~~~~~~~~"]),
]


@pytest.mark.parametrize(("found", "lines"), MARKS)
def test_marks(found: Finding, lines: list[str]) -> None:
    """A blank line is not drawn; what goes over several lines is marked to the end of the first."""
    shown = text(outcome(found)).splitlines()
    assert shown[4 : shown.index("  建议：请核实。")] == lines


def test_nothing_in_a_file_reaches_the_terminal_as_a_command() -> None:
    evil = finding(
        message="\x1b[2J好", hint="\x07", excerpt="\x1b]0;x\x07", related=(related(1, "\x1b"),)
    )
    shown = text(outcome(evil, path="\x1b[1m.txt", organization="\x1b镇"))
    assert all(character.isprintable() or character == "\n" for character in shown)


def test_colours_only_where_they_are_wanted() -> None:
    plain = text(outcome(finding()))
    colored = text(outcome(finding()), view=VIEW._replace(color=True))
    assert "\x1b" not in plain
    assert "\x1b[1;31m错误\x1b[0m" in colored
    assert "\x1b[2m[row-total]\x1b[0m" in colored


@pytest.mark.parametrize("width", [40, 60, 100])
def test_lines_fit_the_terminal(width: int) -> None:
    words = "表乙“左列”列：第一项 60 加第二项 0 等于 60，相差 1。" * 5
    long = finding(message=words, hint=words, excerpt=words * 3, column=80, end_column=90)
    lines = text(outcome(long), view=VIEW._replace(width=width)).splitlines()
    assert max(map(display_width, lines)) <= width
    assert "".join(line.strip() for line in lines).replace(" ", "").count("相差1。") >= 10
