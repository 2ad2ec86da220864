"""PDF files that are small and draw much: refused before anything is unpacked into memory."""

from zlib import compress

import pytest

from govlint.document import Fault
from govlint.limits import DEFAULT_LIMITS
from govlint.readers.drawings import draws_too_much
from govlint.readers.pdf import read_pdf
from layouts.figures import draw
from layouts.grids import keys
from readers.pdf_build import pdf
from readers.pdf_report import report_pages

LINE = b"0 0 m 100 0 l S\n"
FORM = "/Type /XObject /Subtype /Form /BBox [ 0 0 9 9 ] "


def stream(number: int, entries: str, code: bytes) -> bytes:
    return b"%d 0 obj\n<< %s >>\nstream\n%s\nendstream\nendobj\n" % (number, entries.encode(), code)


def nested(depth: int, width: int) -> bytes:
    """Return forms each of which draws the next several times."""
    forms = [
        stream(
            number, f"{FORM} /Resources << /XObject << /X {number + 1} 0 R >> >>", b"/X Do " * width
        )
        for number in range(1, depth)
    ]
    return b"".join([b"%PDF-1.4\n", *forms, stream(depth, FORM, LINE)])


def packed(size: int, entries: str = "", code: bytes = LINE) -> bytes:
    data = compress(code * (size // len(code)))
    return b"%PDF-1.4\n" + stream(1, f"{entries} /Filter /FlateDecode", data)


@pytest.mark.parametrize(
    ("data", "much"),
    [
        pytest.param(packed(1_000_000), False, id="a large drawing"),
        pytest.param(packed(20_000_000), True, id="a drawing that unpacks to megabytes"),
        pytest.param(packed(20_000_000, FORM), True, id="a form that does"),
        pytest.param(packed(20_000_000, "/Subtype /Image"), False, id="a picture"),
        pytest.param(packed(20_000_000, "/Length1 20000000"), False, id="a font"),
        pytest.param(packed(6_000_000) * 2, True, id="two that do together"),
        pytest.param(stream(1, "", LINE * 1_000_000), True, id="a drawing as large as it is"),
        pytest.param(nested(4, 10), False, id="forms in forms"),
        pytest.param(nested(8, 10), True, id="a million lines"),
        pytest.param(nested(30, 2), True, id="by two and two"),
        pytest.param(nested(3, 2).replace(b" 3 0 R", b" 1 0 R"), False, id="forms in a ring"),
        pytest.param(b"stream endstream 1 0 obj stream", False, id="no file"),
        pytest.param(packed(20_000_000)[:-500], True, id="cut"),
        pytest.param(stream(1, "/Filter /FlateDecode", b"no zlib"), False, id="damaged"),
    ],
)
def test_what_is_much(data: bytes, much: bool) -> None:
    assert draws_too_much(data, DEFAULT_LIMITS) is much
    if much:
        assert read_pdf(data).fault == Fault("too-large", "cells=100000")


@pytest.mark.parametrize("form", ["2021", "2019"])
def test_no_report_is_much(form: str) -> None:
    """The longest report draws but a small part of what is much."""
    data = pdf(report_pages(form, draw(keys(form), 1, 999999)) * 20)
    assert not draws_too_much(data, DEFAULT_LIMITS)
