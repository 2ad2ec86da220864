"""Word packages that can be opened, and why others cannot."""

import sys

import pytest

from govlint.document import Fault
from govlint.limits import DEFAULT_LIMITS, Limits
from govlint.readers.docx import read_docx
from readers.docx_build import (
    PICTURE,
    deep,
    docx,
    p,
    part,
    relations,
    tbl,
    tr,
    zipped,
)
from readers.docx_lines import lines
from readers.office_build import COMPOUND

STRICT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": (
        "http://purl.oclc.org/ooxml/wordprocessingml/main"
    ),
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}


def strictly(text: str) -> str:
    for usual, strict in STRICT.items():
        text = text.replace(usual, strict)
    return text


@pytest.mark.parametrize(
    "members",
    [
        pytest.param(
            {
                "_rels/.rels": strictly(relations({"officeDocument": "word/document.xml"})),
                "word/document.xml": strictly(part("document", f"<w:body>{p('甲')}</w:body>")),
            },
            id="strict",
        ),
        pytest.param(
            {
                "_rels/.rels": relations({"officeDocument": "/word/main2.xml"}),
                "word/document.xml": "",
                "word/main2.xml": part("document", f"<w:body>{p('甲')}</w:body>"),
            },
            id="another name",
        ),
        pytest.param({"_rels/.rels": relations({"officeDocument": "x.xml"})}, id="lost"),
        pytest.param({"[Content_Types].xml": "<x/>"}, id="no types"),
        pytest.param(
            {"word/_rels/document.xml.rels": relations({"image": "NULL", "styles": "NULL"})},
            id="relations to nothing",
        ),
        pytest.param(
            {
                "word/document.xml": part("document", f"<w:body>{p('甲')}</w:body>")
                .replace("UTF-8", "UTF-16")
                .encode("utf-16")
            },
            id="UTF-16",
        ),
    ],
)
def test_packages_word_opens(members: dict[str, str | bytes]) -> None:
    assert lines(read_docx(docx(p("甲"), members))) == ["甲"]


def test_names_with_backslashes_and_capitals() -> None:
    """Some programs write member names as on Windows; letter case never counts."""
    main = part("document", f"<w:body>{p('甲')}</w:body>")
    first = relations({"officeDocument": "word/document.xml"})
    data = zipped({"_rels\\.rels": first, "Word\\Document.xml": main})
    assert lines(read_docx(data)) == ["甲"]


DOCTYPE = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'


def with_doctype(codec: str) -> bytes:
    text = part("document", f"<w:body>{p('甲')}</w:body>").replace("?>", f"?>{DOCTYPE}", 1)
    return text.replace("UTF-8", codec).encode(codec)


FAULTS = {
    "nothing": (b"", Fault("empty")),
    "no archive": (b"<html></html>", Fault("corrupt")),
    "a broken archive": (docx(p("甲"))[:-30], Fault("corrupt")),
    "an archive of something else": (
        zipped({"a.txt": "x"}),
        Fault("corrupt", "word/document.xml"),
    ),
    "a spreadsheet": (
        zipped(
            {
                "_rels/.rels": relations({"officeDocument": "xl/workbook.xml"}),
                "xl/workbook.xml": "<workbook/>",
            }
        ),
        Fault("binary"),
    ),
    "broken markup": (docx("</w:p>"), Fault("corrupt", "word/document.xml")),
    "broken numbering": (
        docx(p("甲"), {"word/numbering.xml": "<x"}, numbering=""),
        Fault("corrupt", "word/numbering.xml"),
    ),
    **{
        f"entities in {codec}": (
            docx("", {"word/document.xml": with_doctype(codec)}),
            Fault("corrupt", "word/document.xml"),
        )
        for codec in ("UTF-8", "UTF-16", "UTF-7")
    },
    "an encoding no document is in": (
        docx("", {"word/document.xml": part("document", "").replace("UTF-8", "punycode")}),
        Fault("corrupt", "word/document.xml"),
    ),
    "entities that no search for bytes finds": (
        docx("", {"word/document.xml": with_doctype("UTF-7").replace(b"<!", b"<+ACE-")}),
        Fault("corrupt", "word/document.xml"),
    ),
    "only a picture": (docx(p("", PICTURE)), Fault("no-text")),
    "no text": (docx(p() + p(" ")), Fault("empty")),
    "no body": (docx("", {"word/document.xml": part("document", "")}), Fault("empty")),
    "a locked document": (COMPOUND + "EncryptedPackage".encode("utf-16-le"), Fault("encrypted")),
}


@pytest.mark.parametrize("case", FAULTS.values(), ids=FAULTS)
def test_faults(case: tuple[bytes, Fault]) -> None:
    """What cannot be read says why, and which part it is."""
    data, fault = case
    document = read_docx(data)
    assert document.fault == fault
    assert document.text == ""


HOSTILE = {
    "tables in tables": (docx(deep(6)), "depth", 5),
    "elements beyond the parser": (docx("<w:sdt>" * 300 + "</w:sdt>" * 300), "depth", 60),
    "cells": (docx(tbl(*[tr("甲", "1", "2", properties=" " * 9)] * 14)), "cells", 41),
    "columns": (
        docx(tbl(*[tr("x", properties=f'<w:gridBefore w:val="{i}"/>') for i in range(30)])),
        "cells",
        400,
    ),
    "elements": (docx("<w:p/>" * 2000), "cells", 490),
    "elements of all parts together": (
        docx("<w:p/>" * 300, styles="<w:style/>" * 300),
        "cells",
        150,
    ),
    "text": (docx(p("甲" * 300_000)), "unpacked", 1024 * 1024),
    "a bomb": (docx(p("0" * 3_000_000)), "ratio", 150),
    "members": (docx(p("甲"), {f"{i}.xml": "" for i in range(9)}), "members", 8),
    "the file": (docx(p("甲")), "bytes", 100),
}


@pytest.mark.parametrize("case", HOSTILE.values(), ids=HOSTILE)
def test_limits(case: tuple[bytes, str, int]) -> None:
    """A limit that is passed is named with its value."""
    data, name, value = case
    limits = DEFAULT_LIMITS._replace(**{name: value})
    assert read_docx(data, limits).fault == Fault("too-large", limits.said(name))
    assert read_docx(docx(p("甲")), limits._replace(bytes=10_000)).fault is None


def test_nesting_within_the_limit() -> None:
    assert lines(read_docx(docx(deep(5)), Limits(depth=5))) == ["甲|"] * 4 + ["甲|1"]


def test_no_library_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offices have a bare interpreter."""
    for name in ("docx", "lxml"):
        monkeypatch.setitem(sys.modules, name, None)
    assert lines(read_docx(docx(p("甲")))) == ["甲"]


@pytest.mark.parametrize("codec", ["GB2312", "gbk", "GB18030", "us-ascii", "utf-8", "UTF-16"])
def test_encodings(codec: str) -> None:
    """What a part declares is believed."""
    text = part("document", f"<w:body>{p('一、总体情况')}</w:body>").replace("UTF-8", codec)
    data = text.encode(codec, "xmlcharrefreplace")
    assert lines(read_docx(docx("", {"word/document.xml": data}))) == ["一、总体情况"]


def test_what_python_docx_writes() -> None:
    """A document made by the library itself, with merged cells."""
    from io import BytesIO

    from docx import Document as NewDocument

    made = NewDocument()
    made.add_heading("一、总体情况", 1)
    table = made.add_table(2, 3)
    for index, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = str(index)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "甲"
    out = BytesIO()
    made.save(out)
    assert lines(read_docx(out.getvalue())) == ["一、总体情况", "甲||2", "3|4|5"]
