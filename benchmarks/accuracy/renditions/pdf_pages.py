"""Puts further pages behind those of a PDF: blank, or with a picture alone, as scanned."""

from importlib import import_module
from io import BytesIO
from typing import Any

_WIDTH, _HEIGHT = 595, 842


def with_page(data: bytes, *, picture: bool) -> bytes:
    """Return a PDF with a page behind the others that holds no text."""
    library: Any = import_module("pypdfium2")
    pdf = library.PdfDocument(data)
    page = pdf.new_page(_WIDTH, _HEIGHT)
    if picture:
        bitmap = library.PdfBitmap.new_native(60, 80, library.raw.FPDFBitmap_BGR)
        bitmap.fill_rect((90, 90, 90, 255), 0, 0, 60, 80)
        image = library.PdfImage.new(pdf)
        image.set_bitmap(bitmap)
        image.set_matrix(library.PdfMatrix().scale(_WIDTH - 100, _HEIGHT - 100).translate(50, 50))
        page.insert_obj(image)
    page.gen_content()
    written = BytesIO()
    pdf.save(written)
    return written.getvalue()
