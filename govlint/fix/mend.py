"""A file with what is certain mended: checked again before anybody gets it."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Protocol

from govlint import engine
from govlint.document import Document
from govlint.finding import MENDABLE, Finding
from govlint.fix.change import Change, Left, LeftError, changes_of, overlaps
from govlint.limits import DEFAULT_LIMITS, Limits
from govlint.readers import kind_of, read
from govlint.recognize import recognize
from govlint.record import NamedTuple
from govlint.ruleset import RuleSet

_LANGUAGE = "zh"
"""Findings are counted here, not shown."""


class Writer(Protocol):
    """A file that changes can be written into."""

    def admit(self, change: Change) -> None:
        """Raise LeftError where a change is not certain in this file."""

    def expected(self, changes: Sequence[Change]) -> str:
        """Return the text that is to be read afterwards."""

    def written(self, changes: Sequence[Change]) -> bytes:
        """Return the file with the changes."""


class Mended(NamedTuple):
    """A file mended: its bytes, its text before and after, what is mended and what is left."""

    data: bytes
    before: str
    after: str
    done: tuple[Finding, ...]
    left: tuple[Left, ...]


class _Wanted(NamedTuple):
    finding: Finding
    changes: list[Change]


class _Trial(NamedTuple):
    data: bytes
    text: str


def mend(
    name: str,
    data: bytes,
    findings: Sequence[Finding],
    ruleset: RuleSet,
    limits: Limits = DEFAULT_LIMITS,
) -> Mended:
    """Return the file called `name` with those of the findings mended that certainly can be.

    Read and checked again it has the expected text and no finding it did not have before.
    """
    fixable = [finding for finding in findings if finding.fix]
    if not fixable:
        return Mended(data, "", "", (), ())
    document = read(name, data, limits)
    try:
        writer = _writer(name, data, document, limits)
    except LeftError as error:
        left = tuple(Left(finding, error.reason) for finding in fixable)
        return Mended(data, document.text, document.text, (), left)
    bench = _Bench(name, document, writer, ruleset, limits)
    wanted, left_over = _apart(fixable, document, writer)
    done, trial, untrue = bench.best(wanted)
    left_over += [Left(one.finding, "other") for one in untrue]
    left_over.sort(key=lambda one: (one.finding.line, one.finding.column))
    mended = tuple(one.finding for one in done)
    if trial is None:
        return Mended(data, document.text, document.text, mended, tuple(left_over))
    return Mended(trial.data, document.text, trial.text, mended, tuple(left_over))


def _writer(name: str, data: bytes, document: Document, limits: Limits) -> Writer:
    kind = kind_of(name, data, limits)
    if document.fault or kind not in WRITERS:
        raise LeftError("kind")
    return WRITERS[kind](data, document, limits)


def _typed(data: bytes, document: Document, _limits: Limits) -> Writer:
    from govlint.fix.typed import Typed

    return Typed(data, document)


def _word(data: bytes, document: Document, limits: Limits) -> Writer:
    from govlint.fix.word import Word

    return Word(data, document, limits)


WRITERS: dict[str, Callable[[bytes, Document, Limits], Writer]] = {
    suffix: _word if suffix == ".docx" else _typed for suffix in MENDABLE
}
"""What writes into each kind of file that can be mended, by suffix."""


def _apart(
    findings: Sequence[Finding], document: Document, writer: Writer
) -> tuple[list[_Wanted], list[Left]]:
    """Return the findings whose changes are certain and touch no earlier one's, and the others."""
    wanted: list[_Wanted] = []
    left: list[Left] = []
    taken: list[Change] = []
    for finding in findings:
        try:
            changes = changes_of(finding, document)
            for change in changes:
                writer.admit(change)
            if any(overlaps(change, taken) for change in changes):
                raise LeftError("overlap")
        except LeftError as error:
            left.append(Left(finding, error.reason))
            continue
        wanted.append(_Wanted(finding, changes))
        taken += changes
    return wanted, left


class _Bench:
    """Tries changes on one file."""

    def __init__(
        self, name: str, document: Document, writer: Writer, ruleset: RuleSet, limits: Limits
    ) -> None:
        self._name = name
        self._writer = writer
        self._ruleset = ruleset
        self._limits = limits
        self._found = self._findings(document)

    def best(self, wanted: list[_Wanted]) -> tuple[list[_Wanted], _Trial | None, list[_Wanted]]:
        """Return what is mended, the file then, and what would not come out as it should."""
        if not wanted:
            return [], None, []
        trial = self._tried(wanted)
        if trial:
            return wanted, trial, []
        done: list[_Wanted] = []
        last: _Trial | None = None
        untrue: list[_Wanted] = []
        for one in wanted:
            trial = self._tried([*done, one])
            if trial:
                done.append(one)
                last = trial
            else:
                untrue.append(one)
        return done, last, untrue

    def _tried(self, wanted: Sequence[_Wanted]) -> _Trial | None:
        """Return the file with these mended, None where it does not come out as it should."""
        changes = [change for one in wanted for change in one.changes]
        try:
            data = self._writer.written(changes)
        except LeftError:
            return None
        document = read(self._name, data, self._limits)
        if document.fault or document.text != self._writer.expected(changes):
            return None
        mended = Counter(one.finding.rule for one in wanted)
        allowed = self._found - mended
        return None if self._findings(document) - allowed else _Trial(data, document.text)

    def _findings(self, document: Document) -> Counter[str]:
        report = recognize(document, self._ruleset.reading)
        return Counter(found.rule for found in engine.check(report, self._ruleset, _LANGUAGE))
