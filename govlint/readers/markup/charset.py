"""Bytes of a web page to text: mark, then what its head says, then as any other text."""

from govlint.document import Fault
from govlint.patterns import compiled
from govlint.readers.decoding import decode

_HEAD_BYTES = 4096
# Read as Latin-1, in which every byte is a character.
_DECLARED = (
    r"(?i)<meta\b[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]{0,100}encoding=.([\w-]+)"
)
_GB = ("gb", "x-gb", "cp936", "936", "csgb", "chinese", "iso-ir-58", "hz-gb")
_BIG5 = ("big5", "cn-big5", "csbig5", "x-x-big5")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HAN = r"[一-鿿]"
# Above this share of broken sequences the declared encoding is not the real one.
_DAMAGED_SHARE = 100


def text_of(data: bytes) -> str | Fault:
    """Return the text of a page, or why it has none.

    Pages declare GB2312 and mean its superset; and some declare it and are UTF-8.
    """
    codec = "" if data.startswith(_MARKS) else _declared(data)
    if not codec or b"\0" in data:
        return decode(data)
    plain = decode(data)
    if (
        isinstance(plain, str)
        and _is_utf8(data)
        and (plain.isascii() or compiled(_HAN).search(plain))
    ):
        return plain
    text = data.decode(codec, "replace")
    if text.count("\ufffd") * _DAMAGED_SHARE <= len(text):
        return text
    return plain


def _declared(data: bytes) -> str:
    """Return the codec for the Chinese charset the head of the page names, if it names one."""
    found = compiled(_DECLARED).search(data[:_HEAD_BYTES].decode("latin-1"))
    name = (found[1] or found[2]).lower() if found else ""
    if name.startswith(_GB):
        return "gb18030"
    return "big5hkscs" if name.startswith(_BIG5) else ""


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
