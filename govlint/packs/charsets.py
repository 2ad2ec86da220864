"""Sets of characters of a regular expression as bit masks over a few sample characters.

Two sets that share a character share a sample: every literal and every end of a range is one.
"""

import re._constants as op  # type: ignore[import-not-found]
from collections.abc import Callable, Iterable
from typing import Any

_SAMPLES = "0٣a中_ \n\t!，。"

_CATEGORIES: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdecimal,
    op.CATEGORY_NOT_DIGIT: lambda char: not char.isdecimal(),
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_NOT_SPACE: lambda char: not char.isspace(),
    op.CATEGORY_WORD: lambda char: char.isalnum() or char == "_",
    op.CATEGORY_NOT_WORD: lambda char: not (char.isalnum() or char == "_"),
}

SINGLE = frozenset((op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN))
"""The nodes that match exactly one character."""


def samples(tree: Any) -> str:
    """Return characters enough to tell the sets of a parsed pattern apart."""
    return "".join(sorted({*_SAMPLES, *_mentioned(tree)}))


def mask(node: tuple[Any, Any], chars: str, ignore_case: bool) -> int:
    """Return the set that a one-character node matches, a bit for each of `chars`."""
    return sum(1 << at for at, char in enumerate(chars) if _matches(node, char, ignore_case))


def _matches(node: tuple[Any, Any], char: str, ignore_case: bool) -> bool:
    kind, value = node
    forms = {char, char.lower(), char.upper()} if ignore_case else {char}
    return any(_matches_one(kind, value, form) for form in forms)


def _matches_one(kind: Any, value: Any, char: str) -> bool:
    if kind is op.LITERAL:
        return char == chr(value)
    if kind is op.NOT_LITERAL:
        return char != chr(value)
    if kind is op.ANY:
        return char != "\n"
    if kind is op.RANGE:
        return chr(value[0]) <= char <= chr(value[1])
    if kind is op.CATEGORY:
        return _CATEGORIES[value](char)
    negated = bool(value[0][0] is op.NEGATE)
    inside = any(_matches_one(one, what, char) for one, what in value[int(negated) :])
    return inside is not negated


def _mentioned(tree: Any) -> Iterable[str]:
    for kind, value in tree:
        if kind in (op.LITERAL, op.NOT_LITERAL):
            yield chr(value)
        elif kind is op.IN:
            yield from _mentioned(value)
        elif kind is op.RANGE:
            low, high = value
            yield from (chr(code) for code in (low, high, max(low - 1, 0), min(high + 1, 0x10FFFF)))
        else:
            for below in subtrees(kind, value):
                yield from _mentioned(below)


def subtrees(kind: Any, value: Any) -> list[Any]:
    """Return the parsed patterns directly below a node."""
    if kind is op.BRANCH:
        return list(value[1])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return [value[2]]
    if kind is op.SUBPATTERN:
        return [value[-1]]
    if kind is op.ATOMIC_GROUP:
        return [value]
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return [value[1]]
    if kind is op.GROUPREF_EXISTS:
        return [below for below in value[1:] if below is not None]
    return []
