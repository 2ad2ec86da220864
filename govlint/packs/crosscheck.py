"""What models cannot see: names that no form has, patterns, options that do not go together."""

from collections.abc import Iterable, Iterator
from itertools import chain

from govlint.packs.axes import axes_of, cell_keys
from govlint.packs.expressions import expression_faults, expressions_of
from govlint.packs.faults import Fault
from govlint.packs.figure_kinds import Breakdown, Figures, Nothing, Parts, Share
from govlint.packs.kinds import PART_GROUPS, PART_PATTERNS, PATTERN_LISTS, Check
from govlint.packs.models import Change, ChangedReport, Failure
from govlint.packs.patterns import PatternFault, ending, groups_of, pattern_faults
from govlint.packs.report_kinds import Section, Statement, Title, Topics
from govlint.packs.rulefile import PlacedRule
from govlint.packs.source import Path
from govlint.packs.speech import DEFAULT, cases_of
from govlint.packs.table_kinds import Equation, Zero
from govlint.packs.talking import message_faults
from govlint.packs.word_kinds import Correction, Mention, Private, Wording, Year
from govlint.packs.year_kinds import Growth, Repeated, YearOnYear

_ONLY_WITH: dict[str, dict[str, str]] = {
    "title": {"patterns": "worded", "accepted": "worded", "words": "worded"},
    "period": {"words": "explicit"},
    "statement": {"empty_words": "stated"},
    "section": {"minimum": "filled", "empty_words": "filled", "unless": "no-others"},
}
"""Options that belong to one expectation of a kind of check."""

_MAY_BE_EMPTY = frozenset(("unless", "before", "fillers"))
"""Options whose patterns hold something, or are looked at together with what stands behind."""


def rule_faults(placed: PlacedRule) -> Iterator[Fault]:
    """Yield everything that is wrong with a rule that fits its model.

    Without forms, as when these have faults themselves, nothing is said of names.
    """
    yield from _years(placed)
    yield from _patterns(placed)
    if placed.forms:
        yield from _forms(placed)
        yield from _forms_of_readings(placed)
        yield from _sections(placed)
        yield from _options(placed)
        yield from _tables(placed)
        yield from expression_faults(placed)
        yield from message_faults(placed)
        yield from _examples(placed)


def _years(placed: PlacedRule) -> Iterator[Fault]:
    years = placed.rule.years
    if years and years.first and years.last and years.first > years.last:
        yield placed.fault(
            ("years", "to"), "终止年份早于起始年份。", "The years end before they begin."
        )


def _forms(placed: PlacedRule) -> Iterator[Fault]:
    rule = placed.rule
    if rule.forms is None:
        return
    if not isinstance(rule.check, Equation | Figures | Nothing | YearOnYear | Growth):
        yield placed.key_fault(
            ("forms",),
            "只有比较表格数字的检查（equation、figures、none 等）可以限定版式，其他请用 years。",
            "Only checks of numbers (equation, figures, none and such) take `forms`; use `years`.",
        )
    for at, form in enumerate(rule.forms):
        yield from placed.unknown(("forms", at), form, _form_keys(placed), "版式", "form")


def _form_keys(placed: PlacedRule) -> list[str]:
    return [form["key"] for form in placed.forms]


def _forms_of_readings(placed: PlacedRule) -> Iterator[Fault]:
    for written in expressions_of(placed.rule):
        for at, form in enumerate(written.forms or ()):
            steps = (*written.steps[:-1], "forms", at)
            yield from placed.unknown(steps, form, _form_keys(placed), "版式", "form")


def _sections(placed: PlacedRule) -> Iterator[Fault]:
    check = placed.rule.check
    known = dict.fromkeys(s["key"] for form in placed.forms for s in form["sections"])
    named = Wording | Figures | Nothing | Parts | Share | Topics | Breakdown | Growth | Repeated
    if isinstance(check, named):
        for at, key in enumerate(check.sections):
            yield from placed.unknown(("check", "in", at), key, known, "部分", "section")
    if isinstance(check, Mention) and check.section:
        yield from placed.unknown(("check", "section"), check.section, known, "部分", "section")
    if isinstance(check, Year):
        for at, key in enumerate(check.plans_in):
            yield from placed.unknown(("check", "plans_in", at), key, known, "部分", "section")
    if isinstance(check, Statement):
        yield from placed.unknown(("check", "section"), check.section, known, "部分", "section")
    if isinstance(check, Section):
        for key in check.minimum:
            yield from placed.unknown_key(("check", "minimum", key), known, "部分", "section")


