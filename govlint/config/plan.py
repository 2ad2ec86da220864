"""How each file of a run is checked: its rules and limits, what of it is shown, what fails."""

import os
from collections.abc import Mapping
from typing import Any

from govlint.config.accept import Acceptance
from govlint.config.find import NOTHING, Finder, Found
from govlint.config.ledger import Entries, below
from govlint.config.load import ConfigFile, load_exceptions, load_settings
from govlint.config.match import matches
from govlint.config.names import missing, names, profiles_of, strangers, unknown
from govlint.config.settings import UNSET, Choice, Settings
from govlint.finding import Severity
from govlint.limits import DEFAULT_LIMITS, Limits
from govlint.record import NamedTuple
from govlint.ruleset import RuleSet, used_ruleset
from govlint.triage import NEVER, Selection, choose, named


class Overrides(NamedTuple):
    """What the command line says; it wins over configuration. Empty and None say nothing."""

    rules: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str | None = None
    fail_on: str | None = None
    limits: tuple[str, ...] = ()
    config: str | None = None
    search: bool = True


class UnknownProfileError(ValueError):
    """A profile that no pack has; `known` are those there are."""

    def __init__(self, name: str, known: list[str]) -> None:
        """Take the name as written."""
        super().__init__(name)
        self.name = name
        self.known = known


class Plan(NamedTuple):
    """How one file is checked, and what becomes of its findings."""

    ruleset: RuleSet
    limits: Limits
    selection: Selection
    severities: Mapping[str, Severity]
    fail_on: Severity | None
    rules: frozenset[str]
    gates: frozenset[str]


class Planner:
    """Finds the plan for each file; configurations and rules are loaded once.

    Every method that loads raises PackFaults for faulty files, OSError for one that cannot be read,
    and UnknownRuleError or UnknownProfileError for names of the command line.
    """

    def __init__(self, overrides: Overrides) -> None:
        """Take what the command line says."""
        self._overrides = overrides
        self._finder = Finder()
        self._files: dict[str, tuple[Settings, ConfigFile | None]] = {}
        self._entries: dict[str, Entries] = {}
        self._rulesets: dict[tuple[str, ...], RuleSet] = {}
        self._plans: dict[tuple[str, tuple[int, ...]], Plan] = {}
        self._read_as: dict[tuple[int, tuple[str, ...]], RuleSet] = {}

    @property
    def rulesets(self) -> list[RuleSet]:
        """The rules loaded so far."""
        return list(self._rulesets.values())

    def settings(self, path: str) -> Settings:
        """Return the configuration that holds for a file."""
        config = self._overrides.config or self._found(path).config
        return self._read(config)[0] if config else UNSET

    def entries(self, path: str) -> list[Entries]:
        """Return the exceptions that may hold for a file."""
        settings = self.settings(path)
        found = []
        if settings.exceptions:
            found.append(self._kept(settings.file, settings.root, settings.exceptions))
        side = self._found(path).exceptions
        if side and side not in self._entries:
            acceptances, file = load_exceptions(side)
            # Files below may be checked with different rules.
            if not self._overrides.rules:
                file.refuse(strangers(acceptances, self.rulesets))
            self._kept(side, os.path.dirname(side), acceptances)
        if side:
            found.append(self._entries[side])
        return found

    def side_file(self, path: str) -> str | None:
        """Return the nearest file of exceptions of a file."""
        return self._found(path).exceptions

    def side_exceptions(self, name: str) -> tuple[Acceptance, ...]:
        """Return what a file of exceptions held when it was read."""
        return self._entries[name].acceptances

    def plan(self, path: str) -> Plan:
        """Return the plan for a file."""
        settings = self.settings(path)
        name = below(os.path.abspath(path), settings.root) if settings.paths else ""
        fitting = tuple(at for at, one in enumerate(settings.paths) if matches(one.match, name))
        key = settings.file, fitting
        if key not in self._plans:
            self._plans[key] = self._made(settings, [settings.paths[at].choice for at in fitting])
        return self._plans[key]

    def ruleset(self, settings: Settings) -> RuleSet:
        """Return the rules a configuration asks for, or the command line."""
        paths = self._overrides.rules or settings.rules
        if paths not in self._rulesets:
            self._rulesets[paths] = used_ruleset(list(paths))
        return self._rulesets[paths]

    def _found(self, path: str) -> Found:
        return self._finder.of_file(path) if self._overrides.search else NOTHING

    def _read(self, path: str) -> tuple[Settings, ConfigFile | None]:
        if path not in self._files:
            settings, file = self._files[path] = load_settings(path)
            if file:
                file.refuse(missing(settings))
                ruleset = self.ruleset(settings)
                # Other rules than those it was written for may well lack some of its names.
                if not self._overrides.rules:
                    file.refuse(names(settings, ruleset))
        return self._files[path]

    def _kept(self, name: str, root: str, acceptances: tuple[Acceptance, ...]) -> Entries:
        if name not in self._entries:
            self._entries[name] = Entries(root, acceptances)
        return self._entries[name]

    def _made(self, settings: Settings, local: list[Choice]) -> Plan:
        over = self._overrides
        ruleset = self.ruleset(settings)
        choices = [settings.choice, *local]
        profile = over.profile or _last([choice.profile for choice in choices])
        if profile:
            known = _profile(profile, ruleset)
            choices.insert(0, _choice_of(known))
            ruleset = self._of_levels(ruleset, tuple(known["levels"]))
        fail_on = over.fail_on or settings.fail_on or Severity.ERROR.label
        return Plan(
            ruleset,
            _limits(settings.limits, over.limits),
            _selection(choices, over, ruleset),
            _severities(choices, ruleset),
            None if fail_on == NEVER else Severity.of(fail_on),
            frozenset(rule.id for rule in ruleset.rules),
            frozenset(rule.id for rule in ruleset.rules if rule.gate),
        )

    def _of_levels(self, ruleset: RuleSet, levels: tuple[str, ...]) -> RuleSet:
        """Return rules that read organizations as of these levels, or of any if there are none."""
        key = id(ruleset), levels
        if key not in self._read_as:
            reading = ruleset.reading.of_levels(levels) if levels else ruleset.reading
            self._read_as[key] = ruleset._replace(reading=reading)
        return self._read_as[key]


