"""Files checked where no configuration holds for any of them: all in the same way."""

from collections.abc import Iterator, Sequence
from os.path import isdir, realpath

from govlint.annotation import Protocol
from govlint.cli.faults import UsageError
from govlint.cli.options import Options, Parser, listed
from govlint.cli.shared import limits_of, ruleset_of
from govlint.config.find import NOTHING, Finder
from govlint.finding import Finding, Severity
from govlint.limits import Limits
from govlint.ruleset import RuleSet
from govlint.sequence import lint_sequence
from govlint.triage import NEVER, Outcome, UnknownRuleError, choose, part
from govlint.walk import STANDARD_INPUT

Ended = tuple[Outcome, Severity | None]
"""What became of a file, and the severity at which that fails."""


Means = tuple[RuleSet, Limits]
"""The rules and limits a file is checked with."""


class Run(Protocol):
    """The files of one run; everything they need is loaded before the first is checked."""

    @property
    def rulesets(self) -> list[RuleSet]:
        """The rules that files are checked with."""

    @property
    def lang(self) -> str | None:
        """The language a configuration asks for."""

    @property
    def format(self) -> str | None:
        """The output a configuration asks for."""

    @property
    def roster(self) -> str | None:
        """The list of organizations that must report."""

    def outcomes(self, lang: str) -> Iterator[Ended]:
        """Yield what is to be said of each file."""

    def means(self, at: int) -> Means:
        """Return what the file with this number, from 0, is checked with."""

    def settled(self, path: str, findings: Sequence[Finding]) -> Ended:
        """Return what becomes of findings in a file that is no report."""


def run_options(options: Parser) -> None:
    """Add the options that say how files are checked."""
    for name in ("--profile", "--config", "--today"):
        options.option(name)
    for name in ("--rules", "--select", "--ignore", "--limit"):
        options.option(name, many=True)
    options.flag("--no-config")
    options.option("--stdin-name", default=STANDARD_INPUT)


def run_of(files: Sequence[str], options: Options) -> Run:
    """Return the run over files; raise UsageError for whatever is wrong with what it needs."""
    if options.config or options.profile or options.today or _configured(files, options):
        from govlint.cli.plans import PlannedRun

        return PlannedRun(files, options)
    return PlainRun(files, options)


def _configured(files: Sequence[str], options: Options) -> bool:
    if options.no_config:
        return False
    finder = Finder()
    roster = getattr(options, "roster", None)
    names = [place_of(path, options.stdin_name) for path in files]
    names += [roster] if roster else []
    return any(finder.of_file(name) != NOTHING for name in names)


def roster_of(options: Options, configured: str | None) -> str | None:
    """Return the roster a run is held against: the one given, or the one configured for folders."""
    given: str | None = getattr(options, "roster", None)
    # Somebody who checks one report of many does not ask for the others.
    asked = hasattr(options, "roster") and any(map(isdir, options.operands))
    return given or (configured if asked else None)


def without_roster(files: Sequence[str], roster: str | None) -> Sequence[str]:
    """Return the files without a roster that stands among them, if others are left."""
    if roster is None:
        return files
    real = realpath(roster)
    return [file for file in files if realpath(file) != real] or files


def place_of(path: str, stdin_name: str) -> str:
    """Return where a file stands for its configuration; standard input stands where it says."""
    return stdin_name if path == STANDARD_INPUT else path


class PlainRun:
    """A run without configuration."""

    lang: str | None = None
    format: str | None = None

    def __init__(self, files: Sequence[str], options: Options) -> None:
        """Load the rules; raise UsageError."""
        self.roster = roster_of(options, None)
        self._files = without_roster(files, self.roster)
        self._stdin_name: str = options.stdin_name
        self._previous: str | None = getattr(options, "previous", None)
        self._limits = limits_of(options.limit)
        fail_on = options.fail_on or Severity.ERROR.label
        self._fail_on = None if fail_on == NEVER else Severity.of(fail_on)
        ruleset = ruleset_of(options.rules)
        self.rulesets = [ruleset]
        try:
            self._selection = choose(
                listed(options.select),
                listed(options.ignore),
                [rule.id for rule in ruleset.rules],
                [rule.id for rule in ruleset.rules if rule.gate],
            )
        except UnknownRuleError as error:
            raise UsageError("unknown-rule", error.close, name=error.name) from None

    def means(self, _at: int) -> Means:
        """Return what every file is checked with."""
        return self.rulesets[0], self._limits

    def outcomes(self, lang: str) -> Iterator[Ended]:
        """Yield what is to be said of each file."""
        for outcome in lint_sequence(
            self._files,
            self.rulesets[0],
            self._selection,
            lang,
            self._stdin_name,
            self._limits,
            self._previous,
        ):
            yield outcome, self._fail_on

    def settled(self, path: str, findings: Sequence[Finding]) -> Ended:
        """Return what becomes of findings in a file that is no report."""
        shown, ignored = part(findings, self._selection)
        return Outcome(path, None, None, "", tuple(shown), tuple(ignored), ()), self._fail_on
