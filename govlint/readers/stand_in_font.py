"""A font that draws a small box for every character, for files that do not bring their fonts.

A library that finds no font for a character takes it for one that is not there, and what is read
must not depend on the fonts of this machine.
"""

from struct import pack

_EM = 1000
_BOX = ((50, 0), (50, 700), (450, 700), (450, 0))
"""The corners of the box; no character is narrower."""

_LAST = 0x10FFFF


def stand_in_font() -> bytes:
    """Return the font as a TrueType file."""
    tables = {
        b"cmap": _character_map(),
        b"glyf": _glyph(),
        b"head": _head(),
        b"hhea": pack(">IhhhHhhhhhhhhhhhH", 0x10000, 880, -120, 0, _EM, 0, 0, 450, *[0] * 8, 2),
        b"hmtx": pack(">HhHh", _EM, 0, _EM, 50),
        b"loca": pack(">HHH", 0, 0, len(_glyph()) // 2),
        b"maxp": pack(">IHHHHHHHHHHHHHH", 0x10000, 2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    }
    places = b""
    data = b""
    start = 12 + 16 * len(tables)
    for tag, table in tables.items():
        places += tag + pack(">III", 0, start + len(data), len(table))
        data += table + bytes(-len(table) % 4)
    return pack(">IHHHH", 0x10000, len(tables), 64, 2, 48) + places + data


def _character_map() -> bytes:
    # Format 13 gives one glyph to a whole range of characters.
    ranges = pack(">HHIIIIII", 13, 0, 28, 0, 1, 1, _LAST, 1)
    return pack(">HHHHI", 0, 1, 3, 10, 12) + ranges


def _glyph() -> bytes:
    (left, bottom), _, (right, top), _ = _BOX
    outline = pack(">hhhhhHH", 1, left, bottom, right, top, len(_BOX) - 1, 0)
    outline += bytes([1] * len(_BOX))
    for axis in (0, 1):
        before = 0
        for corner in _BOX:
            outline += pack(">h", corner[axis] - before)
            before = corner[axis]
    return outline + bytes(-len(outline) % 2)


def _head() -> bytes:
    return pack(
        ">IIIIHHQQhhhhHHhhh",
        0x10000,
        0x10000,
        0,
        0x5F0F3CF5,
        0,
        _EM,
        0,
        0,
        0,
        -120,
        _EM,
        880,
        0,
        8,
        2,
        0,
        0,
    )
