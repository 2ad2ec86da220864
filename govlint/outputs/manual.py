"""The manual of a set of rules in Markdown: a table of all, and a section for each."""

from collections.abc import Iterable, Iterator, Mapping

from govlint.outputs.phrases import PHRASES
from govlint.outputs.rule_parts import HEADINGS, Forms, Said, rule_parts
from govlint.rule import Rule

_INTRODUCTION = {
    "zh": """\
# 规则手册

本页由 `govlint rules manual` 从规则包生成，不要手改；改了规则以后再生成一次：

```sh
govlint rules manual > docs/rules.md
govlint rules manual --lang en > docs/rules.en.md
```

共 {count} 条规则。“依据”是提出要求的文件；没有文件明文规定的，写明是审核惯例。
例子是在样例报告上改几个字，箭头后面是这时 govlint 说的话；
话里随报告而变的部分，在“说什么”“怎么改”里写作“…”。

怎么关闭一条规则、改它的级别、放过已经核实的问题，见 [configuration.md](configuration.md)。

| 规则 | 级别 | 要求 |
|---|---|---|
""",
    "en": """\
# The rules

This page is made from the rule packs by `govlint rules manual`; do not edit it. After a change of
rules make it again:

```sh
govlint rules manual > docs/rules.md
govlint rules manual --lang en > docs/rules.en.md
```

There are {count} rules. The basis is the document that asks for it; where none does, it is called
practice. Examples change a few words of a sample report; behind the arrow stands what govlint then
says. What depends on the report is written “…” under “What it says” and “How to mend it”.

How to switch a rule off, change its severity, or accept a finding: see
[configuration.md](configuration.md).

| rule | severity | what is asked for |
|---|---|---|
""",
}

_SPECIAL = "\\`*_[]<>|#"


def manual(
    rules: Iterable[Rule], lang: str, forms: Forms, said: Mapping[str, Said]
) -> Iterator[str]:
    """Yield the pieces of the manual; `said` is what failing examples raise, by rule."""
    rules = sorted(rules, key=lambda rule: rule.id)
    yield _INTRODUCTION[lang].format(count=len(rules))
    for rule in rules:
        severity = PHRASES[lang].severities[rule.severity]
        title = escaped(rule.title[lang])
        yield f"| [{rule.id}](#{rule.id}) | {severity} | {title} |\n"
    for rule in rules:
        yield from _section(rule, lang, forms, said.get(rule.id, {}))


def escaped(words: str) -> str:
    """Return words in which nothing means anything in Markdown."""
    return "".join(f"\\{char}" if char in _SPECIAL else char for char in words)


def _section(rule: Rule, lang: str, forms: Forms, said: Said) -> Iterator[str]:
    severity = PHRASES[lang].severities[rule.severity]
    yield f"\n## {rule.id}\n\n**{severity}** {escaped(rule.title[lang])}\n"
    examples = HEADINGS[lang].speaks, HEADINGS[lang].silent
    for heading, lines in rule_parts(rule, lang, forms, said):
        if len(lines) == 1 and heading not in examples:
            yield f"\n**{heading}**{PHRASES[lang].colon}{escaped(lines[0])}\n"
        else:
            yield f"\n**{heading}**\n\n" + "".join(f"- {escaped(line)}\n" for line in lines)
