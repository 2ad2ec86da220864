"""`govlint check`: options to a run over files."""

import os
import sys
from collections.abc import Iterable

from govlint.cli.faults import UsageError
from govlint.cli.options import Options, Parser, chosen
from govlint.cli.plain import Ended, Run, run_of, run_options
from govlint.cli.shared import files_of, spare
from govlint.cli.sink import sink
from govlint.cli.terminal import is_terminal, wants_color, width
from govlint.cli.words import LANGUAGES
from govlint.outputs import OUTPUTS
from govlint.outputs.view import View
from govlint.ruleset import RuleSet
from govlint.triage import NEVER, SEVERITIES, Notice, Tally

TEXT = "text"


def run(words: list[str], asked: str | None) -> int:
    """Check files, write what was found, and return 1 if it is grave enough.

    `asked` is the language of the command line; without one the configuration may name it.
    """
    options = parser().take(words)
    chosen("--fail-on", options.fail_on, (*SEVERITIES, NEVER), "")
    chosen("--format", options.format, OUTPUTS, TEXT)
    files = files_of(options.operands, options.output)
    plans = run_of(files, options)
    spare(options.output, (options.previous, options.config, plans.roster))
    lang = asked or plans.lang or LANGUAGES[0]
    name = options.format or plans.format or TEXT
    output = OUTPUTS[name]
    tally = Tally()
    ended = _held_against(options.previous, files, plans, lang)
    if plans.roster:
        from govlint.cli.roster import with_roster

        ended = with_roster(plans.roster, ended, plans, lang)
    with sink(options.output, lang) as target:
        outcomes = tally.count(ended)
        if is_terminal(sys.stderr) and (options.output or not is_terminal(sys.stdout)):
            from govlint.cli.progress import progress

            outcomes = progress(outcomes, len(files), sys.stderr, lang)
        for text in output(outcomes, _view(options, plans.rulesets, lang)):
            target.write(text)
    if tally.notices and name != TEXT and not options.output:
        _warn(tally.notices, lang)
    return tally.code


def _held_against(previous: str | None, files: list[str], plans: Run, lang: str) -> Iterable[Ended]:
    """Return the outcomes; where a report for the year before is given, at once.

    Whether it is that can only be told when both are read, and output must not have begun.
    """
    if previous is None:
        return plans.outcomes(lang)
    if len(files) > 1:
        raise UsageError("previous-of-one", count=len(files))
    if not os.path.exists(previous):
        raise UsageError("no-such-path", path=previous)
    from govlint.sequence import UnfitPreviousError

    try:
        return list(plans.outcomes(lang))
    except UnfitPreviousError as error:
        raise UsageError(error.reason, None, **error.values) from None


def _warn(notices: list[Notice], lang: str) -> None:
    from govlint.outputs.notices import notice_words

    for notice in notices:
        print(notice_words(notice, lang), file=sys.stderr)


def parser() -> Parser:
    """Return the options of the command."""
    options = Parser()
    for name in ("--format", "--output", "--fail-on", "--previous", "--roster"):
        options.option(name)
    run_options(options)
    return options


def _view(options: Options, rulesets: list[RuleSet], lang: str) -> View:
    on_screen = None if options.output else sys.stdout
    rules = {rule.id: rule for ruleset in rulesets for rule in ruleset.rules}
    readers = [reader for ruleset in rulesets for reader in ruleset.reading.forms]
    return View(
        lang=lang,
        color=wants_color(on_screen, os.environ) and not options.output,
        width=width(on_screen),
        rules=tuple(rules.values()),
        forms={reader.form.key: reader.form for reader in reversed(readers)},
        root=os.getcwd(),
    )
