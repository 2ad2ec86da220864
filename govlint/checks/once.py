"""Work that several rules need and that is done once for each report."""

from collections.abc import Callable

from govlint.annotation import Generic, TypeVar

MOST_KEPT = 128
"""More than the forms in use have tables (number)."""

Subject = TypeVar("Subject")
Result = TypeVar("Result")


class Once(Generic[Subject, Result]):
    """A function that remembers its last subject; rules look at one report after the other."""

    def __init__(self, work: Callable[[Subject], Result]) -> None:
        """Remember the results of `work`, which must hang on nothing but its subject."""
        self._work = work
        self._last: tuple[Subject, Result] | None = None

    def __call__(self, subject: Subject) -> Result:
        """Return what `work` makes of a subject."""
        last = self._last
        if last is not None and last[0] is subject:
            return last[1]
        result = self._work(subject)
        # One assignment, so that threads never see a result with another subject.
        self._last = subject, result
        return result


class Kept(Generic[Subject, Result]):
    """A function that remembers its subjects, parts of the rules: few while these are the same."""

    def __init__(self, work: Callable[[Subject], Result]) -> None:
        """Remember the results of `work`, which must hang on nothing but its subject."""
        self._work = work
        self._results: dict[int, tuple[Subject, Result]] = {}

    def __call__(self, subject: Subject) -> Result:
        """Return what `work` makes of a subject."""
        kept = self._results.get(id(subject))
        # The subject is kept as well, so that no other ever has its identity.
        if kept is None:
            if len(self._results) >= MOST_KEPT:
                # Of rules that are loaded again and again none are left behind.
                self._results.clear()
            kept = self._results[id(subject)] = subject, self._work(subject)
        return kept[1]
