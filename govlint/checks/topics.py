"""What a section must speak of, by words any of which will do."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.naming import bare
from govlint.checks.organizations import Organizations, organizations_from
from govlint.checks.passages import flows
from govlint.checks.pattern import Pattern, patterns_from
from govlint.checks.words import both, listed, value_of
from govlint.finding import AtSection, Problem
from govlint.record import NamedTuple
from govlint.report import Report, SectionState

SHORTEST = 4
"""A sentence of fewer characters is a number or a name."""

_WITH_TEXT = (SectionState.HEADED, SectionState.TEXT_ONLY)
_FULL_STOPS = "。！？"
_PART_ENDS = "；"


class Topic(NamedTuple):
    """A topic by its name; one of its words, or a match of one of its patterns, shows it.

    Where there are words `beside` it, a sentence without any of them may show it as well, in words
    of its own.
    """

    name: str
    words: tuple[str, ...]
    patterns: tuple[Pattern, ...]
    beside: tuple[str, ...]

    def treated_in(self, texts: list[str]) -> bool:
        """Tell whether any of `texts` speaks of the topic."""
        for text in texts:
            for word in self.words:
                # One character is looked for ten times as fast as a word.
                if word[-1] in text and word in text:
                    return True
            for pattern in self.patterns:
                if pattern.occurs(text):
                    return True
        if not self.beside:
            return False
        return any(self._is_open(sentence) for text in texts for sentence in _sentences(text))

    def _is_open(self, sentence: str) -> bool:
        # What a sentence begins with, a list in it goes on with.
        part = sentence.partition(_PART_ENDS)[0]
        return len(bare(part)) >= SHORTEST and not any(word in part for word in self.beside)


class Topics(NamedTuple):
    """The topics, the sections that may treat them, the first of them the one that should.

    A shorter section than `minimum` says nothing at all, which is another rule's business.
    """

    topics: tuple[Topic, ...]
    sections: tuple[str, ...]
    minimum: int
    organizations: Organizations

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem that names all topics not treated."""
        section = report.section(self.sections[0])
        if section.state not in _WITH_TEXT:
            return
        if not self.organizations.include(report.organization):
            return
        texts = [flow.text for _, flow in flows(report, self.sections)]
        missing = [topic for topic in self.topics if not topic.treated_in(texts)]
        if missing and len(bare(section.flow.text)) >= self.minimum:
            names = listed([both(topic.name) for topic in missing])
            yield Problem(
                AtSection(section.spec.key),
                "default" if len(missing) == len(self.topics) else "some",
                {"section": section.spec.heading, **value_of("topics", names)},
            )


def topics_check(options: dict[str, Any]) -> Topics:
    """Build the check of kind `topics`."""
    return Topics(
        tuple(
            Topic(
                topic["name"],
                tuple(topic["words"]),
                patterns_from(topic.get("patterns") or []),
                tuple(topic.get("beside") or ()),
            )
            for topic in options["topics"]
        ),
        tuple(options["in"]),
        options.get("minimum") or 1,
        organizations_from(options),
    )


def _sentences(text: str) -> list[str]:
    for mark in _FULL_STOPS:
        text = text.replace(mark, "\n")
    return text.split("\n")
