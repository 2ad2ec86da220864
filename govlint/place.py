"""Places in a text: offsets, spans, and the line and column a person counts."""

from bisect import bisect_right

from govlint.record import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points in `Document.text`."""

    start: int
    end: int


Box = tuple[float, float, float, float]
"""Left, top, right and bottom on a page as it is shown, in points from its upper left corner."""


class Position(NamedTuple):
    """A 1-based line and a 1-based column counted in code points."""

    line: int
    column: int


class LineIndex:
    """Finds the line and column of an offset in one text."""

    __slots__ = ("_starts",)

    def __init__(self, starts: list[int]) -> None:
        """Take the ascending offsets at which lines begin, the first of them 0."""
        self._starts = starts

    def position(self, offset: int) -> Position:
        """Return where `offset` stands; an offset past the end stands on the last line."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def ends(self, span: Span) -> tuple[int, int, int, int]:
        """Return line and column of the start of a span, and those of its end."""
        starts = self._starts
        start, end = span
        first = last = bisect_right(starts, start)
        # Most spans are within a line.
        if first < len(starts) and end >= starts[first]:
            last = bisect_right(starts, end)
        return first, start - starts[first - 1] + 1, last, end - starts[last - 1] + 1

    def start_of(self, line: int) -> int | None:
        """Return the offset at which the 1-based `line` begins, None behind the last one."""
        return self._starts[line - 1] if line <= len(self._starts) else None
