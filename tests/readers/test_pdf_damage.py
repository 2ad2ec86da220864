"""Files that are no PDF, are locked, damaged or hostile: a document or a fault, no exception."""

import sys
from functools import cache, partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govlint.document import Document, Fault
from govlint.limits import DEFAULT_LIMITS, Limits
from govlint.readers import drawings, pdfium
from govlint.readers.pdf import read_pdf
from layouts.figures import draw
from layouts.grids import keys
from readers.damage import damaged
from readers.docx_lines import assert_spans, lines
from readers.pdf_build import Line, Mark, Raw, Word, pdf
from readers.pdf_marks import prose, ruled, table
from readers.pdf_report import Style, report_pages

LOCKED = (
    "/ID [ (a) (a) ] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
    f"/O ({'o' * 32}) /U ({'u' * 32}) >>"
)
TEXT = pdf([prose("甲")])


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        pytest.param(b"", Fault("empty"), id="nothing"),
        pytest.param(b" \n", Fault("empty"), id="blanks"),
        pytest.param(b"%PDF-1.4", Fault("corrupt"), id="a beginning"),
        pytest.param(b"PK\x03\x04", Fault("corrupt"), id="another format"),
        pytest.param(TEXT[:200], Fault("corrupt"), id="cut"),
        pytest.param(TEXT.replace(b"/Kids", b"/Kid_"), Fault("corrupt"), id="no pages"),
        pytest.param(pdf([]), Fault("corrupt"), id="pages of none"),
        pytest.param(pdf([prose("甲")], trailer=LOCKED), Fault("encrypted"), id="a password"),
        pytest.param(pdf([[]]), Fault("no-text"), id="an empty page"),
        pytest.param(pdf([[Word(290, 810, "1")]]), Fault("no-text"), id="a page number"),
        pytest.param(pdf([ruled(2, 2)]), Fault("no-text"), id="an empty table"),
    ],
)
def test_what_cannot_be_read(data: bytes, fault: Fault) -> None:
    assert read_pdf(data).fault == fault


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the line to type."""
    monkeypatch.setitem(sys.modules, "govlint.readers.pdfium", None)
    fault = Fault("missing-library", 'pip install "govlint[pdf]"')
    assert read_pdf(TEXT).fault == fault


def lower(marks: list[Mark]) -> list[Mark]:
    return [
        mark._replace(y=mark.y + 200)
        if isinstance(mark, Word)
        else Line(mark.x0, mark.y0 + 200, mark.x1, mark.y1 + 200)
        for mark in marks
        if isinstance(mark, Word | Line)
    ]


FORMS = [[Raw("/X1 Do\n" * 30)]]


@pytest.mark.parametrize(
    ("data", "limits", "detail"),
    [
        pytest.param(TEXT, Limits(bytes=100), "bytes=100", id="size"),
        pytest.param(pdf([prose("甲")] * 4), Limits(pages=3), "pages=3", id="pages"),
        pytest.param(pdf([prose("甲" * 30)]), Limits(cells=20), "cells=20", id="characters"),
        pytest.param(pdf([table("1|2|3", "4|5|6")]), Limits(cells=10), "cells=10", id="cells"),
        pytest.param(
            pdf([table("1|2", "3|4")] * 3), Limits(cells=10), "cells=10", id="cells of all pages"
        ),
        pytest.param(
            pdf([[*table("1|2", "3|4"), *lower(table("5|6", "7|8"))]]),
            Limits(cells=12),
            "cells=12",
            id="cells of all tables",
        ),
        pytest.param(
            pdf([ruled(1, 1) * 30]), Limits(cells=20), "cells=20", id="lines that are drawn"
        ),
        pytest.param(
            pdf(FORMS, form=ruled(1, 1)), Limits(cells=20), "cells=20", id="forms drawn over again"
        ),
    ],
)
def test_limits(data: bytes, limits: Limits, detail: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that passes a limit is told which; with the limits of every day it is read."""
    monkeypatch.setattr(drawings, "draws_too_much", lambda *_: False)
    assert read_pdf(data, limits).fault == Fault("too-large", detail)
    assert read_pdf(data).fault in {None, Fault("no-text")}


def test_the_time_for_all_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(0, 1000, 25))
    monkeypatch.setattr(pdfium, "monotonic", lambda: next(clock))
    assert read_pdf(pdf([prose("甲")] * 2)).fault is None
    assert read_pdf(pdf([prose("甲")] * 3)).fault == Fault("timed-out", "seconds=60")


def test_forms_within_forms() -> None:
    """What is nested deeper than the limit is left out, and no form is drawn within itself."""
    data = pdf([[*prose("甲"), Raw("/X1 Do")]], form=[Raw("/X1 Do"), *table("乙|1", "丙|2")])
    assert "乙|1" in lines(read_pdf(data))


def test_a_damaged_page_is_noted() -> None:
    """The other pages are read, and the damaged one keeps its number."""
    data = pdf([prose("甲"), prose("乙"), prose("丙")])
    document = read_pdf(data.replace(b"9 0 obj\n<< /Type /Page ", b"9 0 obj\n<< /Type /Pagx ", 1))
    assert lines(document) == ["甲", "丙"]
    assert [note.code for note in document.notes] == ["page-not-read"]
    assert document.pages == (0, 2, 3)


@cache
def sample(lines: str) -> bytes:
    return pdf(report_pages("2021", draw(keys("2021"), 2, 999), Style(lines=lines))[1:3])


BYTES = st.one_of(
    st.binary(max_size=4),
    st.sampled_from([b"0", b"7", b" ", b"[", b"]", b"(", b"<", b">", b"/", b"-"]),
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(["lines", "none", "fills"]).map(sample).flatmap(partial(damaged, put=BYTES)))
def test_damaged_files_raise_nothing(data: bytes) -> None:
    """Bytes changed, cut or added anywhere give a document or a fault."""
    whole(read_pdf(data))


OPERATORS = st.sampled_from(
    [
        *("q", "Q", "BT", "ET", "S", "f", "h", "n", "W n", "/X1 Do", "/F1 10 Tf", "/F2 3 Tf"),
        *("1 0 0 1 90 700 Tm", "0 1 -1 0 300 300 Tm", "5 0 0 .1 9 9 Tm", "1e9 0 0 1 0 0 cm"),
        *("<7532> Tj", "<00310032> Tj", "<ffff0000d800> Tj", "0 -14 Td", "50 0 Td", "30 TL T*"),
        *("72 700 m 272 700 l S", "72 680 m 272 680 l S", "72 680 m 72 700 l S", "3 Tr", "0 Tz"),
        *("172 680 m 172 700 l S", "72 600 200 20 re f", "72 600 200 .4 re f", "0 0 0 0 re S"),
        *("72 600 40 20 re S", "112 600 40 20 re S", "1 0 0 1 0 -20 cm", "99999999 0 l S"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(OPERATORS, max_size=40), min_size=1, max_size=3))
def test_any_drawing_raises_nothing(pages: list[list[str]]) -> None:
    """Operators in any order give a document or a fault."""
    drawn = [[Raw(f"BT /F1 10 Tf {' '.join(page)} ET")] for page in pages]
    whole(read_pdf(pdf(drawn, form=table("甲|1", "乙|2"))))


def whole(document: Document) -> None:
    """Check that a document is one that outputs can write."""
    if document.fault:
        assert document.fault.code in {"corrupt", "no-text", "encrypted", "too-large"}
        return
    assert document.text.encode()
    assert_spans(document)
    assert len(document.pages) <= DEFAULT_LIMITS.pages
