"""Documents of other kinds that stand in a Word document (altChunk)."""

import pytest

from expectations import Lint, grave, wrong_cells
from govlint.document import Fault
from govlint.limits import DEFAULT_LIMITS
from govlint.readers.docx import read_docx
from layouts.figures import draw
from layouts.grids import keys
from readers.docx_build import docx, p, relations, tbl, tr
from readers.docx_lines import assert_spans, lines
from readers.docx_report import report_docx

CHUNK = '<w:altChunk r:id="raFChunk"/>'
PAGE = "<p>乙&nbsp;<b>丙</b></p><table><tr><td>规章</td><td></td><td>1</td></tr></table>"
NESTED = docx(p("乙 丙") + tbl(tr("规章", "", "1")))


def holding(chunk: bytes, body: str = CHUNK) -> bytes:
    """Return a document with a chunk where its body says so."""
    kept: dict[str, str | bytes] = {
        "word/_rels/document.xml.rels": relations({"aFChunk": "afchunk.bin"}),
        "word/afchunk.bin": chunk,
    }
    return docx(p("甲") + body + p("末"), kept)


READ = {
    "a Word document": NESTED,
    "a part of a page": PAGE.encode(),
    "a page": f"<!DOCTYPE html><html><body>{PAGE}</body></html>".encode("utf-8-sig"),
    "a page in its own encoding": f'<meta charset="gbk">{PAGE}'.encode("gbk"),
}


@pytest.mark.parametrize("chunk", READ.values(), ids=READ)
def test_chunks_are_read_where_they_stand(chunk: bytes) -> None:
    document = read_docx(holding(chunk))
    assert lines(document) == ["甲", "乙 丙", "规章||1", "末"]
    assert_spans(document)
    assert [address.table for address in document.addresses] == [0, 0, 1, 0]
    assert [address.paragraph for address in document.addresses] == [1, 2, 0, 3]


def test_a_word_document_keeps_its_characters() -> None:
    """Its text is given as it is written, in rows and paragraphs alike."""
    document = read_docx(holding(docx(p("乙,丙") + tbl(tr("(一)", "1")))))
    assert document.text == "甲\n乙,丙\n(一)\t1\n末\n"


def test_plain_text_and_nothing() -> None:
    assert lines(read_docx(holding("乙\n丙".encode()))) == ["甲", "乙", "丙", "末"]
    assert lines(read_docx(holding(b""))) == ["甲", "末"]
    assert lines(read_docx(holding(PAGE.encode(), '<w:altChunk r:id="x"/>'))) == ["甲", "末"]


def test_tables_are_counted_through() -> None:
    """A table before a chunk, two in it, and one behind it are four."""
    table = tbl(tr("规章", "1"))
    document = read_docx(holding((PAGE + PAGE).encode(), table + CHUNK + table))
    assert [a.table for a in document.addresses if a.table] == [1, 2, 3, 4]


def test_a_report_that_is_only_held(lint: Lint) -> None:
    """Every cell is read through the document around it."""
    cells = draw(keys("2021"), 1, 999)
    report, findings = lint("a.docx", docx(CHUNK, members(report_docx("2021", cells))))
    assert wrong_cells(report, cells, {}) == []
    assert grave(findings) == []


def members(chunk: bytes) -> dict[str, str | bytes]:
    return {
        "word/_rels/document.xml.rels": relations({"aFChunk": "/word/a.docx"}),
        "word/a.docx": chunk,
    }


REFUSED = {
    "rich text": (rb"{\rtf1 a}", Fault("corrupt", "word/afchunk.bin")),
    "a broken archive": (NESTED[:-30], Fault("corrupt", "word/afchunk.bin")),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0", Fault("corrupt", "word/afchunk.bin")),
    "a page saved as a message": (
        b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>x</p>",
        Fault("corrupt", "word/afchunk.bin"),
    ),
    "a chunk in a chunk": (holding(NESTED), Fault("too-large", "depth=60")),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_not_left_out(case: tuple[bytes, Fault]) -> None:
    """A report is not judged without a part of it; saving it in Word brings the part in."""
    chunk, fault = case
    assert read_docx(holding(chunk)).fault == fault


def test_limits() -> None:
    """A chunk counts as often as it is put in, and its cells with all others."""
    rows = f"<table>{'<tr><td>x</td><td>1</td></tr>' * 60}</table>".encode()
    often = holding(rows, CHUNK * 100)
    limits = DEFAULT_LIMITS._replace(bytes=100_000)
    assert read_docx(often, limits).fault == Fault("too-large", limits.said("bytes"))
    limits = DEFAULT_LIMITS._replace(cells=300)
    assert read_docx(holding(rows, CHUNK * 2), limits).fault is None
    assert read_docx(holding(rows, CHUNK * 3), limits).fault == Fault("too-large", "cells=300")
