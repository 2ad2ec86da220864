"""The start of the pdfium library, with one font instead of those of the machine."""

import ctypes

import pypdfium2_raw as pdfium

from govlint.annotation import Any
from govlint.readers.stand_in_font import stand_in_font

_kept: list[object] = []
"""What the library holds pointers to."""


def start() -> None:
    """Start the library once; what it reads must not depend on the fonts of this machine."""
    if _kept:
        return
    font = stand_in_font()
    fonts = pdfium.FPDF_SYSFONTINFO(version=1)
    kinds = dict(fonts._fields_)

    def data_of(_info: Any, _font: Any, table: int, buffer: Any, size: int) -> int:
        if table:
            return 0
        if buffer and size >= len(font):
            ctypes.memmove(buffer, font, len(font))
        return len(font)

    fonts.MapFont = kinds["MapFont"](lambda *_: 1)
    fonts.GetFont = kinds["GetFont"](lambda *_: 1)
    fonts.GetFontData = kinds["GetFontData"](data_of)
    fonts.GetFaceName = kinds["GetFaceName"](lambda *_: 0)
    fonts.GetFontCharset = kinds["GetFontCharset"](lambda *_: 0)
    fonts.EnumFonts = kinds["EnumFonts"](lambda *_: None)
    fonts.Release = kinds["Release"](lambda *_: None)
    fonts.DeleteFont = kinds["DeleteFont"](lambda *_: None)
    _kept.append(fonts)
    pdfium.FPDF_InitLibrary()
    pdfium.FPDF_SetSystemFontInfo(ctypes.byref(fonts))
