"""What texts may have of which rules speak: literals, patterns and whatever a rule asks for."""

from collections.abc import Sequence

from govlint.checks.heed import OWN, Ask
from govlint.patterns import compiled
from govlint.record import NamedTuple


class Years(NamedTuple):
    """The years that are found for a check, by their bits; `bit` is that of the check."""

    wanted: str
    bit: int
    bits: dict[str, int]

    def bit_for(self, found: int, year: int | None) -> int:
        """Return the bit of the check if it speaks of what is found in a report for `year`."""
        own = self.bits.get(str(year), 0)
        if self.wanted == OWN:
            return self.bit if found & own else 0
        for bit in self.bits.values():
            if found & bit and bit != own:
                return self.bit
        return 0


class Sign(NamedTuple):
    """What a sentence has that concerns a check, by its bit: a literal and what may match there."""

    literal: str
    pattern: str | None
    bit: int
    years: Years | None

    def stands_in(self, text: str) -> bool:
        """Tell whether a text that has the literal has all of it."""
        return self.pattern is None or compiled(self.pattern).search(text) is not None


Named = tuple[int, int, Years]
"""Where a sentence names a year, and for which check."""

Had = tuple[int, tuple[Named, ...]]
"""The bits of what a sentence has, and the years it names."""

NOTHING: Had = 0, ()


class Signs:
    """Signs that are looked for together, and what is asked of all texts."""

    def __init__(self) -> None:
        """Begin with none."""
        self._asked: list[tuple[Ask, int]] = []
        self._signs: dict[str, list[Sign]] = {"": []}

    def ask(self, ask: Ask, bit: int) -> None:
        """Take what is asked of all texts."""
        self._asked.append((ask, bit))

    def expect(self, character: str, sign: Sign) -> None:
        """Take a sign that stands in no text without a character, in any if that is empty."""
        self._signs.setdefault(character, []).append(sign)

    def had_by(self, said: Sequence[str]) -> list[Had]:
        """Return what each of some sentences has."""
        text = _alone("\n".join(said))
        asked = [(ask, bit) for ask, bit in self._asked if ask(text)]
        signs = [
            sign
            # One character is looked for ten times as fast as a word.
            for character in filter(text.__contains__, self._signs)
            for sign in self._signs[character]
            if sign.literal in text and sign.stands_in(text)
        ]
        if not (asked or signs):
            return [NOTHING] * len(said)
        return [_had(_alone(one), asked, signs) for one in said]


def _alone(sentence: str) -> str:
    """Return a sentence as one that nothing else stands beside."""
    return f"\n{sentence}\n"


def _had(text: str, asked: Sequence[tuple[Ask, int]], signs: Sequence[Sign]) -> Had:
    bits = 0
    named: list[Named] = []
    for ask, bit in asked:
        if ask(text):
            bits |= bit
    for sign in signs:
        if sign.literal not in text:
            continue
        if sign.years:
            named += _named(text, sign.pattern or "", sign.years)
        elif sign.stands_in(text):
            bits |= sign.bit
    return bits, tuple(named)


def _named(text: str, pattern: str, years: Years) -> list[Named]:
    """Return the years that a pattern finds in the sentence that stands alone in a text."""
    search = compiled(pattern)
    group = search.groupindex.get("year")
    spans = [match.span(group) if group else (1, 1) for match in search.finditer(text)]
    return [(max(start - 1, 0), max(end - 1, 0), years) for start, end in spans]
