"""A list of exceptions as text."""

from collections.abc import Iterable
from json import dumps

from govlint.config.accept import Acceptance
from govlint.record import NamedTuple

HEAD = """\
# 已接受的问题，由 govlint baseline write 写成；再写一次时，不再出现的会删去，其他的保留。
# Accepted findings, written by govlint baseline write; what no longer occurs goes the next time.
"""

_KEYS = {
    "rule": "rule",
    "file": "files",
    "cell": "cell",
    "passage": "passage",
    "fingerprint": "fingerprint",
    "reason": "reason",
}


_COMMENT = "#"


class Entry(NamedTuple):
    """An exception, and what stands above it for the reader of the file, in one or more lines."""

    acceptance: Acceptance
    words: str


def exceptions_text(entries: Iterable[Entry]) -> str:
    """Return the text of a file of exceptions."""
    return "\n".join([HEAD, *map(_entry, entries)])


def words_above(text: str, line: int) -> str:
    """Return what the comment directly above a 1-based line of a file says."""
    lines: list[str] = []
    for before in reversed(text.split("\n")[: line - 1]):
        if not before.startswith(_COMMENT):
            break
        lines.append(before.strip(f"{_COMMENT} "))
    return "\n".join(reversed(lines))


def _entry(entry: Entry) -> str:
    lines = [f"{_COMMENT} {' '.join(line.split())}" for line in entry.words.splitlines()]
    lines.append("[[exceptions]]")
    for key, field in _KEYS.items():
        if value := getattr(entry.acceptance, field):
            # What JSON escapes in a text, TOML escapes alike, but for this one character.
            lines.append(f"{key} = {dumps(value, ensure_ascii=False)}".replace("\x7f", "\\u007f"))
    if entry.acceptance.until:
        lines.append(f"until = {entry.acceptance.until}")
    return "\n".join(lines) + "\n"
