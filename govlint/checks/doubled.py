"""Words that stand twice in a row."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate

from govlint.annotation import Any
from govlint.checks.heed import Ask, Heed, Together
from govlint.checks.passages import flows, section_values
from govlint.checks.pattern import Pattern, patterns_from
from govlint.checks.said_again import SaidAgain
from govlint.finding import AtPassage, Problem
from govlint.patterns import compiled
from govlint.place import Flow
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check

WORD = r"([\u4e00-\u9fff]{2,4}?)\1"
"""A word of two to four Chinese characters, twice."""

LOOKS_ABOUT = ("(?", "\\", "^", "$")
"""One of these stands in a pattern that may ask for what comes before or behind its match."""

LENGTHS = (2, 3, 4)
_TOP = b"\x80"


Ranges = tuple[list[int], list[int]]
"""Where matches begin, in order, and how far any of the first so many of them reaches."""


class Doubled(NamedTuple):
    """Single characters that are never doubled, and longer texts in which doubling is right."""

    characters: tuple[str, ...]
    exceptions: tuple[Pattern, ...]

    @property
    def heed(self) -> Heed:
        """What stands in a report with such a word."""
        plain = [each for each in self.exceptions if not _looks_about(each.text)]
        # Where only figures differ a shape may seem doubled: then the check looks in vain.
        alike = all([each.alike for each in plain])
        return Heed(self.characters, ask=_ask_without(plain), alike=alike)

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per doubled word within a line."""
        texts = [pair for pair in self.characters if pair in report.prose]
        if may_be_doubled(report.prose):
            texts.append(WORD)
        if not texts:
            return
        pattern = compiled("|".join(texts))
        for section, flow in flows(report):
            for match in self._slips(report, flow, pattern.finditer(flow.text)):
                start, end = match.span()
                word = match[0][: (end - start) // 2]
                values = {"found": match[0], "word": word, **section_values(section)}
                place = AtPassage(flow.span_of(start, end))
                yield Problem(place, "default", values, expected=word, actual=match[0])

    def _slips(
        self, report: Report, flow: Flow, matches: Iterable[re.Match[str]]
    ) -> list[re.Match[str]]:
        """Return the matches within a line that stand in no text in which doubling is right."""
        text = report.document.text
        # A line that ends in a word and one that begins with it are heading and text.
        within = [
            match for match in matches if "\n" not in text[slice(*flow.span_of(*match.span()))]
        ]
        if not within:
            return within
        right = _ranges(self.exceptions, flow.text)
        return [match for match in within if not _is_inside(match, right)]


def doubled_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `doubled`; sentences are told from so many characters on."""
    pairs = tuple(character * 2 for character in options["characters"])
    words = Doubled(pairs, patterns_from(options["except"]))
    shortest = options.get("sentences")
    return Together((words, SaidAgain(shortest))) if shortest else words


def _ask_without(exceptions: list[Pattern]) -> Ask:
    def ask(text: str) -> bool:
        return may_be_doubled(text) and _is_wrong(text, exceptions)

    return ask


def _is_wrong(text: str, exceptions: Iterable[Pattern]) -> bool:
    """Tell whether a doubled word stands in no text in which exceptions say that it is right."""
    left = [*compiled(WORD).finditer(text)]
    for exception in exceptions:
        if not left:
            return False
        right = _ranges([exception], text)
        left = [match for match in left if not _is_inside(match, right)]
    return bool(left)


def _looks_about(pattern: str) -> bool:
    simple = pattern.replace("(?:", "")
    return any(mark in simple for mark in LOOKS_ABOUT)


def _ranges(patterns: Iterable[Pattern], text: str) -> Ranges:
    """Return where matches begin, and how far any of those reaches that begin no later."""
    spans = sorted(match.span() for pattern in patterns for match in pattern.matches(text))
    reach = accumulate((end for _, end in spans), max)
    return [start for start, _ in spans], [-1, *reach]


def _is_inside(match: re.Match[str], ranges: Ranges) -> bool:
    starts, reach = ranges
    return reach[bisect_right(starts, match.start())] >= match.end()


def may_be_doubled(text: str) -> bool:
    """Tell whether a word of two to four characters, Chinese or nearly so, stands twice in a row.

    The text is one number of a byte a character, shifted by the length of a word and compared
    with itself: a quarter of the time of a regular expression with a back reference.
    """
    units = text.encode("utf-16-le", "surrogatepass")
    low = int.from_bytes(units[::2], "little")
    ones = _ones(len(units) // 2)
    tops = ones << 7
    for length in LENGTHS:
        differ = low ^ low >> 8 * length
        differ |= differ >> 8
        if length > 2:
            differ |= differ >> 8 * (length - 2)
        # A byte of zeros borrows from its top bit: there, and for as many behind, all is equal.
        same = differ - ones & ~differ & tops
        if same and _is_doubled(units, same & _chinese(units), length):
            return True
    return False


def _is_doubled(units: bytes, same: int, length: int) -> bool:
    """Tell whether a word is doubled at any place of which `same` tells half of each character."""
    marks = same.to_bytes(len(units) // 2, "little")
    at = marks.find(_TOP)
    while at >= 0:
        start, middle, end = 2 * at, 2 * (at + length), 2 * (at + 2 * length)
        if units[start:middle] == units[middle:end]:
            return True
        at = marks.find(_TOP, at + 1)
    return False


def _chinese(units: bytes) -> int:
    """Return a number whose top bits tell which characters begin with 4 to 9, as Chinese ones."""
    high = int.from_bytes(units[1::2], "little")
    return high | high << 1


@cache
def _ones(size: int) -> int:
    return int.from_bytes(b"\1" * size, "little")
