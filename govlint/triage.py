"""Findings parted into three lists, shown, ignored and suppressed, and what they add up to."""

from collections.abc import Iterable, Iterator, Mapping

from govlint.finding import Finding, Severity
from govlint.record import NamedTuple

CLEAN, FOUND = 0, 1
"""Exit codes of a run that checked what it was asked to check."""

SEVERITIES = tuple(severity.label for severity in reversed(Severity))
"""The names of the severities, the gravest first."""

NEVER = "never"
"""What stands for a severity where no finding is grave enough to fail."""


class Suppressed(NamedTuple):
    """A finding a person has decided on, with the reason given."""

    finding: Finding
    reason: str


class Notice(NamedTuple):
    """An exception that is to be looked at: its last day is over, or nothing fits it any more.

    `kind` is `expired` or `unused`; `source` and `line` are where the exception is written.
    """

    kind: str
    source: str
    line: int
    rule: str
    reason: str
    until: str


class Outcome(NamedTuple):
    """What became of one file; `form` is None where nothing of a form was recognized.

    `notices` are about exceptions for which this is the last file of the run.
    """

    path: str
    form: str | None
    year: int | None
    organization: str
    findings: tuple[Finding, ...]
    ignored: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    notices: tuple[Notice, ...] = ()


class Selection(NamedTuple):
    """The rules and severities whose findings are shown, and the rules that always are."""

    rules: frozenset[str]
    severities: frozenset[Severity]
    always: frozenset[str]

    def shows(self, finding: Finding) -> bool:
        """Tell whether a finding is shown; others are ignored, and counted."""
        if finding.rule in self.always:
            return True
        return finding.rule in self.rules and finding.severity in self.severities


class UnknownRuleError(ValueError):
    """A name or pattern that fits no rule and no severity; `close` is the nearest one that does."""

    def __init__(self, name: str, close: str | None) -> None:
        """Take the name as written."""
        super().__init__(name)
        self.name = name
        self.close = close


class Summary(NamedTuple):
    """How many files and findings a run had."""

    files: int = 0
    error: int = 0
    warning: int = 0
    info: int = 0
    ignored: int = 0
    suppressed: int = 0

    def plus(self, outcome: Outcome) -> "Summary":
        """Return the summary with one more file."""
        severities = [finding.severity for finding in outcome.findings]
        return Summary(
            self.files + 1,
            self.error + severities.count(Severity.ERROR),
            self.warning + severities.count(Severity.WARNING),
            self.info + severities.count(Severity.INFO),
            self.ignored + len(outcome.ignored),
            self.suppressed + len(outcome.suppressed),
        )

    @property
    def findings(self) -> int:
        """The number of findings shown."""
        return self.error + self.warning + self.info

    def exit_code(self, fail_on: Severity | None) -> int:
        """Return the exit code of the run; None never fails."""
        counts = {Severity.ERROR: self.error, Severity.WARNING: self.warning}
        counts[Severity.INFO] = self.info
        failed = fail_on is not None and any(
            count for severity, count in counts.items() if severity >= fail_on
        )
        return FOUND if failed else CLEAN


class Tally:
    """Counts outcomes while they pass by on their way to an output, and keeps their notices.

    `code` is the exit code.
    """

    def __init__(self) -> None:
        """Begin at nothing."""
        self.summary = Summary()
        self.code = CLEAN
        self.notices: list[Notice] = []

    def count(self, outcomes: Iterable[tuple[Outcome, Severity | None]]) -> Iterator[Outcome]:
        """Yield the outcomes; each comes with the severity at which it fails, None for never."""
        for outcome, fail_on in outcomes:
            self.summary = self.summary.plus(outcome)
            self.notices += outcome.notices
            self.code = max(self.code, Summary().plus(outcome).exit_code(fail_on))
            yield outcome


def choose(
    select: Iterable[str], ignore: Iterable[str], rules: Iterable[str], gates: Iterable[str]
) -> Selection:
    """Resolve names, patterns (`text-*`) and severities (`info`) of options to a selection.

    Without `select` everything is selected; what `ignore` names is left out in any case. Gate
    rules are left out only where `ignore` names them: an unchecked file is not faultless.
    Raise UnknownRuleError for a name that fits nothing.
    """
    known = frozenset(rules)
    wanted, grades = _resolve(select, known)
    unwanted, ignored = _resolve(ignore, known)
    return Selection(
        rules=(wanted or known) - unwanted,
        severities=(grades or frozenset(Severity)) - ignored,
        always=frozenset(gates) - unwanted,
    )


def part(findings: Iterable[Finding], selection: Selection) -> tuple[list[Finding], list[Finding]]:
    """Return the findings that are shown and those that are ignored."""
    shown: list[Finding] = []
    ignored: list[Finding] = []
    for finding in findings:
        (shown if selection.shows(finding) else ignored).append(finding)
    return shown, ignored


def regraded(findings: Iterable[Finding], severities: Mapping[str, Severity]) -> list[Finding]:
    """Return the findings with the severities that are given for their rules."""
    return [
        finding._replace(severity=severities.get(finding.rule, finding.severity))
        for finding in findings
    ]


def named(name: str, known: frozenset[str]) -> set[str]:
    """Return the rules that a name or pattern means; raise UnknownRuleError if it means none."""
    if name in known:
        return {name}
    found: set[str] = set()
    if any(mark in name for mark in "*?["):
        from fnmatch import fnmatchcase

        found = {rule for rule in known if fnmatchcase(rule, name)}
    if not found:
        raise UnknownRuleError(name, _closest(name, known))
    return found


def _resolve(
    names: Iterable[str], known: frozenset[str]
) -> tuple[frozenset[str], frozenset[Severity]]:
    rules: set[str] = set()
    severities: set[Severity] = set()
    for name in names:
        if name in _LABELS:
            severities.add(_LABELS[name])
        else:
            rules |= named(name, known)
    return frozenset(rules), frozenset(severities)


_LABELS = {severity.label: severity for severity in Severity}


def _closest(name: str, known: frozenset[str]) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, [*sorted(known), *_LABELS], n=1)), None)
