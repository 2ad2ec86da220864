"""Numbers of persons, which nobody should read in a report."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.heed import Heed
from govlint.checks.passages import flows, section_values
from govlint.checks.prose import in_latin, latin
from govlint.finding import AtPassage, Problem
from govlint.patterns import compiled
from govlint.place import Flow
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check
from govlint.text import mask

SHORTEST_PIECE = 3
"""Shorter groups of digits are a row of numbers, not one number with blanks in it."""

MOST_RUNS = 20
"""Asking for more of what may be numbers takes longer than searching the whole text."""

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"


class Private(NamedTuple):
    """A pattern of ASCII characters for a number; `checksum` wants the last digit of identities.

    `anywhere` finds all its matches, also those that overlap.
    """

    pattern: str
    anywhere: str
    checksum: bool

    @property
    def heed(self) -> Heed:
        """What stands in a report with such a number."""
        return Heed(ask=in_latin(self.pattern))

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per number, at its place."""
        text = latin(report.prose)
        # Asking at every place, as overlapping matches want it, takes ten times as long.
        if compiled(self.pattern).search(text) is None:
            return
        runs = compiled(self.anywhere).findall(text)
        if len(runs) <= MOST_RUNS and not any([run in report.prose for run in runs]):
            return
        pattern = compiled(self.pattern)
        for section, flow in flows(report):
            for match in pattern.finditer(flow.text):
                start, end = match.span()
                if self._is_number(flow, start, end) and _is_one(report, flow, start, end):
                    found = mask(match[0])
                    yield Problem(
                        AtPassage(flow.span_of(start, end)),
                        "default",
                        {"found": found, **section_values(section)},
                        actual=found,
                        secret=True,
                    )

    def _is_number(self, flow: Flow, start: int, end: int) -> bool:
        text = flow.text
        if text[start - 1 : start].isdigit() or text[end : end + 1].isdigit():
            return False
        return not self.checksum or has_checksum(text[start:end])


def private_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `private`."""
    return Private(options["pattern"], options["anywhere"]["pattern"], options["checksum"])


def has_checksum(number: str) -> bool:
    """Tell whether the last of 18 characters follows from the others (ISO 7064, mod 11-2)."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number[:-1], strict=True))
    return _CHECK_DIGITS[total % 11] == number[-1].upper()


def _is_one(report: Report, flow: Flow, start: int, end: int) -> bool:
    """Tell whether a number is printed as one, not as a row of small numbers."""
    printed = report.document.folded[slice(*flow.span_of(start, end))]
    return all(len(piece) >= SHORTEST_PIECE for piece in printed.split())
