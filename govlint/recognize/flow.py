"""Running text for patterns: lines joined, white space gone, no character without its place."""

from collections.abc import Iterable

from govlint.document import Document
from govlint.patterns import compiled
from govlint.report import Flow
from govlint.text import ZERO_WIDTH

RUN = r"[^\s\u200b|]+"
# Dashes on both sides: with one in front it is a negative number.
PAGE_NUMBER = (
    r"[-—–－][-—–－ ]*\d{1,3}[ ]*[-—–－]+"
    r"|第 ?\d{1,3} ?页(?:.?共 ?\d{1,3} ?页)?"
    r"|\d{1,3}(?: ?/ ?\d{1,3})?"
)
LONGEST_PAGE_NUMBER = 20
"""No line with a page number alone is longer (code points)."""

_ENDS_PARAGRAPH = "。！？；："
_ENDS_PAGE_NUMBER = frozenset("0123456789-—–－页")

EMPTY_FLOW = Flow("", (), ())


def is_page_number(text: str) -> bool:
    """Tell whether a line holds nothing but a page number."""
    return (
        len(text) <= LONGEST_PAGE_NUMBER
        and text[-1:] in _ENDS_PAGE_NUMBER
        and compiled(PAGE_NUMBER).fullmatch(text) is not None
    )


def flow_of(document: Document, spans: Iterable[tuple[int, int]]) -> Flow:
    """Return the running text of `spans`, each a line or a part of one.

    An empty span ends a paragraph.
    """
    folded = document.folded
    runs = compiled(RUN)
    parts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length = 0
    for start, end in spans:
        text = folded[start:end]
        # Most lines are one run; splitting at white space shows that sooner than a pattern.
        if text.split(None, 1) == [text] and "|" not in text and ZERO_WIDTH not in text:
            starts.append(length)
            origins.append(start)
            parts.append(text)
            length += end - start
        else:
            for match in runs.finditer(text):
                starts.append(length)
                origins.append(start + match.start())
                parts.append(match[0])
                length += len(match[0])
        if parts and (parts[-1][-1] in _ENDS_PARAGRAPH or (start == end and parts[-1] != "\n")):
            starts.append(length)
            origins.append(end)
            parts.append("\n")
            length += 1
    return Flow("".join(parts), tuple(starts), tuple(origins))
