"""The words with which an organization calls itself fit its kind."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.naming import quoted
from govlint.checks.passages import flows
from govlint.checks.pattern import Pattern, patterns_from
from govlint.finding import AtPassage, Problem, Related
from govlint.place import Span
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check
from govlint.statements import Signature

QUOTED = (Pattern(r"《[^《》\n]*》", "《"), Pattern(r"“[^“”\n]*”", "“"))

FAR = 60
"""Name and day of a signature are no further from each other (code points)."""

Words = dict[str, tuple[str, ...]]


class Naming(NamedTuple):
    """The name within the whole name of an organization, and within texts of introductions."""

    own: Pattern
    texts: tuple[Pattern, ...]

    def others(self, report: Report) -> Iterator[tuple[AtPassage, str]]:
        """Yield where another organization is named in the place of the one that reports."""
        flow, signature = report.preamble, report.signature
        named = [match for pattern in self.texts for match in pattern.matches(flow.text)]
        if signature and signature.organization == report.organization.name:
            signature = None
        own = self._name(report.organization.name) if named or signature else None
        if not own:
            return
        for match in named:
            if own.isdisjoint(match["name"]):
                start, end = match.start("name"), match.end()
                yield AtPassage(flow.span_of(start, end)), flow.text[start:end]
        signed = self._name(signature.organization) if signature else None
        if signature and signed and own.isdisjoint(signed):
            yield _signed(report, signature), signature.organization

    def _name(self, whole: str) -> frozenset[str]:
        """Return the characters of a name; short for another, it has some of them."""
        match = next(self.own.matches(whole), None)
        return frozenset(match["name"] if match else "")


class SelfReference(NamedTuple):
    """Words an organization does not call itself by, by its unit and by its level.

    `exceptions` match longer texts in which such a word means something else.
    """

    units: Words
    levels: Words
    exceptions: tuple[Pattern, ...]
    names: dict[str, Naming]

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per wrong word, at its first place, and one for another's name."""
        yield from self._words(report)
        naming = self.names.get(report.organization.unit)
        others = list(naming.others(report)) if naming else []
        if others:
            (place, found), *rest = others
            yield Problem(
                place,
                "other",
                {"found": quoted(found), "organization": report.organization.name},
                actual=found,
                related=tuple(Related(at, said) for at, said in rest),
            )

    def _words(self, report: Report) -> Iterator[Problem]:
        organization = report.organization
        words = dict.fromkeys(
            (*self.units.get(organization.unit, ()), *self.levels.get(organization.level.value, ()))
        )
        if not words:
            return
        for word in words:
            # One character is looked for ten times as fast as a word.
            may_occur = word[-1] in report.prose and word in report.prose
            places = self._places(report, word) if may_occur else []
            if places:
                yield Problem(
                    places[0],
                    "default",
                    {"found": word, "organization": organization.name},
                    actual=word,
                    related=tuple(Related(place, word) for place in places[1:]),
                )

    def _places(self, report: Report, word: str) -> list[AtPassage]:
        places = [
            AtPassage(flow.span_of(start, start + len(word)))
            for _, flow in flows(report)
            if word in flow.text
            for start in self._starts(flow.text, word)
        ]
        return sorted(places)

    def _starts(self, text: str, word: str) -> list[int]:
        other = [
            match.span()
            for pattern in (*QUOTED, *self.exceptions)
            for match in pattern.matches(text)
        ]
        starts = []
        start = text.find(word)
        while start >= 0:
            end = start + len(word)
            if not any(first <= start and end <= last for first, last in other):
                starts.append(start)
            start = text.find(word, end)
        return starts


def _signed(report: Report, signature: Signature) -> AtPassage:
    """Return where the name stands; the place of a signature is that of its day."""
    start, end = signature.span
    name = signature.organization
    around = report.document.folded[max(0, start - FAR) : end + FAR]
    at = around.rfind(name)
    if at < 0:
        return AtPassage(signature.span)
    at += max(0, start - FAR)
    return AtPassage(Span(at, at + len(name)))


def self_reference_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `self-reference`."""
    return SelfReference(
        _words(options.get("units")),
        _words(options.get("levels")),
        patterns_from(options.get("except") or []),
        {
            name["unit"]: Naming(patterns_from([name["own"]])[0], patterns_from(name["texts"]))
            for name in options.get("names") or ()
        },
    )


def _words(options: dict[str, list[str]] | None) -> Words:
    return {kind: tuple(words) for kind, words in (options or {}).items()}
