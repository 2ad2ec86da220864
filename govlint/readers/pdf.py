"""PDF to text: what stands on each page, by way of the grid of its ruling lines."""

from govlint.document import Document, Fault, unreadable
from govlint.limits import DEFAULT_LIMITS, Limits
from govlint.readers.archive import exceeded


def read_pdf(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a PDF file; each of its pages begins a page of the document."""
    if not data.strip():
        return unreadable(Fault("empty"))
    if len(data) > limits.bytes:
        return unreadable(exceeded("bytes", limits))
    try:
        from govlint.readers.pdfium import sheets_of
    except ImportError:
        return unreadable(Fault("missing-library", 'pip install "govlint[pdf]"'))
    from govlint.readers.drawings import draws_too_much
    from govlint.readers.grid.bounds import LimitError
    from govlint.readers.grid.sheets import document_of

    if draws_too_much(data, limits):
        return unreadable(exceeded("cells", limits))
    try:
        sheets = sheets_of(data, limits)
        return unreadable(sheets) if isinstance(sheets, Fault) else document_of(sheets, limits)
    except LimitError as error:
        code = "timed-out" if error.name == "seconds" else "too-large"
        return unreadable(Fault(code, limits.said(error.name)))
