"""Files checked as their configurations say; faults of these become wrong use."""

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby

from govlint.cli.faults import UsageError
from govlint.cli.options import Options, listed
from govlint.cli.plain import Ended, Means, place_of, roster_of, without_roster
from govlint.cli.shared import DrawnFaults, limits_of
from govlint.config.accept import Acceptance
from govlint.config.keys import day
from govlint.config.ledger import Entries, Ledger
from govlint.config.load import shown
from govlint.config.plan import Overrides, Plan, Planner, UnknownProfileError
from govlint.config.settings import UNSET, Settings
from govlint.finding import Finding, Severity
from govlint.limits import Limits
from govlint.readers import READERS
from govlint.recognize.reading import Reading
from govlint.roster import KIND
from govlint.ruleset import RuleSet
from govlint.sequence import lint_sequence
from govlint.triage import Outcome, Selection, UnknownRuleError, part, regraded


class PlannedRun:
    """A run in which configuration says how each file is checked."""

    def __init__(self, files: Sequence[str], options: Options) -> None:
        """Find the plan of each file; raise UsageError for whatever is wrong with it."""
        self._stdin_name: str = options.stdin_name
        self._previous: str | None = getattr(options, "previous", None)
        limits_of(options.limit)
        self._today = today(options.today)
        with _spoken():
            self.planner = Planner(_overrides(options))
            first = place_of(files[0], self._stdin_name) if files else None
            self.settings: Settings = self.planner.settings(first) if first else UNSET
            configured = self.settings.roster
            self.roster = roster_of(options, shown(configured) if configured else None)
            self._files = without_roster(files, self.roster)
            names = [place_of(path, self._stdin_name) for path in self._files]
            self._plans = [self.planner.plan(name) for name in names]
            self.sides = list(dict.fromkeys(map(self.planner.side_file, names)))
            entries = [self.planner.entries(name) for name in names]
            if self.roster and names:
                # Exceptions from it may stand beside it, or beside the reports.
                names.append(self.roster)
                self._plans.append(self._plans[0])
                own = self.planner.entries(self.roster)
                entries.append([*entries[0], *(one for one in own if one not in entries[0])])
        self.lang = self.settings.lang
        self.format = self.settings.format
        self._parts = Parts(
            rule.id for rules in self.rulesets for rule in rules.rules if rule.kind == KIND
        )
        self.ledger = self._ledger(names, entries) if any(entries) else None
        self._entries = entries

    @property
    def rulesets(self) -> list[RuleSet]:
        """The rules of all plans."""
        return self.planner.rulesets

    @property
    def exceptions(self) -> str | None:
        """The file of exceptions that holds for the first file."""
        return self.sides[0] if self.sides else None

    @property
    def waiting(self) -> list[Acceptance]:
        """The exceptions that only a roster could tell to be used, where there is none."""
        if self.roster:
            return []
        found = {id(one): self._parts.of(one, roster=True) for own in self._entries for one in own}
        return [acceptance for one in found.values() for acceptance in one.acceptances]

    def means(self, at: int) -> Means:
        """Return what the file with this number, from 0, is checked with."""
        plan = self._plans[at]
        return plan.ruleset, plan.limits

    def outcomes(self, lang: str) -> Iterator[Ended]:
        """Yield what is to be said of each file."""
        at = 0
        for _, group in groupby(range(len(self._files)), lambda at: _work(self._plans[at])):
            numbers = list(group)
            plan = self._plans[numbers[0]]
            paths = [self._files[number] for number in numbers]
            everything = _everything(plan)
            for outcome in lint_sequence(
                *(paths, plan.ruleset, everything, lang),
                *(self._stdin_name, plan.limits, self._previous),
            ):
                yield self._settled(at, outcome), self._plans[at].fail_on
                at += 1

    def settled(self, path: str, findings: Sequence[Finding]) -> Ended:
        """Return what becomes of findings in the roster, by the first plan."""
        outcome = Outcome(path, None, None, "", tuple(findings), (), ())
        return self._settled(len(self._files), outcome), self._plans[0].fail_on

    def _settled(self, at: int, outcome: Outcome) -> Outcome:
        plan = self._plans[at]
        findings: Sequence[Finding] = outcome.findings
        if plan.severities:
            findings = regraded(findings, plan.severities)
        if self.ledger:
            stopped = any(finding.rule in plan.gates for finding in findings)
            settled = self.ledger.settle(at, findings, plan.gates if stopped else plan.rules)
            findings = settled.findings
            outcome = outcome._replace(suppressed=settled.suppressed, notices=settled.notices)
        shown, ignored = part(findings, plan.selection)
        return outcome._replace(findings=tuple(shown), ignored=tuple(ignored))

    def _ledger(self, names: Sequence[str], entries: Sequence[list[Entries]]) -> Ledger:
        parts = self._parts
        named = [
            (os.path.abspath(name), [parts.of(one, roster=at == len(self._files)) for one in own])
            for at, (name, own) in enumerate(zip(names, entries, strict=True))
        ]
        return Ledger(named, READERS, self._today)


