"""OFD (GB/T 33190) to text: a zip archive of XML pages, by way of the grid of the PDF."""

from govlint.document import Document, Fault, unreadable
from govlint.limits import DEFAULT_LIMITS, Limits
from govlint.readers.archive import exceeded, open_archive

_LOCK = "Encryptions.xml"
"""Names the parts that are encrypted; what stands in their places is none of the document."""


def read_ofd(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read an OFD file; each of its pages begins a page of the document."""
    archive = open_archive(data, limits)
    if isinstance(archive, Fault):
        return unreadable(archive)
    if archive.find(_LOCK):
        return unreadable(Fault("encrypted"))
    from govlint.readers.fixed.package import Package
    from govlint.readers.grid.bounds import LimitError
    from govlint.readers.grid.numbers import UNKNOWN
    from govlint.readers.grid.sheets import document_of

    try:
        sheets = Package(archive, limits).sheets()
        if isinstance(sheets, Fault):
            return unreadable(sheets)
        if all(glyph.text == UNKNOWN for sheet in sheets if sheet for glyph in sheet.glyphs):
            return unreadable(Fault("no-text"))
        return document_of(sheets, limits)
    except LimitError as error:
        return unreadable(exceeded(error.name, limits))