def _options(placed: PlacedRule) -> Iterator[Fault]:
    check = placed.rule.check
    for option, expect in _ONLY_WITH.get(check.kind, {}).items():
        if getattr(check, option) and getattr(check, "expect", None) != expect:
            yield placed.key_fault(
                ("check", option),
                f"“{option}”只用于 expect: {expect}。",
                f"`{option}` goes with expect: {expect} only.",
            )


def _tables(placed: PlacedRule) -> Iterator[Fault]:
    rule, check = placed.rule, placed.rule.check
    known = dict.fromkeys(table["key"] for form in placed.forms for table in form["tables"])
    for steps, key in _named_tables(placed):
        yield from placed.unknown(steps, key, known, "表", "table")
        if rule.forms and key in known and not axes_of(rule, key, placed.forms):
            yield placed.fault(
                steps, f"forms 里的版式没有“{key}”表。", f"The forms named have no table `{key}`."
            )
    if isinstance(check, Zero):
        rows = dict.fromkeys(
            row["key"]
            for form in placed.forms
            for table in form["tables"]
            if table["key"] == check.table
            for row in table["rows"]
        )
        if rows:
            yield from placed.unknown(("check", "row"), check.row, rows, "行", "row")
    if isinstance(check, Nothing) and check.table is None:
        for at, pattern in enumerate(check.patterns):
            if pattern.table is None:
                yield placed.key_fault(
                    ("check", "patterns", at), "缺少“table”。", "`table` is missing."
                )
    if isinstance(check, Equation) and check.over == "each block":
        layouts = [
            table["layout"]
            for form in placed.forms
            for table in form["tables"]
            if table["key"] == check.table
        ]
        if layouts and "blocks" not in layouts:
            yield placed.fault(
                ("check", "for"),
                "这张表不是分块的，请写 each row 或 each column。",
                "This table has no blocks; write each row or each column.",
            )


def _named_tables(placed: PlacedRule) -> Iterator[tuple[Path, str]]:
    check = placed.rule.check
    over = Equation | Figures | Nothing | Zero | YearOnYear | Growth
    if isinstance(check, over) and check.table is not None:
        yield ("check", "table"), check.table
    if isinstance(check, Nothing | Growth):
        tables = [pattern.table for pattern in check.patterns]
        for at, table in enumerate(tables):
            if table is not None:
                yield ("check", "patterns", at, "table"), table


def _patterns(placed: PlacedRule) -> Iterator[Fault]:
    for steps, pattern, group in _all_patterns(placed):
        faults = pattern_faults(pattern, may_be_empty=not _MAY_BE_EMPTY.isdisjoint(steps))
        if not faults and "before" in steps:
            faults = _before_others(pattern, placed.rule.check)
        yield from (placed.part_fault(steps, f.start, f.end, f.zh, f.en) for f in faults)
        if group and not faults and group not in groups_of(pattern):
            yield placed.fault(
                steps,
                f"正则表达式里要有名为 {group} 的组：(?P<{group}>…)。",
                f"The regular expression needs a group (?P<{group}>…).",
            )


def _before_others(pattern: str, check: Check) -> tuple[PatternFault, ...]:
    """Return what is wrong with a pattern only where something else stands behind it."""
    fillers = check.fillers if isinstance(check, Figures | Growth) else None
    if fillers and pattern_faults(fillers, may_be_empty=True):
        return ()
    return tuple(
        fault._replace(start=0, end=len(pattern))
        for fault in pattern_faults(ending(pattern, fillers))
    )


