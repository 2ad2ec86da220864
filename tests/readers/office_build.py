"""How older office documents begin: enough to be told apart."""

from govlint.limits import Limits
from readers.docx_build import zipped

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
WORD = COMPOUND + "WordDocument".encode("utf-16-le")
RICH = rb"{\rtf1 a}"
TEXT = "application/vnd.oasis.opendocument.text"
LIMITS = Limits(seconds=20)


def odt(content: str = "<office/>", manifest: str = "", kind: str = TEXT) -> bytes:
    return zipped({"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content})
