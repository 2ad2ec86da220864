"""Readers: bytes of one kind of file become a `Document`; chosen by the file's suffix."""

from collections.abc import Callable

from govlint.document import Document
from govlint.readers.markdown import read_markdown
from govlint.readers.text import read_text

READERS: dict[str, Callable[[bytes], Document]] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
}
"""The reader of each known suffix, in lower case with its dot."""


def suffix_of(name: str) -> str:
    """Return the suffix of a file name in lower case with its dot, or an empty string."""
    _, dot, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if dot and "/" not in suffix and "\\" not in suffix else ""


def read(name: str, data: bytes) -> Document:
    """Read the bytes of a file called `name`; an unknown suffix is read as plain text."""
    return READERS.get(suffix_of(name), read_text)(data)
