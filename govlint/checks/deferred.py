"""A comparison that is built when two reports are first compared."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.finding import Problem
from govlint.report import Report


class Deferred:
    """A check of one of the kinds in `comparisons`, from its plain options."""

    __slots__ = ("_check", "_kind", "_options")

    def __init__(self, kind: str, options: dict[str, Any]) -> None:
        """Keep what the check is built from."""
        self._kind = kind
        self._options = options
        self._check: Any = None

    def __reduce__(self) -> tuple[type["Deferred"], tuple[str, dict[str, Any]]]:
        """Travel to other processes as plain data."""
        return Deferred, (self._kind, self._options)

    def __call__(self, report: Report, previous: Report, /) -> Iterator[Problem]:
        """Yield what is wrong with a report in the light of the one for the year before."""
        if self._check is None:
            from govlint.checks.comparisons import COMPARISONS

            self._check = COMPARISONS[self._kind](self._options)
        yield from self._check(report, previous)
