"""`govlint rules`: rules listed, shown, checked and tried out."""

from collections.abc import Callable
from typing import Any

from govlint.cli.faults import OK, UsageError, nearest
from govlint.cli.options import Parser, action
from govlint.cli.shared import DrawnFaults, ruleset_of
from govlint.cli.sink import sink
from govlint.cli.words import say
from govlint.record import NamedTuple
from govlint.triage import FOUND

Data = dict[str, Any]


def run(words: list[str], lang: str) -> int:
    """Do what the first word says."""
    options = parser().take(words)
    act, operands = action(options.operands, ACTIONS, "rules")
    said = act(operands, options.rules, lang)
    with sink(options.output, lang) as target:
        target.write(said.text)
    return said.code


def _packs(given: list[str]) -> list[str]:
    """Return the packs of the command line, or else of the configuration."""
    from govlint.cli.plans import configured_rules

    return given or configured_rules()


def parser() -> Parser:
    """Return the options of the command."""
    options = Parser()
    options.option("--output")
    options.option("--rules", many=True)
    return options


class Answer(NamedTuple):
    """What an action prints, and the exit code."""

    text: str
    code: int = OK


def _list(operands: list[str], packs: list[str], lang: str) -> Answer:
    from govlint.outputs.rule_page import rule_list

    _no_more(operands)
    return Answer(rule_list(ruleset_of(_packs(packs)).rules, lang))


def _show(operands: list[str], packs: list[str], lang: str) -> Answer:
    from govlint.outputs.rule_page import rule_page

    if len(operands) != 1:
        raise UsageError("one-rule")
    book = _Book(_packs(packs))
    rules = {rule.id: rule for rule in book.ruleset.rules}
    name = operands[0]
    if name not in rules:
        raise UsageError("unknown-rule", nearest(name, rules), name=name)
    said = book.said([name], lang).get(name, {})
    return Answer(rule_page(rules[name], lang, book.forms, said))


def _manual(operands: list[str], packs: list[str], lang: str) -> Answer:
    from govlint.outputs.manual import manual

    _no_more(operands)
    book = _Book(_packs(packs))
    rules = book.ruleset.rules
    said = book.said([rule.id for rule in rules], lang)
    return Answer("".join(manual(rules, lang, book.forms, said)))


class _Book:
    """The rules that are used where packs are given, with all that a reader may want to know."""

    def __init__(self, packs: list[str]) -> None:
        from govlint.cache import load_used
        from govlint.ruleset import ruleset_from_data

        with DrawnFaults():
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


def _check(operands: list[str], _packs: list[str], lang: str) -> Answer:
    packs = _compiled(operands)
    own = sum(len(pack["pack"]["own"]) for pack in packs)
    rules = sum(len(pack["rules"]) for pack in packs)
    key = "rules-sound" if own == rules else "changes-sound"
    return Answer(say(lang, key, own=own, rules=rules) + "\n")


def _test(operands: list[str], _packs: list[str], lang: str) -> Answer:
    from govlint.packs.examples import run_examples

    tested = _compiled(operands)
    ruleset = ruleset_of(operands)
    results = [result for pack in tested for result in run_examples(pack, ruleset)]
    wrong = [result for result in results if not result.ok]
    lines = [
        f"{result.rule} {result.side} {result.number}: "
        f"{result.message_en if lang == 'en' else result.message_zh}\n"
        for result in wrong
    ]
    key = "examples-wrong" if wrong else "examples-sound"
    lines.append(say(lang, key, wrong=len(wrong), count=len(results)) + "\n")
    return Answer("".join(lines), FOUND if wrong else OK)


def _kinds(operands: list[str], _packs: list[str], lang: str) -> Answer:
    from govlint.cli.authors import kinds

    return Answer(kinds(operands, lang))


def _source(operands: list[str], packs: list[str], _lang: str) -> Answer:
    from govlint.cli.authors import source

    return Answer(source(operands, _packs(packs)))


def _sample(operands: list[str], packs: list[str], _lang: str) -> Answer:
    from govlint.cli.authors import sample

    return Answer(sample(operands, _packs(packs)))


def _schema(operands: list[str], _packs: list[str], lang: str) -> Answer:
    from govlint.cli.authors import schema

    _no_more(operands[1:])
    return Answer(schema(operands, lang))


ACTIONS: dict[str, Callable[[list[str], list[str], str], Answer]] = {
    "list": _list,
    "show": _show,
    "source": _source,
    "manual": _manual,
    "check": _check,
    "test": _test,
    "kinds": _kinds,
    "sample": _sample,
    "schema": _schema,
}
"""What can be done with rules, by name: operands, packs and language to what is said."""


def _compiled(paths: list[str]) -> list[Data]:
    """Return the compiled packs at `paths`, at least one, that can be used as they are given."""
    import os

    from govlint.cache import load_compiled, load_used, national_pack_path

    if not paths:
        raise UsageError("no-path")
    national = os.path.join(os.path.realpath(national_pack_path()), "")
    with DrawnFaults():
        if all(os.path.realpath(path).startswith(national) for path in paths):
            # Files of the national pack do not stand beside it.
            return load_compiled(paths)
        return load_used(paths)[-len(paths) :]


def _no_more(operands: list[str]) -> None:
    if operands:
        raise UsageError("too-many", value=operands[0])
