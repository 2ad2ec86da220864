"""Which checks a report concerns, by its sentences: reports share most of theirs.

A rule that speaks of words need not look at a report in whose sentences none of them stands. Which
sentences have any is remembered, so that all such rules together are done with a faultless report
after a look at each of its sentences.
"""

from _thread import allocate_lock
from collections.abc import Iterable, Sequence

from govlint.checks.heed import OWN, Ask, Heed
from govlint.checks.passages import sentences
from govlint.patterns import compiled
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check

MOST = 8192
"""So many sentences are remembered."""

LONGEST = 200
"""Longer ones hardly come again (characters)."""

MOST_YEARS = 100
"""A check that finds more different years looks at every report with one of them."""

ALWAYS = 1
"""The bit of the checks that look at every report."""


class Attention:
    """Tells by bits which checks a report concerns."""

    def __init__(self, checks: Iterable[Check]) -> None:
        """Take all checks; those that do not say what they heed look at every report."""
        self._bits: dict[int, int] = {}
        self._absent: list[tuple[int, int]] = []
        self._years: list[_Years] = []
        self._asked: list[tuple[Ask, int]] = []
        self._signs: dict[str, list[_Sign]] = {"": []}
        self._next = ALWAYS
        self._known: dict[str, int] = {}
        self._lock = allocate_lock()
        told: dict[Heed, int] = {}
        for check in checks:
            heed: Heed | None = getattr(check, "heed", None)
            if heed and heed.tells:
                present = heed._replace(absent=False)
                if present not in told:
                    told[present] = self._take(present)
                bit = self._bits[id(check)] = self._new_bit() if heed.absent else told[present]
                if heed.absent:
                    self._absent.append((told[present], bit))

    def bit(self, check: Check) -> int:
        """Return the bit of one of the checks, which must still be in use."""
        return self._bits.get(id(check), ALWAYS)

    def concerned(self, report: Report) -> int:
        """Return the bits of the checks that a report may concern."""
        said = sentences(report)
        known = self._known.get
        bits = ALWAYS
        found = {*map(known, said)}
        if None in found:
            # Each is asked for once: another thread may learn it, or clear all, in between.
            told = [(one, known(one)) for one in {*said}]
            bits |= self._learn([one for one, has in told if has is None])
            found = {has for _, has in told}
        for has in found:
            bits |= has or 0
        for years in self._years:
            bits |= years.bit_for(bits, report.year)
        for present, absent in self._absent:
            if not bits & present:
                bits |= absent
        return bits

    def _take(self, heed: Heed) -> int:
        bit = self._new_bit()
        years = _Years(heed.years == OWN, bit, {}) if heed.years else None
        if years:
            self._years.append(years)
        if heed.ask:
            self._asked.append((heed.ask, bit))
        for literal in heed.literals:
            self._expect(literal[-1], _Sign(literal, None, bit, None))
        for pattern in heed.patterns:
            for character in pattern.heads or (pattern.literal[-1:],):
                self._expect(character, _Sign(pattern.literal, pattern.text, bit, years))
        return bit

    def _expect(self, character: str, sign: "_Sign") -> None:
        """Take a sign that stands in no text without a character, in any if that is empty."""
        self._signs.setdefault(character, []).append(sign)

    def _new_bit(self) -> int:
        self._next <<= 1
        return self._next

    def _learn(self, said: Sequence[str]) -> int:
        """Remember what new sentences have, and return the bits of all of them."""
        # No two threads give the same bit to different years.
        with self._lock:
            return self._looked_at(said)

    def _looked_at(self, said: Sequence[str]) -> int:
        text = _alone("\n".join(said))
        asked = [(ask, bit) for ask, bit in self._asked if ask(text)]
        signs = [
            sign
            # One character is looked for ten times as fast as a word.
            for character in filter(text.__contains__, self._signs)
            for sign in self._signs[character]
            if sign.literal in text and sign.stands_in(text)
        ]
        if len(self._known) + len(said) > MOST:
            self._known.clear()
        all_bits = 0
        for one in said:
            bits = self._bits_of(_alone(one), asked, signs) if asked or signs else 0
            all_bits |= bits
            if len(one) <= LONGEST:
                self._known[one] = bits
        return all_bits

    def _bits_of(
        self, text: str, asked: Sequence[tuple[Ask, int]], signs: Sequence["_Sign"]
    ) -> int:
        bits = 0
        for ask, bit in asked:
            if ask(text):
                bits |= bit
        for sign in signs:
            if sign.literal not in text:
                continue
            if sign.years:
                bits |= self._years_in(text, sign)
            elif sign.stands_in(text):
                bits |= sign.bit
        return bits

    def _years_in(self, text: str, sign: "_Sign") -> int:
        """Return the bits of the years that a pattern finds."""
        bits = 0
        for match in compiled(sign.pattern or "").finditer(text):
            bits |= self._bit_of_year(match.groupdict().get("year") or "", sign)
        return bits

    def _bit_of_year(self, year: str, sign: "_Sign") -> int:
        known = sign.years.bits if sign.years else {}
        if year not in known:
            known[year] = self._new_bit() if len(known) < MOST_YEARS else sign.bit
        return known[year]


class _Years(NamedTuple):
    """The years that are found for a check, by their bits; `bit` is that of the check."""

    own: bool
    bit: int
    bits: dict[str, int]

    def bit_for(self, found: int, year: int | None) -> int:
        """Return the bit of the check if it speaks of what is found in a report for `year`."""
        own = self.bits.get(str(year), 0)
        if self.own:
            return self.bit if found & own else 0
        for bit in self.bits.values():
            if found & bit and bit != own:
                return self.bit
        return 0


class _Sign(NamedTuple):
    """What a sentence has that concerns a check, by its bit: a literal and what may match there."""

    literal: str
    pattern: str | None
    bit: int
    years: _Years | None

    def stands_in(self, text: str) -> bool:
        """Tell whether a text that has the literal has all of it."""
        return self.pattern is None or compiled(self.pattern).search(text) is not None


def _alone(sentence: str) -> str:
    """Return a sentence as one that nothing else stands beside."""
    return f"\n{sentence}\n"
