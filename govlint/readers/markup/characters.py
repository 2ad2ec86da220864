"""Text of a page to what is seen of it, character for character in its place."""

from functools import lru_cache

from govlint.patterns import compiled
from govlint.text import ZERO_WIDTH, fold

REFERENCE = r"&(?:#\d{1,9};?|#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{0,30};?)"
_SPACES = r" [ \u200b]+"
_BLANK = " \u200b"
_BREAKS = "\n\r"
_LINE_MARKS = "\n\r\t\f"
# The frequent ones, so that the standard library's long table is rarely loaded.
_KNOWN = {
    "&nbsp;": " ",
    "&lt;": "<",
    "&gt;": ">",
    "&amp;": "&",
    "&quot;": '"',
    "&ldquo;": "“",
    "&rdquo;": "”",
    "&lsquo;": "‘",
    "&rsquo;": "’",
    "&mdash;": "—",
    "&hellip;": "…",
    "&middot;": "·",
    "&ensp;": " ",
    "&emsp;": " ",
    "&times;": "×",
}


def seen(raw: str, typed: bool = False) -> str:
    """Return the folded text of `raw`, of equal length: references resolved, breaks as spaces.

    In text as `typed` tabs stay.
    """
    for mark in _BREAKS if typed else _LINE_MARKS:
        if mark in raw:
            raw = raw.replace(mark, " ")
    if "&" not in raw:
        return fold(raw)
    parts = []
    done = 0
    for match in compiled(REFERENCE).finditer(raw):
        parts.append(fold(raw[done : match.start()]))
        parts.append(_resolved(match[0]))
        done = match.end()
    parts.append(fold(raw[done:]))
    return "".join(parts)


@lru_cache(maxsize=1024)
def _resolved(reference: str) -> str:
    """Return the character a reference stands for, padded to the length of the reference."""
    known = _KNOWN.get(reference)
    if known:
        return fold(known) + ZERO_WIDTH * (len(reference) - 1)
    from html import unescape

    # An old name without semicolon may have run into what follows: it is kept behind the padding.
    text = unescape(reference)
    padding = ZERO_WIDTH * (len(reference) - len(text))
    for mark in _LINE_MARKS:
        text = text.replace(mark, " ")
    return fold(text[:1]) + padding + fold(text[1:])


def gap(length: int, apart: bool) -> str:
    """Return what stands for markup of `length` between two texts, one space if they are apart."""
    if apart and length:
        return " " + ZERO_WIDTH * (length - 1)
    return ZERO_WIDTH * length


def collapsed(folded: str) -> str:
    """Return `folded` with one visible space for each run of spaces, of equal length."""
    if "  " in folded or " \u200b" in folded:
        return compiled(_SPACES).sub(lambda run: gap(len(run[0]), apart=True), folded)
    return folded


def bounds(folded: str) -> tuple[int, int]:
    """Return the offsets between which there is something to see; equal if there is nothing."""
    start = len(folded) - len(folded.lstrip(_BLANK))
    return start, max(start, len(folded.rstrip(_BLANK)))
