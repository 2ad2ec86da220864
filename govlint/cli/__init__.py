"""The command line: it translates options, and errors by whose fault they are; nothing else."""

import os
import sys
from collections.abc import Callable, Sequence

from govlint.cli.faults import (
    CLOSED_PIPE,
    INTERRUPTED,
    OK,
    OWN_FAULT,
    WRONG_USE,
    UsageError,
    nearest,
)
from govlint.cli.options import language
from govlint.cli.sink import drop_output
from govlint.cli.terminal import prepare_streams
from govlint.cli.words import LANGUAGES, say

Command = Callable[[list[str], str | None], int]
"""Arguments and language, None where none is asked for, to the exit code."""


def _check(words: list[str], lang: str | None) -> int:
    from govlint.cli.check import run

    return run(words, lang)


def _extract(words: list[str], lang: str | None) -> int:
    from govlint.cli.extract import run

    return run(words, lang or LANGUAGES[0])


def _rules(words: list[str], lang: str | None) -> int:
    from govlint.cli.rules import run

    return run(words, lang or LANGUAGES[0])


def _baseline(words: list[str], lang: str | None) -> int:
    from govlint.cli.baseline import run

    return run(words, lang or LANGUAGES[0])


def _fix(words: list[str], lang: str | None) -> int:
    from govlint.cli.fix import run

    return run(words, lang)


COMMANDS: dict[str, Command] = {
    "check": _check,
    "extract": _extract,
    "rules": _rules,
    "baseline": _baseline,
    "fix": _fix,
}
"""The commands by name."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    prepare_streams()
    words = list(sys.argv[1:] if arguments is None else arguments)
    lang = LANGUAGES[0]
    try:
        asked, words = language(words)
        lang = asked or lang
        return _run(words, lang, asked)
    except UsageError as error:
        return _wrong_use(error, words, lang)
    except BrokenPipeError:
        drop_output()
        return CLOSED_PIPE
    except KeyboardInterrupt:
        _complain(say(lang, "interrupted"))
        return INTERRUPTED
    except Exception as error:
        if os.environ.get("GOVLINT_DEBUG"):
            raise
        return _own_fault(error, lang)


def _run(words: list[str], lang: str, asked: str | None) -> int:
    if not words:
        raise UsageError("no-command")
    name, *rest = words
    if name == "--version":
        from govlint import __version__

        return _say(f"govlint {__version__}\n")
    if name in ("-h", "--help"):
        return _help("", lang)
    if name.startswith("-"):
        raise UsageError("unknown-option", name=name)
    if name not in COMMANDS:
        raise UsageError("unknown-command", nearest(name, COMMANDS), name=name)
    if _asks_for_help(rest):
        return _help(name, lang)
    return COMMANDS[name](rest, asked)


def _asks_for_help(words: list[str]) -> bool:
    options = words[: words.index("--")] if "--" in words else words
    return "-h" in options or "--help" in options


def _help(command: str, lang: str) -> int:
    from govlint.cli.help import HELP

    return _say(HELP[command][lang])


def _say(text: str) -> int:
    if sys.stdout is not None:
        sys.stdout.write(text)
        sys.stdout.flush()
    return OK


def _complain(text: str) -> None:
    try:
        print(text, file=sys.stderr, flush=True)
    except OSError:
        # Nobody listens; the exit code still says it.
        return


def _wrong_use(error: UsageError, words: list[str], lang: str) -> int:
    command = f"{words[0]} " if words and words[0] in COMMANDS else ""
    _complain(error.words(lang))
    if error.about_usage:
        _complain(say(lang, "usage-hint", command=command))
    return WRONG_USE


def _own_fault(error: Exception, lang: str) -> int:
    from platform import python_version

    from govlint import __version__
    from govlint.pipeline import OwnFaultError, origin

    about, reason = "", origin(error)
    if isinstance(error, OwnFaultError):
        about, reason = say(lang, "about-file", path=error.path), error.reason
    values = {"about": about, "reason": reason, "version": __version__, "python": python_version()}
    _complain(say(lang, "own-fault", **values))
    return OWN_FAULT
