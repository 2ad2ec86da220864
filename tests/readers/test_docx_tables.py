"""Tables of Word documents: every cell in its column, whatever is merged."""

import pytest

from govlint.readers.docx import read_docx
from readers.docx_build import (
    CONTROL,
    PROMPT,
    TEXT_BOX,
    deleted,
    docx,
    inserted,
    merge,
    p,
    r,
    span,
    tbl,
    tc,
    tr,
)
from readers.docx_lines import Said, assert_spans, lines

TABLES = {
    "merged columns": Said(
        tbl(tr(tc("甲", span(2)), "1"), tr("乙", "丙", "2")), ["甲||1", "乙|丙|2"]
    ),
    "merged rows": Said(
        tbl(tr(tc("甲", merge("restart")), "1"), tr(tc("", merge()), "2")), ["甲|1", "|2"]
    ),
    "a merge without the word": Said(
        tbl(tr(tc("甲", merge("restart")), "1"), tr(tc("", "<w:vMerge/>"), "2")), ["甲|1", "|2"]
    ),
    "what a merge covers is not printed": Said(
        tbl(tr(tc("甲", merge("restart")), "1"), tr(tc("乙", merge()), "2")), ["甲|1", "|2"]
    ),
    "a merge with no begin covers nothing": Said(
        tbl(tr("甲", "1"), tr(tc("乙", merge()), "2")), ["甲|1", "乙|2"]
    ),
    "old horizontal merges": Said(
        tbl(
            tr(tc("甲", '<w:hMerge w:val="restart"/>'), tc("乙", "<w:hMerge/>"), "1"),
            tr("丙", "丁", "2"),
        ),
        ["甲 乙||1", "丙|丁|2"],
    ),
    "columns left out at both sides": Said(
        tbl(
            tr("甲", "乙", "丙"),
            tr("1", properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
        ),
        ["甲|乙|丙", "|1|"],
    ),
    "rows too short": Said(tbl(tr("甲", "1", "2"), tr("乙")), ["甲|1|2", "乙"]),
    "columns nobody begins at": Said(
        tbl(tr(tc("甲", span(3)), tc("1", span(2))), tr(tc("乙", span(3)), tc("2", span(2)))),
        ["甲|1", "乙|2"],
    ),
    "edges that differ by a hair": Said(
        tbl(
            tr("甲", tc("1", span(2)), "2"),
            tr(tc("乙", span(2)), "3", "4"),
            widths=[900, 60, 900, 900],
        ),
        ["甲|1|2", "乙|3|4"],
    ),
    "a narrow column that a row has": Said(
        tbl(tr("甲", "1", "2"), tr("乙", tc("3", span(2))), widths=[900, 60, 900]),
        ["甲|1|2", "乙|3|"],
    ),
    "a wide column that is split": Said(
        tbl(tr("甲", tc("1", span(2))), tr(tc("乙", span(2)), "2"), widths=[900, 900, 900]),
        ["甲|1|", "乙||2"],
    ),
    "several paragraphs in a cell": Said(tbl(tr(tc(p("商业") + p("企业")), "1")), ["商业 企业|1"]),
    "a break in a cell": Said(
        tbl(tr(tc(p("商业", "<w:r><w:br/><w:t>企业</w:t></w:r>")), "1")), ["商业 企业|1"]
    ),
    "a tab in a cell": Said(tbl(tr(tc(p("1", "<w:r><w:tab/><w:t>2</w:t></w:r>")), "3")), ["1 2|3"]),
    "changes in a cell": Said(tbl(tr("甲", tc(p("1", deleted("5"), inserted(r("6")))))), ["甲|16"]),
    "a deleted row": Said(
        tbl(tr("甲", "1"), tr("乙", "2", properties="<w:del/>"), tr("丙", "3")), ["甲|1", "丙|3"]
    ),
    "a deleted row leaves no columns": Said(
        tbl(tr(tc("甲", span(2)), "1"), tr("乙", "丙", "2", properties="<w:del/>")), ["甲|1"]
    ),
    "a merge that begins in a deleted row": Said(
        tbl(
            tr(tc("甲", merge("restart")), "1", properties="<w:del/>"),
            tr(tc("乙", merge()), "2"),
        ),
        ["乙|2"],
    ),
    "an inserted row": Said(
        tbl(tr("甲", "1"), tr("乙", "2", properties="<w:ins/>")), ["甲|1", "乙|2"]
    ),
    "a hidden row": Said(tbl(tr("甲", "1"), tr("乙", "2", properties="<w:hidden/>")), ["甲|1"]),
    "a deleted cell": Said(tbl(tr("甲", tc("1", "<w:cellDel/>"), "2")), ["甲|2"]),
    "a repeated header is a row": Said(
        tbl(tr("甲", "乙", properties="<w:tblHeader/>"), tr("1", "2"), tr("甲", "乙")),
        ["甲|乙", "1|2", "甲|乙"],
    ),
    "content controls around rows and cells": Said(
        tbl(CONTROL.format(tr("甲", CONTROL.format(tc("1"))))), ["甲|1"]
    ),
    "a prompt in a cell is a blank cell": Said(
        tbl(
            tr("甲", PROMPT.format(tc("单击")), "2"),
            tr("乙", tc(p("", PROMPT.format(r("单击")))), "3"),
        ),
        ["甲||2", "乙||3"],
    ),
    "a control around the content of a cell": Said(
        tbl(tr("甲", tc(CONTROL.format(p("1"))))), ["甲|1"]
    ),
    "a table in a cell comes after the row": Said(
        tbl(tr("甲", tc(p("乙") + tbl(tr("丙", "1")) + p())), tr("丁", "2")),
        ["甲|乙", "丙|1", "丁|2"],
    ),
    "a frame around everything": Said(
        tbl(tr(tc(p("一、总体情况") + tbl(tr("甲", "1")) + p("二、主动公开")))),
        ["一、总体情况", "甲|1", "二、主动公开"],
    ),
    "a frame with margins": Said(
        tbl(tr("", tc(p("甲") + tbl(tr("乙", "1")) + p("丙")), "")), ["甲", "乙|1", "丙"]
    ),
    "a frame beside a menu": Said(
        tbl(tr("菜单", tc(p("甲") + p("乙") + p("丙") + p("丁") + tbl(tr("戊", "1")) + p()))),
        ["菜单", "甲", "乙", "丙", "丁", "戊|1"],
    ),
    "frames within frames": Said(
        tbl(tr(tc(tbl(tr(tc(p("甲") + tbl(tr("乙", "1")) + p()))) + p()))), ["甲", "乙|1"]
    ),
    "a title over all columns is a row": Said(
        tbl(tr(tc("标题", span(2))), tr("甲", "1")), ["标题|", "甲|1"]
    ),
    "a text box in a cell": Said(
        tbl(tr("甲", tc(p("1", TEXT_BOX.format(p("注"))))), tr("乙", "2")), ["甲|1", "注", "乙|2"]
    ),
    "a table without cells": Said(tbl(tr(), "<w:tr/>") + p("甲"), ["", "", "甲"]),
}


@pytest.mark.parametrize("said", TABLES.values(), ids=TABLES)
def test_text(said: Said) -> None:
    """Cells stand in their columns, and every piece's span gives back its text."""
    document = read_docx(docx(said.body))
    assert document.fault is None
    assert lines(document) == said.lines
    assert_spans(document)


def test_a_wide_span_takes_no_memory() -> None:
    """Columns are counted where cells begin, whatever their widths claim to be."""
    wide = tr(tc("甲", span(900)), tc("1", span(900)), tc("2", span(10**30)), "3")
    document = read_docx(docx(tbl(wide, tr(tc("乙", span(-5)), "4"))))
    assert lines(document) == ["甲||1|2|3", "乙|4"]
