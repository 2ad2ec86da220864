"""Patterns of rules: compiled at their first use, tried only where their literal occurs."""

import re
from collections.abc import Iterable, Iterator

from govlint.annotation import Any
from govlint.patterns import compiled
from govlint.record import NamedTuple


class Pattern(NamedTuple):
    """A regular expression and a text that every match of it contains, which may be empty.

    What stays `within` a sentence matches there too where the sentence stands between line feeds;
    what is `alike` matches alike in all texts of one shape.
    `heads` are the characters of which every match begins with one, none where they are many.
    """

    text: str
    literal: str
    within: bool = False
    heads: tuple[str, ...] = ()
    alike: bool = False

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches in `text` that are not empty."""
        if self.literal in text:
            for match in compiled(self.text).finditer(text):
                if match.end() > match.start():
                    yield match

    def occurs(self, text: str) -> bool:
        """Tell whether the pattern matches anywhere in `text`."""
        return self.literal in text and compiled(self.text).search(text) is not None


def possible(patterns: Iterable[Pattern], prose: str) -> list[Pattern]:
    """Return the patterns whose literals stand in a text.

    One character is looked for ten times as fast as a word, and the last one of a rare word is
    mostly missing.
    """
    return [p for p in patterns if p.literal[-1:] in prose and p.literal in prose]


def patterns_from(options: list[Any]) -> tuple[Pattern, ...]:
    """Build patterns from plain options, each a text or a `pattern` with its `literal`."""
    return tuple(_pattern(option) for option in options)


def _pattern(option: str | dict[str, Any]) -> Pattern:
    if isinstance(option, str):
        return Pattern(option, "")
    literal, heads = option.get("literal") or "", tuple(option.get("heads") or ())
    within, alike = bool(option.get("within")), bool(option.get("alike"))
    return Pattern(option["pattern"], literal, within, heads, alike)
