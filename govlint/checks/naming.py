"""How problems name things: lists, headings and quotations."""

from collections.abc import Iterable

from govlint.report import Heading

LONGEST_QUOTE = 40

_PUNCTUATION = " \n。，、；：！？….·—-_（）“”"


def joined(names: Iterable[str]) -> str:
    """Return the names as one enumeration."""
    return "、".join(names)


def quoted(text: str) -> str:
    """Return `text` cut to a length a message can bear."""
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"


def printed(heading: Heading) -> str:
    """Return a heading as the file prints it, on one line."""
    return f"{heading.number}、{heading.title}" if heading.number else heading.title


def bare(text: str) -> str:
    """Return `text` without the punctuation and white space around it."""
    return text.strip(_PUNCTUATION)
