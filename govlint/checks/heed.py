"""What of the running text makes rules speak, by sentences: reports share most of theirs.

A rule that speaks of words need not look at a report in whose sentences none of them stands. Which
sentences have any is remembered, so that all such rules together are done with a faultless report
after a look at each of its sentences.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from govlint.checks.passages import sentences
from govlint.finding import Problem
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check

MOST = 8192
"""So many sentences are remembered."""

LONGEST = 200
"""Longer ones hardly come again (characters)."""

ALWAYS = 1
"""The bit of the rules that look at every report."""


class Heed(NamedTuple):
    """What sentences must have if a check is to speak: one of the literals, or what `ask` finds.

    `ask` is given sentences in lines; none of what it finds goes past a line.
    """

    literals: tuple[str, ...]
    ask: Callable[[str], object] | None = None


class Together(NamedTuple):
    """Checks of one rule that heed different things."""

    parts: tuple[Check, ...]

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield what each of them finds."""
        for part in self.parts:
            yield from part(report)


def parts_of(check: Check) -> tuple[Check, ...]:
    """Return the checks that a check is made of."""
    return check.parts if isinstance(check, Together) else (check,)


class Attention:
    """Tells by bits which checks a report concerns."""

    def __init__(self, checks: Iterable[Check]) -> None:
        """Take all checks; those that say nothing of what they heed look at every report."""
        self._bits: dict[int, int] = {}
        self._asked: list[tuple[Callable[[str], object], int]] = []
        # One character is looked for ten times as fast as a word.
        self._by_last: dict[str, list[tuple[str, int]]] = {}
        self._known: dict[str, int] = {}
        for check in checks:
            heed: Heed | None = getattr(check, "heed", None)
            if heed and all(heed.literals):
                bit = self._bits[id(check)] = ALWAYS << len(self._bits) + 1
                if heed.ask:
                    self._asked.append((heed.ask, bit))
                for literal in heed.literals:
                    self._by_last.setdefault(literal[-1], []).append((literal, bit))

    def bit(self, check: Check) -> int:
        """Return the bit of one of the checks, which must still be in use."""
        return self._bits.get(id(check), ALWAYS)

    def concerned(self, report: Report) -> int:
        """Return the bits of the checks that a report may concern."""
        said = sentences(report)
        found = {*map(self._known.get, said)}
        bits = ALWAYS
        if None in found:
            found.discard(None)
            bits |= self._learn([one for one in {*said} if one not in self._known])
        for known in found:
            bits |= known or 0
        return bits

    def _learn(self, said: Sequence[str]) -> int:
        """Remember what new sentences have, and return the bits of all of them."""
        text = "\n".join(said)
        likely = [asked for asked in self._asked if asked[0](text)]
        if len(self._known) + len(said) > MOST:
            self._known.clear()
        all_bits = 0
        for one in said:
            bits = 0
            for ask, bit in likely:
                if ask(one):
                    bits |= bit
            for last in self._by_last.keys() & one:
                for literal, bit in self._by_last[last]:
                    if literal in one:
                        bits |= bit
            all_bits |= bits
            if len(one) <= LONGEST:
                self._known[one] = bits
        return all_bits
