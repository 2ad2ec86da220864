"""A page to tags and text, with offsets, in time linear in its length whatever it holds.

The standard library's `html.parser` needs minutes for some hundred kilobytes of broken tags, and
reads the same page differently from one release of Python to the next.
"""

import re
from collections.abc import Iterator

from govlint.patterns import compiled
from govlint.record import NamedTuple

_NAME = r"[a-zA-Z][^\s/<>]*+"
# No `<` in quoted values: whatever fails has looked no further than the next tag.
_TOKEN = rf"<(?:(/?)({_NAME})((?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)>|!--|[!?/a-zA-Z])"
_QUOTED = rf"<(/?)({_NAME})((?:[^<>\"']++|\"[^\"]*+\"(?=[\s/>])|'[^']*+'(?=[\s/>]))*+)>"
_BROKEN = rf"<(/?)({_NAME})([^<>]*+)>"
# Without its closing bracket a tag must at least be named like one, or it is text.
_OPEN = r"<(/?)((?:[a-zA-Z]+:)?[a-zA-Z]+|[hH][1-6])(?=[\s/<]|\Z)([^<>]*+)"
_LONGEST_QUOTED = 65_536
_MOST_QUOTED = 1_000
"""So many tags may have a `<` in a value, each so long; no page has more (code points)."""

# Cells without meaning, which word processors add to rows for browsers and pass over themselves.
_FILLERS = "<![if !supportMisaligned"
_RAW = frozenset(("script", "style", "textarea", "iframe", "noembed", "noframes", "noscript"))


class Token(NamedTuple):
    """A tag and the text before it, from `before` to `start`; an empty `name` is text alone.

    `attributes` is the raw text between the name and the closing bracket.
    """

    name: str
    closing: str
    before: int
    start: int
    end: int
    attributes: str


_new = tuple.__new__


class Tokenizer:
    """Goes through one page."""

    def __init__(self, text: str) -> None:
        """Take the text of a page."""
        self._text = text
        self._quoted_left = _MOST_QUOTED
        self._without_end: set[str] = set()

    def __iter__(self) -> Iterator[Token]:
        """Yield tags and texts in order, without comments, scripts and styles."""
        text = self._text
        search = compiled(_TOKEN).search
        done = at = 0
        while match := search(text, at):
            start, at = match.span()
            closing, name, attributes = match.groups()
            if name is None:
                mended = self._mended(start)
                if mended is None:
                    if match[0][-1].isalpha():
                        continue
                    yield _new(Token, ("", "", done, start, start, ""))
                    done = at = self._behind_declaration(start, match[0])
                    continue
                at = mended.end()
                closing, name, attributes = mended.groups()
            name = name.lower()
            yield _new(Token, (name, closing, done, start, at, attributes))
            if name in _RAW and not closing and attributes[-1:] != "/":
                at = self._behind_raw(name, at)
            done = at
        yield _new(Token, ("", "", done, len(text), len(text), ""))

    def _mended(self, start: int) -> re.Match[str] | None:
        """Return the tag at `start` whose quotes are broken or hold a bracket, if it is a tag."""
        match = None
        if self._quoted_left and self._text[start + 1] != "!":
            match = compiled(_QUOTED).match(self._text, start, start + _LONGEST_QUOTED)
            self._quoted_left -= 1
        match = match or compiled(_BROKEN).match(self._text, start)
        return match or compiled(_OPEN).match(self._text, start)

    def _behind_declaration(self, start: int, opening: str) -> int:
        """Return where a comment, declaration or instruction ends."""
        if opening == "<!--":
            if self._text.startswith((">", "->"), start + 4):
                return self._text.index(">", start) + 1
            end = self._find("-->", start + 4)
            if end >= 0:
                return end + 3
        if self._text.startswith(_FILLERS, start):
            end = self._find("<![endif]", start)
            if end >= 0:
                return end
        end = self._find(">", start)
        return end + 1 if end >= 0 else start + len(opening)

    def _behind_raw(self, name: str, start: int) -> int:
        """Return where an element without markup inside ends; one never closed has no inside."""
        if name in self._without_end:
            return start
        match = compiled(rf"(?i)</{name}(?=[\s/>])").search(self._text, start)
        if match:
            return match.start()
        self._without_end.add(name)
        return start

    def _find(self, mark: str, start: int) -> int:
        if mark in self._without_end:
            return -1
        end = self._text.find(mark, start)
        if end < 0:
            self._without_end.add(mark)
        return end
