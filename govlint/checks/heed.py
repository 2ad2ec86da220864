"""What sentences must have for a check to speak of a report."""

from collections.abc import Callable, Iterator, Sequence

from govlint.checks.pattern import Pattern
from govlint.finding import Problem
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check

OWN, OTHER = "own", "other"
"""The year of a report, and any other."""

Ask = Callable[[str], object]
"""Tells whether a text, which is sentences between line feeds, has something."""


class Heed(NamedTuple):
    """What any sentence must have: a literal, a match of a pattern, or what `ask` finds in it.

    What `ask` finds is `alike` if it finds the same in all texts of one shape. With `absent` a
    check speaks where no sentence has any of it. With `years` it speaks if any match of a pattern
    names a year, in the group of that name: the `own` one of the report, or another.
    """

    literals: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    ask: Ask | None = None
    alike: bool = False
    absent: bool = False
    years: str = ""

    @property
    def tells(self) -> bool:
        """Tell whether any sentence may be without it."""
        return all(self.literals)


def heed_of(patterns: Sequence[Pattern], years: str = "") -> Heed:
    """Return what sentences have in which a pattern may match."""
    beyond = tuple([pattern.literal for pattern in patterns if not pattern.within])
    within = tuple([pattern for pattern in patterns if pattern.within])
    return Heed(beyond, within, years="" if beyond else years)


class Together(NamedTuple):
    """Checks that heed different things, for one rule."""

    parts: tuple[Check, ...]

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield what each of them finds."""
        for part in self.parts:
            yield from part(report)


def parts_of(check: Check) -> tuple[Check, ...]:
    """Return what looks at reports for a check."""
    parts: tuple[Check, ...] = getattr(check, "parts", ()) or (check,)
    return parts
