"""What stands beside the text of a Word document, and where its lines are."""

import pytest

from govlint.document import Address
from govlint.readers.docx import read_docx
from readers.docx_build import (
    OBJECT,
    deleted,
    docx,
    inserted,
    p,
    r,
    reference,
    tbl,
    tc,
    tr,
)
from readers.docx_lines import lines

NOTES = {
    "tracked-changes": p("甲") + p("乙", inserted(r("丙")), deleted("丁")),
    "comments-left": p("甲") + p("乙", reference("comment", 1), reference("comment", 2)),
    "embedded-sheets": p("甲", OBJECT.format("Equation.3"))
    + p("乙", OBJECT.format("Excel.Sheet.12"), OBJECT.format("ET.Xlsx.6")),
    "hidden-text": p("甲") + p("乙", r("丙", "<w:vanish/>"), r("丁", "<w:vanish/>")),
}


@pytest.mark.parametrize("code", NOTES)
def test_notes(code: str) -> None:
    """What stands beside the text is noted once, with its count, at the first line it is in."""
    [note] = read_docx(docx(NOTES[code] + p("末"))).notes
    assert (note.code, note.detail) == (code, "2")
    text = read_docx(docx(NOTES[code] + p("末"))).text
    assert text[note.span.start : note.span.end].startswith("乙")


@pytest.mark.parametrize(
    ("body", "count"),
    [
        (
            p("甲", f"<w:moveFrom>{r('乙')}</w:moveFrom>")
            + p("", f"<w:moveTo>{r('乙')}</w:moveTo>"),
            "1",
        ),
        (p("甲", properties="<w:rPr><w:ins/></w:rPr>"), "1"),
        (p("甲", inserted(r("乙")), properties="<w:rPr><w:ins/></w:rPr>"), "1"),
        (tbl(tr("甲", "1", properties="<w:ins/>"), tr("乙", "2", properties="<w:del/>")), "2"),
        (p("甲") + p("", deleted("乙"), properties="<w:rPr><w:del/></w:rPr>"), "1"),
    ],
)
def test_changes_are_counted(body: str, count: str) -> None:
    """A move is one change, and so is a paragraph with its end."""
    assert [note.detail for note in read_docx(docx(body)).notes] == [count]


def test_a_plain_document_has_no_notes() -> None:
    assert read_docx(docx(p("甲") + tbl(tr("乙", "1")))).notes == ()


def test_notes_at_the_foot_come_after_the_body() -> None:
    """Only those that the text refers to, in its order."""
    footnotes = "".join(f'<w:footnote w:id="{i}">{p(f"注{i}")}</w:footnote>' for i in (-1, 1, 2))
    endnotes = f'<w:endnote w:id="2">{p("尾注")}</w:endnote>'
    body = p("甲", reference("endnote")) + p("乙", reference("footnote")) + p("丙")
    document = read_docx(docx(body, footnotes=footnotes, endnotes=endnotes))
    assert lines(document) == ["甲", "乙", "丙", "尾注", "注2"]


def test_headers_and_footers_are_no_text() -> None:
    sect = '<w:sectPr><w:headerReference r:id="rheader"/></w:sectPr>'
    assert lines(read_docx(docx(p("甲") + sect, header=p("页眉")))) == ["甲"]


def test_addresses() -> None:
    """Tables and rows, and paragraphs outside of tables, are counted from one."""
    body = (
        p("甲")
        + tbl(
            tr("a", tc(p("b") + tbl(tr("c", "d")) + p())),
            tr("x", "y", properties="<w:del/>"),
            tr("e", "f"),
        )
        + p("乙", "<w:r><w:br/><w:t>丙</w:t></w:r>")
        + tbl(tr(tc(p("丁") + tbl(tr("g", "h")) + p("戊"))))
    )
    document = read_docx(docx(body))
    assert [
        (text, address)
        for text, address in zip(document.text.split("\n"), document.addresses, strict=False)
    ] == [
        ("甲", Address(paragraph=1)),
        ("a\tb", Address(table=1, row=1)),
        ("c\td", Address(table=2, row=1)),
        ("e\tf", Address(table=1, row=2)),
        ("乙", Address(paragraph=2)),
        ("丙", Address(paragraph=2)),
        ("丁", Address(paragraph=3)),
        ("g\th", Address(table=3, row=1)),
        ("戊", Address(paragraph=4)),
    ]
    assert document.pages == ()
