"""Places in a text: offsets, spans, lines and columns, and the way back from running text."""

from bisect import bisect_right
from collections.abc import Callable

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


Runs = tuple[tuple[int, ...], tuple[int, ...]]
"""The offsets of the kept runs of characters in a flow, and in the document."""


class Flow:
    """Running text freed of white space and line breaks, with the way back to the document.

    `text` keeps a line feed where a paragraph ends. Where its characters come from is worked out
    when somebody asks: of most flows of most reports nobody does.
    """

    __slots__ = ("_runs", "_trace", "text")

    def __init__(self, text: str, trace: Callable[[], Runs]) -> None:
        """Take the text, and what tells the offsets of its runs when it is called."""
        self.text = text
        self._trace = trace
        self._runs: Runs | None = None

    def __repr__(self) -> str:
        """Return the class and all there is to know."""
        return f"Flow(text={self.text!r}, starts={self.starts!r}, origins={self.origins!r})"

    @property
    def starts(self) -> tuple[int, ...]:
        """The offset in `text` of each kept run of characters."""
        return self._traced()[0]

    @property
    def origins(self) -> tuple[int, ...]:
        """The offset in the document of each kept run of characters."""
        return self._traced()[1]

    def _traced(self) -> Runs:
        if self._runs is None:
            self._runs = self._trace()
        return self._runs

    def origin(self, offset: int) -> int:
        """Return where the character at `offset` of the flow stands in the document."""
        starts, origins = self._traced()
        run = bisect_right(starts, offset) - 1
        return origins[run] + offset - starts[run]

    def span_of(self, start: int, end: int) -> Span:
        """Return the span in the document of a non-empty range of the flow."""
        return Span(self.origin(start), self.origin(end - 1) + 1)


class Stretch(NamedTuple):
    """A non-empty range of a flow, whose place is worked out when somebody asks."""

    flow: Flow
    start: int
    end: int
    places: LineIndex

    @property
    def span(self) -> Span:
        """Where it stands in the document."""
        return self.flow.span_of(self.start, self.end)

    @property
    def line(self) -> int:
        """The line in which it begins."""
        return self.places.position(self.span.start).line
