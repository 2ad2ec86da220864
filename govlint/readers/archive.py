"""Zip archives of documents, unpacked member by member and only within the limits."""

from govlint.document import Fault
from govlint.limits import Limits
from govlint.patterns import compiled

# Files of other kinds ask for no more than a fault.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_MEGABYTE = 1024 * 1024
_ENTRY = b"PK\x01\x02"
_STORED, _DEFLATED = 0, 8
_LOCKED = 1
# A tree takes many times the size of its text, so the parts of a document get less than pictures.
_SHARE_OF_XML = 8
MARKS_PER_CELL = 4
"""Elements and attributes of a document for each cell it may have."""

_UTF16 = (
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_DECLARATION = r"""(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["'][^>]*\?>"""
_LONGEST_DECLARATION = 200
_UTF8 = frozenset(("utf-8", "us-ascii"))
_CODECS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "iso-8859-1": "latin-1",
}
"""Other encodings that documents may say they are in; in a rarer one a document type could hide."""


class Archive:
    """The members of a zip archive, by name with `/` and without regard to letter case."""

    def __init__(self, zipped: "ZipFile", limits: Limits) -> None:
        """Take an open archive; its directory is within `limits`."""
        self._zip = zipped
        self._limits = limits
        self._members = {_plain(info.filename): info for info in zipped.infolist()}
        self._by_case = {name.lower(): name for name in self._members}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members, in the order of the archive's directory."""
        return tuple(self._members)

    def find(self, name: str) -> str | None:
        """Return the name under which the archive holds `name`, or None."""
        return self._by_case.get(_plain(name).lower())

    def read(self, name: str) -> bytes | Fault:
        """Return the unpacked bytes of a member, or why they cannot be had."""
        found = self.find(name)
        if found is None:
            return Fault("corrupt", name)
        info = self._members[found]
        if info.flag_bits & _LOCKED:
            return Fault("encrypted")
        if info.compress_type not in (_STORED, _DEFLATED):
            return Fault("corrupt", name)
        if info.file_size - _MEGABYTE > info.compress_size * self._limits.ratio:
            return exceeded("ratio", self._limits)
        return self._unpacked(info)

    def xml(self, name: str) -> bytes | Fault:
        """Return a member that is XML, without a document type and small enough to be parsed.

        Other encodings become UTF-8. A document type could bring entities, and no document needs
        one.
        """
        data = self.read(name)
        if isinstance(data, Fault):
            return data
        encoded = _utf16_as_utf8(data) if data[:4].count(0) else _as_utf8(data)
        if encoded is None:
            return Fault("corrupt", name)
        data = encoded
        if marks(data) > self._limits.cells * MARKS_PER_CELL:
            return exceeded("cells", self._limits)
        if len(data) > self._limits.unpacked // _SHARE_OF_XML:
            return exceeded("unpacked", self._limits)
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            return Fault("corrupt", name)
        return data

    def _unpacked(self, info: "ZipInfo") -> bytes | Fault:
        # Reading exactly the declared size bounds the memory also where the declaration lies;
        # the checksum tells that it did.
        try:
            with self._zip.open(info) as member:
                return member.read(info.file_size)
        except Exception:
            return Fault("corrupt", info.filename)


def open_archive(data: bytes, limits: Limits) -> Archive | Fault:
    """Return the archive in `data`, or why it cannot be opened."""
    from io import BytesIO
    from zipfile import ZipFile

    if not data:
        return Fault("empty")
    if len(data) > limits.bytes:
        return exceeded("bytes", limits)
    # The directory is read as a whole; embedded archives may hold a few entries of their own.
    if data.count(_ENTRY) > limits.members * 2:
        return exceeded("members", limits)
    try:
        zipped = ZipFile(BytesIO(data))
    except Exception:
        return Fault("corrupt")
    members = zipped.infolist()
    if len(members) > limits.members:
        return exceeded("members", limits)
    if sum(info.file_size for info in members) > limits.unpacked:
        return exceeded("unpacked", limits)
    return Archive(zipped, limits)


def exceeded(name: str, limits: Limits) -> Fault:
    """Return the fault of a file that passes the limit called `name`."""
    return Fault("too-large", limits.said(name))


def marks(data: bytes) -> int:
    """Return about how many elements and attributes there are in XML."""
    return data.count(b"<") + data.count(b"=")


def _utf16_as_utf8(data: bytes) -> bytes:
    for mark, codec in _UTF16:
        if data.startswith(mark):
            text = data.decode(codec, "replace")
            # The declaration names the encoding that is gone.
            return (
                text[text.find("?>") + 2 :].encode() if text.startswith("<?xml") else text.encode()
            )
    return data


def _as_utf8(data: bytes) -> bytes | None:
    """Return XML in the encoding it declares as UTF-8, None where no document is in such a one."""
    declared = compiled(_DECLARATION).match(data[:_LONGEST_DECLARATION].decode("latin-1"))
    if declared is None or declared[1].lower() in _UTF8:
        return data
    codec = _CODECS.get(declared[1].lower())
    return data[declared.end() :].decode(codec, "replace").encode() if codec else None


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/")
