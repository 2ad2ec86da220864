"""Lines of web pages are shown as words, and the place stays on the words it is about."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlint.outputs.markup import REACH, Words, without_tags

PAGE, TEXT = "报告.html", "报告.txt"

# A line of a file with the place marked, and what is shown of it.
CASES = [
    ("a cell", PAGE, "<td>⟦社会组织⟧</td>", "⟦社会组织⟧"),
    ("attributes", PAGE, "<td style='a:\"b\"' class=x><b>⟦12⟧</b></td>", "⟦12⟧"),
    ("a mark of more than in an attribute", PAGE, '<td title="1>0"><b>⟦12⟧</b></td>', "⟦12⟧"),
    ("a row", PAGE, "<tr><td>甲</td><td>⟦1⟧</td> <td>2</td></tr>", "甲 | ⟦1⟧ | 2 "),
    ("an empty cell", PAGE, "<td>甲</td><td>⟦⟧</td><td>2</td>", "甲 |⟦⟧ | 2"),
    ("the last cell is empty", PAGE, "<td>甲</td><td>1</td><td>⟦⟧</td>", "甲 | 1 |⟦⟧ "),
    ("all that stands there is empty", PAGE, "<td><span>⟦⟧</span></td>", "⟦⟧"),
    ("at the end of words", PAGE, "<p>甲乙⟦⟧</p>", "甲乙⟦⟧ "),
    ("at the beginning of a cell", PAGE, "<td>甲</td><td>⟦⟧乙</td>", "甲 | ⟦⟧乙"),
    ("tags inside the words", PAGE, "<p>社<b>⟦会</b>组</p>织⟧", "社⟦会组 织⟧"),
    ("entities", PAGE, "&nbsp;&nbsp;甲&lt;⟦&amp;乙&#x4e2d;⟧&ldquo;", "甲<⟦&乙中⟧“"),
    ("an entity is marked as one", PAGE, "甲⟦&amp;⟧乙", "甲⟦&⟧乙"),
    ("white space of the source", PAGE, "\t\t<p>甲   ⟦乙⟧\u3000</p>", "甲 ⟦乙⟧ "),
    ("a tag begun on the line above", PAGE, '  class="x">⟦社会组织⟧</td>', "⟦社会组织⟧"),
    ("a value begun on the line above", PAGE, "line-height:150%'>⟦甲⟧</p>", "⟦甲⟧ "),
    ("a name without a value above", PAGE, 'nowrap align="left">⟦甲⟧</p>', "⟦甲⟧ "),
    ("a tag that ends on the line below", PAGE, "⟦甲⟧<td", "⟦甲⟧"),
    ("a value that ends on the line below", PAGE, "⟦甲⟧<td style='a:b;", "⟦甲⟧"),
    ("a comment", PAGE, "甲<!-- <b>乙</b> -->⟦丙⟧<!-- 丁", "甲⟦丙⟧"),
    ("a condition of an office program", PAGE, "<![if !x]>⟦甲⟧<![endif]><o:p></o:p>", "⟦甲⟧"),
    ("an attribute above", PAGE, "class=x>⟦甲⟧", "⟦甲⟧"),
    ("less than", PAGE, "1 < 2，⟦甲⟧ > 0", "1 < 2，⟦甲⟧ > 0"),
    ("a page called otherwise", "报告.doc", "<td>⟦12⟧</td>", "⟦12⟧"),
    ("a table in Markdown", "报告.md", "<table><tr><td>⟦12⟧</td></tr>", "⟦12⟧ "),
    (
        "pointed brackets in a text",
        TEXT,
        "依据<政府信息公开条例>⟦甲⟧",
        "依据<政府信息公开条例>⟦甲⟧",
    ),
    ("an address in a text", TEXT, "<a@b.example>⟦甲⟧ &amp;", "<a@b.example>⟦甲⟧ &amp;"),
    ("a tag is the fault", TEXT, "甲⟦<span>⟧乙", "甲⟦<span>⟧乙"),
    ("the name of a tag is the fault", TEXT, "甲<⟦span⟧>乙", "甲<⟦span⟧>乙"),
]


def marked(words: Words) -> str:
    line, start, end = words.line, words.column - 1, words.end_column - 1
    return f"{line[:start]}⟦{line[start:end]}⟧{line[end:]}"


@pytest.mark.parametrize(
    ("path", "line", "shown"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_words_are_shown(path: str, line: str, shown: str) -> None:
    before, inside, after = line.replace("⟧", "⟦").split("⟦")
    start = len(before) + 1
    found = without_tags(before + inside + after, start, start + len(inside), path)
    assert marked(found) == shown


TAGS = st.sampled_from(["", "<b>", "</b>", '<span lang="a>b">', "<br/>", "<!-- x -->", "<td\nx>"])
CELLS = st.lists(st.tuples(TAGS, st.text("甲乙12&<>\"'", min_size=1), TAGS), min_size=1)


@given(CELLS, st.data())
def test_the_place_stays_on_its_words(
    cells: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(cells) - 1))
    line, start, end = "", 0, 0
    for number, (before, words, after) in enumerate(cells):
        line += f"<td>{before}"
        start, end = (len(line), len(line) + len(escape(words))) if number == at else (start, end)
        line += f"{escape(words)}{after}</td>"
    found = without_tags(line, start + 1, end + 1, PAGE)
    assert found.line[found.column - 1 : found.end_column - 1] == cells[at][1]
    assert "<td" not in found.line


def test_only_what_is_near_is_read() -> None:
    """A page may be one line; far more than a screen is wide is left on both sides."""
    cell = f"<td>{'1' * 96}</td>"
    line = cell * 100 + "<td>甲</td>" + cell * 100
    at = line.index("甲")
    found = without_tags(line, at + 1, at + 2, PAGE)
    assert found.line[found.column - 1] == "甲"
    assert REACH < len(found.line) < 2 * REACH
    at = line.index("甲") - 1
    blank = line.replace("甲", "")
    found = without_tags(blank, at + 2, at + 2, PAGE)
    assert found.line[found.column - 3 : found.column + 1] == " | |"


@pytest.mark.parametrize("part", ["<", "<a ", "<a '", '"', "&", "<!--", "a=", "<td>", "a>'"])
def test_no_line_takes_long(part: str) -> None:
    line = part * 100_000
    assert without_tags(line, 50_000, 50_001, PAGE).line
