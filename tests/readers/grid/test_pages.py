"""Pages of text: paragraphs, columns, running heads, and pages turned any way."""

from collections.abc import Sequence

import pytest

from govlint.document import Note
from govlint.place import Span
from govlint.readers.pdf import read_pdf
from readers.docx_lines import lines
from readers.pdf_build import HEIGHT, Line, Mark, Page, Raw, Word, pdf
from readers.pdf_marks import LEFT, TOP, Printed, level, prose, read, ruled, said, table, texts

FULL = "本报告的数据统计期限自一月一日起至十二月三十一日止以下"
LEFT_HALF = [f"左栏第{number}行写着这样一些文字" for number in "一二三四五六"]
RIGHT_HALF = [f"右栏第{number}行写着这样一些文字" for number in "一二三四五六"]


def numbered(number: str, *printed: str) -> list[Mark]:
    """Set a page with a running head and a number."""
    return [Word(LEFT, 40, "云溪镇年度报告"), Word(290, 810, number), *prose(*printed, top=200)]


PAGES = {
    "a line that goes on": Printed([prose(FULL, "各项相同。")], [f"{FULL}各项相同。"]),
    "a line that begins a list": Printed([prose(FULL, "（二）另起。")], [FULL, "（二）另起。"]),
    "a line that ends early": Printed([prose(FULL, "短行。", "另起")], [f"{FULL}短行。", "另起"]),
    "an indent": Printed(
        [
            [
                Word(LEFT + 20, 80, FULL[2:]),
                *prose(FULL, "末行。", top=96),
                Word(LEFT + 20, 128, "新段。"),
            ]
        ],
        [f"{FULL[2:]}{FULL}末行。", "新段。"],
    ),
    "a heading below a full line": Printed(
        [[Word(LEFT + 20, 80, FULL[2:]), Word(LEFT, 100, "二、其他事项", 12)]],
        [FULL[2:], "二、其他事项"],
    ),
    "a number that begins a line of its paragraph": Printed(
        [[Word(LEFT + 20, 80, FULL[2:]), *prose("二、其他。", top=96)]],
        [f"{FULL[2:]}二、其他。"],
    ),
    "English words": Printed(
        [prose(f"{FULL[:20]} see the rules", "of the office")],
        [f"{FULL[:20]} see the rules of the office"],
    ),
    "two columns": Printed(
        [[Word(200, 60, "标题在两栏之上"), *prose(*LEFT_HALF), *prose(*RIGHT_HALF, left=320)]],
        ["标题在两栏之上", "".join(LEFT_HALF), "".join(RIGHT_HALF)],
    ),
    "running heads": Printed(
        [
            numbered(f"- {n} -", text)
            for n, text in ((1, "云溪镇年度报告正文。"), (2, "二。"), (3, "三。"))
        ],
        ["云溪镇年度报告正文。", "二。", "三。"],
    ),
    "a head that says what stands nowhere else": Printed(
        [numbered("1", "正文。"), numbered("2", "二。")], ["云溪镇年度报告", "正文。", "二。"]
    ),
    "a number in the text": Printed(
        [prose("前文。", "3", "后文", top=200)], ["前文。", "3", "后文"]
    ),
    "radicals": Printed([prose("⼀、总体情况⽅⾯")], ["一、总体情况方面"]),
    "spaces": Printed([prose("甲\u3000乙\u00a0丙\u200b丁")], ["甲 乙 丙 丁"]),
    "off the page": Printed([[*prose("甲"), Word(LEFT, 900, "乙"), Word(-500, 80, "丙")]], ["甲"]),
    "too small to see": Printed([[*prose("甲"), Word(LEFT, 200, "乙", 0.01)]], ["甲"]),
    "a stamp across": Printed(
        [[*table("甲|1", "乙|2"), Word(90, 190, "草稿", 60, (0.7, 0.7, -0.7, 0.7))]],
        ["甲|1", "乙|2"],
    ),
    "a text from the top down by its font": Printed(
        [
            [
                *ruled(2, 2)[3:],
                level(0, 0, 2),
                level(2, 0, 2),
                level(1, 1, 2),
                *texts("|1", "|2"),
                Word(LEFT + 20, TOP + 4, "本年", 10, (1, 0, 0, 1), "F2"),
            ]
        ],
        ["本年|1", "|2"],
    ),
    "a page without anything": Printed([prose("甲"), [], prose("乙")], ["甲", "乙"]),
}