def _all_patterns(placed: PlacedRule) -> Iterator[tuple[Path, str, str]]:
    """Yield every pattern with its path and the group it must have."""
    check = placed.rule.check
    if isinstance(check, Wording | Year):
        group = "year" if isinstance(check, Year) or check.year else ""
        for at, pattern in enumerate(check.patterns):
            yield ("check", "patterns", at), pattern, group
    if isinstance(check, Figures):
        yield from _figure_patterns(check)
    if isinstance(check, Correction | Title):
        for at, word in enumerate(check.words):
            yield ("check", "words", at, "wrong"), word.wrong, ""
    if isinstance(check, Private):
        yield ("check", "pattern"), check.pattern, ""
    yield from _of_parts(check)
    if isinstance(check, Nothing):
        for at, denial in enumerate(check.patterns):
            yield ("check", "patterns", at, "pattern"), denial.pattern, ""
    for field, option in PATTERN_LISTS.get(check.kind, {}).items():
        for at, pattern in enumerate(getattr(check, field)):
            yield ("check", option, at), pattern, ""
    yield from _counted_patterns(check)
    if isinstance(check, Figures | Nothing | Parts | Share | Growth):
        for level, pattern in check.elsewhere.items():
            yield ("check", "elsewhere", level), pattern, ""


def _figure_patterns(check: Figures) -> Iterator[tuple[Path, str, str]]:
    for at, figure in enumerate(check.figures):
        steps: Path = ("check", "figures", at)
        for nth, text in enumerate(figure.before):
            yield (*steps, "before", nth), text, "year" if figure.year and not figure.after else ""
        if figure.after:
            yield (*steps, "after"), figure.after, ""
        if figure.when:
            yield (*steps, "when"), figure.when, ""


def _of_parts(check: Check) -> Iterator[tuple[Path, str, str]]:
    """Yield the patterns of the parts a check consists of."""
    option, fields = PART_PATTERNS.get(check.kind, ("", {}))
    for at, part in enumerate(getattr(check, option, ())):
        for field, written in fields.items():
            steps, group = ("check", option, at, written), PART_GROUPS.get(field, "")
            value = getattr(part, field)
            if isinstance(value, str):
                yield steps, value, group
            else:
                yield from (((*steps, nth), text, group) for nth, text in enumerate(value or ()))


def _counted_patterns(check: object) -> Iterator[tuple[Path, str, str]]:
    if isinstance(check, Figures | Growth) and check.fillers:
        yield ("check", "fillers"), check.fillers, ""
    if isinstance(check, Growth):
        yield ("check", "growth"), check.growth, "up"
        for at, growth in enumerate(check.patterns):
            for nth, text in enumerate(growth.before):
                steps: Path = ("check", "patterns", at, "before", nth)
                yield steps, text, ""
    if isinstance(check, Share):
        for at, pattern in enumerate(check.patterns):
            yield ("check", "patterns", at), pattern, "share"
    if isinstance(check, Parts):
        for option in ("opens", "closes", "overlapping"):
            if text := getattr(check, option):
                yield ("check", option), text, ""
        for at, names in enumerate(check.complete):
            for nth, name in enumerate(names):
                yield ("check", "complete", at, nth), name, ""


def _examples(placed: PlacedRule) -> Iterator[Fault]:
    examples = placed.rule.examples
    cases = [*cases_of(placed.rule), DEFAULT]
    cells = {key for form in placed.forms for key in cell_keys(form)}
    written: Iterable[tuple[str, int, Change]] = chain(
        (("pass", at, example) for at, example in enumerate(examples.passing)),
        (("fail", at, example) for at, example in enumerate(examples.failing)),
    )
    for side, at, example in written:
        steps: Path = ("examples", side, at)
        yield from _changes(placed, steps, example, cells)
        if example.previous:
            yield from _changes(placed, (*steps, "previous"), example.previous, cells)
        if isinstance(example, Failure) and example.cell:
            yield from placed.unknown((*steps, "cell"), example.cell, cells, "单元格", "cell")
        if isinstance(example, Failure) and example.case:
            yield from placed.unknown((*steps, "case"), example.case, cases, "情形", "case")


def _changes(
    placed: PlacedRule, steps: Path, example: ChangedReport, cells: set[str]
) -> Iterator[Fault]:
    for key in example.cells:
        yield from placed.unknown_key((*steps, "cells", key), cells, "单元格", "cell")
    if example.text and (example.sample or example.replace or example.cells or example.remove):
        yield placed.key_fault(
            (*steps, "text"),
            "写了 text 就是一份完整的报告，不能再写 sample、replace、cells、remove。",
            "A `text` is a whole report; it takes no sample, replace, cells or remove.",
        )
