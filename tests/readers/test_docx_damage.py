"""Damaged Word documents: a document or a fault, never an exception."""

from hypothesis import given, settings
from hypothesis import strategies as st

from govlint.readers.docx import read_docx
from layouts.figures import draw
from layouts.grids import keys
from readers.damage import damaged
from readers.docx_build import (
    LINKED,
    MARK,
    STYLES,
    TEXT_BOX,
    docx,
    field,
    in_list,
    inserted,
    merge,
    p,
    r,
    reference,
    span,
    styled,
)
from readers.docx_lines import assert_spans
from readers.docx_report import report_body
from readers.nesting import nested

SAMPLE = docx(
    report_body("2021", draw(keys("2021"), 2, 99))
    + p("甲", inserted(r("乙")), TEXT_BOX.format(p("丙")), field("TOC", r("x"))),
    numbering=LINKED,
    styles=STYLES,
)


@settings(max_examples=200, deadline=None)
@given(damaged(SAMPLE))
def test_damaged_files_raise_nothing(data: bytes) -> None:
    """Bytes changed, cut or added anywhere give a document or a fault."""
    document = read_docx(data)
    assert document.fault or document.text.strip()


TOKENS = st.sampled_from(
    [
        *("<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>甲 1</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>"),
        *("</w:tr>", "<w:tc>", "</w:tc>", "<w:br/>", "<w:tab/>", "<w:sdt>", "</w:sdt>", merge()),
        *("<w:sdtContent>", "</w:sdtContent>", "<w:pPr>", "</w:pPr>", "<w:rPr>", "</w:rPr>"),
        *("<w:tcPr>", "</w:tcPr>", "<w:trPr>", "</w:trPr>", "<w:del>", "</w:del>", "<w:vanish/>"),
        *(span(3), span(-1), '<w:gridBefore w:val="x"/>', in_list(1), in_list(1, 1), styled("H1")),
        *("<mc:AlternateContent>", "</mc:AlternateContent>", "<mc:Choice>", "</mc:Choice>"),
        *(MARK.format("begin"), MARK.format("separate"), MARK.format("end"), reference("footnote")),
        *("<w:drawing>", "</w:drawing>", "<w:txbxContent>", "</w:txbxContent>", "<w:ins/>"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(TOKENS, max_size=40))
def test_any_markup_raises_nothing(tokens: list[str]) -> None:
    """Elements in any order and place, closed as they come, give a document or a fault."""
    document = read_docx(docx(nested(tokens), styles=STYLES, numbering=LINKED))
    assert document.fault is None or document.fault.code in {"empty", "no-text"}
    assert_spans(document)
