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


class Entry(NamedTuple):
    """An exception, and what was said of the finding, for the reader of the file."""

    acceptance: Acceptance
    words: str


def exceptions_text(entries: Iterable[Entry]) -> str:
    """Return the text of a file of exceptions."""
    return "\n".join([HEAD, *map(_entry, entries)])


def _entry(entry: Entry) -> str:
    lines = [f"# {' '.join(entry.words.split())}"] if entry.words else []
    lines.append("[[exceptions]]")
    for key, field in _KEYS.items():
        if value := getattr(entry.acceptance, field):
            # What JSON escapes in a text, TOML escapes alike, but for this one character.
            lines.append(f"{key} = {dumps(value, ensure_ascii=False)}".replace("\x7f", "\\u007f"))
    if entry.acceptance.until:
        lines.append(f"until = {entry.acceptance.until}")
    return "\n".join(lines) + "\n"
