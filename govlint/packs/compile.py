"""Rules without faults to the plain data that runs."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from govlint.numerals import COUNTED, FIGURE
from govlint.packs.alike import finds_alike
from govlint.packs.axes import Data
from govlint.packs.base import Strict, Words
from govlint.packs.expressions import Written, equation_by_form, expressions_of, sum_by_form
from govlint.packs.figure_kinds import Figures, Nothing, Parts, Reading, Share
from govlint.packs.kinds import PART_PATTERNS, PATTERN_LISTS, Check
from govlint.packs.models import Rule
from govlint.packs.patterns import ending, heads_of, literal_of, longest_of
from govlint.packs.probe import probe
from govlint.packs.report_kinds import Title
from govlint.packs.speech import DEFAULT
from govlint.packs.table_kinds import Equation
from govlint.packs.within import stays_within
from govlint.packs.word_kinds import Correction, Doubled, Mention, Private, Word, Wording, Year
from govlint.packs.year_kinds import Growth, YearOnYear

FEW_WORDS = 4
"""So many words are looked for one by one as fast as all of them at once."""

LONGEST_DENIAL = 160
"""No denial is longer, whatever its pattern would match (characters)."""

_SILENT = {"zh": "", "en": ""}


def compile_rule(rule: Rule, forms: list[Data]) -> Data:
    """Return the plain data of a rule; `forms` are the compiled forms it can mean."""
    years = rule.years
    return {
        "id": rule.id,
        "kind": rule.check.kind,
        "title": rule.title.model_dump(),
        "cases": _cases(rule),
        "first_year": years.first if years else None,
        "last_year": years.last if years else None,
        "yields_to": rule.yields_to,
        "check": _check(rule, forms),
        "help": {
            "why": rule.why.model_dump(),
            "basis": rule.basis if isinstance(rule.basis, str) else _written(rule.basis),
            "examples": _written(rule.examples),
            **({"forms": rule.forms} if rule.forms else {}),
        },
    }


def _written(model: Strict) -> Data:
    return model.model_dump(by_alias=True, exclude_defaults=True)


def _cases(rule: Rule) -> Data:
    said = {DEFAULT: _case(rule.severity, rule.message, rule.hint)}
    for name, case in rule.cases.items():
        said[name] = _case(
            case.severity or rule.severity, case.message or rule.message, case.hint or rule.hint
        )
    return said


def _case(severity: str, message: Words, hint: Words | None) -> Data:
    return {
        "severity": severity,
        "message": message.model_dump(),
        "hint": hint.model_dump() if hint else _SILENT,
    }


def _check(rule: Rule, forms: list[Data]) -> Data:
    check = rule.check
    expressions = expressions_of(rule)
    if isinstance(check, Equation):
        over = "columns" if check.over == "each column" else "rows"
        sides = equation_by_form(rule, expressions[0], forms)
        return {"table": check.table, "over": over, "forms": sides}
    if isinstance(check, YearOnYear):
        over = "columns" if check.over == "each column" else "rows"
        sides = equation_by_form(rule, expressions[0], forms)
        unless = _patterns(check.unless)
        return {"table": check.table, "over": over, "forms": sides, "unless": unless}
    if isinstance(check, Growth):
        return _growth(rule, check, expressions, forms)
    if isinstance(check, Figures):
        return _figures(rule, check, expressions, forms)
    if isinstance(check, Nothing):
        return _nothing(rule, check, expressions, forms)
    if isinstance(check, Parts | Share):
        return _counted(check)
    options = check.model_dump(by_alias=True, exclude={"kind"})
    for option in PATTERN_LISTS.get(check.kind, {}).values():
        options[option] = _patterns(options[option])
    return options | _parts(check, options)


def _parts(check: Check, options: Data) -> Data:
    """Return the options with patterns inside them, compiled."""
    if isinstance(check, Mention | Wording | Year):
        options["patterns"] = _heeded(check.patterns)
    if isinstance(check, Doubled):
        options["except"] = _heeded(check.exceptions)
    if isinstance(check, Correction):
        options |= _correction(check)
    if isinstance(check, Title):
        options["words"] = _words(check.words)
    if isinstance(check, Private):
        options["anywhere"] = {"pattern": f"(?=({check.pattern}))"}
    if check.kind in PART_PATTERNS:
        name, fields = PART_PATTERNS[check.kind]
        for part in options[name]:
            part |= {field: _written_as(part[field]) for field in fields.values()}
    return options


def _growth(rule: Rule, check: Growth, expressions: list[Written], forms: list[Data]) -> Data:
    sums = iter([sum_by_form(rule, written, forms) for written in expressions])
    return {
        "growth": _pattern(check.growth),
        "patterns": [
            {
                "table": growth.table or check.table,
                "before": [_pattern(ending(text, check.fillers)) for text in growth.before],
                "readings": _readings(growth.readings, sums),
            }
            for growth in check.patterns
        ],
        **_scope(check),
    }


_YEARS = {"next": 1, "last": -1}
"""By how much a year differs from that of the report."""


def _figures(rule: Rule, check: Figures, expressions: list[Written], forms: list[Data]) -> Data:
    sums = iter([sum_by_form(rule, written, forms) for written in expressions])
    return {
        "table": check.table,
        "counting": _counting(check.units, *(figure.units or () for figure in check.figures)),
        "figures": [
            {
                "before": [_pattern(ending(text, check.fillers)) for text in figure.before],
                "after": _pattern(figure.after) if figure.after else None,
                "when": _pattern(figure.when) if figure.when else None,
                "year": _YEARS[figure.year] if figure.year else None,
                "units": figure.units,
                "readings": _readings(figure.readings, sums),
            }
            for figure in check.figures
        ],
        **_scope(check),
    }


def _readings(readings: list[Reading], sums: Iterator[Data]) -> list[Data]:
    return [{"label": reading.label.model_dump(), "expr": next(sums)} for reading in readings]


def _counted(check: Parts | Share) -> Data:
    options = {"counting": _counting(check.units), **_scope(check)}
    if isinstance(check, Share):
        return options | {"patterns": _patterns(check.patterns)}
    return options | {
        "opens": _pattern(check.opens),
        "closes": _pattern(check.closes) if check.closes else None,
        "overlapping": _pattern(check.overlapping) if check.overlapping else None,
        "complete": [_patterns(names) for names in check.complete],
    }


def _counting(*units: Iterable[str]) -> Data:
    known = list(dict.fromkeys(chain(*units)))
    longest_first = sorted(map(re.escape, known), key=len, reverse=True)
    either = "|".join(longest_first)
    pattern, end = FIGURE.replace("UNITS", either), COUNTED.replace("UNITS", either)
    return {
        "units": known,
        "pattern": pattern,
        "end": {"pattern": end},
        "alike": finds_alike(pattern) and finds_alike(end),
    }


def _scope(check: Figures | Nothing | Parts | Share | Growth) -> Data:
    return {
        "unless": _patterns(check.unless),
        "in": check.sections or None,
        "elsewhere": {level: _pattern(text) for level, text in check.elsewhere.items()},
    }


def _correction(check: Correction) -> Data:
    words = _words(check.words)
    literals = [word["literal"] for word in words]
    return {
        "words": words,
        "probe": _heeded_one(probe(literals) if len(words) > FEW_WORDS else ""),
    }


def _words(words: list[Word]) -> list[Data]:
    return [_pattern(word.wrong) | {"right": word.right} for word in words]


def _nothing(rule: Rule, check: Nothing, expressions: list[Written], forms: list[Data]) -> Data:
    return {
        "patterns": [
            _heeded_one(denial.pattern)
            | {"heads": heads_of(denial.pattern)}
            | {"longest": min(longest_of(denial.pattern), LONGEST_DENIAL)}
            | {"table": written.table, "cells": sum_by_form(rule, written, forms)}
            for denial, written in zip(check.patterns, expressions, strict=True)
        ],
        **_scope(check),
    }


def _written_as(value: str | list[str] | None) -> Any:
    """Return the compiled form of a pattern, a list of patterns, or nothing."""
    if value is None:
        return None
    return _pattern(value) if isinstance(value, str) else _patterns(value)


def _patterns(patterns: list[str]) -> list[Any]:
    return [_pattern(pattern) for pattern in patterns]


def _heeded(patterns: list[str]) -> list[Data]:
    return [_heeded_one(pattern) for pattern in patterns]


def _heeded_one(pattern: str) -> Data:
    """Return a pattern that sentences are asked for."""
    compiled = _pattern(pattern)
    if stays_within(pattern):
        compiled["within"] = True
    if finds_alike(pattern):
        compiled["alike"] = True
    return compiled


def _pattern(pattern: str) -> Data:
    return {"pattern": pattern, "literal": literal_of(pattern)}
