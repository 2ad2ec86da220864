"""Where the characters of a text are printed, in formats that have pages."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from govlint.place import Box, Span
from govlint.record import NamedTuple

_ENDS_CELL = "\t\n"


class Leaf(NamedTuple):
    """A page as it was read: its size, and the quarter turns clockwise to how it is shown."""

    width: float
    height: float
    turns: int = 0

    def shown(self, box: Box) -> Box:
        """Return where a box stands on the page as it is shown, to a tenth of a point."""
        left, top, right, bottom = box
        if self.turns == 1:
            left, top, right, bottom = self.height - bottom, left, self.height - top, right
        elif self.turns == 2:
            left, right = self.width - right, self.width - left
            top, bottom = self.height - bottom, self.height - top
        elif self.turns:
            left, top, right, bottom = top, self.width - right, bottom, self.width - left
        return round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)


class Prints:
    """The edges of all characters that are no white space, in runs one after another.

    A run is a cell or a part of a paragraph, on one page. That of a blank cell has the edges of the
    cell.
    """

    __slots__ = ("_edges", "_firsts", "_leaves", "_pages", "_starts")

    def __init__(self, leaves: Sequence[Leaf]) -> None:
        """Take the pages."""
        self._leaves = leaves
        self._starts: list[int] = []
        self._pages: list[int] = []
        self._firsts = [0]
        self._edges = array("f")

    def add(self, start: int, page: int, edges: Iterable[float]) -> None:
        """Add the run at the offset `start`: left, right, top and bottom of each character."""
        self._starts.append(start)
        self._pages.append(page)
        self._edges.extend(edges)
        self._firsts.append(len(self._edges) // 4)

    def find(self, text: str, span: Span) -> tuple[int, Box] | None:
        """Return the page, from 1, on which a place of `text` begins, and what is there of it.

        A place of no characters is as wide as nothing, but a blank cell as wide as the cell.
        """
        page = 0
        found: list[Box] = []
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        for run in range(first, bisect_left(self._starts, span.end)):
            boxes = self._boxes(run, text, span)
            page = page or (self._pages[run] if boxes else 0)
            if self._pages[run] == page:
                found += boxes
        if not found:
            return self._beside(text, span.start)
        lefts, rights, tops, bottoms = zip(*found, strict=True)
        return page, self._shown(page, (min(lefts), min(tops), max(rights), max(bottoms)))

    def _boxes(self, run: int, text: str, span: Span) -> list[Box]:
        """Return the edges of those characters of a run that stand in a span."""
        start = self._starts[run]
        end = self._starts[run + 1] if run + 1 < len(self._starts) else len(text)
        begin = max(start, span.start)
        at = self._firsts[run] + printed_in(text[start:begin])
        behind = at + printed_in(text[begin : min(end, span.end)])
        return [self._edges_of(index) for index in range(at, min(behind, self._firsts[run + 1]))]

    def _edges_of(self, index: int) -> Box:
        left, right, top, bottom = self._edges[4 * index : 4 * index + 4]
        return left, right, top, bottom

    def _beside(self, text: str, at: int) -> tuple[int, Box] | None:
        """Return a place between characters, or the blank cell at an offset."""
        run = bisect_right(self._starts, at) - 1
        if run < 0:
            return None
        start = self._starts[run]
        before = text[start:at]
        if any(end in before for end in _ENDS_CELL):
            return None
        index = self._firsts[run] + printed_in(before)
        last = self._firsts[run + 1] - 1
        left, right, top, bottom = self._edges_of(min(max(index - 1, self._firsts[run]), last))
        if text[start : start + 1] not in _ENDS_CELL:
            left = right = right if before else left
        return self._pages[run], self._shown(self._pages[run], (left, top, right, bottom))

    def _shown(self, page: int, box: Box) -> Box:
        return self._leaves[page - 1].shown(box)


def printed_in(text: str) -> int:
    """Return how many characters of a text are no white space."""
    return len("".join(text.split()))