class Parts:
    """Exceptions parted into those from rules about the roster, and all others."""

    def __init__(self, rules: Iterable[str]) -> None:
        """Take the rules about the roster."""
        self._rules = frozenset(rules)
        self._known: dict[tuple[int, bool], Entries] = {}

    def of(self, entries: Entries, *, roster: bool) -> Entries:
        """Return the exceptions for the roster, or for reports; the same object each time."""
        key = id(entries), roster
        if key not in self._known:
            about = [one for one in entries.acceptances if (one.rule in self._rules) is roster]
            self._known[key] = entries._replace(acceptances=tuple(about))
        return self._known[key]


def reading_of(files: Sequence[str], options: Options) -> list[tuple[Reading, Limits]]:
    """Return how each file is to be read as a report; raise UsageError."""
    limits_of(options.limit)
    with _spoken():
        planner = Planner(_overrides(options))
        plans = [planner.plan(place_of(path, options.stdin_name)) for path in files]
    return [(plan.ruleset.reading, plan.limits) for plan in plans]


def configured_rules() -> list[str]:
    """Return the rule packs that the configuration of the current folder names."""
    with _spoken():
        return list(Planner(Overrides()).settings("").rules)


def _work(plan: Plan) -> tuple[int, tuple[int, ...]]:
    """Return what files must share to be checked in one go."""
    return id(plan.ruleset), tuple(plan.limits)


def _everything(plan: Plan) -> Selection:
    return Selection(plan.rules, frozenset(Severity), plan.rules)


def _overrides(options: Options) -> Overrides:
    return Overrides(
        rules=tuple(options.rules),
        select=tuple(listed(getattr(options, "select", ()))),
        ignore=tuple(listed(getattr(options, "ignore", ()))),
        profile=getattr(options, "profile", None),
        fail_on=getattr(options, "fail_on", None),
        limits=tuple(listed(options.limit)),
        config=options.config,
        search=not options.no_config,
    )


def today(given: str | None) -> str:
    """Return the day that is given, or else the day it is, as YYYY-MM-DD."""
    return time.strftime("%Y-%m-%d") if given is None else day_of("--today", given)


def day_of(name: str, value: str) -> str:
    """Return the value of an option that takes a day, as YYYY-MM-DD."""
    found = day(value)
    if found is None:
        raise UsageError("bad-date", name=name, value=value)
    return found


@contextmanager
def _spoken() -> Iterator[None]:
    try:
        with DrawnFaults():
            yield
    except UnknownRuleError as error:
        raise UsageError("unknown-rule", error.close, name=error.name) from None
    except UnknownProfileError as error:
        known = " ".join(error.known)
        raise UsageError("bad-choice", name="--profile", value=error.name, choices=known) from None
    except OSError as error:
        raise UsageError("closed-file", path=shown(error.filename or ""), reason=error) from None
