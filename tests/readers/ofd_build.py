"""Writes small OFD files (GB/T 33190) from the marks that PDF files are written from."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from itertools import groupby
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from readers.pdf_build import HEIGHT, WIDTH, Box, Line, Page, Raw, Word

NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
_ENTRY, _FLAGS = b"PK\x01\x02", 8
RESOURCES = "Doc_0/PublicRes.xml"
_MILLIMETRE = 25.4 / 72
_ASCENT = 0.88


def ofd(
    pages: Iterable[Page],
    template: Page | None = None,
    changes: Mapping[str, str | bytes | None] | None = None,
    size: tuple[float, float] = (WIDTH, HEIGHT),
) -> bytes:
    """Return the bytes of a file; `changes` replace parts by name, or drop them (None)."""
    contents = [_content(page, template is not None) for page in pages]
    box = f"0 0 {_mm(size[0])} {_mm(size[1])}"
    listed = "".join(
        f'<ofd:Page ID="{number}" BaseLoc="Pages/Page_{number}/Content.xml"/>'
        for number in range(len(contents))
    )
    held = '<ofd:TemplatePage ID="90" BaseLoc="Tpls/Tpl_0/Content.xml"/>' if template else ""
    parts: dict[str, str | bytes | None] = {
        "OFD.xml": f"<ofd:OFD {NAMESPACE}><ofd:DocBody><ofd:DocInfo/>"
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {NAMESPACE}><ofd:CommonData><ofd:PageArea>"
        f"<ofd:PhysicalBox>{box}</ofd:PhysicalBox></ofd:PageArea>{held}"
        "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData>"
        f"<ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
    }
    for number, content in enumerate(contents):
        parts[f"Doc_0/Pages/Page_{number}/Content.xml"] = content
    if template:
        parts["Doc_0/Tpls/Tpl_0/Content.xml"] = _content(template, False)
    return zipped(parts | dict(changes or {}))


def zipped(parts: Mapping[str, str | bytes | None]) -> bytes:
    """Return an archive of parts."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            if text is not None:
                archive.writestr(name, text)
    return buffer.getvalue()


def locked(data: bytes) -> bytes:
    """Return an archive of which all members are marked as locked by a password."""
    changed = bytearray(data)
    at = changed.find(_ENTRY)
    while at >= 0:
        changed[at + _FLAGS] |= 1
        at = changed.find(_ENTRY, at + 1)
    return bytes(changed)


def layer(objects: str) -> str:
    """Return a page with these objects."""
    return (
        f"<ofd:Page {NAMESPACE}><ofd:Content><ofd:Layer>{objects}</ofd:Layer>"
        "</ofd:Content></ofd:Page>"
    )


def units(contents: Mapping[str, str]) -> str:
    """Return resources with composite units, by their numbers."""
    held = "".join(
        f'<ofd:CompositeGraphicUnit ID="{number}" Width="90" Height="90">'
        f"<ofd:Content>{objects}</ofd:Content></ofd:CompositeGraphicUnit>"
        for number, objects in contents.items()
    )
    return (
        f"<ofd:Res {NAMESPACE}><ofd:CompositeGraphicUnits>{held}"
        "</ofd:CompositeGraphicUnits></ofd:Res>"
    )


def _content(page: Page, with_template: bool) -> str:
    objects = "".join(_object(mark) for mark in page)
    content = layer(objects)
    if with_template:
        used = '<ofd:Template TemplateID="90" ZOrder="Background"/>'
        content = content.replace("<ofd:Content>", f"{used}<ofd:Content>")
    return content


def _mm(points: float) -> str:
    return f"{points * _MILLIMETRE:.4f}"


def deltas(widths: Sequence[float]) -> str:
    """Write distances as `g n v` groups where they repeat."""
    parts = []
    for width, group in groupby(_mm(width) for width in widths):
        count = len(list(group))
        parts.append(f"g {count} {width}" if count > 1 else width)
    return " ".join(parts)


def _object(mark: Word | Line | Box | Raw) -> str:
    if isinstance(mark, Raw):
        return mark.code
    if isinstance(mark, Word):
        return _text(mark)
    x0, y0, x1, y1 = mark.x0, mark.y0, mark.x1, mark.y1
    boundary = f"{_mm(x0)} {_mm(y0)} {_mm(max(x1 - x0, 0.1))} {_mm(max(y1 - y0, 0.1))}"
    right, low = _mm(x1 - x0), _mm(y1 - y0)
    if isinstance(mark, Line):
        data, kind = f"M 0 0 L {right} {low}", ""
    else:
        data = f"M 0 0 L {right} 0 L {right} {low} L 0 {low} C"
        kind = 'Stroke="false" Fill="true"' if mark.filled else ""
    return (
        f'<ofd:PathObject Boundary="{boundary}" LineWidth="0.2" {kind}>'
        f"<ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>"
    )


def _text(word: Word) -> str:
    widths = [word.size / 2 if c.isascii() else word.size for c in word.text]
    if word.font == "F2":
        down = deltas([word.size] * (len(widths) - 1))
        steps = f'DeltaX="{deltas([0.0] * (len(widths) - 1))}" DeltaY="{down}"'
        left, base = word.x - word.size / 2, word.y + _ASCENT * word.size
    else:
        steps = f'DeltaX="{deltas(widths[:-1])}"'
        left, base = word.x, word.y
    if word.matrix == (1, 0, 0, 1):
        matrix = ""
        boundary = f"{_mm(left)} {_mm(base - _ASCENT * word.size)} 100 {_mm(word.size)}"
        at = f'X="0" Y="{_mm(_ASCENT * word.size)}"'
    else:
        # OFD counts downwards.
        a, b, c, d = word.matrix
        matrix = f'CTM="{a} {-b} {-c} {d} 0 0"'
        boundary = f"{_mm(left)} {_mm(base)} 50 50"
        at = 'X="0" Y="0"'
    return (
        f'<ofd:TextObject Boundary="{boundary}" Font="1" Size="{_mm(word.size)}" {matrix}>'
        f"<ofd:TextCode {at} {steps}>{escape(word.text)}</ofd:TextCode></ofd:TextObject>"
    )
