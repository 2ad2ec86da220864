"""What is to be known of a rule, under the same headings for each rule."""

from collections.abc import Iterator, Mapping
from re import sub

from govlint.annotation import Any
from govlint.finding import Severity
from govlint.form import Form
from govlint.outputs.basis import basis_words
from govlint.outputs.excerpt import printable
from govlint.outputs.phrases import PHRASES
from govlint.record import NamedTuple
from govlint.rule import Case, Rule

Forms = Mapping[str, Form]

Said = Mapping[int, tuple[str, str]]
"""Message and hint of the finding that each failing example raises, by its number from 0."""

_PLACEHOLDER = r"\{\w+\}"
_LEFT_OPEN = "…"


class Part(NamedTuple):
    """A heading and the lines under it."""

    heading: str
    lines: list[str]


class Headings(NamedTuple):
    """The words of a page in one language."""

    aside: str
    says: str
    years: str
    since: str
    until: str
    every_year: str
    one_form: str
    yields: str
    yielded: str
    why: str
    basis: str
    mend: str
    silent: str
    speaks: str
    replaced: str
    removed: str
    emptied: str
    whole: str
    sample: str
    arrow: str
    off: str
    ways_off: tuple[str, ...]


HEADINGS: dict[str, Headings] = {
    "zh": Headings(
        aside="（{words}）",
        says="说什么",
        years="适用年度",
        since="{year} 年起",
        until="到 {year} 年",
        every_year="所有年度",
        one_form="只查“{title}”的报告",
        yields="不重复说",
        yielded="一个部分里只有 {id} 找到的文字时，只由它说一次",
        why="为什么",
        basis="依据",
        mend="怎么改",
        silent="不提示的例子",
        speaks="提示的例子",
        replaced="“{old}”改为“{new}”",
        removed="删去“{old}”",
        emptied="清空“{old}”",
        whole="全文：{text}",
        sample="样例报告",
        arrow="{change} → {message}",
        off="怎么关闭",
        ways_off=(
            "这一次不看：govlint check … --ignore {id}",
            '一直不看：在 govlint.toml 里写 ignore = ["{id}"]',
            '改级别：在 govlint.toml 的 [severity] 下面写 {id} = "info"',
            "只放过已经核实的：govlint baseline write，或在 govlint.toml 里写 [[exceptions]]",
        ),
    ),
    "en": Headings(
        aside=" ({words})",
        says="What it says",
        years="Report years",
        since="from {year}",
        until="to {year}",
        every_year="all",
        one_form="only reports on this form: {title}",
        yields="Not said twice",
        yielded="a section that has nothing but what {id} finds is told by that rule alone",
        why="Why",
        basis="Basis",
        mend="How to mend it",
        silent="Silent on",
        speaks="Speaks on",
        replaced="“{old}” changed to “{new}”",
        removed="“{old}” removed",
        emptied="“{old}” left empty",
        whole="the text: {text}",
        sample="the sample report",
        arrow="{change} → {message}",
        off="How to switch it off",
        ways_off=(
            "this once: govlint check … --ignore {id}",
            'always: ignore = ["{id}"] in govlint.toml',
            'another severity: {id} = "info" under [severity] in govlint.toml',
            "only what has been looked at: govlint baseline write, or [[exceptions]]",
        ),
    ),
}
"""The headings by language code."""


def rule_parts(rule: Rule, lang: str, forms: Forms, said: Said) -> list[Part]:
    """Return the parts of the page of a rule; those without lines are left out."""
    words = HEADINGS[lang]
    examples = rule.help.get("examples") or {}
    silent = [_example(one, lang, forms) for one in examples.get("pass", ())]
    speaks = [_example(one, lang, forms) for one in examples.get("fail", ())]
    parts = [
        Part(words.says, _unlike(_says(rule, lang))),
        Part(words.why, [rule.help["why"][lang]]),
        Part(words.basis, [basis_words(rule.help["basis"], lang)]),
        Part(words.years, _years(rule, lang, forms)),
        Part(words.yields, [words.yielded.format(id=other) for other in rule.yields_to]),
        Part(words.mend, _unlike(_mends(rule, lang))),
        Part(words.speaks, [_spoken(one, at, said, words) for at, one in enumerate(speaks)]),
        Part(words.silent, silent),
    ]
    return [part for part in parts if part.lines]


def ways_off(rule: Rule, lang: str) -> Part:
    """Return how a rule is switched off or made milder."""
    words = HEADINGS[lang]
    return Part(words.off, [way.format(id=rule.id) for way in words.ways_off])


def aside(severity: Severity, lang: str) -> str:
    """Return a severity as it stands behind something else."""
    return HEADINGS[lang].aside.format(words=PHRASES[lang].severities[severity])


def _says(rule: Rule, lang: str) -> Iterator[str]:
    for case in rule.cases.values():
        own = aside(case.severity, lang) if case.severity is not rule.severity else ""
        yield _open(case.message[lang]) + own


def _mends(rule: Rule, lang: str) -> Iterator[str]:
    cases: list[Case] = list(rule.cases.values())
    yield from (_open(case.hint[lang]) for case in cases if case.hint.get(lang))


def _unlike(lines: Iterator[str]) -> list[str]:
    # Cases that differ in nothing a reader sees share what they say.
    return list(dict.fromkeys(lines))


def _open(words: str) -> str:
    """Return a message with what it names in each case left open."""
    return sub(_PLACEHOLDER, _LEFT_OPEN, words)


def _years(rule: Rule, lang: str, forms: Forms) -> list[str]:
    words = HEADINGS[lang]
    since = words.since.format(year=rule.first_year) if rule.first_year else ""
    until = words.until.format(year=rule.last_year) if rule.last_year else ""
    named = [forms[key].title[lang] for key in rule.help.get("forms", ()) if key in forms]
    if named and not since + until:
        return [words.one_form.format(title=title) for title in named]
    return [" ".join(filter(None, (since, until))) or words.every_year]


def _spoken(change: str, at: int, said: Said, words: Headings) -> str:
    if at not in said:
        return change
    return words.arrow.format(change=change, message=" ".join(said[at][0].split()))


def _example(example: dict[str, Any], lang: str, forms: Forms) -> str:
    words = HEADINGS[lang]
    if text := example.get("text"):
        return words.whole.format(text=_flat(text))
    changes = [
        _change(_flat(old), _flat(new), words.removed, words)
        for old, new in example.get("replace", {}).items()
    ]
    changes += [
        _change(_cell(key, lang, forms), new, words.emptied, words)
        for key, new in example.get("cells", {}).items()
    ]
    changes += [words.removed.format(old=_flat(old)) for old in example.get("remove", ())]
    return PHRASES[lang].separator.join(changes) or words.sample


def _change(old: str, new: str, nothing: str, words: Headings) -> str:
    return words.replaced.format(old=old, new=new) if new else nothing.format(old=old)


def _flat(words: str) -> str:
    return printable(" ".join(words.split()))


def _cell(key: str, lang: str, forms: Forms) -> str:
    """Return a cell by the official names of the newest form that has it."""
    table_key, row_key, column_key = key.split("/")
    for form in sorted(forms.values(), key=lambda form: -form.first_year):
        table = form.table(table_key)
        row = next((one for one in table.rows if one.key == row_key), None) if table else None
        if table and row:
            column = next((one.label for one in table.columns if one.key == column_key), column_key)
            return f"{table.name[lang]} {row.full_label} {column}"
    return key
