"""Bytes to text: byte order mark, then UTF-8, then GB18030, as Chinese offices save files."""

import codecs

from govlint.document import Fault

ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks, each with its encoding; those that begin with another come before it."""

_MARKS = tuple([mark for mark, _ in ORDER_MARKS])
_MAGIC = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
# Above this share of broken sequences a text is not UTF-8 with a damaged spot.
_DAMAGED_SHARE = 100


def decode(data: bytes) -> str | Fault:
    """Return the text of `data` without its mark, or why it has none.

    Damaged sequences in a text that is clearly UTF-8 become U+FFFD.
    """
    if not data.strip():
        return Fault("empty")
    if data.startswith(_MAGIC):
        return Fault("binary")
    if data.startswith(_MARKS):
        mark, encoding = next(known for known in ORDER_MARKS if data.startswith(known[0]))
        return _checked(data[len(mark) :].decode(encoding, "replace"))
    if b"\0" in data:
        return _without_mark_utf16(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged_or_gb18030(data)


def _checked(text: str) -> str | Fault:
    if not text.strip():
        return Fault("empty")
    return Fault("binary") if "\0" in text else text


def _without_mark_utf16(data: bytes) -> str | Fault:
    # ASCII digits and line breaks leave every second byte zero.
    encoding = "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"
    try:
        text = data[: len(data) // 2 * 2].decode(encoding)
    except UnicodeDecodeError:
        return Fault("binary")
    return Fault("binary") if "\0" in text else text


def _damaged_or_gb18030(data: bytes) -> str | Fault:
    lenient = data.decode("utf-8", "replace")
    if lenient.count("\ufffd") * _DAMAGED_SHARE <= len(lenient) or _cut_at_the_end(data):
        return lenient
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3:
            return data.decode("gb18030", "replace")
        return Fault("encoding")


def _cut_at_the_end(data: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return True
