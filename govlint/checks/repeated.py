"""Running text that was in the report for the year before as well."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.naming import bare, quoted
from govlint.checks.passages import SENTENCE_ENDS
from govlint.checks.pattern import Pattern, patterns_from
from govlint.checks.words import value_of
from govlint.finding import AtPassage, AtSection, Problem, Related
from govlint.patterns import compiled
from govlint.record import NamedTuple
from govlint.report import Report, Section

SENTENCE = rf"[^{SENTENCE_ENDS}]+"
FIGURES = r"[\d〇○零一二三四五六七八九十百千万两%．.，、]+"

PIECE = 8
"""How much of two sentences must be the same to be a piece of both (characters)."""

ALIKE = 0.8
"""So much of a sentence, in pieces, makes it that of another year with a word changed."""

EXAMPLES = 2


class Sentence(NamedTuple):
    """A sentence of a flow: its range there, and its words without figures and marks."""

    start: int
    end: int
    words: str

    @property
    def pieces(self) -> set[str]:
        """All runs of so many characters in its words."""
        return {self.words[at : at + PIECE] for at in range(len(self.words) - PIECE + 1)}


class Repeated(NamedTuple):
    """Sections of which at most `share` percent may stand in the report before.

    Sentences that match a pattern of `common` are the form's own. Fewer than `minimum` characters
    of others say nothing.
    """

    sections: tuple[str, ...]
    share: int
    minimum: int
    common: tuple[Pattern, ...]

    def __call__(self, report: Report, previous: Report) -> Iterator[Problem]:
        """Yield one problem per section with too much of the year before."""
        for key in self.sections:
            section, before = _section(report, key), _section(previous, key)
            if section is None or before is None:
                continue
            own = self._sentences(section)
            known: set[str] = set().union(*[one.pieces for one in self._sentences(before)])
            total = sum(len(one.words) for one in own)
            if total < self.minimum or not known:
                continue
            repeated = [one for one in own if _stands_in(one, known)]
            share = round(100 * sum(len(one.words) for one in repeated) / total)
            if share > self.share:
                yield _problem(section, repeated, share)

    def _sentences(self, section: Section) -> list[Sentence]:
        text = section.flow.text
        return [
            Sentence(*match.span(), words)
            for match in compiled(SENTENCE).finditer(text)
            if len(words := bare(compiled(FIGURES).sub("", match[0]))) >= PIECE
            and not any(pattern.occurs(match[0]) for pattern in self.common)
        ]


def repeated_check(options: dict[str, Any]) -> Repeated:
    """Build the check of kind `repeated`."""
    return Repeated(
        tuple(options["in"]),
        options["share"],
        options["minimum"],
        patterns_from(options["common"]),
    )


def _section(report: Report, key: str) -> Section | None:
    return next((section for section in report.sections if section.spec.key == key), None)


def _stands_in(sentence: Sentence, known: set[str]) -> bool:
    pieces = sentence.pieces
    return len(pieces & known) >= ALIKE * len(pieces)


def _problem(section: Section, repeated: list[Sentence], share: int) -> Problem:
    text = section.flow.text
    longest = sorted(repeated, key=_length)[-EXAMPLES:]
    shown = [quoted(bare(text[one.start : one.end])) for one in sorted(longest)]
    return Problem(
        AtPassage(section.flow.span_of(repeated[0].start, repeated[0].end)),
        "default",
        {
            "section": section.spec.heading,
            "share": str(share),
            "count": str(len(repeated)),
            **value_of(
                "sentences",
                {
                    "zh": "、".join(f"“{words}”" for words in shown),
                    "en": ", ".join(f"“{words}”" for words in shown),
                },
            ),
        },
        related=(
            *(
                Related(AtPassage(section.flow.span_of(one.start, one.end)), "")
                for one in sorted(longest)
            ),
            Related(AtSection(section.spec.key), section.spec.heading, earlier=True),
        ),
    )


def _length(sentence: Sentence) -> int:
    return len(sentence.words)