def _last(values: list[str | None]) -> str | None:
    return next((value for value in reversed(values) if value), None)


def _profile(name: str, ruleset: RuleSet) -> dict[str, Any]:
    known = profiles_of(ruleset)
    if name not in known:
        raise UnknownProfileError(name, list(known))
    profile: dict[str, Any] = known[name]
    return profile


def _choice_of(profile: dict[str, Any]) -> Choice:
    return Choice(tuple(profile["select"]), tuple(profile["ignore"]), profile["severity"])


def _limits(*texts: tuple[str, ...]) -> Limits:
    limits = DEFAULT_LIMITS
    for text in (one for some in texts for one in some):
        name, _, value = text.partition("=")
        limits = limits.raised(name, value)
    return limits


def _selection(choices: list[Choice], over: Overrides, ruleset: RuleSet) -> Selection:
    select = over.select or next((one.select for one in reversed(choices) if one.select), ())
    # Who names rules on the command line means these, whatever is set aside elsewhere.
    ignore = () if over.select else tuple(name for one in choices for name in one.ignore)
    gates = [rule.id for rule in ruleset.rules if rule.gate]
    known = [rule.id for rule in ruleset.rules]
    if over.rules:
        ignore = _there(ignore, known)
        select = over.select or _there(select, known)
    return choose(select, [*ignore, *over.ignore], known, gates)


def _there(names: tuple[str, ...], known: list[str]) -> tuple[str, ...]:
    return tuple(name for name in names if not unknown(name, frozenset(known)))


def _severities(choices: list[Choice], ruleset: RuleSet) -> dict[str, Severity]:
    known = frozenset(rule.id for rule in ruleset.rules)
    return {
        rule: Severity.of(label)
        for choice in choices
        for name, label in choice.severity.items()
        if not unknown(name, known)
        for rule in named(name, known)
    }
