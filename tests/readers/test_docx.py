"""Paragraphs of Word documents: the text as it is printed."""

import pytest

from govlint.readers.docx import read_docx
from readers.docx_build import (
    CONTROL,
    MARK,
    ONLY_IN_FALLBACK,
    PROMPT,
    TEXT_BOX,
    deleted,
    docx,
    field,
    inserted,
    p,
    r,
    reference,
    tbl,
    tr,
)
from readers.docx_lines import Said, assert_spans, lines

CHOICES = (
    '<w:sdt><w:sdtPr><w:dropDownList w:lastValue="2">'
    '<w:listItem w:displayText="已公开" w:value="2"/>'
    "</w:dropDownList></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
)
OLD_LIST = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="{0}"/>'
    '<w:default w:val="2"/><w:listEntry w:val="子"/><w:listEntry w:val="乙"/>'
    '<w:listEntry w:val="丙"/></w:ddList></w:ffData></w:fldChar></w:r>'
    "<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>{1}"
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
PARAGRAPHS = {
    "runs are joined": Said(p("云溪", r("镇", "<w:b/>")), ["云溪镇"]),
    "insertions stay": Said(p("甲", inserted(r("乙"))), ["甲乙"]),
    "deletions go": Said(p("甲", deleted("乙"), r("丙")), ["甲丙"]),
    "text moved away goes": Said(p("甲", f"<w:moveFrom>{r('乙')}</w:moveFrom>"), ["甲"]),
    "text moved here stays": Said(p("甲", f"<w:moveTo>{r('乙')}</w:moveTo>"), ["甲乙"]),
    "what was inserted and deleted again goes": Said(p("甲", inserted(deleted("乙"))), ["甲"]),
    "a deleted end joins paragraphs": Said(
        p("甲", properties="<w:rPr><w:del/></w:rPr>") + p("乙"), ["甲乙"]
    ),
    "a deleted paragraph leaves nothing": Said(
        p("", deleted("甲"), properties="<w:rPr><w:del/></w:rPr>") + p("乙"), ["乙"]
    ),
    "a deleted end before a table ends all the same": Said(
        p("甲", properties="<w:rPr><w:del/></w:rPr>") + tbl(tr("乙", "丙")), ["甲", "乙|丙"]
    ),
    "a hyperlink is text": Said(p("甲", f"<w:hyperlink>{r('乙')}</w:hyperlink>"), ["甲乙"]),
    "smart tags are text": Said(
        p("", f"<w:smartTag><w:customXml>{r('甲')}</w:customXml></w:smartTag>"), ["甲"]
    ),
    "the result of a simple field stays": Said(
        p("共", f'<w:fldSimple w:instr="NUMPAGES">{r("5")}</w:fldSimple>'), ["共5"]
    ),
    "the result of a field stays": Said(p("共", field(" DATE ", r("5")), r("页")), ["共5页"]),
    "a field within a field": Said(
        p("", field(f"IF {field('X', r('8'))}", r("乙")), r("丙")), ["乙丙"]
    ),
    "an instruction without an end takes no other paragraph": Said(
        p("甲", MARK.format("begin"), "<w:r><w:instrText>X</w:instrText></w:r>") + p("乙"),
        ["甲", "乙"],
    ),
    "a table of contents is left out": Said(
        p("", MARK.format("begin"), '<w:r><w:instrText>TOC \\o "1"</w:instrText></w:r>')
        + p("", MARK.format("separate"), r("一、总体情况\t1"))
        + p("二、主动公开\t2")
        + p("", MARK.format("end"))
        + p("正文"),
        ["正文"],
    ),
    "a table of contents without an end takes nothing": Said(
        p("", MARK.format("begin"), "<w:r><w:instrText>TOC</w:instrText></w:r>")
        + p("", MARK.format("separate"), r("甲"))
        + p("乙"),
        ["甲", "乙"],
    ),
    "hidden text goes": Said(p("甲", r("乙", "<w:vanish/>")), ["甲"]),
    "text that is not hidden after all stays": Said(
        p("甲", r("乙", '<w:vanish w:val="0"/>')), ["甲乙"]
    ),
    "tabs are spaces": Said(p("一、", "<w:r><w:tab/></w:r>", r("总体情况")), ["一、 总体情况"]),
    "a table typed with tabs": Said(
        p("行政许可", "<w:r><w:tab/></w:r>", r("12"), "<w:r><w:tab/><w:t>3</w:t></w:r>"),
        ["行政许可|12|3"],
    ),
    "breaks part lines": Said(p("甲", "<w:r><w:br/></w:r>", r("乙")), ["甲", "乙"]),
    "a page break at the end is no line": Said(p("甲", '<w:r><w:br w:type="page"/></w:r>'), ["甲"]),
    "soft hyphens are nothing, hard ones something": Said(
        p("甲", "<w:r><w:softHyphen/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t></w:r>"),
        ["甲乙-丙"],
    ),
    "symbols": Said(
        p(
            "甲",
            '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
            '<w:r><w:sym w:font="Symbol" w:char="F035"/></w:r>',
            '<w:r><w:sym w:font="仿宋" w:char="4E59"/></w:r>',
            '<w:r><w:sym w:font="Wingdings" w:char="F022"/></w:r>',
            '<w:r><w:sym w:font="Webdings" w:char="F041"/></w:r>',
            '<w:r><w:sym w:font="Webdings" w:char="x"/><w:sym w:char="-5"/></w:r>',
        ),
        ["甲☑5乙A"],
    ),
    "ruby: the reading above goes": Said(
        p(
            "",
            f"<w:r><w:ruby><w:rt>{r('a')}</w:rt><w:rubyBase>{r('甲')}</w:rubyBase></w:ruby></w:r>",
        ),
        ["甲"],
    ),
    "formulas": Said(p("共", "<m:oMath><m:r><m:t>3</m:t></m:r></m:oMath>"), ["共3"]),
    "space that only the markup has": Said(
        "<w:p><w:r><w:t>\n 甲 \n</w:t></w:r><w:r><w:t> </w:t></w:r></w:p>", ["甲"]
    ),
    "a text box comes once, after its paragraph": Said(
        p("甲", TEXT_BOX.format(p("乙"))) + p("丙"), ["甲", "乙", "丙"]
    ),
    "a text box for older programs only": Said(
        p("甲", ONLY_IN_FALLBACK.format(p("乙"))), ["甲", "乙"]
    ),
    "a table in a text box": Said(p("", TEXT_BOX.format(tbl(tr("乙", "1")) + p())), ["乙|1"]),
    "a hidden text box goes": Said(
        p("甲", TEXT_BOX.format(p("乙")).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1)),
        ["甲"],
    ),
    "word art": Said(
        p("", '<w:r><w:pict><v:shape><v:textpath string="年度报告"/></v:shape></w:pict></w:r>'),
        ["年度报告"],
    ),
    "content controls around paragraphs": Said(CONTROL.format(p("甲")), ["甲"]),
    "content controls around runs": Said(p("", CONTROL.format(r("甲"))), ["甲"]),
    "prompts nobody answered": Said(
        PROMPT.format(p("单击")) + p("甲", PROMPT.format(r("单击"))), ["甲"]
    ),
    "a list to choose from": Said(p("", CHOICES.format(r("已公开"))), ["已公开"]),
    "a list of an old form": Said(p("甲", OLD_LIST.format("1", "")), ["甲乙"]),
    "a list of an old form, nothing chosen": Said(p("甲", OLD_LIST.format("", "")), ["甲丙"]),
    "a list of an old form that holds its result": Said(
        p("甲", OLD_LIST.format("1", MARK.format("separate") + r("乙")), r("末")), ["甲乙末"]
    ),
    "a list of an old form with no such entry": Said(
        p("甲", OLD_LIST.format("7", ""), OLD_LIST.format("-2", "")), ["甲"]
    ),
    "alternatives around paragraphs": Said(
        f"<mc:AlternateContent><mc:Choice>{p('甲')}</mc:Choice><mc:Fallback>{p('甲')}"
        "</mc:Fallback></mc:AlternateContent>",
        ["甲"],
    ),
    "references to notes print no number": Said(p("22", reference("footnote")), ["22"]),
    "unknown elements": Said(p("甲", "<w:proofErr/><!-- x --><w:unknown/>"), ["甲"]),
}


@pytest.mark.parametrize("said", PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_text(said: Said) -> None:
    """A body reads as it is printed, and every piece's span gives back its text."""
    document = read_docx(docx(said.body))
    assert document.fault is None
    assert lines(document) == said.lines
    assert_spans(document)
