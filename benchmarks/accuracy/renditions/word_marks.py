"""Puts what Word keeps beside the text into a document: changes, comments, hidden text."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_MAIN = "word/document.xml"


def with_paragraph(data: bytes, paragraph: str) -> bytes:
    """Put a paragraph, as Word writes it, before the last section properties of a document."""
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == _MAIN:
                before, found, behind = content.rpartition(b"<w:sectPr")
                content = before + paragraph.encode() + found + behind
            new.writestr(name, content)
    return buffer.getvalue()
