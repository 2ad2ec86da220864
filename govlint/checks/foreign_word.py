"""Words of another language that stand in Chinese prose by accident."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.heed import Heed
from govlint.checks.passages import flows, section_values
from govlint.checks.prose import in_latin, latin
from govlint.finding import AtPassage, Problem
from govlint.patterns import compiled
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check

SMALL = "[a-z]{3}"
WORD = r"[a-z](?<=[\u4e00-\u9fff，、。；].)[a-z]{2,}(?=[\u4e00-\u9fff，、。；\n]|\Z)"
"""Small letters between Chinese characters: names and abbreviations have capitals or digits."""


class ForeignWord(NamedTuple):
    """Words that are usual in Chinese texts, and characters behind which a name stands."""

    usual: frozenset[str]
    names_behind: str

    @property
    def heed(self) -> Heed:
        """What stands in a report with such a word."""
        return Heed(ask=in_latin(SMALL), alike=True)

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per stray word."""
        if not compiled(SMALL).search(latin(report.prose)):
            return
        pattern = compiled(WORD)
        for section, flow in flows(report):
            for match in pattern.finditer(flow.text):
                word, start = match[0], match.start()
                if word not in self.usual and flow.text[start - 1] not in self.names_behind:
                    values = {"found": word, **section_values(section)}
                    place = AtPassage(flow.span_of(*match.span()))
                    yield Problem(place, "default", values, actual=word)


def foreign_word_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `foreign-word`."""
    return ForeignWord(frozenset(options["usual"]), options["names_behind"])
