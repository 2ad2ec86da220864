"""Characters to lines, and lines to the text of a cell."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import inf

from govlint.readers.grid.marks import Box, Glyph
from govlint.record import NamedTuple

_STEP = 0.35
_SAME_LINE = 0.8
"""Characters of one line stand no more than this apart, one to the next and first to last.

Both are shares of the height of a character.
"""

_WORD_GAP = 0.25
"""A gap of so much of a character's height parts words, and numbers."""

_DOUBLED = 0.3
"""The same character again within so much of its width is printed bold, not twice."""

_PADDING = 12.5
"""Room that a cell keeps free beside its text, both sides together, at most."""

_WIDER = 2.5
"""So many times that where all the cells of a table agree."""

_SLACK = 0.6
"""Lines are measured no better than this."""

_FEWEST_BREAKS = 3

DIGITS = frozenset("0123456789０１２３４５６７８９")
_OPENING = frozenset("（《〈“‘〔【「『([")
IN_NUMBER = DIGITS | frozenset(".,，．")


class Room(NamedTuple):
    """How wide the cells of one column are, and the widest line that stands in one of them.

    `wraps` tells that digits break in several cells of the table, each where one and the same
    padding would break them.
    """

    width: float
    widest: float
    wraps: bool = False


class TextLine(NamedTuple):
    """Characters on one line, from left to right."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    base: float
    glyphs: tuple[Glyph, ...]

    @property
    def height(self) -> float:
        """The height of the line's first character."""
        return self.glyphs[0].bottom - self.glyphs[0].top


class Written(NamedTuple):
    """A text and the lines it was printed on, of which the last `behind` stand on the next page.

    `outline` is that of a blank cell.
    """

    text: str
    lines: Sequence[TextLine] = ()
    behind: int = 0
    outline: Box | None = None


def lines_of(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Part characters into lines, from the top down, each from left to right."""
    lines: list[list[Glyph]] = []
    first = before = height = 0.0
    for glyph in sorted(glyphs, key=_base):
        base = glyph.base
        if not lines or base - before > _STEP * height or base - first > _SAME_LINE * height:
            lines.append([])
            first = base
            height = glyph.bottom - glyph.top
        before = base
        lines[-1].append(glyph)
    for line in lines:
        line.sort(key=_left)
    return lines


def text_line(glyphs: Sequence[Glyph]) -> TextLine:
    """Join the characters of one line; a gap becomes a space."""
    kept: list[Glyph] = []
    parts: list[str] = []
    for glyph in glyphs:
        if kept:
            before = kept[-1]
            width = glyph.right - glyph.left
            if glyph.text == before.text and glyph.left - before.left < _DOUBLED * width:
                continue
            if glyph.left - before.right > _WORD_GAP * (glyph.bottom - glyph.top):
                parts.append(" ")
        kept.append(glyph)
        parts.append(glyph.text)
    return TextLine(
        "".join(parts),
        kept[0].left,
        max(glyph.right for glyph in kept),
        min(glyph.top for glyph in kept),
        max(glyph.bottom for glyph in kept),
        kept[0].base,
        tuple(kept),
    )


def segments_of(glyphs: Sequence[Glyph], gap: float) -> tuple[TextLine, ...]:
    """Part one line wherever it is blank for more than `gap` heights of a character."""
    segments: list[list[Glyph]] = []
    right = 0.0
    for glyph in glyphs:
        if not segments or glyph.left - right > gap * (glyph.bottom - glyph.top):
            segments.append([])
        segments[-1].append(glyph)
        right = max(right, glyph.right) if len(segments[-1]) > 1 else glyph.right
    return tuple(map(text_line, segments))


def joined(segments: Sequence[TextLine]) -> TextLine:
    """Return the segments of one line as one, with a space between them."""
    if len(segments) == 1:
        return segments[0]
    return text_line([glyph for segment in segments for glyph in segment.glyphs])


def rooms_of(columns: Sequence[tuple[float, Sequence[Sequence[TextLine]]]]) -> list[Room]:
    """Return what the lines of a table say of the room in each of its columns.

    A column is its width and the lines of each of its cells.
    """
    rooms = []
    least, most, breaks = -inf, inf, 0
    for width, cells in columns:
        widest = max((line.right - line.left for lines in cells for line in lines), default=0.0)
        needed = [
            _needed(before, line)
            for lines in cells
            for before, line in pairwise(lines)
            if _breaks_number(before, line)
        ]
        if needed:
            breaks += len(needed)
            least = max(least, width - min(needed))
            most = min(most, width - widest)
        rooms.append(Room(width, widest))
    wraps = breaks >= _FEWEST_BREAKS and least < most + _SLACK
    return [room._replace(wraps=wraps) for room in rooms]


def runs_on(before: TextLine, line: TextLine, room: Room) -> bool:
    """Tell whether a line of a cell goes on where the line before it had to break.

    Digits do so only where the first line is full; else they are numbers of their own.
    """
    if _breaks_number(before, line):
        return is_full(before, line, room)
    last, first = before.text[-1], line.text[0]
    return not (last.isascii() and last.isalpha() and first.isascii() and first.isalpha())


def _breaks_number(before: TextLine, line: TextLine) -> bool:
    last, first = before.text[-1], line.text[0]
    return last in IN_NUMBER and first in IN_NUMBER and bool({last, first} & DIGITS)


def is_full(line: TextLine, follower: TextLine, room: Room) -> bool:
    """Tell whether the next line begins with what found no room on this one."""
    needed = _needed(line, follower)
    padding = _PADDING * (_WIDER if room.wraps else 1)
    return needed > room.widest - _SLACK and room.width - needed <= padding


def _needed(line: TextLine, follower: TextLine) -> float:
    return line.right - line.left + _least(line, follower)


def _least(line: TextLine, follower: TextLine) -> float:
    """Return the width of the part of `follower` that cannot be broken."""
    glyphs = follower.glyphs
    end = 1
    if glyphs[0].text in _OPENING:
        end = 2
    elif not line.text[-1].isascii():
        while end < len(glyphs) and _is_word(glyphs[end - 1].text) and _is_word(glyphs[end].text):
            end += 1
    return glyphs[min(end, len(glyphs)) - 1].right - glyphs[0].left


def _is_word(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character in ".,%")


def _base(glyph: Glyph) -> float:
    return glyph.base


def _left(glyph: Glyph) -> float:
    return glyph.left
