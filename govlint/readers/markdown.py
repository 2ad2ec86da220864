"""Markdown to lines and pieces: its marks become spaces, so that no place moves."""

from govlint.document import Document, Fault, unreadable
from govlint.limits import DEFAULT_LIMITS, Limits
from govlint.patterns import compiled
from govlint.readers.decoding import decode
from govlint.readers.text import document_of, mask_marks
from govlint.text import fold

_MARKUP = (
    r"(?i)<br[ ]*/?>|&nbsp；|\\\||<！--[^<>]{0,2000}-->|</?(?:b|strong|em|span|u|sup|sub)>"
    # A backslash takes its meaning from the mark behind it, and goes with it.
    r"|\\(?=[-.*>\[\]#_！+~`（）])"
)


def read_markdown(data: bytes, _limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read Markdown; a pipe behind a backslash parts no cells."""
    text = decode(data)
    if isinstance(text, Fault):
        return unreadable(text)
    folded = mask_marks(fold(text))
    if "<" in folded or "&" in folded or "\\" in folded:
        folded = compiled(_MARKUP).sub(lambda match: _blank(match[0]), folded)
    return document_of(text, folded)


def _blank(markup: str) -> str:
    # Line breaks inside a comment stay, or the lines behind it would move.
    return "".join("\n" if character == "\n" else " " for character in markup)
