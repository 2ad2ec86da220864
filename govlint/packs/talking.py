"""Messages and hints of a rule: only its cases, and only the placeholders these offer."""

from collections.abc import Iterator
from string import Formatter

from govlint.packs.base import Words
from govlint.packs.expressions import equation_keys
from govlint.packs.faults import Fault
from govlint.packs.rulefile import PlacedRule
from govlint.packs.source import Path
from govlint.packs.speech import DEFAULT, cases_of


def message_faults(placed: PlacedRule) -> Iterator[Fault]:
    """Yield unknown cases and placeholders."""
    rule = placed.rule
    keys = equation_keys(rule, placed.forms)
    if keys is None:
        return
    offered = cases_of(rule, keys)
    named = [case for case in offered if case != DEFAULT]
    for words, steps in ((rule.message, ("message",)), (rule.hint, ("hint",))):
        # Cases that give no words of their own speak with those of the rule.
        silent = [
            offered[case]
            for case in named
            if case in rule.cases and getattr(rule.cases[case], steps[0]) is None
        ]
        everywhere = frozenset.intersection(offered[DEFAULT], *silent)
        yield from _placeholders(placed, words, steps, everywhere)
    for case, said in rule.cases.items():
        if case not in named:
            yield from placed.unknown_key(("cases", case), named, "情形", "case")
            continue
        yield from _placeholders(placed, said.message, ("cases", case, "message"), offered[case])
        yield from _placeholders(placed, said.hint, ("cases", case, "hint"), offered[case])


def _placeholders(
    placed: PlacedRule, words: Words | None, steps: Path, offered: frozenset[str]
) -> Iterator[Fault]:
    if words is None:
        return
    for lang, text in (("zh", words.zh), ("en", words.en)):
        for start, end, name in _used(text):
            if name is None:
                yield placed.part_fault(
                    (*steps, lang),
                    start,
                    end,
                    "花括号里只能写占位符的名字；要印出花括号请写成 {{ }}。",
                    "Braces hold the name of a placeholder only; write {{ }} to print them.",
                )
            elif name not in offered:
                known = [f"{{{key}}}" for key in sorted(offered)]
                zh, en = "、".join(known) or "（没有）", ", ".join(known) or "none"
                yield placed.part_fault(
                    (*steps, lang),
                    start,
                    end,
                    f"这里没有占位符“{{{name}}}”，可用的有：{zh}。",
                    f"There is no placeholder {{{name}}} here; there are: {en}.",
                )


def _used(text: str) -> Iterator[tuple[int, int, str | None]]:
    """Yield the placeholders of a template with their ranges; None stands for anything else."""
    try:
        fields = list(Formatter().parse(text))
    except ValueError:
        yield 0, len(text), None
        return
    at = 0
    for _, name, form, conversion in fields:
        if name is None:
            continue
        start = max(text.find(f"{{{name}", at), 0)
        at = start + len(name) + 1
        plain = name.isidentifier() and not form and conversion is None
        yield start, at + 1, name if plain else None
