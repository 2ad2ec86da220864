"""Rules as a person reads them: a list, and a page with the same headings for each."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from govlint.finding import Severity
from govlint.outputs.basis import basis_words
from govlint.outputs.phrases import PHRASES
from govlint.rule import Case, Rule
from govlint.text import display_width


class Headings(NamedTuple):
    """The words of a page in one language."""

    aside: str
    says: str
    hint: str
    years: str
    since: str
    until: str
    every_year: str
    why: str
    basis: str
    silent: str
    speaks: str
    replaced: str
    removed: str
    whole: str
    sample: str


HEADINGS: dict[str, Headings] = {
    "zh": Headings(
        aside="（{words}）",
        says="说什么",
        hint="建议：",
        years="适用年度",
        since="{year} 年起",
        until="到 {year} 年",
        every_year="所有年度",
        why="为什么",
        basis="依据",
        silent="不提示的例子",
        speaks="提示的例子",
        replaced="“{old}”改为“{new}”",
        removed="删去“{old}”",
        whole="全文：{text}",
        sample="样例报告",
    ),
    "en": Headings(
        aside=" ({words})",
        says="What it says",
        hint="To do: ",
        years="Report years",
        since="from {year}",
        until="to {year}",
        every_year="all",
        why="Why",
        basis="Basis",
        silent="Silent on",
        speaks="Speaks on",
        replaced="“{old}” changed to “{new}”",
        removed="“{old}” removed",
        whole="the text: {text}",
        sample="the sample report",
    ),
}
"""The headings by language code."""


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


def rule_page(rule: Rule, lang: str) -> str:
    """Return all that is to be known of a rule."""
    words = HEADINGS[lang]
    examples = rule.help.get("examples") or {}
    parts = [
        (words.says, _cases(rule, lang)),
        (words.years, [_years(rule, words)]),
        (words.why, [rule.help["why"][lang]]),
        (words.basis, [basis_words(rule.help["basis"], lang)]),
        (words.silent, [_example(one, lang) for one in examples.get("pass", ())]),
        (words.speaks, [_example(one, lang) for one in examples.get("fail", ())]),
    ]
    head = f"{rule.id}{_aside(rule.severity, lang)}\n{rule.title[lang]}\n"
    return head + "".join(
        f"\n{heading}\n" + "".join(f"  {line}\n" for line in lines)
        for heading, lines in parts
        if lines
    )


def _cases(rule: Rule, lang: str) -> list[str]:
    lines = [line for case in rule.cases.values() for line in _case(rule, case, lang)]
    # Cases that differ only in their hint, or in nothing a reader sees, share what they say.
    return list(dict.fromkeys(lines))


def _case(rule: Rule, case: Case, lang: str) -> Iterator[str]:
    own = _aside(case.severity, lang) if case.severity is not rule.severity else ""
    yield case.message[lang] + own
    if hint := case.hint.get(lang):
        yield f"  {HEADINGS[lang].hint}{hint}"


def _years(rule: Rule, words: Headings) -> str:
    since = words.since.format(year=rule.first_year) if rule.first_year else ""
    until = words.until.format(year=rule.last_year) if rule.last_year else ""
    return " ".join(filter(None, (since, until))) or words.every_year


def _aside(severity: Severity, lang: str) -> str:
    return HEADINGS[lang].aside.format(words=PHRASES[lang].severities[severity])


def _example(example: dict[str, Any], lang: str) -> str:
    words = HEADINGS[lang]
    if text := example.get("text"):
        return words.whole.format(text=" ".join(text.split()))
    changes = {**example.get("replace", {}), **example.get("cells", {})}
    said = [words.replaced.format(old=old, new=new) for old, new in changes.items()]
    said += [words.removed.format(old=old) for old in example.get("remove", ())]
    return PHRASES[lang].separator.join(said) or words.sample
