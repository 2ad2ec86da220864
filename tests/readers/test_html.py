"""Web pages: their lines, what is left out of them, and the place of every piece."""

import random
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expectations import grave, load_yaml, shared, wrong_cells
from govlint.document import Document, Separator
from govlint.engine import check
from govlint.limits import DEFAULT_LIMITS
from govlint.readers.html import read_html
from govlint.recognize import recognize
from govlint.report import Report
from govlint.ruleset import RuleSet
from govlint.text import ZERO_WIDTH, squash
from layouts import dress
from layouts.figures import Cells, draw
from layouts.grids import keys
from readers.html.looks import LOOKS, plain, word
from readers.html.pages import PAGES, site
from readers.html.render import body, from_markdown

FOLDER = Path(__file__).parent / "html"
CASES = load_yaml(FOLDER / "cases.yaml")
TITLES = load_yaml(FOLDER / "titles.yaml")
YEARS = {"2021": 2023, "2019": 2020}
REPORT = (
    "<p>一、总体情况</p><p>全年主动公开政府信息一百条，按时办结申请五件，没有收到投诉和举报。</p>"
    "<table><tr><td>规章</td><td>1</td><td>2</td></tr></table><p>二、其他</p><p>无</p>"
)


def read(markup: str | bytes) -> Document:
    """Read a page and check what holds of every document."""
    data = markup.encode() if isinstance(markup, str) else markup
    document = read_html(data, DEFAULT_LIMITS)
    assert faults_of(document) == []
    return document


def faults_of(document: Document) -> list[str]:
    """Say of each line and piece that is not as the readers promise."""
    found = []
    if len(document.folded) != len(document.text):
        found.append("folded text of another length")
    last = 0
    for number, line in enumerate(document.lines, 1):
        filled = [piece for piece in line.pieces if piece.text]
        if line.number != number or line.filled != len(filled):
            found.append(f"{line.number}: counted wrong")
        if line.words != tuple(piece for piece in filled if not piece.text.isdigit()):
            found.append(f"{line.number}: other words")
        if not last <= line.start <= line.end <= len(document.text):
            found.append(f"{line.number}: out of order")
        last = line.end
        at = 0
        for text, start, end in line.pieces:
            if not at <= start <= end or (text and not line.start <= start <= end <= line.end):
                found.append(f"{line.number}: {text!r} out of order")
            if document.folded[start:end].replace(ZERO_WIDTH, "") != text.replace(ZERO_WIDTH, ""):
                found.append(f"{line.number}: {text!r} is not at its place")
            at = end
    return found


def shown(document: Document) -> list[str | list[str]]:
    """Return the lines as the cases write them."""
    return [
        line.text
        if line.separator is Separator.NONE
        else [piece.text.replace(ZERO_WIDTH, "") for piece in line.pieces]
        for line in document.lines
        if line.pieces
    ]


def _ids(cases: list[dict[str, Any]]) -> list[str]:
    return [case["name"] for case in cases]


@pytest.mark.parametrize("case", CASES, ids=_ids(CASES))
def test_lines(case: dict[str, Any]) -> None:
    """A page is read as a person sees it."""
    document = read(case["html"])
    assert shown(document) == case["lines"]
    assert [note.code for note in document.notes] == case.get("notes", [])


@pytest.mark.parametrize("case", TITLES, ids=_ids(TITLES))
def test_titles(case: dict[str, Any]) -> None:
    """The title stands first, from the text or else from the head, and nothing of the page."""
    inside = case["html"].format(report=REPORT)
    document = read(f"<html><head>{case['head']}</head><body>{inside}</body></html>")
    assert shown(document) == [*case["lines"], *shown(read(REPORT)), *case.get("behind", [])]


def title_of(form: str) -> str:
    """Return the title of the template of a form."""
    return f"云川市人民政府{YEARS[form]}年政府信息公开工作年度报告"


