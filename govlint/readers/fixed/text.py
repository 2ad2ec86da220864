"""Text objects to characters with their boxes."""

import re
from collections.abc import Iterator
from math import hypot

from govlint.patterns import compiled
from govlint.readers.fixed.budget import DRAWN, Budget
from govlint.readers.fixed.elements import children, number
from govlint.readers.grid.marks import Glyph, Matrix, glyph_of
from govlint.readers.grid.numbers import UNKNOWN
from govlint.readers.grid.turning import IDENTITY, is_level
from govlint.readers.tree import Element
from govlint.record import NamedTuple

_DESCENT = 0.12
"""So much of a character stands below its line."""

_NARROW = 0.5
_FIRST_WIDE = 0x2010
"""Where Chinese fonts begin to give every character its full width (code point)."""

_LOOSE = 1.3
"""Characters further apart than this are spread, not wide."""

_ESCAPED = r"\\([0-9A-Fa-f]{4})"
_PLACEHOLDER = "\u00a4"
"""Stands where the character of a glyph is not known."""

_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_DOWNWARDS = ("90", "270")
_SPINS = {
    "90": Matrix(0, 1, -1, 0, 0, 0),
    "180": Matrix(-1, 0, 0, -1, 0, 0),
    "270": Matrix(0, -1, 1, 0, 0, 0),
}


class _Step(NamedTuple):
    """A character, the room it takes, and the way to the next, across and down."""

    character: str
    room: float
    across: float
    down: float


def direction_of(text: Element, matrix: Matrix) -> Matrix:
    """Return how the characters of a text object, of which each may be turned, are written."""
    return _SPINS.get(text.get("CharDirection", ""), IDENTITY).then(matrix)


def glyphs_of(text: Element, matrix: Matrix, budget: Budget) -> Iterator[Glyph]:
    """Yield the characters of a text object; those that are not upright belong to no line."""
    direction = direction_of(text, matrix)
    if not is_level(direction):
        return
    size = number(text.get("Size"))
    tall = size * hypot(direction.c, direction.d)
    wide = hypot(direction.a, direction.b)
    x = y = 0.0
    for code in children(text, "TextCode"):
        x, y = number(code.get("X"), x), number(code.get("Y"), y)
        at_x, at_y = x, y
        for step in _steps(text, code, size, budget):
            left, base = matrix.apply(at_x, at_y)
            bottom = base + _DESCENT * tall
            right = left + step.room * wide
            seen = _seen(step.character)
            glyph = glyph_of(seen, left, right, bottom - tall, bottom, base) if seen else None
            if glyph:
                yield glyph
            at_x, at_y = at_x + step.across, at_y + step.down


def _seen(character: str) -> str:
    """Return what is read where a character stands, nothing where none is seen."""
    if character == _PLACEHOLDER or "\ud800" <= character <= "\udfff":
        return UNKNOWN
    unseen = character < " " or character.isspace() or character in _UNSEEN
    return "" if unseen else character


def _steps(text: Element, code: Element, size: float, budget: Budget) -> Iterator[_Step]:
    written = _written(code.text or "")
    budget.take(DRAWN * len(written))
    scale = number(text.get("HScale"), 1.0)
    downwards = text.get("ReadDirection") in _DOWNWARDS
    across = _deltas(code.get("DeltaX", ""), len(written))
    down = _deltas(code.get("DeltaY", ""), len(written))
    for index, character in enumerate(written):
        room = size * scale * (1.0 if ord(character) >= _FIRST_WIDE else _NARROW)
        if index < max(len(across), len(down)):
            dx = across[index] if index < len(across) else 0.0
            dy = down[index] if index < len(down) else 0.0
        else:
            # By the letter all stand at one place, which nobody can mean.
            dx, dy = (0.0, size) if downwards else (room, 0.0)
        yield _Step(character, dx if 0 < dx < room * _LOOSE else room, dx, dy)


def _written(text: str) -> str:
    if "\n" in text:
        text = text.strip()
    return compiled(_ESCAPED).sub(_unescaped, text) if "\\" in text else text


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


def _deltas(text: str, most: int) -> list[float]:
    """Return an array in which `g n v` stands for n times v."""
    parts = text.split(None, 3 * most)
    found: list[float] = []
    at = 0
    while at < len(parts) and len(found) < most:
        if parts[at] == "g" and at + 2 < len(parts):
            found += [number(parts[at + 2])] * min(int(number(parts[at + 1])), most)
            at += 3
        else:
            found.append(number(parts[at]))
            at += 1
    return found
