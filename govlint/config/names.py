"""Names in configuration that must be those of rules, profiles or files."""

import os
from collections.abc import Iterable, Iterator
from typing import Any

from govlint.config.accept import Acceptance
from govlint.config.keys import Objection, Path
from govlint.config.settings import Choice, Settings
from govlint.finding import Severity
from govlint.ruleset import RuleSet
from govlint.triage import UnknownRuleError, named


def profiles_of(ruleset: RuleSet) -> dict[str, Any]:
    """Return the profiles of the packs by name."""
    return {name: profile for pack in ruleset.packs for name, profile in pack["profiles"].items()}


def missing(settings: Settings) -> Iterator[Objection]:
    """Yield an objection for each file that is named and not there."""
    for at, path in enumerate(settings.rules):
        if not os.path.exists(path):
            zh, en = "没有这个规则文件或文件夹。", "There is no such rule file or folder."
            yield Objection(("rules", at), zh, en)
    if settings.roster and not os.path.exists(settings.roster):
        yield Objection(("roster",), "没有这个文件。", "There is no such file.")


def names(settings: Settings, ruleset: RuleSet) -> Iterator[Objection]:
    """Yield an objection for each name of a rule or profile that is not there."""
    known = frozenset(rule.id for rule in ruleset.rules)
    choices: list[tuple[Path, Choice]] = [((), settings.choice)]
    choices += [(("paths", at), one.choice) for at, one in enumerate(settings.paths)]
    profiles = list(profiles_of(ruleset))
    for path, choice in choices:
        for key in ("select", "ignore"):
            for at, name in enumerate(getattr(choice, key)):
                yield from unknown(name, known, (*path, key, at))
        for name in choice.severity:
            for objection in unknown(name, known, (*path, "severity", name), grades=False):
                yield objection._replace(at_key=True)
        if choice.profile and choice.profile not in profiles:
            zh = f"没有这个类别；可用的有：{'、'.join(profiles)}。"
            en = f"There is no such profile; there are {', '.join(profiles)}."
            yield Objection((*path, "profile"), zh, en)
    yield from strangers(settings.exceptions, [ruleset])


def strangers(
    acceptances: Iterable[Acceptance], rulesets: Iterable[RuleSet]
) -> Iterator[Objection]:
    """Yield an objection for each exception from a rule that is nowhere."""
    known = frozenset(rule.id for ruleset in rulesets for rule in ruleset.rules)
    for at, one in enumerate(acceptances):
        if one.rule not in known:
            yield from unknown(one.rule, known, ("exceptions", at, "rule"), grades=False)


def unknown(
    name: str, known: frozenset[str], path: Path = (), grades: bool = True
) -> list[Objection]:
    """Return an objection to a name that means no rule; with `grades` it may be a severity."""
    if grades and name in [severity.label for severity in Severity]:
        return []
    try:
        named(name, known)
    except UnknownRuleError as error:
        zh = f"；是不是“{error.close}”？" if error.close else "。"
        en = f"; did you mean `{error.close}`?" if error.close else "."
        return [Objection(path, f"没有规则“{name}”{zh}", f"There is no rule `{name}`{en}")]
    return []