def places_of(report: Report, cells: Cells) -> list[str]:
    """Return the cells whose place in the file does not hold their number."""
    text = report.document.text
    wrong = []
    for key, value in cells.items():
        table, row, column = key.split("/")
        cell = report.tables[table].cell(row, column)
        if text[cell.start : cell.end] != str(value):
            wrong.append(f"{key}: {text[cell.start : cell.end]!r}")
    return wrong


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("form", YEARS)
def test_every_cell_is_right_and_nothing_is_reported(
    national: RuleSet, form: str, look: str, page: str
) -> None:
    """However a report is written and whatever stands around it, it says the same."""
    cells = draw(keys(form), len(look + page), 6000, zeros=0.3)
    markup = PAGES[page](title_of(form), body(LOOKS[look], form, cells))
    document = read(markup.encode("gb18030" if page == "tables" else "utf-8"))
    report = recognize(document, national.reading)
    assert wrong_cells(report, cells, {}) == []
    assert look == "split" or places_of(report, cells) == []
    assert report.title
    assert report.title.text == title_of(form)
    assert report.year == YEARS[form]
    assert grave(check(report, national, "zh")) == []


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("look", LOOKS)
def test_a_page_is_reduced_to_its_report(look: str, page: str) -> None:
    """What is read of a whole page is what is read of the report alone."""
    markup = body(LOOKS[look], "2021", draw(keys("2021"), 5, 99))
    alone = read(markup)
    whole = read(PAGES[page](title_of("2021"), markup))
    assert shown(whole) == shown(alone)


@pytest.mark.parametrize("number", dress.NUMBERS, ids=lambda write: write.__name__)
@pytest.mark.parametrize("look", LOOKS)
def test_dressed_numbers(national: RuleSet, look: str, number: dress.Write) -> None:
    """Thousands separators and full-width digits are read in a page as in a text."""
    cells = draw(keys("2021"), 11, 99_999)
    report = recognize(read(body(LOOKS[look], "2021", cells, number)), national.reading)
    assert wrong_cells(report, cells, {}) == []


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", ["huaian-2024.md", "suqian-2023.md"])
def test_real_reports(national: RuleSet, name: str, look: str) -> None:
    """Real reports, written as pages, say what they say as text and raise nothing."""
    text = shared("reports", "real", name).read_text(encoding="utf-8")
    title, markup = from_markdown(LOOKS[look], text)
    report = recognize(read(site(title, markup)), national.reading)
    assert wrong_cells(report, _real_cells(name), {}) == []
    assert grave(check(report, national, "zh")) == []


def _real_cells(name: str) -> Cells:
    expected = load_yaml(shared("reports", "real", "cells.json"))
    found = next(report for report in expected.values() if name in report["files"])
    return {
        f"{table}/{row}/{column}": value
        for table, rows in found["tables"].items()
        for row, columns in rows.items()
        for column, value in columns.items()
    }


def test_a_wrong_number_is_named_at_its_place(national: RuleSet) -> None:
    """Lines of the page are its rows and paragraphs, places are those of the file."""
    cells = draw(keys("2021"), 3, 99)
    key = "applications/granted/natural_person"
    cells[key] += 1
    markup = site(title_of("2021"), body(word, "2021", cells))
    report = recognize(read(markup), national.reading)
    cell = report.tables["applications"].cell("granted", "natural_person")
    place = report.document.places.position(cell.start)
    line = markup.split("\n")[place.line - 1]
    assert line[place.column - 1 :].startswith(f"{cells[key]}<o:p>")


CHARSETS = {
    "meta gb2312": ('<meta charset="gb2312">', "gb18030"),
    "meta http-equiv gbk": (
        '<META http-equiv=Content-Type content="text/html; charset=GBK">',
        "gb18030",
    ),
    "meta big5": ("<meta charset=big5>", "big5"),
    "meta utf-8": ('<meta charset="utf-8">', "utf-8"),
    "meta gb2312 in a page of UTF-8": ('<meta charset="gb2312">', "utf-8"),
    "meta utf-8 in a page of GB18030": ('<meta charset="utf-8">', "gb18030"),
    "declaration": ('<?xml version="1.0" encoding="gbk"?>', "gb18030"),
    "none, UTF-8": ("", "utf-8"),
    "none, GB18030": ("", "gb18030"),
    "mark of UTF-8, meta gb2312": ('<meta charset="gb2312">', "utf-8-sig"),
    "mark of UTF-16": ('<meta charset="gb2312">', "utf-16"),
    "UTF-16 without a mark": ("", "utf-16-le"),
}


