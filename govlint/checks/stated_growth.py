"""Growth as words state it: by how much, or by what share."""

import re
from collections.abc import Iterator

from govlint.checks.grid import Number
from govlint.numerals import read_number
from govlint.record import NamedTuple

LONGEST = 9
"""A longer figure is no growth (characters)."""

ROUNDING = 1e-9
"""Shares are decimal fractions, which binary numbers only approach."""

SAME = "same"
"""The group of words for no growth."""

GROUPS = {
    "up": (1, True),
    "down": (-1, True),
    "more": (1, False),
    "fewer": (-1, False),
    "more_up": (1, True),
    "fewer_down": (-1, True),
}
"""The other groups: the sign of the growth, and whether it is in percent."""


class Stated(NamedTuple):
    """A growth as stated: its amount, how many decimal places it has, and whether in percent."""

    amount: float
    places: int
    percent: bool

    def fits(self, change: Number, before: Number) -> bool:
        """Tell whether something grew so; shares may be rounded or cut off, and are of no zero."""
        if not self.percent:
            return abs(change - self.amount) < ROUNDING
        growth = change / before * 100
        step = 10.0**-self.places
        # Both are taken away from zero, so that to cut off is to come nearer to it.
        beyond = (growth - self.amount) * (1 if self.amount >= 0 else -1)
        return -step / 2 - ROUNDING <= beyond < step - ROUNDING


def stated_in(match: re.Match[str]) -> Iterator[Stated]:
    """Yield what the groups of a match say."""
    for name, text in match.groupdict().items():
        plain = (text or "").replace("，", "")
        if text and name == SAME:
            yield Stated(0, 0, False)
        elif name in GROUPS and len(plain) <= LONGEST:
            sign, percent = GROUPS[name]
            amount = read_number(plain)
            if amount is not None:
                yield Stated(sign * amount, len(plain.partition(".")[2]), percent)
