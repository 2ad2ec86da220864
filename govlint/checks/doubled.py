"""Words that stand twice in a row."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate

from govlint.annotation import Any
from govlint.checks.passages import flows, section_values
from govlint.checks.pattern import Pattern, patterns_from
from govlint.checks.said_again import said_again
from govlint.finding import AtPassage, Problem
from govlint.patterns import compiled
from govlint.place import Flow
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check

WORD = r"([\u4e00-\u9fff]{2,4}?)\1"
"""A word of two to four Chinese characters, twice."""

LENGTHS = (2, 3, 4)
_TOP = b"\x80"


class Doubled(NamedTuple):
    """Single characters that are never doubled, and longer texts in which doubling is right.

    Sentences are told from `sentences` characters on, none if that is 0.
    """

    characters: tuple[str, ...]
    exceptions: tuple[Pattern, ...]
    sentences: int = 0

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield a problem per doubled word within a line, and per section with a sentence twice."""
        yield from self._words(report)
        if self.sentences:
            yield from said_again(report, self.sentences)

    def _words(self, report: Report) -> Iterator[Problem]:
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
        right = sorted(
            match.span() for pattern in self.exceptions for match in pattern.matches(flow.text)
        )
        starts = [start for start, _ in right]
        # How far any of the texts reaches that begin no later.
        reach = [-1, *accumulate((end for _, end in right), max)]
        return [
            match for match in within if reach[bisect_right(starts, match.start())] < match.end()
        ]


def doubled_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `doubled`."""
    pairs = tuple(character * 2 for character in options["characters"])
    return Doubled(pairs, patterns_from(options["except"]), options.get("sentences") or 0)


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
