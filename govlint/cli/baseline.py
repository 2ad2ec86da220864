"""`govlint baseline`: what is found today is accepted, so that only what is new fails."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator

from govlint.cli.faults import OK, UsageError
from govlint.cli.options import Options, Parser, action
from govlint.cli.plain import Ended, run_options
from govlint.cli.plans import PlannedRun, day_of, today
from govlint.cli.roster import with_roster
from govlint.cli.shared import files_of, spare
from govlint.cli.sink import sink
from govlint.cli.words import say
from govlint.config.accept import Acceptance
from govlint.config.find import EXCEPTIONS
from govlint.config.ledger import below, stem
from govlint.config.load import shown
from govlint.config.write import Entry, exceptions_text, words_above
from govlint.readers import READERS
from govlint.triage import Outcome


def run(words: list[str], lang: str) -> int:
    """Do what the first word says."""
    options = parser().take(words)
    act, operands = action(options.operands, ACTIONS, "baseline")
    options.operands = operands or ["."]
    return act(options, lang)


def parser() -> Parser:
    """Return the options of the command."""
    options = Parser()
    for name in ("--output", "--reason", "--until", "--roster"):
        options.option(name)
    run_options(options)
    return options


def _write(options: Options, lang: str) -> int:
    until = day_of("--until", options.until) if options.until else ""
    reason = (options.reason or say(lang, "baseline-reason")).strip()
    files = files_of(options.operands, None)
    run = PlannedRun(files, options)
    spare(options.output, (*files, run.settings.file, run.roster))
    if not options.output and len(run.sides) > 1:
        # What is accepted in the file of one folder does not hold in another.
        raise UsageError("baseline-several", paths=" ".join(map(shown, filter(None, run.sides))))
    target = options.output or _target(run, files)
    if not (options.output or run.exceptions) and os.path.exists(target):
        # It was not looked for, so that nobody knows what of it would stay.
        raise UsageError("baseline-exists", path=shown(target))
    root = os.path.dirname(os.path.abspath(target))
    found = [
        Entry(
            Acceptance(finding.rule, name, "", "", finding.fingerprint, reason, until, "", 0), words
        )
        for outcome in _outcomes(run, lang)
        for name in [_name(outcome.path, root)]
        for finding in outcome.findings
        for words in [" ".join(finding.message.split())]
    ]
    kept = _with_words(_kept(run, target), target)
    with sink(target, lang) as file:
        file.write(exceptions_text([*kept, *found]))
    values = {"path": shown(target), "new": len(found), "kept": len(kept)}
    print(say(lang, "baseline-written", **values), file=sys.stderr)
    return OK


def _show(options: Options, lang: str) -> int:
    run = PlannedRun(files_of(options.operands, options.output), options)
    spare(options.output, (run.settings.file, run.exceptions, run.roster))
    for _ in _outcomes(run, lang):
        pass
    day = today(options.today)
    with sink(options.output, lang) as file:
        judged = run.ledger.judged if run.ledger else ()
        for one in _in_order([*judged, *run.waiting]):
            file.write(_line(one, _status(one, run, day), lang))
    return OK


ACTIONS: dict[str, Callable[[Options, str], int]] = {"write": _write, "show": _show}
"""What can be done with accepted findings, by name."""


def _outcomes(run: PlannedRun, lang: str) -> Iterator[Outcome]:
    ended: Iterable[Ended] = run.outcomes(lang)
    if run.roster:
        ended = with_roster(run.roster, ended, run, lang)
    return (outcome for outcome, _ in ended)


def _target(run: PlannedRun, files: list[str]) -> str:
    """Return the file of exceptions that holds already, or else one that will hold.

    It stands beside the configuration or in the current folder, if the files are below.
    """
    if run.exceptions:
        return run.exceptions
    root = os.path.abspath(run.settings.root)
    common = _common([os.path.dirname(os.path.abspath(file)) for file in files])
    return os.path.join(root if _common([root, common]) == root else common or root, EXCEPTIONS)


def _common(folders: list[str]) -> str:
    try:
        return os.path.commonpath(folders)
    except ValueError:
        # On Windows files may stand on several drives.
        return ""


def _name(path: str, root: str) -> str:
    """Return a file as exceptions name it, whatever its format; `/` ties it to the folder."""
    name = stem(below(os.path.abspath(path), root), READERS)
    return name if "/" in name else f"/{name}"


def _kept(run: PlannedRun, target: str) -> list[Acceptance]:
    """Return the exceptions of a file that are used, or about files that were not checked."""
    if not run.exceptions or run.ledger is None:
        return []
    if os.path.realpath(run.exceptions) != os.path.realpath(target):
        return []
    judged, used = run.ledger.judged, run.ledger.used
    day = run.ledger.today
    return [
        one
        for one in run.planner.side_exceptions(run.exceptions)
        if one not in judged or (one in used and not one.expired(day))
    ]


def _with_words(kept: list[Acceptance], target: str) -> list[Entry]:
    """Return exceptions with what their file says above each."""
    if not kept:
        return []
    with open(target, encoding="utf-8-sig") as file:
        text = file.read()
    return [Entry(one, words_above(text, one.line)) for one in kept]


def _in_order(acceptances: Iterable[Acceptance]) -> list[Acceptance]:
    return sorted(acceptances, key=lambda one: (one.source, one.line))


def _status(one: Acceptance, run: PlannedRun, day: str) -> str:
    if one.expired(day):
        return "expired"
    if run.ledger is None or one not in run.ledger.judged:
        return "waiting"
    return "used" if one in run.ledger.used else "unused"


def _line(one: Acceptance, status: str, lang: str) -> str:
    about = [one.cell, one.passage, one.fingerprint, say(lang, "until", day=one.until)]
    parts = [
        f"{one.source}:{one.line}:",
        say(lang, f"exception-{status}"),
        one.rule,
        one.files,
        *(about if one.until else about[:-1]),
        say(lang, "reason", reason=one.reason),
    ]
    return "  ".join(filter(None, parts)) + "\n"
