"""A set of rules, compiled once: frozen values built from the plain data of packs."""

from govlint.annotation import Any
from govlint.checks import CHECKS, COMPARED
from govlint.checks.deferred import Deferred
from govlint.finding import Severity
from govlint.recognize.reading import Reading
from govlint.record import NamedTuple
from govlint.rule import Case, Rule, silent

_GATES = ("readable", "recognized")
_EQUATION = "equation"


class RuleSet(NamedTuple):
    """The rules of one or more packs, and what recognition needs to know.

    `packs` describe where the rules come from (id, title, version).
    """

    rules: tuple[Rule, ...]
    reading: Reading
    packs: tuple[dict[str, Any], ...]

    @property
    def compares(self) -> bool:
        """Tell whether any rule needs the report for the year before."""
        return any(rule.comparison for rule in self.rules)


def load_ruleset(paths: list[str]) -> RuleSet:
    """Load packs from folders or files; raises `PackFaults` with every fault of every file."""
    from govlint.cache import load_compiled

    return ruleset_from_data(load_compiled(paths))


def used_ruleset(paths: list[str]) -> RuleSet:
    """Load the rules that are used where `paths` are given; raises `PackFaults`."""
    from govlint.cache import load_used

    return ruleset_from_data(load_used(paths))


def ruleset_from_data(packs: list[dict[str, Any]]) -> RuleSet:
    """Build a set from compiled packs; a later pack's rules follow the earlier ones."""
    forms = [form for pack in packs for form in pack["forms"]]
    patterns: dict[str, Any] = {}
    for pack in packs:
        patterns.update(pack["reading"])
    rules = [rule for pack in packs for rule in pack["rules"]]
    equations = [rule["check"] for rule in rules if rule["kind"] == _EQUATION]
    return RuleSet(
        rules=tuple(map(_rule, rules)),
        reading=Reading(forms, patterns, equations),
        packs=tuple(pack["pack"] for pack in packs),
    )


def _rule(data: dict[str, Any]) -> Rule:
    kind = data["kind"]
    return Rule(
        id=data["id"],
        title=data["title"],
        kind=kind,
        check=silent if kind in COMPARED else CHECKS[kind](data["check"]),
        cases={
            name: Case(Severity.of(case["severity"]), case["message"], case["hint"])
            for name, case in data["cases"].items()
        },
        first_year=data["first_year"],
        last_year=data["last_year"],
        yields_to=tuple(data["yields_to"]),
        gate=kind in _GATES,
        help=data["help"],
        comparison=Deferred(kind, data["check"]) if kind in COMPARED else None,
    )
