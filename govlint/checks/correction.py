"""Words that stand for others: each has what is right."""

import re
from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.heed import Heed, heed_of
from govlint.checks.naming import quoted
from govlint.checks.passages import flows, section_values, sentence
from govlint.checks.pattern import Pattern, patterns_from, possible
from govlint.finding import AtPassage, Edit, Problem
from govlint.patterns import compiled
from govlint.place import Flow
from govlint.record import NamedTuple
from govlint.report import Report, Section
from govlint.rule import Check

LONGEST_SLIP = 8
"""A longer text that stands for another is a saying (code points)."""


class Word(NamedTuple):
    """A wrong word and the right one."""

    wrong: Pattern
    right: str


class Correction(NamedTuple):
    """Wrong words, a pattern that matches if any of them may occur (empty if few), exceptions.

    The probe is `alike` if it matches alike in all texts of one shape.
    """

    words: tuple[Word, ...]
    probe: str
    unless: tuple[Pattern, ...]
    alike: bool = False

    @property
    def heed(self) -> Heed:
        """What stands in a report with such a word."""
        if self.probe:
            return Heed(ask=compiled(self.probe).search, alike=self.alike)
        return heed_of([word.wrong for word in self.words])

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per wrong word that stands in the text."""
        words = self._possible(report.prose)
        if not words:
            return
        for section, flow in flows(report):
            taken = 0
            for match, word in _matches(words, flow.text):
                if match.start() >= taken and not self._excepted(match):
                    taken = match.end()
                    yield _problem(section, flow, match, word)

    def _possible(self, prose: str) -> list[Word]:
        if self.probe and compiled(self.probe).search(prose) is None:
            return []
        likely = possible([word.wrong for word in self.words], prose)
        return [word for word in self.words if word.wrong in likely] if likely else []

    def _excepted(self, match: re.Match[str]) -> bool:
        if not self.unless:
            return False
        around = sentence(match.string, match.start(), match.end())
        return any(pattern.occurs(around) for pattern in self.unless)


def correction_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `correction`."""
    wrong = patterns_from(options["words"])
    right = [word["right"] for word in options["words"]]
    words = tuple(map(Word, wrong, right))
    [probe] = patterns_from([options["probe"]])
    return Correction(words, probe.text, patterns_from(options["unless"]), probe.alike)


def _matches(words: list[Word], text: str) -> list[tuple[re.Match[str], Word]]:
    found = [(match, word) for word in words for match in word.wrong.matches(text)]
    return sorted(found, key=lambda one: (one[0].start(), -one[0].end()))


def _problem(section: Section | None, flow: Flow, match: re.Match[str], word: Word) -> Problem:
    values = {"found": quoted(match[0]), "right": word.right, **section_values(section)}
    span = flow.span_of(*match.span())
    fix = (Edit(span, word.right),) if _is_slip(match[0], word.right) else ()
    return Problem(
        AtPassage(span), "default", values, expected=word.right, actual=match[0], fix=fix
    )


def _is_slip(wrong: str, right: str) -> bool:
    """Tell a word from a whole saying, around which the sentence may have to change too."""
    texts = wrong, right
    return max(map(len, texts)) <= LONGEST_SLIP and not any(map(str.isdecimal, wrong + right))
