"""Archives are unpacked within the limits, and XML in them brings no entities."""

import struct
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings

from govlint.document import Fault
from govlint.limits import DEFAULT_LIMITS, Limits
from govlint.readers.archive import Archive, exceeded, open_archive
from readers.damage import damaged

MEGABYTE = 1024 * 1024


def archive(members: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    """Return an archive with these members."""
    out = BytesIO()
    with ZipFile(out, "w", method) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return out.getvalue()


def opened(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Archive:
    """Open an archive that can be opened."""
    found = open_archive(data, limits)
    assert isinstance(found, Archive)
    return found


def patched(data: bytes, mark: bytes, offset: int, value: bytes) -> bytes:
    """Return `data` with bytes replaced at an offset from every mark."""
    changed = bytearray(data)
    at = changed.find(mark)
    while at >= 0:
        changed[at + offset : at + offset + len(value)] = value
        at = changed.find(mark, at + 1)
    return bytes(changed)


def test_members() -> None:
    """Names are found whatever their case and whichever way their slashes lean."""
    found = opened(archive({"Doc\\A.xml": b"a", "/b.xml": b"b"}))
    assert found.names == ("Doc/A.xml", "b.xml")
    assert found.read("doc/a.XML") == b"a"
    assert found.find("/B.xml") == "b.xml"
    assert found.find("c.xml") is None
    assert found.read("c.xml") == Fault("corrupt", "c.xml")


@pytest.mark.parametrize(
    ("data", "limits", "fault"),
    [
        pytest.param(b"", {}, Fault("empty"), id="nothing"),
        pytest.param(b"PK\x03\x04 no archive", {}, Fault("corrupt"), id="no archive"),
        pytest.param(archive({"a": b"a"})[:-9], {}, Fault("corrupt"), id="cut"),
        pytest.param(
            archive({"a": b"a"}), {"bytes": 9}, Fault("too-large", "bytes=9"), id="size of the file"
        ),
        pytest.param(
            archive(dict.fromkeys("abc", b"")),
            {"members": 2},
            Fault("too-large", "members=2"),
            id="members",
        ),
        pytest.param(
            archive(dict.fromkeys("abcdefg", b"")),
            {"members": 2},
            Fault("too-large", "members=2"),
            id="so many members that the directory is not read",
        ),
        pytest.param(
            archive({"a": b"a" * 60, "b": b"b" * 60}),
            {"unpacked": 100},
            Fault("too-large", "unpacked=100"),
            id="all members together",
        ),
    ],
)
def test_archives_that_are_not_opened(data: bytes, limits: dict[str, int], fault: Fault) -> None:
    assert open_archive(data, DEFAULT_LIMITS._replace(**limits)) == fault


def test_a_bomb_is_not_unpacked() -> None:
    """A ratio is looked at beyond the first megabyte only: short texts repeat themselves."""
    found = opened(archive({"small": b"0" * MEGABYTE, "bomb": b"0" * 2 * MEGABYTE}))
    assert found.read("small") == b"0" * MEGABYTE
    assert found.read("bomb") == Fault("too-large", "ratio=200")


def test_a_size_that_lies_takes_no_memory() -> None:
    """A member larger than its directory entry says is damaged, and not unpacked further."""
    data = archive({"a": b"0" * 9 * MEGABYTE})
    small = struct.pack("<I", 10)
    lying = patched(patched(data, b"PK\x01\x02", 24, small), b"PK\x03\x04", 22, small)
    assert opened(lying).read("a") == Fault("corrupt", "a")


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        pytest.param(archive({"a": b"a"}, ZIP_BZIP2), Fault("corrupt", "a"), id="other methods"),
        pytest.param(
            patched(archive({"a": b"a" * 99}), b"PK\x01\x02", 8, b"\x01\x00"),
            Fault("encrypted"),
            id="a locked member",
        ),
        pytest.param(
            patched(archive({"a": b"a" * 99}, ZIP_STORED), b"aaaa", 0, b"b"),
            Fault("corrupt", "a"),
            id="a wrong checksum",
        ),
    ],
)
def test_members_that_are_not_read(data: bytes, fault: Fault) -> None:
    assert opened(data).read("a") == fault


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"<a>x</a>", b"<a>x</a>"),
        ("<?xml version='1.0' encoding='UTF-16'?><a>甲</a>".encode("utf-16"), "<a>甲</a>".encode()),
        ("<a>甲</a>".encode("utf-16-le"), "<a>甲</a>".encode()),
        ("<a>甲</a>".encode("utf-16-be"), "<a>甲</a>".encode()),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', Fault("corrupt", "a")),
        ('<!DOCTYPE a SYSTEM "b"><a/>'.encode("utf-16"), Fault("corrupt", "a")),
        (b"<a/>" * 41, Fault("too-large", "cells=10")),
        (b"<a " + b" b=''" * 41 + b"/>", Fault("too-large", "cells=10")),
        (b"<a>" + b"x" * 130 + b"</a>", Fault("too-large", "unpacked=1KB")),
    ],
)
def test_xml(content: bytes, expected: bytes | Fault) -> None:
    """XML comes without a document type, as UTF-8, and small enough to become a tree."""
    limits = DEFAULT_LIMITS._replace(cells=10, unpacked=1024)
    assert opened(archive({"a": content}), limits).xml("a") == expected


def test_xml_that_is_not_there() -> None:
    assert opened(archive({})).xml("a") == Fault("corrupt", "a")


def test_a_limit_is_named_with_its_value() -> None:
    assert exceeded("pages", Limits(pages=7)) == Fault("too-large", "pages=7")


SAMPLE = archive({"a.xml": b"<a>1</a>" * 9, "b/c.xml": bytes(range(256)) * 9})


@settings(max_examples=300, deadline=None)
@given(damaged(SAMPLE))
def test_damaged_archives_raise_nothing(data: bytes) -> None:
    """Bytes changed anywhere give members or faults, and never more than was declared."""
    limits = DEFAULT_LIMITS._replace(unpacked=10_000)
    found = open_archive(data, limits)
    members = [] if isinstance(found, Fault) else [found.read(name) for name in found.names]
    for content in members:
        assert isinstance(content, Fault) or len(content) <= limits.unpacked
