"""Running text: what of the lines it has, and the way back from it to the document."""

import pytest

from govlint.cache import national_pack_path
from govlint.document import Document
from govlint.place import Flow
from govlint.readers import read
from govlint.recognize.prose import Prose
from govlint.recognize.regions import Region
from govlint.ruleset import load_ruleset

READING = load_ruleset([national_pack_path()]).reading


def flow_of(document: Document, first: int, end: int, begin: int = 0) -> Flow:
    """Return the running text of the lines before `end`, from an offset on."""
    prose = Prose(document, ())
    return prose.flow([prose.body(first, end, begin, document.end.start)])


KEPT = [
    ("一行。", "一行。\n"),
    ("一行，\n接着。", "一行，接着。\n"),
    ("一 行　有\t空\x0c白", "一行有空白"),
    ("一|行|有\u200b线", "一行有线"),
    ("一行\n\n- 3 -\n第 4 页\n接着", "一行接着"),
    ("一行：\n—— 公 开 ——\n接着；", "一行：\n——公开——接着；\n"),
    ("\n\n", ""),
]


@pytest.mark.parametrize(("text", "kept"), KEPT)
def test_what_is_kept_of_lines(text: str, kept: str) -> None:
    document = read("a.txt", f"{text}\n".encode())
    assert flow_of(document, 1, 99).text == kept


PAGE = "<p>甲 <b>乙</b>丙。</p><p>- 2 -</p><p>丁&nbsp;戊</p><p><i>己</i>，庚；</p>"


@pytest.mark.parametrize(
    ("name", "text"),
    [(f"{at}.txt", text) for at, (text, _) in enumerate(KEPT)] + [("a.html", PAGE)],
)
def test_every_character_is_found_again(name: str, text: str) -> None:
    document = read(name, text.encode())
    flow = flow_of(document, 1, 99)
    for at, character in enumerate(flow.text):
        if character != "\n":
            assert document.folded[flow.origin(at)] == character
        else:
            assert document.folded[flow.origin(at) - 1] == flow.text[at - 1]


def test_a_line_is_cut_where_a_heading_ends_or_begins() -> None:
    text = "甲乙，丙丁。\n戊己"
    document = read("a.txt", text.encode())
    prose = Prose(document, ())
    cut = prose.flow([prose.body(1, 1, 2, 5), prose.body(2, 3, 0, 8)])
    assert (cut.text, cut.origins) == ("，丙丁戊", (2, 7))


def test_lines_of_tables_are_no_prose() -> None:
    document = read("a.txt", "甲\n乙\n丙\n丁\n".encode())
    prose = Prose(document, [Region(1, 1, 3)])
    assert [line.text for line in prose.lines] == ["甲", "丁"]
    assert prose.numbers == [1, 4]


def test_the_title_is_a_paragraph_of_its_own() -> None:
    document = read("a.txt", "页眉\n甲镇\n报告\n正文，\n接着".encode())
    prose = Prose(document, ())
    below = prose.body(1, 5, 8, 13)
    assert prose.titled(3, 8, below).text == "甲镇报告\n正文，"
    assert prose.titled(0, 0, prose.body(1, 5, 0, 13)).text == "页眉甲镇报告正文，"
