"""Known documents are cited with their right numbers."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.heed import Heed
from govlint.checks.passages import flows, section_values
from govlint.checks.pattern import Pattern, patterns_from
from govlint.finding import AtPassage, Problem
from govlint.patterns import compiled
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check

CITED = "》（"
"""What stands between the title of a document and its number."""

BRACKET = r"》（(?P<number>[^（）。；\n]{2,40}(?:（\d{4}）[^（）。；\n]{1,20})?)）"
ENDS_NUMBER = "号"
LONGEST_TITLE = 100
_BRACKETS = str.maketrans("", "", "〔〕（）[]【】()第")


class Known(NamedTuple):
    """A document: how its whole title looks, its number, and what else is right in its place."""

    title: Pattern
    number: str
    also: tuple[Pattern, ...]


class Reference(NamedTuple):
    """The documents that are known."""

    documents: tuple[Known, ...]

    @property
    def heed(self) -> Heed:
        """What stands in a report with a number behind a title."""
        return Heed((CITED,))

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per number that is not that of the document it follows."""
        if CITED not in report.prose:
            return
        for section, flow in flows(report):
            for match in compiled(BRACKET).finditer(flow.text):
                size = match["number"].rfind(ENDS_NUMBER) + 1
                known = size and self._known(_title_before(flow.text, match.start()))
                number = match["number"][:size]
                case = _case(known, number) if known else None
                if known and case:
                    start = match.start("number")
                    place = AtPassage(flow.span_of(start, start + size))
                    values = {"found": number, "number": known.number, **section_values(section)}
                    yield Problem(place, case, values, known.number, number)

    def _known(self, title: str) -> Known | None:
        return next((known for known in self.documents if known.title.occurs(title)), None)


def reference_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `reference`."""
    return Reference(tuple(_known(document) for document in options["documents"]))


def _known(document: dict[str, Any]) -> Known:
    (title,) = patterns_from([document["title"]])
    return Known(title, document["number"], patterns_from(document["also"]))


def _title_before(text: str, end: int) -> str:
    """Return the title that ends at `end`, without its marks; titles may hold others."""
    depth = 0
    for at in range(end, max(end - LONGEST_TITLE, -1), -1):
        if text[at] == "》":
            depth += 1
        elif text[at] == "《":
            depth -= 1
            if depth == 0:
                return text[at + 1 : end]
    return ""


def _case(known: Known, found: str) -> str | None:
    """Return how a number differs from the right one, None if it does not."""
    if any(pattern.occurs(found) for pattern in known.also):
        return None
    bare = found.translate(_BRACKETS)
    if bare != known.number.translate(_BRACKETS):
        return "default"
    return None if len(found) - len(bare) > 1 else "brackets"
