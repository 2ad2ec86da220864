"""Lines in parts with gaps between them, as the columns of a table without lines leave them."""

from collections.abc import Sequence

from govlint.patterns import compiled
from govlint.readers.grid.layout import Row
from govlint.readers.grid.lines import TextLine, segments_of
from govlint.record import NamedTuple

_PART_GAP = 0.4
"""A gap of so many heights of a character may part columns."""

_NUMBER_GAP = 0.1
"""The digits of one number have no gap of this between them."""

VALUE = r"[-+−]?[\d,，.．]*\d(?:[（(][^（()）]*[)）])?|/|[-—–－]{1,2}|无"


class Line(NamedTuple):
    """A line in parts; `values` are the last of them, if they are numbers or stand for some."""

    row: Row
    labels: tuple[TextLine, ...]
    values: tuple[TextLine, ...]
    height: float

    @property
    def base(self) -> float:
        """What the first character stands on."""
        return self.row.segments[0].base

    @property
    def parts(self) -> tuple[TextLine, ...]:
        """All parts of the line."""
        return self.labels + self.values


class Span:
    """Where a column reaches from and to."""

    def __init__(self, left: float, right: float) -> None:
        """Take the edges."""
        self.left = left
        self.right = right


def is_value(part: TextLine) -> bool:
    """Tell whether a text is a number or stands for one that is not there."""
    return compiled(VALUE).fullmatch(part.text) is not None


def line_of(row: Row) -> Line:
    """Part a line again, wherever columns may part it."""
    glyphs = [glyph for segment in row.segments for glyph in segment.glyphs]
    height = sum(glyph.bottom - glyph.top for glyph in glyphs) / len(glyphs)
    return _line(row, segments_of(glyphs, _PART_GAP), height)


def _line(row: Row, parts: Sequence[TextLine], height: float) -> Line:
    first = len(parts)
    while first and is_value(parts[first - 1]):
        first -= 1
    return Line(row, tuple(parts[:first]), tuple(parts[first:]), height)


def line_in(columns: Sequence[Span], line: Line) -> Line:
    """Part also numbers with hardly a gap, where each stands in a column of its own."""
    parts: list[TextLine] = []
    for part in line.parts:
        several = len(touched(columns, part)) > 1
        numbers = segments_of(part.glyphs, _NUMBER_GAP) if several else ()
        places = [tuple(touched(columns, number)) for number in numbers if is_value(number)]
        own = len(places) == len(numbers) == len({*places}) and {*map(len, places)} == {1}
        parts += numbers if own else [part]
    return _line(line.row, parts, line.height)


def touched(columns: Sequence[Span], part: TextLine) -> list[int]:
    """Return the columns that a text stands in."""
    return [
        index
        for index, column in enumerate(columns)
        if part.left < column.right and column.left < part.right
    ]