@pytest.mark.parametrize("name", PAGES)
def test_pages(name: str) -> None:
    assert said(PAGES[name].pages) == PAGES[name].lines


@pytest.mark.parametrize(
    "number",
    ["1", "- 1 -", "— 12 —", "第 1 页", "第1页 共3页", "第一页", "Page 1 of 3", "1 / 3", "·1·"],
)
def test_page_numbers(number: str) -> None:
    """At the foot of a page they are no text, and in its middle they are."""
    assert said([[*prose("正文。"), Word(290, 810, number)]]) == ["正文。"]
    assert len(said([[*prose("正文。"), Word(290, 400, number)]])) == 2


def test_page_numbers_at_the_head() -> None:
    """Bare numbers there are page numbers if they are counted on; a lone one may be anything."""
    assert said([[Word(290, 60, str(n)), *prose(f"第{n}面。", top=200)] for n in (3, 4, 5)]) == [
        "第3面。",
        "第4面。",
        "第5面。",
    ]
    assert said([prose("一。", top=200), [Word(290, 60, "0"), *prose("二。", top=200)]]) == [
        "一。",
        "0",
        "二。",
    ]


def turned(marks: Sequence[Mark], matrix: tuple[float, float, float, float]) -> list[Mark]:
    """Turn marks about the middle of a square page; the matrix is that of text."""
    a, b, _, _ = matrix

    def at(x: float, y: float) -> tuple[float, float]:
        x, y = x - HEIGHT / 2, HEIGHT / 2 - y
        return a * x - b * y + HEIGHT / 2, HEIGHT / 2 - b * x - a * y

    return [
        mark._replace(x=at(mark.x, mark.y)[0], y=at(mark.x, mark.y)[1], matrix=matrix)
        if isinstance(mark, Word)
        else Line(*at(mark.x0, mark.y0), *at(mark.x1, mark.y1))
        for mark in marks
        if isinstance(mark, Word | Line)
    ]


MATRICES = [(1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0)]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("matrix", MATRICES)
def test_turned_pages(matrix: tuple[float, float, float, float], turn: int) -> None:
    """Turned by the page or by what is drawn on it, a table is the same."""
    marks = turned(table("甲|1|2", "乙|3|4"), matrix)
    data = pdf([marks], size=(HEIGHT, HEIGHT), entries=f"/Rotate {turn}")
    assert lines(read_pdf(data)) == ["甲|1|2", "乙|3|4"]


@pytest.mark.parametrize(
    "code", ["/X1 Do", "q 1 0 0 1 50 -30 cm /X1 Do Q", "q 2 0 0 2 0 -800 cm /X1 Do Q"]
)
def test_what_a_form_holds(code: str) -> None:
    """Lines and text keep together wherever a form is drawn."""
    data = pdf([[Raw(code)]], form=table("甲|1", "乙|2"))
    assert lines(read_pdf(data)) == ["甲|1", "乙|2"]


def test_what_is_cropped_is_not_seen() -> None:
    data = pdf([[*prose("甲"), *prose("乙", top=700)]], entries="/CropBox [ 0 442 595 842 ]")
    assert lines(read_pdf(data)) == ["甲"]


PICTURE: Page = [Raw("q 500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q")]


def test_a_page_of_a_scan_is_noted() -> None:
    """A scanned page among others is not read, and that is taken down where it stands."""
    document = read([prose("甲"), PICTURE, prose("乙")])
    assert lines(document) == ["甲", "乙"]
    assert document.notes == (Note("page-not-read", Span(2, 2)),)
    assert document.pages == (0, 2, 3)
