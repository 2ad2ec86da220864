"""Rules as a person reads them on a screen: a list, and a page with the same headings for each."""

from collections.abc import Iterable

from govlint.outputs.phrases import PHRASES
from govlint.outputs.rule_parts import Forms, Said, aside, rule_parts, ways_off
from govlint.rule import Rule
from govlint.text import display_width


def rule_list(rules: Iterable[Rule], lang: str) -> str:
    """Return one line per rule: name, severity, title."""
    rules = sorted(rules, key=lambda rule: rule.id)
    names = max((len(rule.id) for rule in rules), default=0)
    severities = PHRASES[lang].severities
    room = max(map(display_width, severities.values()))
    lines = []
    for rule in rules:
        severity = severities[rule.severity]
        gap = " " * (room - display_width(severity))
        lines.append(f"{rule.id:{names}}  {severity}{gap}  {rule.title[lang]}\n")
    return "".join(lines)


def rule_page(rule: Rule, lang: str, forms: Forms, said: Said) -> str:
    """Return all that is to be known of a rule; `said` is what its failing examples raise."""
    head = f"{rule.id}{aside(rule.severity, lang)}\n{rule.title[lang]}\n"
    return head + "".join(
        f"\n{part.heading}\n" + "".join(f"  {line}\n" for line in part.lines)
        for part in (*rule_parts(rule, lang, forms, said), ways_off(rule, lang))
    )
