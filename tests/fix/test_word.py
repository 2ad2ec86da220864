"""Word documents: the text of the runs concerned changes, and nothing else."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from fix.sample import mended, outcome_of
from readers.docx_build import (
    CONTROL,
    MARK,
    TEXT_BOX,
    definition,
    docx,
    level,
    p,
    r,
    tbl,
    tr,
)

BOLD = "<w:b/>"
TITLE = p("青石县云溪镇人民政府2023年政府信息公开工作年度报告")
OVERVIEW = p("一、总体情况") + p("本镇在网站发布信息126条。")
NUMBER = "section-number"
REST = "、主动公开政府信息情况"
WRONG = f"三{REST}"
FIFTH = "五、存在的主要问题及改进情况"
INSERTED = "<w:ins>{}</w:ins>"
LINK = "<w:hyperlink>{}</w:hyperlink>"
URI = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def report(*headings: str) -> bytes:
    return docx("".join([TITLE, OVERVIEW, *headings, p("全年无此类情况 & 其他。")]))


def members(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body(data: bytes) -> str:
    return members(data)["word/document.xml"].decode()


# why, the heading as it is, and as it is to be
MENDED = [
    (
        "an ordinal in a run of its own keeps its looks",
        p("", r("三", BOLD), r("、主动公开政府信息情况")),
        p("", r("二", BOLD), r("、主动公开政府信息情况")),
    ),
    (
        "a run loses nothing around the words",
        p("", r("三、主动公开"), r("政府信息情况", BOLD)),
        p("", r("二、主动公开"), r("政府信息情况", BOLD)),
    ),
    (
        "words over runs that look the same go into the first",
        p("", r("五、存在", BOLD), r("的", BOLD), r("主要问题与不", BOLD), r("足", BOLD)),
        p("", r("五、存在", BOLD), r("的", BOLD), r("主要问题及改进情况", BOLD), r("", BOLD)),
    ),
    (
        "what is missing is put in front of the first run",
        p("", r("主动公开", BOLD), r("政府信息情况")),
        p("", r("二、主动公开", BOLD), r("政府信息情况")),
    ),
    (
        "what is missing within goes behind the words before it",
        p("", r("五、存在", BOLD), r("主要问题及改进情况")),
        p("", r("五、存在的", BOLD), r("主要问题及改进情况")),
    ),
    (
        "within a content control, an insertion and a link",
        CONTROL.format(p("", INSERTED.format(r("三")), LINK.format(r(REST)))),
        CONTROL.format(p("", INSERTED.format(r("二")), LINK.format(r(REST)))),
    ),
    (
        "the paragraph of a doubled heading stays, empty",
        p(FIFTH) + p() + p("", r(FIFTH[:7], BOLD), r(FIFTH[7:])) + p("解读材料较少。"),
        p(FIFTH) + p() + p("", r("", BOLD), r("")) + p("解读材料较少。"),
    ),
]


@pytest.mark.parametrize(("before", "after"), [c[1:] for c in MENDED], ids=[c[0] for c in MENDED])
def test_only_the_words_change(before: str, after: str) -> None:
    result = mended("a.docx", report(before))
    assert [reason for _, reason in outcome_of(result)[1]] == []
    assert body(result.data) == body(report(after))


def test_all_other_parts_stay_as_they_are() -> None:
    extra: dict[str, str | bytes] = {
        "word/media/image1.png": b"\x89PNG\0",
        "docProps/app.xml": "<x/>",
    }
    before = docx(TITLE + OVERVIEW + p(WRONG), extra=extra)
    after = mended("a.docx", before).data
    old, new = members(before), members(after)
    assert list(old) == list(new)
    assert [name for name in old if old[name] != new[name]] == ["word/document.xml"]
    with ZipFile(BytesIO(before)) as one, ZipFile(BytesIO(after)) as other:
        dates = [[info.date_time for info in archive.infolist()] for archive in (one, other)]
    assert dates[0] == dates[1]


def test_entities_in_the_same_text_are_kept() -> None:
    before = report("<w:p><w:r><w:t>三、主动公开政府信息情况</w:t></w:r></w:p>" + p("甲 & 乙 < 丙"))
    after = body(mended("a.docx", before).data)
    assert after == body(before).replace("三、", "二、")


def test_a_label_in_a_cell() -> None:
    head = tr("信息内容", "本年制发件数", "本年废止件数", "现有有效件数")
    rows = tr("规章", "0", "0", "0") + tr("行政规范性文件", "2", "1", "6")
    before = report(p("二、主动公开政府信息情况") + tbl(head, rows))
    result = mended("a.docx", before)
    assert outcome_of(result) == (["column-label"], [])
    assert body(result.data) == body(before).replace("现有有效件数", "现行有效件数")


BEGIN, MIDDLE, END = map(MARK.format, ("begin", "separate", "end"))
FIELD = p("", BEGIN, MIDDLE, r("三"), END, r(REST))
BOUND = CONTROL.replace("<w:sdtPr/>", "<w:sdtPr><w:dataBinding/></w:sdtPr>")
LEFT = [
    (
        "words over runs of different looks",
        p("", r("五、存在", BOLD), r("问题与"), r("不足", BOLD)),
        "spread",
    ),
    ("what a field says", FIELD, "generated"),
    ("a copy of data that stand elsewhere", BOUND.format(p(WRONG)), "generated"),
    ("a text box, which stands in the file twice", p("", TEXT_BOX.format(p(WRONG))), "generated"),
]


@pytest.mark.parametrize(("words", "reason"), [c[1:] for c in LEFT], ids=[c[0] for c in LEFT])
def test_what_is_not_certain_is_left(words: str, reason: str) -> None:
    before = report(words)
    result = mended("a.docx", before)
    assert [why for _, why in outcome_of(result)[1]] == [reason]
    assert result.data == before


def test_a_number_that_word_makes_is_left() -> None:
    numbered = p("主动公开政府信息情况", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
    lists = definition(0, level(0, "chineseCounting", "%1、", start=3))
    lists += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    before = docx(TITLE + OVERVIEW + numbered + p("见下表。"), numbering=lists)
    result = mended("a.docx", before)
    assert outcome_of(result) == ([], [(NUMBER, "generated")])
    assert result.data == before


def test_a_signed_document_is_left() -> None:
    extra = {"_xmlsignatures/sig1.xml": "<x/>"}
    before = docx(TITLE + OVERVIEW + p(WRONG), extra=extra)
    assert outcome_of(mended("a.docx", before)) == ([], [(NUMBER, "signed")])


@pytest.mark.parametrize("codec", ["utf-16", "gb2312", "gb18030"])
def test_other_encodings_are_left(codec: str) -> None:
    """What is put in would be in another encoding than what is there."""
    whole = body(docx(TITLE + OVERVIEW + p(WRONG)))
    data = whole.replace("UTF-8", codec).encode(codec)
    result = mended("a.docx", docx("", extra={"word/document.xml": data}))
    assert outcome_of(result) == ([], [(NUMBER, "encoding")])


def test_names_of_elements_may_have_any_prefix() -> None:
    before = report(p(WRONG))
    renamed = re.sub(rb"(</?)w:", rb"\1q:", members(before)["word/document.xml"])
    renamed = renamed.replace(b"<q:document ", f'<q:document xmlns:q="{URI}" '.encode())
    data = docx("", extra={"word/document.xml": renamed})
    result = mended("a.docx", data)
    assert outcome_of(result)[0] == [NUMBER]
    assert members(result.data)["word/document.xml"] == renamed.replace(
        "三、".encode(), "二、".encode()
    )
