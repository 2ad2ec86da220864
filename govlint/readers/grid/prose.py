"""Running text: lines that a page's width broke are joined to paragraphs again."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from govlint.patterns import compiled
from govlint.readers.grid.lines import TextLine, Written

_INDENT = 1.2
"""A line that begins so many heights of a character further right begins a paragraph."""

_LEVEL = 0.7
_NEAR_EDGE = 2.2
_PITCH = 2.6
_SAME_SIZE = 0.35
_LARGER = 0.12
_ENDS_SENTENCE = "。！？；：.!?;:"
ENUMERATED = (
    r"[（(]?(?:[一二三四五六七八九十百]{1,3}|\d{1,2})[）)、.．]"
    r"|第[一二三四五六七八九十]{1,3}[章节条部]"
)
"""How a numbered item begins."""


def paragraphs_of(lines: Sequence[TextLine]) -> list[Written]:
    """Join the lines of one column; where nothing tells that a line goes on it stays alone."""
    if not lines:
        return []
    margin = _left_margin(lines)
    edge = max(line.right for line in lines)
    texts: list[str] = []
    printed: list[list[TextLine]] = []
    indented = False
    before: TextLine | None = None
    for line in lines:
        if before and _goes_on(before, line, margin, edge, indented):
            texts[-1] += _glue(before.text, line.text) + line.text
            printed[-1].append(line)
        else:
            texts.append(line.text)
            printed.append([line])
            indented = line.left > margin + _INDENT * line.height
        before = line
    return [Written(text, own) for text, own in zip(texts, printed, strict=True)]


def _left_margin(lines: Iterable[TextLine]) -> float:
    """Return where most full lines begin: the leftmost place at which two of them do."""
    lefts = sorted(line.left for line in lines)
    for left, following in pairwise(lefts):
        if following - left < 2:
            return left
    return lefts[0]


def _goes_on(before: TextLine, line: TextLine, margin: float, edge: float, indented: bool) -> bool:
    height = before.height
    if before.right < edge - _NEAR_EDGE * height or line.base - before.base > _PITCH * height:
        return False
    if abs(line.left - margin) > _LEVEL * height:
        return False
    if abs(line.height - height) > _SAME_SIZE * height:
        return False
    begins = compiled(ENUMERATED).match(line.text)
    if indented:
        # A heading in letters a little larger, below a paragraph whose last line is full.
        return not (begins and line.height - height > _LARGER * height)
    return before.text[-1] not in _ENDS_SENTENCE and not begins and abs(before.left - margin) < 2


def _glue(before: str, line: str) -> str:
    """Words of letters and digits need a space where a line break parted them."""
    return " " if before[-1].isascii() and line[0].isascii() and before[-1].isalpha() else ""
