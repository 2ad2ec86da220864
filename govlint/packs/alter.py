"""Rules of one pack as another pack changes them."""

from collections.abc import Iterator

from govlint.packs.axes import Data
from govlint.packs.crosscheck import rule_faults
from govlint.packs.faults import Fault
from govlint.packs.merge import (
    UnlikeError,
    below_of,
    extended,
    mapping,
    overlaid,
    stamped,
    without,
)
from govlint.packs.models import Rule
from govlint.packs.nodes import Node
from govlint.packs.rulefile import PlacedRule
from govlint.packs.sentences import suggestion
from govlint.packs.source import Source
from govlint.packs.validate import validated
from govlint.packs.widen import Made, widened
from govlint.record import NamedTuple

OFF = "off"
CHANGES = "changes"


class Altered(NamedTuple):
    """The rules of the pack that is extended, as changed; `own` are the ids of the changed."""

    rules: list[PlacedRule]
    own: list[str]
    faults: list[Fault]


def altered(rules: list[PlacedRule], pack: Source | None, forms: list[Data], made: Made) -> Altered:
    """Return inherited rules with the changes that a pack.yaml without faults asks for.

    `forms` are the forms the rules are about from now on, also those `made` from their own.
    """
    rules = [placed._replace(rule=widened(placed.rule, made)) for placed in rules]
    changes = pack.node((CHANGES,)) if pack else None
    if pack is None or changes is None:
        return _about([Altered([placed], [], []) for placed in rules], forms)
    known = [placed.rule.id for placed in rules]
    parts = [_one(placed, pack, changes.below.get(placed.rule.id), made) for placed in rules]
    whole = _about(parts, forms)
    return whole._replace(faults=[*_unknown(pack, list(changes.keys), known), *whole.faults])


def _unknown(pack: Source, ids: list[str], known: list[str]) -> Iterator[Fault]:
    for name in ids:
        if name not in known:
            zh, en = suggestion(name, known)
            yield pack.key_fault(
                (CHANGES, name),
                f"被扩展的规则包里没有规则“{name}”{zh}",
                f"The pack that is extended has no rule `{name}`{en}",
            )


def _about(parts: list[Altered], forms: list[Data]) -> Altered:
    """Join the parts; rules that are now about other forms are looked at once more."""
    whole = Altered([], [], [])
    for part in parts:
        for placed in part.rules:
            here = placed._replace(forms=forms)
            whole.rules.append(here)
            if part.own or placed.forms != forms:
                whole.faults.extend(rule_faults(here))
        whole.own.extend(part.own)
        whole.faults.extend(part.faults)
    return whole


def _one(placed: PlacedRule, pack: Source, change: Node | None, made: Made) -> Altered:
    name = placed.rule.id
    if change is None:
        return Altered([placed], [], [])
    if change.data == OFF:
        return Altered([], [], [])
    try:
        source = Source(pack.path, pack.text, _merged(_base(placed), stamped(change, pack)))
    except UnlikeError as error:
        words = "add 只能往列表里添加。", "`add` adds to lists only."
        return Altered([], [], [pack.at(error.mark, *words)])
    faults = list(_fixed(pack, name, change))
    if faults:
        return Altered([], [], faults)
    rule, found = validated(Rule, source)
    if rule is None:
        return Altered([], [], found)
    if not isinstance(change.data, dict) or "forms" not in change.data:
        rule = widened(rule, made)
    return Altered([placed._replace(rule=rule, source=source, path=())], [name], [])


def _base(placed: PlacedRule) -> Node:
    node = placed.source.node(placed.path)
    assert node is not None
    return stamped(node, placed.source)


def _fixed(pack: Source, name: str, change: Node) -> Iterator[Fault]:
    if isinstance(change.data, dict) and "kind" in change.data.get("check", {}):
        yield pack.key_fault(
            (CHANGES, name, "check", "kind"),
            "不能改检查的种类；请关闭这条规则，另写一条。",
            "The kind of a check cannot be changed; switch the rule off and write another.",
        )


def _merged(base: Node, change: Node) -> Node:
    if not isinstance(change.data, dict):
        return overlaid(base, mapping({"severity": change}, {"severity": change.mark}, change.mark))
    if "severity" in change.data:
        base = _evenly(base)
    if "basis" in change.data:
        # A document is not made of parts of two.
        base = without(base, "basis")
    if {"check", "add", "examples"} & change.data.keys():
        # The examples there may not hold any more.
        base = without(base, "examples")
    merged = overlaid(base, without(change, "add"))
    if "add" not in change.data:
        return merged
    check = extended(merged.below["check"], change.below["add"])
    return mapping({**below_of(merged), "check": check}, merged.keys, merged.mark)


def _evenly(base: Node) -> Node:
    """Return a rule whose cases have no severities of their own."""
    cases = base.below.get("cases")
    if cases is None:
        return base
    even = {name: without(case, "severity") for name, case in below_of(cases).items()}
    below = {**below_of(base), "cases": mapping(even, cases.keys, cases.mark)}
    return mapping(below, base.keys, base.mark)
