"""The elements that are open while a page is read, and the text that is gathered in them."""

from govlint.readers.markup.inline import Inline
from govlint.readers.markup.page import VERBATIM, Block, Element, Run

_SCOPES = frozenset(("table", "td", "th", "caption"))
_ASIDE = frozenset(("nav", "aside", "footer", "menu"))
# Every text of a page passes here; the class's own constructor takes twice the time.
_new = tuple.__new__


class OpenElements:
    """A stack; closing an element closes all that were opened after it.

    What is open is counted by name within the innermost cell, so that no search is in vain.
    """

    def __init__(self) -> None:
        """Start with the page itself."""
        self.elements = [Element("", -1, False, False, 0)]
        self.top = self.elements[0]
        self.open = [0]
        self.blocks: list[Block] = []
        self.inline = Inline()
        self.verbatim = 0
        self._counts: list[dict[str, int]] = [{}]
        self._runs: list[Run] = []
        self._links = 0

    @property
    def hidden(self) -> bool:
        """Whether nothing is seen of what comes next."""
        return self.inline.veiled or self.top.hidden

    def add(self, start: int, end: int) -> None:
        """Take text into the open line."""
        inline = self.inline
        self._runs.append(_new(Run, (start, end, inline.apart)))
        inline.apart = False
        if inline.linked:
            self._links += end - start

    @property
    def empty(self) -> bool:
        """Whether the open line has no text yet."""
        return not self._runs

    def flush(self) -> None:
        """End the line of text."""
        if self._runs:
            block = (self.open[-1], tuple(self._runs), self._links)
            self.blocks.append(_new(Block, block))
            self._runs = []
            self._links = 0
        self.inline.apart = False

    def push(self, tag: str, hidden: bool) -> None:
        """Open an element."""
        around = self.top
        aside = around.aside or tag in _ASIDE
        parent = self.open[-1]
        self.top = Element(tag, parent, hidden or around.hidden, aside, len(self.blocks))
        self.open.append(len(self.elements))
        self.elements.append(self.top)
        counts = self._counts[-1]
        counts[tag] = counts.get(tag, 0) + 1
        if tag in _SCOPES:
            self._counts.append({})
        elif tag in VERBATIM:
            self.verbatim += 1

    def close_named(self, tag: str) -> None:
        """Close the innermost open element of this name, if there is one in this cell."""
        if self._counts[-1].get(tag):
            at = len(self.open) - 1
            while self.elements[self.open[at]].tag != tag:
                at -= 1
            self.close_to(at)

    def close_to(self, depth: int) -> None:
        """Close elements until `depth` of them are open."""
        if len(self.open) <= depth:
            return
        self.flush()
        blocks = len(self.blocks)
        while len(self.open) > depth:
            element = self.elements[self.open.pop()]
            element.last = blocks
            tag = element.tag
            if tag in _SCOPES:
                self._counts.pop()
            elif tag in VERBATIM:
                self.verbatim -= 1
            self._counts[-1][tag] -= 1
            self.closed(tag)
        self.top = self.elements[self.open[-1]]
        self.inline.close(depth)

    def closed(self, tag: str) -> None:
        """Be told of each element that is closed."""
