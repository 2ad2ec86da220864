"""A line on the terminal that says how far a long run has come."""

import time
from collections.abc import Iterable, Iterator

from govlint.annotation import TextIO, TypeVar
from govlint.cli.words import say

Item = TypeVar("Item")

PATIENCE = 1.0
"""Runs shorter than this pass without a word (seconds)."""

PERIOD = 0.2
"""How often the line changes (seconds)."""

_ERASE = "\r\x1b[K"


def progress(items: Iterable[Item], total: int, stream: TextIO, lang: str) -> Iterator[Item]:
    """Yield the items, and write to the terminal how many of them have come by."""
    due = time.monotonic() + PATIENCE
    shown = False
    try:
        for done, item in enumerate(items, 1):
            yield item
            if time.monotonic() >= due:
                due = time.monotonic() + PERIOD
                shown = True
                stream.write(_ERASE + say(lang, "progress", done=done, total=total))
                stream.flush()
    finally:
        if shown:
            stream.write(_ERASE)
            stream.flush()
