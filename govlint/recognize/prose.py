"""The running text of a document, line by line, and the flows that stretches of it make up."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from govlint.document import Document, Line, Separator
from govlint.place import Flow
from govlint.recognize.flow import flow_of, kept_of
from govlint.recognize.regions import Region
from govlint.record import NamedTuple

# Every report has some; their own constructor takes twice the time.
_new = tuple.__new__


class Body(NamedTuple):
    """The running text of a section from its heading to the next one, or of what stands above.

    `lines` are those of prose, without what the headings have of them; `texts` is what running
    text has of each.
    """

    first_line: int
    end_line: int
    lines: Sequence[Line]
    texts: Sequence[str]


_start = attrgetter("start")


class Prose:
    """The lines of a document that are running text: neither blank nor part of a table."""

    __slots__ = ("_folded", "_kept", "lines", "numbers", "texts")

    def __init__(self, document: Document, regions: Sequence[Region]) -> None:
        """Take what the tables in `regions` leave."""
        self._folded = document.folded
        self.lines: list[Line] = []
        at = 0
        for region in regions:
            self.lines += [line for line in document.lines[at : region.start] if line.text]
            at = max(at, region.end)
        self.lines += [line for line in document.lines[at:] if line.text]
        self.numbers = [line.number for line in self.lines]
        self.texts = [line.text for line in self.lines]
        self._kept = kept_of(self.texts)

    def body(self, first_line: int, end_line: int, start: int, end: int) -> Body:
        """Return what stands between two offsets, from `first_line` to before `end_line`.

        A line in whose middle the next heading begins is that line of the two as well.
        """
        lines, numbers = self.lines, self.numbers
        at = bisect_left(numbers, first_line)
        stop = bisect_left(numbers, end_line, at)
        # The heading's own lines.
        while at < stop and lines[at].end <= start:
            at += 1
        if stop < len(lines) and numbers[stop] == end_line and lines[stop].start < end:
            stop += 1
        own, texts = lines[at:stop], self._kept[at:stop]
        if own and (own[0].start < start or own[-1].end > end):
            own = [self._cut(line, start, end) for line in own]
            texts = kept_of([line.text for line in own])
        return _new(Body, (first_line, end_line, own, texts))

    def flow(self, bodies: Sequence[Body]) -> Flow:
        """Return the running text of the bodies, one behind the other."""
        _, _, lines, texts = bodies[0]
        for body in bodies[1:]:
            lines = [*lines, *body.lines]
            texts = [*texts, *body.texts]
        return flow_of(self._folded, lines, texts)

    def titled(self, begin: int, end: int, below: Body) -> Flow:
        """Return the lines between two offsets, as a paragraph of their own, and what is below."""
        last = bisect_left(self.numbers, below.end_line)
        at = bisect_left(self.lines, begin, 0, last, key=_start)
        stop = bisect_left(self.lines, end, at, last, key=_start)
        lines, texts = self.lines[at:stop], self._kept[at:stop]
        if texts and texts[-1][-1:] != "\n":
            lines.append(Line(0, end, end, "", Separator.NONE))
            texts.append("\n")
        return flow_of(self._folded, [*lines, *below.lines], [*texts, *below.texts])

    def _cut(self, line: Line, start: int, end: int) -> Line:
        """Return what is between two offsets of a line: of the first and the last not all."""
        if start <= line.start and line.end <= end:
            return line
        start, end = max(line.start, start), min(line.end, end)
        return line._replace(start=start, end=end, text=self._folded[start:end])
