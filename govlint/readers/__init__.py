"""Readers: bytes of one kind of file become a `Document`; chosen by content, then by suffix."""

from collections.abc import Callable
from functools import lru_cache

from govlint.annotation import cast
from govlint.document import Document, Fault
from govlint.limits import DEFAULT_LIMITS, Limits

Reader = Callable[[bytes, Limits], Document]

READERS: dict[str, str] = {
    ".txt": "govlint.readers.text:read_text",
    ".text": "govlint.readers.text:read_text",
    ".md": "govlint.readers.markdown:read_markdown",
    ".markdown": "govlint.readers.markdown:read_markdown",
    ".html": "govlint.readers.html:read_html",
    ".htm": "govlint.readers.html:read_html",
    ".docx": "govlint.readers.docx:read_docx",
    ".pdf": "govlint.readers.pdf:read_pdf",
    ".doc": "govlint.readers.office:read_office",
    ".wps": "govlint.readers.office:read_office",
    ".rtf": "govlint.readers.office:read_office",
    ".odt": "govlint.readers.office:read_office",
    ".ofd": "govlint.readers.ofd:read_ofd",
}
"""The reader of each known suffix, in lower case with its dot, as `module:function`.

By name, since a check of a text file must not import what reads a PDF.
"""


_HEAD = 256
_MAGIC = (
    (b"%PDF", ".pdf"),
    (b"{\\rtf", ".rtf"),
    (b"\xd0\xcf\x11\xe0", ".doc"),
    (b"PK\x03\x04", ".docx"),
)
_MAGICS = tuple([magic for magic, _ in _MAGIC])
_OFD = b"OFD.xml"


def suffix_of(name: str) -> str:
    """Return the suffix of a file name in lower case with its dot, or an empty string."""
    _, dot, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if dot and "/" not in suffix and "\\" not in suffix else ""


def read(name: str, data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read the bytes of a file called `name`; an unknown suffix is read as plain text."""
    return reader_of(kind_of(name, data, limits))(data, limits)


def kind_of(name: str, data: bytes, limits: Limits = DEFAULT_LIMITS) -> str:
    """Return the suffix of the kind that a file is read as, whatever it is called."""
    suffix = suffix_of(name)
    return _kind(data, suffix, limits) or suffix


def _kind(data: bytes, suffix: str, limits: Limits) -> str | None:
    """Return the suffix that the first bytes ask for, whatever the file is called.

    Websites and WPS give web pages, and newer formats, the name of a .doc.
    """
    if data.startswith(_MAGICS):
        kind = next(kind for magic, kind in _MAGIC if data.startswith(magic))
        return _archived(data, suffix, limits) if kind == ".docx" else kind
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return ".html" if head.startswith((b"<!doctype html", b"<html")) else None


def _archived(data: bytes, suffix: str, limits: Limits) -> str:
    """Return the suffix of a zip archive by what it holds."""
    if _OFD in data:
        from govlint.readers.archive import open_archive

        archive = open_archive(data, limits)
        if isinstance(archive, Fault) or archive.find(_OFD.decode()):
            return ".ofd"
    return suffix if suffix == ".odt" else ".docx"


@lru_cache(maxsize=len(READERS))
def reader_of(suffix: str) -> Reader:
    """Return the reader for a suffix, imported at its first use."""
    module, _, function = READERS.get(suffix, READERS[".txt"]).partition(":")
    return cast(Reader, getattr(__import__(module, fromlist=[function]), function))
