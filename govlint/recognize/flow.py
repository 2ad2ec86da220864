"""Running text for patterns: lines joined, white space gone, no character without its place."""

from collections.abc import Sequence
from functools import partial

from govlint.document import Line
from govlint.patterns import compiled
from govlint.place import Flow, Runs
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

_LEFT_OUT = f" \t\f\r|{ZERO_WIDTH}"
"""What no run has in it: the blanks that folding leaves within a line, and what is no text."""

_ENDS_PARAGRAPH = "。！？；："
_ENDS_PAGE_NUMBER = frozenset("0123456789-—–－页")

EMPTY_FLOW = Flow("", lambda: ((), ()))


def is_page_number(text: str) -> bool:
    """Tell whether a line holds nothing but a page number."""
    return (
        len(text) <= LONGEST_PAGE_NUMBER
        and text[-1:] in _ENDS_PAGE_NUMBER
        and compiled(PAGE_NUMBER).fullmatch(text) is not None
    )


def kept_of(texts: list[str]) -> list[str]:
    """Return what running text has of lines with these texts: nothing of a page number.

    A line feed stands behind a line that ends a paragraph.
    """
    if not texts:
        return []
    whole = "\n".join(texts)
    for mark in _LEFT_OUT:
        if mark in whole:
            whole = whole.replace(mark, "")
    kept = [
        f"{text}\n" if text and text[-1] in _ENDS_PARAGRAPH else text for text in whole.split("\n")
    ]
    for at, text in enumerate(texts):
        # Asked here as well, since a call takes longer than the question.
        if text[-1:] in _ENDS_PAGE_NUMBER and is_page_number(text):
            kept[at] = ""
    return kept


def flow_of(folded: str, lines: Sequence[Line], texts: Sequence[str]) -> Flow:
    """Return the running text of lines of a folded text; `texts` is what it has of each."""
    text = "".join(texts)
    return Flow(text, partial(_runs, folded, lines, texts)) if text else EMPTY_FLOW


def _runs(folded: str, lines: Sequence[Line], texts: Sequence[str]) -> Runs:
    """Return where the runs of characters of `lines` stand in their flow, and in the document."""
    starts: list[int] = []
    origins: list[int] = []
    length = 0
    for line, kept in zip(lines, texts, strict=True):
        if not kept:
            continue
        # In a web page marks stand between the characters of a line.
        text = folded[line.start : line.end]
        # Most lines are one run, which shows sooner than a pattern tells.
        if kept.startswith(text) and text:
            starts.append(length)
            origins.append(line.start)
            length += len(text)
        else:
            for match in compiled(RUN).finditer(text):
                starts.append(length)
                origins.append(line.start + match.start())
                length += len(match[0])
        if kept[-1] == "\n":
            starts.append(length)
            origins.append(line.end)
            length += 1
    return tuple(starts), tuple(origins)
