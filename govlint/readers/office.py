"""Older office documents (doc, wps, rtf, odt): converted by LibreOffice, then read as docx."""

from govlint.document import Document, Fault, unreadable
from govlint.limits import DEFAULT_LIMITS, Limits
from govlint.readers.archive import Archive, exceeded, open_archive
from govlint.readers.docx import COMPOUND_FILE, ENCRYPTED, RICH_TEXT, read_package
from govlint.record import NamedTuple

_ADVICE = "save as docx"
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_WORD_BLOCK = b"\xec\xa5"
_VERSIONS = (b"\0", b"\1")
_HEADER = 512
_SMALL_SECTOR = 64
_FLAGS = 10
_ENCRYPTED_FLAG = 0x0100
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text"
_MANIFEST = "META-INF/manifest.xml"


class _Kind(NamedTuple):
    """A kind of file as LibreOffice wants it named: the suffix and the import filter."""

    suffix: str
    filter: str


_WORD = _Kind(".doc", "MS Word 97")
_WORKS = _Kind(".wps", "MS_Works")
_RICH = _Kind(".rtf", "Rich Text Format")
_WRITER = _Kind(".odt", "writer8")


def read_office(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read an office document by what it holds, whatever its name says."""
    if not data:
        return unreadable(Fault("empty"))
    if len(data) > limits.bytes:
        return unreadable(exceeded("bytes", limits))
    if data.startswith(b"PK"):
        archive = open_archive(data, limits)
        if isinstance(archive, Fault):
            return unreadable(archive)
        if not archive.find("mimetype"):
            return read_package(archive, limits)
        kind = _open_document(archive)
    else:
        kind = _kind(data)
    return unreadable(kind) if isinstance(kind, Fault) else _converted(data, kind, limits)


def _kind(data: bytes) -> _Kind | Fault:
    if data.startswith(RICH_TEXT):
        return _RICH
    if not data.startswith(COMPOUND_FILE):
        return Fault("binary")
    if ENCRYPTED in data or _is_locked(data):
        return Fault("encrypted")
    return _WORD if _WORD_STREAM in data else _WORKS


def _is_locked(data: bytes) -> bool:
    """Tell whether the first block of a Word 97 document says that the rest is encrypted."""
    for at in range(_HEADER, len(data), _SMALL_SECTOR):
        if data.startswith(_WORD_BLOCK, at) and data[at + 3 : at + 4] in _VERSIONS:
            flags = int.from_bytes(data[at + _FLAGS : at + _FLAGS + 2], "little")
            return bool(flags & _ENCRYPTED_FLAG)
    return False


def _open_document(archive: Archive) -> _Kind | Fault:
    kind = archive.read("mimetype")
    if isinstance(kind, Fault):
        return kind
    if not kind.decode("latin-1").startswith(_OPEN_DOCUMENT):
        return Fault("binary")
    manifest = archive.read(_MANIFEST)
    if isinstance(manifest, bytes) and b"encryption-data" in manifest:
        return Fault("encrypted")
    # The converter unpacks the text itself; a bomb ends here.
    text = archive.xml("content.xml")
    return text if isinstance(text, Fault) else _WRITER


def _converted(data: bytes, kind: _Kind, limits: Limits) -> Document:
    from govlint.readers.soffice import convert, find_program

    program = find_program()
    if program is None:
        return unreadable(Fault("unsupported", _ADVICE))
    result = convert(program, data, kind.suffix, kind.filter, limits)
    if isinstance(result, Fault):
        return unreadable(result)
    archive = open_archive(result, limits)
    return unreadable(archive) if isinstance(archive, Fault) else read_package(archive, limits)
