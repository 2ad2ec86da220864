"""`govlint check`: options to a run over files."""

import os
import sys
from argparse import Namespace

from govlint.cli.faults import UsageError
from govlint.cli.options import Parser, chosen, listed
from govlint.cli.progress import progress
from govlint.cli.shared import files_of, limits_of, ruleset_of
from govlint.cli.sink import sink
from govlint.cli.terminal import is_terminal, wants_color, width
from govlint.finding import Severity
from govlint.outputs import OUTPUTS
from govlint.outputs.view import View
from govlint.pipeline import lint_paths
from govlint.ruleset import RuleSet
from govlint.triage import Selection, Tally, UnknownRuleError, choose
from govlint.walk import STANDARD_INPUT

NEVER = "never"

FAIL_ON = (*(severity.label for severity in reversed(Severity)), NEVER)


def run(words: list[str], lang: str) -> int:
    """Check files, write what was found, and return 1 if it is grave enough."""
    options = parser().take(words)
    output = OUTPUTS[chosen("--format", options.format, OUTPUTS, "text")]
    fail_on = chosen("--fail-on", options.fail_on, FAIL_ON, Severity.ERROR.label)
    files = files_of(options.operands, options.output)
    ruleset = ruleset_of(options.rules)
    selection = _selection(options, ruleset)
    limits = limits_of(options.limit)
    tally = Tally()
    with sink(options.output, lang) as target:
        outcomes = tally.count(
            lint_paths(files, ruleset, selection, lang, options.stdin_name, limits)
        )
        if is_terminal(sys.stderr) and (options.output or not is_terminal(sys.stdout)):
            outcomes = progress(outcomes, len(files), sys.stderr, lang)
        for text in output(outcomes, _view(options, ruleset, lang)):
            target.write(text)
    return tally.summary.exit_code(None if fail_on == NEVER else Severity.of(fail_on))


def parser() -> Parser:
    """Return the options of the command."""
    options = Parser()
    for name in ("--format", "--output", "--fail-on"):
        options.option(name)
    for name in ("--rules", "--select", "--ignore", "--limit"):
        options.option(name, many=True)
    options.option("--stdin-name", default=STANDARD_INPUT)
    return options


def _selection(options: Namespace, ruleset: RuleSet) -> Selection:
    try:
        return choose(
            listed(options.select),
            listed(options.ignore),
            [rule.id for rule in ruleset.rules],
            [rule.id for rule in ruleset.rules if rule.gate],
        )
    except UnknownRuleError as error:
        raise UsageError("unknown-rule", error.close, name=error.name) from None


def _view(options: Namespace, ruleset: RuleSet, lang: str) -> View:
    on_screen = None if options.output else sys.stdout
    return View(
        lang=lang,
        color=wants_color(on_screen, os.environ) and not options.output,
        width=width(on_screen),
        rules=ruleset.rules,
        forms={reader.form.key: reader.form for reader in ruleset.reading.forms},
        root=os.getcwd(),
    )