@pytest.mark.parametrize("name", CHARSETS)
def test_charsets(name: str) -> None:
    """A mark, then what the head says, then what the bytes are."""
    head, codec = CHARSETS[name]
    markup = f"{head}<p>雲溪鎮工作</p>" if "big5" in name else f"{head}<p>云溪镇——工作㐂</p>"
    assert shown(read(markup.encode(codec))) == [markup[len(head) + 3 : -4]]


def test_a_damaged_character_costs_no_more_than_itself() -> None:
    """A page in GB18030 whose description was cut in the middle of a character is read."""
    words = "云溪镇" * 60
    data = f'<meta charset="gb2312"><meta name="d" content="XX"><p>{words}</p>'.encode("gb18030")
    damaged = data.replace(b"XX", "云".encode("gb18030")[:1])
    assert shown(read(damaged)) == [words]


FAULTS = {
    "empty": (b"", "empty"),
    "blank": (b" \r\n\t", "empty"),
    "another kind of file": (b"%PDF-1.4\n", "binary"),
    "a picture alone": (b"<html><body><img src=a.png></body></html>", "no-text"),
    "frames": (
        b"<frameset><frame src=a.html></frameset><noframes><p>no frames</p></noframes>",
        "no-text",
    ),
    "only hidden": (b"<div style='display:none'>x</div>", "no-text"),
    "not a text in any charset": (b"<p>\xff\xff\xfe\xff" * 9, "encoding"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_faults(name: str) -> None:
    """What cannot be read says why."""
    data, code = FAULTS[name]
    document = read_html(data, DEFAULT_LIMITS)
    assert document.fault
    assert document.fault.code == code
    assert document.lines == ()


LIMITS = {
    "bytes": ("<p>" + "x" * 100, DEFAULT_LIMITS._replace(bytes=90), "bytes=90"),
    "cells": ("<table>" + "<tr><td>1<td>2" * 9, DEFAULT_LIMITS._replace(cells=17), "cells=17"),
    "columns": ("<table><tr><td colspan=99>1<td>", DEFAULT_LIMITS._replace(cells=50), "cells=50"),
    "rows spanned": (
        "<table><tr>" + "<td rowspan=999 colspan=999>1" * 99 + "<tr><td>" * 999,
        DEFAULT_LIMITS._replace(cells=5_000),
        "cells=5000",
    ),
    "tags": ("<p>x" * 99, DEFAULT_LIMITS._replace(cells=50), "cells=50"),
    "lines": ("<pre>" + "x\n" * 99, DEFAULT_LIMITS._replace(cells=40), "cells=40"),
    "tables": ("<table><tr><td>" * 7 + "x", DEFAULT_LIMITS._replace(depth=6), "depth=6"),
}


@pytest.mark.parametrize("name", LIMITS)
def test_limits(name: str) -> None:
    """A page beyond a limit is refused, and the limit is named."""
    markup, limits, detail = LIMITS[name]
    fault = read_html(markup.encode(), limits).fault
    assert fault == ("too-large", detail)
    assert name == "rows spanned" or not read_html(markup.encode(), DEFAULT_LIMITS).fault


HOSTILE = (
    "<!--", "<a ", '<a "', "<a b='", "<![if ", "</", "<!doctype", "<script>", "<title>", "<pre>\n",
    "&#", "&nbsp", "<div>", "<p>", "</b>", "<b>", "<span><div></b>", "<td><div></div></span>",
    "<li><ul>", "<del>", "<sup>1", '<a x="<b y=\'<c z="', '=<a b="<" c="', '<td "a>1</td>', "<tr>",
    "<td>1<table>", "<td rowspan=65534 colspan=1000>1", "<div style='display:none'>", "<x<y",
)  # fmt: skip


@pytest.mark.parametrize("around", ["{}", "<table><tr><td>x</table><p>{}>"])
@pytest.mark.parametrize("part", HOSTILE)
def test_whatever_is_repeated_is_read_in_one_go(part: str, around: str) -> None:
    """Nothing that is repeated is looked at again and again, nor does depth lead to a fault."""
    document = read(around.format(part * (100_000 // len(part))))
    assert document.fault or document.text


PARTS = st.sampled_from(
    [
        *("<p>", "</p>", "<br>", "<div>", "</div>", "<b>", "</b>", "<table>", "</table>", "<tr>"),
        *("</tr>", "<td>", "</td>", "<td rowspan=2>", "<td colspan=3>", "<th hidden>", "<tbody>"),
        *("<span style='display:none'>", "</span>", "<!--", "-->", "<sup>", "</sup>", "<pre>"),
        *("<a href=x>", "</a>", "<script>", "</script>", "<title>", "</title>", "<nav>", "<h1>"),
        *("<input value=7>", "&nbsp;", "&lt", "&#x4e00;", "<", ">", '"', "'", "\n", " ", "\u200b"),
        *("一、总体情况", "2023年报告", "甲乙。", "12", "３", "（", "<caption>", "<form>", "<del>"),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PARTS, max_size=60).map("".join))
def test_any_markup_keeps_the_promises(markup: str) -> None:
    """No order of tags breaks a promise."""
    read(markup)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_keep_the_promises(data: bytes) -> None:
    """No bytes lead to more than a fault."""
    read(b"<p>" + data)


def _mutants(seed: int) -> Iterator[bytes]:
    rng = random.Random(seed)
    page = list(PAGES.values())[seed % len(PAGES)]
    look = list(LOOKS.values())[seed // len(PAGES) % len(LOOKS)]
    data = bytearray(
        page(title_of("2021"), body(look, "2021", draw(keys("2021"), seed, 99))).encode()
    )
    for _ in range(8):
        mutant = bytearray(data)
        for _ in range(rng.choice([1, 3, 30])):
            at = rng.randrange(len(mutant))
            size = rng.choice([1, 2, 20, 2000])
            change = rng.randrange(4)
            if change == 0:
                mutant[at] ^= 1 << rng.randrange(8)
            elif change == 1:
                del mutant[at : at + size]
            elif change == 2:
                mutant[at:at] = mutant[at : at + size]
            else:
                mutant[at:at] = rng.choice([b"<", b">", b'"', b"</td>", b"<td>", b"<table>", b"\0"])
            if not mutant:
                break
        yield bytes(mutant)


@pytest.mark.parametrize("seed", range(40))
def test_damaged_pages_keep_the_promises(national: RuleSet, seed: int) -> None:
    """Flipped bits, lost and repeated parts: read or refused, recognized without a crash."""
    for mutant in _mutants(seed):
        recognize(read(mutant), national.reading)


class _Visible(HTMLParser):
    """The text of a page by the parser of the standard library."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.feed(markup)
        self.close()

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


WORDS = st.text("甲乙12 \n&;é", max_size=6).map(lambda w: w.replace("&", "&amp;"))
TREES = st.recursive(
    WORDS,
    lambda inner: st.tuples(
        st.sampled_from(["p", "div", "b", "span", "h2", "li", "i"]), st.lists(inner, max_size=4)
    ).map(lambda t: f'<{t[0]} title="1&lt;2>">{"".join(t[1])}</{t[0]}>'),
    max_leaves=25,
)


@settings(max_examples=300, deadline=None)
@given(TREES)
def test_no_text_is_lost_or_won(markup: str) -> None:
    """The standard library's parser sees the same characters in a page without tables."""
    expected = squash("".join(_Visible(markup).parts))
    document = read(f"<body>{markup}</body>")
    assert squash("".join(line.text for line in document.lines)) == expected


def test_the_promises_can_be_broken() -> None:
    """A piece that stands elsewhere than it says is found."""
    document = read("<p>甲</p><p>乙</p>")
    line = document.lines[1]
    moved = line._replace(parts=(line.pieces[0]._replace(start=0, end=1),))
    assert faults_of(document._replace(lines=(document.lines[0], moved)))


def test_plain_looks_span_cells() -> None:
    """The pages of these tests have the merged cells that real ones have."""
    markup = body(plain, "2021", draw(keys("2021"), 1, 9))
    assert 'rowspan="22"' in markup
    assert 'colspan="7"' in markup
