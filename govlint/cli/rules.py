"""`govlint rules`: rules listed, shown, checked and tried out."""

import sys
from collections.abc import Callable
from typing import Any

from govlint.cli.faults import OK, UsageError, nearest
from govlint.cli.options import Parser, action
from govlint.cli.shared import drawn_faults, ruleset_of
from govlint.cli.words import say
from govlint.triage import FOUND

Data = dict[str, Any]


def run(words: list[str], lang: str) -> int:
    """Do what the first word says."""
    options = parser().take(words)
    act, operands = action(options.operands, ACTIONS, "rules")
    return act(operands, options.rules, lang)


def _packs(given: list[str]) -> list[str]:
    """Return the packs of the command line, or else of the configuration."""
    from govlint.cli.plans import configured_rules

    return given or configured_rules()


def parser() -> Parser:
    """Return the options of the command."""
    options = Parser()
    options.option("--rules", many=True)
    return options


def _list(operands: list[str], packs: list[str], lang: str) -> int:
    from govlint.outputs.rule_page import rule_list

    _no_more(operands)
    return _print(rule_list(ruleset_of(_packs(packs)).rules, lang))


def _show(operands: list[str], packs: list[str], lang: str) -> int:
    from govlint.outputs.rule_page import rule_page

    if len(operands) != 1:
        raise UsageError("one-rule")
    book = _Book(_packs(packs))
    rules = {rule.id: rule for rule in book.ruleset.rules}
    name = operands[0]
    if name not in rules:
        raise UsageError("unknown-rule", nearest(name, rules), name=name)
    said = book.said([name], lang).get(name, {})
    return _print(rule_page(rules[name], lang, book.forms, said))


def _manual(operands: list[str], packs: list[str], lang: str) -> int:
    from govlint.outputs.manual import manual

    _no_more(operands)
    book = _Book(_packs(packs))
    rules = book.ruleset.rules
    said = book.said([rule.id for rule in rules], lang)
    return _print("".join(manual(rules, lang, book.forms, said)))


class _Book:
    """The rules that are used where packs are given, with all that a reader may want to know."""

    def __init__(self, packs: list[str]) -> None:
        from govlint.cache import load_used
        from govlint.ruleset import ruleset_from_data

        with drawn_faults():
            self._compiled = load_used(packs)
        self.ruleset = ruleset_from_data(self._compiled)
        self.forms = {reader.form.key: reader.form for reader in self.ruleset.reading.forms}

    def said(self, rules: list[str], lang: str) -> dict[str, dict[int, tuple[str, str]]]:
        """Return what the failing examples of some rules raise."""
        from govlint.packs.examples import said_by_examples

        found: dict[str, dict[int, tuple[str, str]]] = {}
        for pack in self._compiled:
            found |= said_by_examples(pack, self.ruleset, lang, rules)
        return found


def _check(operands: list[str], _packs: list[str], lang: str) -> int:
    packs = _compiled(operands)
    own = sum(len(pack["pack"]["own"]) for pack in packs)
    rules = sum(len(pack["rules"]) for pack in packs)
    key = "rules-sound" if own == rules else "changes-sound"
    return _print(say(lang, key, own=own, rules=rules) + "\n")


def _test(operands: list[str], _packs: list[str], lang: str) -> int:
    from govlint.packs.examples import run_examples

    tested = _compiled(operands)
    ruleset = ruleset_of(operands)
    results = [result for pack in tested for result in run_examples(pack, ruleset)]
    wrong = [result for result in results if not result.ok]
    for result in wrong:
        message = result.message_en if lang == "en" else result.message_zh
        _print(f"{result.rule} {result.side} {result.number}: {message}\n")
    key = "examples-wrong" if wrong else "examples-sound"
    _print(say(lang, key, wrong=len(wrong), count=len(results)) + "\n")
    return FOUND if wrong else OK


def _kinds(operands: list[str], _packs: list[str], lang: str) -> int:
    from govlint.cli.authors import kinds

    return _print(kinds(operands, lang))


def _source(operands: list[str], packs: list[str], _lang: str) -> int:
    from govlint.cli.authors import source

    return _print(source(operands, _packs(packs)))


def _schema(operands: list[str], _packs: list[str], lang: str) -> int:
    from govlint.cli.authors import schema

    _no_more(operands[1:])
    return _print(schema(operands, lang))


ACTIONS: dict[str, Callable[[list[str], list[str], str], int]] = {
    "list": _list,
    "show": _show,
    "source": _source,
    "manual": _manual,
    "check": _check,
    "test": _test,
    "kinds": _kinds,
    "schema": _schema,
}
"""What can be done with rules, by name: operands, packs and language to the exit code."""


def _compiled(paths: list[str]) -> list[Data]:
    """Return the compiled packs at `paths`; there is at least one."""
    from govlint.cache import load_compiled

    if not paths:
        raise UsageError("no-path")
    with drawn_faults():
        return load_compiled(paths)


def _no_more(operands: list[str]) -> None:
    if operands:
        raise UsageError("too-many", value=operands[0])


def _print(text: str) -> int:
    if sys.stdout is not None:
        sys.stdout.write(text)
        sys.stdout.flush()
    return OK
