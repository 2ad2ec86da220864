"""Word documents (.docx), read as they are printed."""

from govlint.document import Document, Fault, unreadable
from govlint.limits import DEFAULT_LIMITS, Limits
from govlint.readers.archive import Archive, open_archive

COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RICH_TEXT = b"{\\rtf"
_OPEN_DOCUMENT = "mimetype"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_docx(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a Word document; what is one of an older kind under this name is converted first."""
    if data.startswith((COMPOUND_FILE, RICH_TEXT)):
        if ENCRYPTED in data:
            return unreadable(Fault("encrypted"))
        return _older(data, limits)
    archive = open_archive(data, limits)
    if isinstance(archive, Fault):
        return unreadable(archive)
    if archive.find(_OPEN_DOCUMENT):
        return _older(data, limits)
    return read_package(archive, limits)


def read_package(archive: Archive, limits: Limits) -> Document:
    """Read the Word document in an archive."""
    from govlint.readers.word.body import Body
    from govlint.readers.word.package import Package, RefusedError

    try:
        return Body(Package(archive, limits), limits).read()
    except RefusedError as refused:
        return unreadable(refused.fault)


def _older(data: bytes, limits: Limits) -> Document:
    from govlint.readers.office import read_office

    return read_office(data, limits)
