"""The automaton of the positions of a regular expression (Glushkov), with ways counted."""

import re
import re._constants as op  # type: ignore[import-not-found]
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from govlint.packs.charsets import SINGLE, mask, samples, subtrees
from govlint.record import NamedTuple

_AS_GOOD_AS_ENDLESS = 10
_MOST_COPIES = 30
_MOST_POSITIONS = 600


class TooLarge(Exception):
    """A pattern with more positions than can be looked through."""


class Part(NamedTuple):
    """What a piece of a pattern begins and ends with, and in how many ways it matches nothing.

    A position stands as often as there are ways to it; more than two ways count as two.
    """

    first: tuple[int, ...]
    last: tuple[int, ...]
    empty: int


_NOTHING = Part((), (), 1)


class Automaton:
    """Positions with their sets of characters (bit masks), and the ways from one to the next.

    `apart` are parts whose inner ways do not matter outside: lookarounds, atomic groups.
    """

    def __init__(self, chars: str, ignore_case: bool) -> None:
        """Start without positions; `chars` are the characters of the masks."""
        self.masks: list[int] = []
        self.follow: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        self.apart: list[Any] = []
        self._chars = chars
        self._ignore_case = ignore_case

    def build(self, tree: Any) -> Part:
        """Add the positions of a parsed pattern; raise TooLarge."""
        part = _NOTHING
        for kind, value in tree:
            part = self._joined(part, self._part(kind, value))
        return part

    def _part(self, kind: Any, value: Any) -> Part:
        if kind in SINGLE:
            return self._position(mask((kind, value), self._chars, self._ignore_case))
        if kind is op.GROUPREF:
            return self._position((1 << len(self._chars)) - 1)
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
            return self._repeat(*value)
        if kind in (op.ATOMIC_GROUP, op.POSSESSIVE_REPEAT):
            return self._collapsed(kind, value)
        if kind in (op.ASSERT, op.ASSERT_NOT):
            self.apart.append(value[1])
            return _NOTHING
        below = subtrees(kind, value)
        if kind is op.SUBPATTERN:
            return self.build(below[0])
        return self._alternatives(below) if below else _NOTHING

    def _position(self, chars: int) -> Part:
        if len(self.masks) >= _MOST_POSITIONS:
            raise TooLarge
        self.masks.append(chars)
        at = len(self.masks) - 1
        return Part((at,), (at,), 0)

    def _joined(self, left: Part, right: Part) -> Part:
        self._connect(left.last, right.first)
        return Part(
            _capped(left.first + right.first * left.empty),
            _capped(right.last + left.last * right.empty),
            min(left.empty * right.empty, 2),
        )

    def _connect(self, sources: Iterable[int], targets: tuple[int, ...]) -> None:
        for source in sources:
            for target in targets:
                self.follow[source][target] += 1

    def _alternatives(self, trees: list[Any]) -> Part:
        parts = [self.build(tree) for tree in trees]
        return Part(
            _capped(tuple(at for part in parts for at in part.first)),
            _capped(tuple(at for part in parts for at in part.last)),
            min(sum(part.empty for part in parts) + (len(parts) == 1), 2),
        )

    def _repeat(self, least: int, most: Any, tree: Any) -> Part:
        endless = most is op.MAXREPEAT or most - least > _AS_GOOD_AS_ENDLESS
        part = _NOTHING
        for _ in range(min(least - 1 if endless else least, _MOST_COPIES)):
            part = self._joined(part, self.build(tree))
        if not endless:
            return self._joined(part, self._optional(tree, int(most) - least))
        body = self.build(tree)
        self._connect(body.last, body.first)
        return self._joined(part, body._replace(empty=min(body.empty + (least == 0), 2)))

    def _optional(self, tree: Any, times: int) -> Part:
        """Return `times` copies of which any number from the left may be there."""
        if times <= 0:
            return _NOTHING
        body = self.build(tree)
        part = self._joined(body, self._optional(tree, times - 1))
        return part._replace(empty=min(part.empty + 1, 2))

    def _collapsed(self, kind: Any, value: Any) -> Part:
        """Take what never gives back what it matched as one position."""
        tree = subtrees(kind, value)[0]
        self.apart.append([(op.MAX_REPEAT, value)] if kind is op.POSSESSIVE_REPEAT else tree)
        inner = Automaton(self._chars, self._ignore_case)
        part = inner.build(tree)
        chars = 0
        for inside in inner.masks:
            chars |= inside
        empty = int(part.empty > 0 or (kind is op.POSSESSIVE_REPEAT and value[0] == 0))
        return self._position(chars)._replace(empty=empty) if chars else _NOTHING


def _capped(positions: tuple[int, ...]) -> tuple[int, ...]:
    """Return the positions, each at most twice."""
    return tuple(at for at, ways in Counter(positions).items() for _ in range(min(ways, 2)))


def automata(pattern: str) -> Iterator[Automaton]:
    """Yield the automaton of a pattern that compiles, and one for each part that stands alone.

    Raise TooLarge.
    """
    tree: Any = re._parser.parse(pattern)  # type: ignore[attr-defined]
    ignore_case = bool(tree.state.flags & re.IGNORECASE)
    chars = samples(tree)
    waiting = [tree]
    while waiting:
        automaton = Automaton(chars, ignore_case)
        automaton.build(waiting.pop())
        waiting.extend(automaton.apart)
        yield automaton
