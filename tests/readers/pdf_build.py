"""Writes small PDF files: characters at their places, lines and boxes, several pages.

The font is one of those that every reader of Chinese PDF files knows, so nothing is embedded:
Chinese characters are as wide as they are high, ASCII half as wide.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 595.0, 842.0

_FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-{way} "
    "/DescendantFonts [ << /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> "
    "/DW 1000 /W [ 1 95 500 814 939 500 ] /FontDescriptor << /Type /FontDescriptor "
    "/FontName /STSong-Light /Flags 6 /FontBBox [ -25 -254 1000 880 ] /Ascent 880 "
    "/Descent -120 /CapHeight 880 /ItalicAngle 0 /StemV 93 >> >> ] >>"
)


class Word(NamedTuple):
    """Text at a place: `x` is its left edge, `y` its base line, both from the upper left."""

    x: float
    y: float
    text: str
    size: float = 10.0
    matrix: tuple[float, float, float, float] = (1, 0, 0, 1)
    font: str = "F1"


class Line(NamedTuple):
    """A stroked line."""

    x0: float
    y0: float
    x1: float
    y1: float


class Box(NamedTuple):
    """A box, filled with a colour or stroked."""

    x0: float
    y0: float
    x1: float
    y1: float
    filled: bool = True


class Raw(NamedTuple):
    """Operators as they are."""

    code: str


Mark = Word | Line | Box | Raw
Page = Sequence[Mark]


def width_of(text: str, size: float) -> float:
    """Return the room that a text takes."""
    return sum(size / 2 if character.isascii() else size for character in text)


def pdf(
    pages: Iterable[Page],
    size: tuple[float, float] = (WIDTH, HEIGHT),
    entries: str = "",
    trailer: str = "",
    form: Page = (),
    font: str = "",
) -> bytes:
    """Return the bytes of a file.

    `entries` go into every page, `trailer` into the trailer; `form` is what `/X1 Do` draws and
    `font` the font called F3.
    """
    contents = [_codes(page, size[1]) for page in pages]
    count = len(contents)
    first = 7
    kids = " ".join(f"{first + 2 * i} 0 R" for i in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [ {kids} ] /Count {count} >>",
        _FONT.format(way="H"),
        _FONT.format(way="V"),
        _stream(
            _codes(form, size[1]),
            f"/Type /XObject /Subtype /Form /BBox [ 0 0 {size[0]} {size[1]} ]"
            " /Resources << /Font << /F1 3 0 R >> >>",
        ),
        font or "null",
    ]
    for i, content in enumerate(contents):
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 {size[0]} {size[1]} ] {entries} "
            f"/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 6 0 R >> /XObject << /X1 5 0 R >> >> "
            f"/Contents {first + 2 * i + 1} 0 R >>",
            _stream(content),
        ]
    return _file(objects, trailer)


def _file(objects: Sequence[str], trailer: str) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += "".join(f"{place:010d} 00000 n \n" for place in places).encode()
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\n".encode()
    return bytes(out + f"startxref\n{start}\n%%EOF\n".encode())


def _codes(page: Page, height: float) -> str:
    return "\n".join(_code(mark, height) for mark in page)


def _stream(content: str, entries: str = "") -> str:
    return f"<< {entries} /Length {len(content)} >>\nstream\n{content}\nendstream"


def _code(mark: Mark, height: float) -> str:
    if isinstance(mark, Raw):
        return mark.code
    if isinstance(mark, Word):
        text = mark.text.encode("utf-16-be").hex()
        place = " ".join(f"{value:.3f}" for value in (*mark.matrix, mark.x, height - mark.y))
        return f"BT /{mark.font} {mark.size} Tf {place} Tm <{text}> Tj ET"
    x0, y0, x1, y1 = mark.x0, height - mark.y0, mark.x1, height - mark.y1
    if isinstance(mark, Line):
        return f"0.5 w {x0:.3f} {y0:.3f} m {x1:.3f} {y1:.3f} l S"
    operator = "f" if mark.filled else "S"
    return f"0.9 g {x0:.3f} {y1:.3f} {x1 - x0:.3f} {y0 - y1:.3f} re {operator} 0 g"
