"""Which checks a report concerns, by its sentences: reports share most of theirs.

A rule that speaks of words need not look at a report in whose sentences none of them stands. Which
sentences have any is remembered, so that all such rules together are done with a faultless report
after a look at each of its sentences. New sentences mostly differ from others in nothing but their
figures, and what rules look for is mostly the same in all sentences of one shape.
"""

from _thread import allocate_lock
from collections.abc import Iterable, Sequence

from govlint.checks.heed import Heed
from govlint.checks.passages import sentences
from govlint.checks.shape import LONGEST, YEARS, shape_of
from govlint.checks.signs import Had, Sign, Signs, Years
from govlint.report import Report
from govlint.rule import Check

MOST = 8192
"""So many sentences are remembered, and so many shapes."""

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
        self._years: list[Years] = []
        # What is the same in all sentences of one shape, and what tells their figures apart.
        self._alike = Signs()
        self._unlike = Signs()
        self._next = ALWAYS
        self._known: dict[str, int] = {}
        self._shapes: dict[str, Had] = {}
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
        bits = ALWAYS
        # Each is asked for once: another thread may learn it, or clear all, in between.
        told = [*map(self._known.get, said)]
        found = {*told}
        if None in found:
            new = {one for one, has in zip(said, told, strict=True) if has is None}
            bits |= self._learn([*new])
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
        years = Years(heed.years, bit, {}) if heed.years else None
        if years:
            self._years.append(years)
        if heed.ask:
            (self._alike if heed.alike else self._unlike).ask(heed.ask, bit)
        for literal in heed.literals:
            unlike = any(map(str.isdigit, literal.replace(YEARS, "")))
            signs = self._unlike if unlike else self._alike
            signs.expect(literal[-1], Sign(literal, None, bit, None))
        for pattern in heed.patterns:
            signs = self._alike if pattern.alike else self._unlike
            for character in pattern.heads or (pattern.literal[-1:],):
                signs.expect(character, Sign(pattern.literal, pattern.text, bit, years))
        return bit

    def _new_bit(self) -> int:
        self._next <<= 1
        return self._next

    def _learn(self, said: Sequence[str]) -> int:
        """Remember what new sentences have, and return the bits of all of them."""
        # No two threads give the same bit to different years.
        with self._lock:
            return self._looked_at(said)

    def _looked_at(self, said: Sequence[str]) -> int:
        if len(self._known) + len(said) > MOST:
            self._known.clear()
            self._shapes.clear()
        shapes = shape_of.of(said)
        alike = self._of_shapes({*shapes})
        all_bits = 0
        for one, shape, unlike in zip(said, shapes, self._unlike.had_by(said), strict=True):
            bits = self._bits_in(one, alike[shape]) | self._bits_in(one, unlike)
            all_bits |= bits
            if len(one) <= LONGEST:
                self._known[one] = bits
                self._shapes[shape] = alike[shape]
        return all_bits

    def _of_shapes(self, shapes: set[str]) -> dict[str, Had]:
        """Return what all sentences of each shape have."""
        known = self._shapes
        found = {shape: known[shape] for shape in shapes if shape in known}
        new = [shape for shape in shapes if shape not in found]
        return found | dict(zip(new, self._alike.had_by(new), strict=True)) if new else found

    def _bits_in(self, sentence: str, had: Had) -> int:
        bits, named = had
        for start, end, years in named:
            bits |= self._bit_of_year(sentence[start:end], years)
        return bits

    def _bit_of_year(self, year: str, years: Years) -> int:
        known = years.bits
        if year not in known:
            known[year] = self._new_bit() if len(known) < MOST_YEARS else years.bit
        return known[year]
