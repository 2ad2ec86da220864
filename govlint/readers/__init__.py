"""Readers: bytes of one kind of file become a `Document`; chosen by content, then by suffix."""

from collections.abc import Callable
from typing import cast

from govlint.document import Document
from govlint.limits import DEFAULT_LIMITS, Limits

Reader = Callable[[bytes, Limits], Document]

READERS: dict[str, str] = {
    ".txt": "govlint.readers.text:read_text",
    ".text": "govlint.readers.text:read_text",
    ".md": "govlint.readers.markdown:read_markdown",
    ".markdown": "govlint.readers.markdown:read_markdown",
}
"""The reader of each known suffix, in lower case with its dot, as `module:function`.

By name, since a check of a text file must not import what reads a PDF.
"""


def suffix_of(name: str) -> str:
    """Return the suffix of a file name in lower case with its dot, or an empty string."""
    _, dot, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if dot and "/" not in suffix and "\\" not in suffix else ""


def read(name: str, data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read the bytes of a file called `name`; an unknown suffix is read as plain text."""
    return reader_of(suffix_of(name))(data, limits)


def reader_of(suffix: str) -> Reader:
    """Return the reader for a suffix, imported at its first use."""
    module, _, function = READERS.get(suffix, READERS[".txt"]).partition(":")
    return cast(Reader, getattr(__import__(module, fromlist=[function]), function))
