"""A scanner with four verbs (at, take, expect, fail) and errors that draw their place."""

import re
from functools import cache
from typing import NoReturn
from unicodedata import east_asian_width

from govlint.record import NamedTuple

TOKENS = {
    "name": r"[A-Za-z_]\w*(?:\.\w+)*",
    "integer": r"\d+(?!\w)",
    "sum": r"sum(?=\s*\()",
    "relation": r"<=|>=|=",
    "sign": r"[+-]",
    "range": r"\.\.",
    "group": r"\.\*",
    "slash": r"/",
    "comma": r",",
    "open": r"\(",
    "close": r"\)",
    "end": r"\Z",
}
"""What the parser may ask for at a place; a name and `sum` overlap, the parser asks in order."""


class ExpressionError(ValueError):
    """An expression that cannot be understood, and the half-open range in it that is at fault."""

    def __init__(self, message_zh: str, message_en: str, position: int, end: int) -> None:
        """Take the fault in both languages and its place."""
        super().__init__(message_zh, message_en, position, end)
        self.message_zh = message_zh
        self.message_en = message_en
        self.position = position
        self.end = end

    def __str__(self) -> str:
        """Return the English message with the 1-based column."""
        return f"{self.message_en} (column {self.position + 1})"

    def draw(self, source: str) -> str:
        """Return the line of `source` that is at fault with carets under the fault."""
        start = source.rfind("\n", 0, self.position) + 1
        line = source[start:].split("\n", 1)[0].replace("\t", " ")
        position, end = self.position - start, self.end - start
        marks = max(1, _width(line[position:end]))
        return f"{line}\n{' ' * _width(line[:position])}{'^' * marks}"


class Token(NamedTuple):
    """A piece of the source and its half-open range."""

    text: str
    start: int
    end: int


class Tokenizer:
    """Reads a source from left to right; white space between tokens means nothing."""

    __slots__ = ("position", "source")

    def __init__(self, source: str) -> None:
        """Start at the first token of `source`."""
        self.source = source
        self.position = 0
        self._skip_space()

    def at(self, kind: str) -> bool:
        """Tell whether a token of this kind comes next."""
        return _pattern(kind).match(self.source, self.position) is not None

    def take(self, kind: str) -> Token | None:
        """Return the next token and move behind it if it is of this kind."""
        match = _pattern(kind).match(self.source, self.position)
        if match is None:
            return None
        self.position = match.end()
        self._skip_space()
        return Token(match[0], match.start(), match.end())

    def expect(self, kind: str, wanted_zh: str, wanted_en: str) -> Token:
        """Return the next token; raise ExpressionError naming what is wanted if it is another."""
        token = self.take(kind)
        if token is None:
            self.fail(f"此处应为{wanted_zh}", f"expected {wanted_en} here")
        return token

    def fail(self, message_zh: str, message_en: str) -> NoReturn:
        """Raise ExpressionError at the next token."""
        raise ExpressionError(message_zh, message_en, self.position, self._fault_end())

    def _skip_space(self) -> None:
        match = _pattern("space").match(self.source, self.position)
        if match:
            self.position = match.end()

    def _fault_end(self) -> int:
        match = _pattern("word").match(self.source, self.position)
        return match.end() if match else min(self.position + 1, len(self.source))


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    others = {"space": r"\s+", "word": r"\w+"}
    return re.compile(TOKENS.get(kind) or others[kind], re.ASCII)


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
