"""The kinds of check a rule can have, in Markdown: options, cases and placeholders."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from govlint.outputs.phrases import PHRASES
from govlint.record import NamedTuple


class Option(NamedTuple):
    """An option of a check; `value` says what it takes, `part.option` is one of each part.

    An empty `default` is nothing that could be said.
    """

    name: str
    value: str
    required: bool
    default: str
    says: str


class Manner(NamedTuple):
    """How a kind speaks: with which option, in which cases (empty: the usual one), of what."""

    choice: str
    cases: Sequence[str]
    placeholders: Sequence[str]


class Kind(NamedTuple):
    """A kind of check; `rules` are those of the national pack that are of this kind."""

    name: str
    says: str
    options: Sequence[Option]
    manners: Sequence[Manner]
    rules: Sequence[str]


class _Words(NamedTuple):
    introduction: str
    required: str
    optional: str
    options: str
    none: str
    placeholders: str
    case: str
    plain: str
    nothing: str
    keys: str
    default: str
    rules: str
    glossary: str


_WORDS = {
    "zh": _Words(
        introduction="""\
# 检查的种类

本页由 `govlint rules kinds` 生成，不要手改。怎样写规则见 [rule-authors.md](rule-authors.md)。
只看一种：`govlint rules kinds wording`；看现成的规则怎样写：`govlint rules source 规则`。

规则的 `check` 里写 `kind: 种类` 和它的选项；`figures.before` 是 `figures` 每一项里的 `before`。
消息（`message`、`hint`）里可以用 `{占位符}`；一种检查有几种情形时，规则的 `cases` 里可以给每种情形
另写消息和级别。

| 种类 | 查什么 |
|---|---|
""",
        required="必写",
        optional="可不写",
        options="选项",
        none="没有选项。",
        placeholders="消息里可用的占位符",
        case="情形 ",
        plain="一般",
        nothing="没有",
        keys="等式里用到的行、列的键也是占位符，点写成下划线：`{new_received}`、"
        "`{denied_state_secret}`，上年的写作 `{previous_in_force}`。",
        default="默认 ",
        rules="国家规则里的例子",
        glossary="占位符",
    ),
    "en": _Words(
        introduction="""\
# Kinds of check

This page is made by `govlint rules kinds --lang en`; do not edit it. How rules are written is told
in [rule-authors.md](rule-authors.md#for-those-who-write-rules). One kind alone:
`govlint rules kinds wording`; how a rule is written: `govlint rules source RULE`.

The `check` of a rule holds `kind: KIND` and its options; `figures.before` is the `before` in each
item of `figures`. Messages (`message`, `hint`) use `{placeholders}`; where a kind has several
cases, `cases` of the rule may give each a message and a severity of its own.

| kind | what it checks |
|---|---|
""",
        required="required",
        optional="optional",
        options="Options",
        none="No options.",
        placeholders="Placeholders of messages",
        case="case ",
        plain="plain",
        nothing="none",
        keys="Keys of rows and columns in the equation are placeholders too, with `_` for dots: "
        "`{new_received}`, `{denied_state_secret}`, and `{previous_in_force}` for the year before.",
        default="else ",
        rules="In the national rules",
        glossary="Placeholders",
    ),
}


def kinds_page(kinds: Sequence[Kind], glossary: Mapping[str, str], lang: str) -> Iterator[str]:
    """Yield the pieces of the page of all kinds; `glossary` tells what placeholders stand for."""
    yield _WORDS[lang].introduction
    for kind in kinds:
        yield f"| [{kind.name}](#{kind.name}) | {kind.says} |\n"
    yield from kind_sections(kinds, glossary, lang)


def kind_sections(kinds: Sequence[Kind], glossary: Mapping[str, str], lang: str) -> Iterator[str]:
    """Yield a section for each kind, and the placeholders these use."""
    for kind in kinds:
        yield from _section(kind, lang)
    used = {name for kind in kinds for manner in kind.manners for name in manner.placeholders}
    if used:
        yield f"\n## {_WORDS[lang].glossary}\n\n"
        yield from (f"- `{{{name}}}` {glossary[name]}\n" for name in sorted(used))


def _section(kind: Kind, lang: str) -> Iterator[str]:
    words, colon = _WORDS[lang], PHRASES[lang].colon
    yield f"\n## {kind.name}\n\n{kind.says}{_stop(kind.says, lang)}\n"
    if kind.options:
        yield f"\n{words.options}{colon.rstrip()}\n\n"
        yield from (_option(option, lang) for option in kind.options)
    else:
        yield f"\n{words.none}\n"
    yield f"\n{words.placeholders}{colon.rstrip()}\n\n"
    yield from (_manner(manner, lang) for manner in kind.manners)
    if any(option.name == "equation" for option in kind.options):
        yield f"\n{words.keys}\n"
    if kind.rules:
        yield f"\n{words.rules}{colon}{_listed(kind.rules, lang)}\n"


def _option(option: Option, lang: str) -> str:
    words, phrases = _WORDS[lang], PHRASES[lang]
    need = words.required if option.required else words.optional
    default = f"{words.default}{option.default}" if option.default else ""
    about = _comma(lang).join(filter(None, (need, option.value, default)))
    return f"- `{option.name}`{phrases.report_of.format(about=about)}{phrases.colon}{option.says}\n"


def _manner(manner: Manner, lang: str) -> str:
    words = _WORDS[lang]
    choice = f"`{manner.choice}` " if manner.choice else ""
    usual = [words.plain] if "" in manner.cases else []
    named = [case for case in manner.cases if case]
    special = [words.case + _listed(named, lang)] if named else []
    placeholders = " ".join(f"`{{{name}}}`" for name in manner.placeholders) or words.nothing
    which = _comma(lang).join(usual + special)
    return f"- {choice}{which}{PHRASES[lang].colon}{placeholders}\n"


def _listed(names: Iterable[str], lang: str) -> str:
    return ("、" if lang == "zh" else ", ").join(f"`{name}`" for name in names)


def _comma(lang: str) -> str:
    return "，" if lang == "zh" else ", "


def _stop(says: str, lang: str) -> str:
    return "。" if lang == "zh" else "" if says.endswith(".") else "."
