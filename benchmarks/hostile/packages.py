"""Hostile changes to files that are archives: each member is damaged, and the archive is whole."""

from collections.abc import Sequence
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from benchmarks.hostile.damage import DAMAGES, Damage
from benchmarks.hostile.words import changes

_MEGABYTE = 1024 * 1024
Members = list[tuple[str, bytes]]

ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "'
    + b"\xe4\xba\xba" * 100
    + b'">'
    + b"".join(
        b'<!ENTITY %c "%s">' % (98 + depth, b"&%c;" % (97 + depth) * 10) for depth in range(9)
    )
    + b"]><d>&j;</d>"
)
"""Entities that unpack to a hundred gigabytes."""

OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]><d>&a;</d>'


def _members(data: bytes) -> Members:
    with ZipFile(BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def _packed(members: Sequence[tuple[str, bytes]], method: int = ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


def damaged_member(data: bytes, rng: Random) -> bytes:
    """One member, mostly one of the larger ones, is damaged in itself."""
    members = _members(data)
    at = max(rng.sample(range(len(members)), 2), key=lambda n: len(members[n][1]))
    name, content = members[at]
    damage: Damage = rng.choice((*DAMAGES, *changes(".xml"), *changes(".xml")))
    members[at] = (name, damage(content or b" ", rng))
    return _packed(members)


def member_gone(data: bytes, rng: Random) -> bytes:
    """A member is missing, or stands under the name of another."""
    members = _members(data)
    at, other = rng.sample(range(len(members)), 2)
    if rng.random() < 0.5:
        del members[at]
    else:
        members[at] = (members[at][0], members[other][1])
    return _packed(members)


def bomb(data: bytes, rng: Random) -> bytes:
    """A member unpacks to far more than it is, by its size or by its entities."""
    members = _members(data)
    at = rng.randrange(len(members))
    name, content = members[at]
    filled = content[:-20] + b" " * (rng.choice([2, 30, 300]) * _MEGABYTE) + content[-20:]
    members[at] = (name, rng.choice([filled, filled, ENTITIES, OUTSIDE]))
    return _packed(members)


def many_members(data: bytes, rng: Random) -> bytes:
    """The archive has thousands of members, or one of a name that leads outside."""
    members = _members(data)
    count = rng.choice([1, 3000])
    name = rng.choice(["../../etc/passwd", "/x{}", "word/media/{}.png", members[0][0]])
    members += [(name.format(number), b"x") for number in range(count)]
    return _packed(members, ZIP_STORED)


PACKAGED: tuple[Damage, ...] = (
    damaged_member,
    damaged_member,
    damaged_member,
    member_gone,
    many_members,
    bomb,
)
