"""The way of a file, in one line: bytes, document, report, findings, outcome."""

import os
import sys
from collections.abc import Iterator, Sequence
from functools import partial

from govlint import engine
from govlint.document import Document, Fault, unreadable
from govlint.limits import DEFAULT_LIMITS, Limits
from govlint.readers import read
from govlint.recognize import recognize
from govlint.recognize.reading import Reading
from govlint.report import Report
from govlint.ruleset import RuleSet
from govlint.triage import Outcome, Selection, part
from govlint.walk import STANDARD_INPUT

POOL_FROM = 100
"""More files than this are shared out among processes."""

BYTES_AT_ONCE = 64 * 1024
"""Most reports are shorter; asking for all that is allowed sets that much memory aside."""

_BINARY = os.O_RDONLY | getattr(os, "O_BINARY", 0)


class OwnFaultError(Exception):
    """A fault of this program, with the file it happened on and where in the program."""

    def __init__(self, path: str, reason: str) -> None:
        """Take both as plain words, so that it travels between processes."""
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


def lint_bytes(
    name: str,
    data: bytes,
    ruleset: RuleSet,
    selection: Selection,
    lang: str,
    limits: Limits = DEFAULT_LIMITS,
) -> Outcome:
    """Return what is to be said of a file called `name` that holds `data`."""
    return _outcome(name, _document(name, data, limits), ruleset, selection, lang)


def lint_path(
    path: str,
    ruleset: RuleSet,
    selection: Selection,
    lang: str,
    stdin_name: str = STANDARD_INPUT,
    limits: Limits = DEFAULT_LIMITS,
) -> Outcome:
    """Return what is to be said of a file; `-` is standard input, called `stdin_name`.

    Raise OwnFaultError where this program fails.
    """
    name = name_of(path, stdin_name)
    try:
        return _outcome(name, _document_at(path, name, limits), ruleset, selection, lang)
    except Exception as error:
        raise OwnFaultError(name, origin(error)) from error


def lint_paths(
    paths: Sequence[str],
    ruleset: RuleSet,
    selection: Selection,
    lang: str,
    stdin_name: str = STANDARD_INPUT,
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[Outcome]:
    """Yield what is to be said of each file, in the order of `paths`, many files in parallel."""
    lint = partial(
        lint_path,
        ruleset=ruleset,
        selection=selection,
        lang=lang,
        stdin_name=stdin_name,
        limits=limits,
    )
    if len(paths) <= POOL_FROM or STANDARD_INPUT in paths:
        return map(lint, paths)
    from govlint.pool import spread

    lost = partial(_lost, ruleset=ruleset, selection=selection, lang=lang)
    return spread(lint, paths, lost)


def report_at(
    path: str,
    reading: Reading,
    stdin_name: str = STANDARD_INPUT,
    limits: Limits = DEFAULT_LIMITS,
) -> Report:
    """Return the file at `path` read as a report; raise OwnFaultError where this program fails."""
    name = name_of(path, stdin_name)
    try:
        return recognize(_document_at(path, name, limits), reading)
    except Exception as error:
        raise OwnFaultError(name, origin(error)) from error


def origin(error: BaseException) -> str:
    """Return an error and the last place in this program before it, on one line."""
    package = os.path.dirname(__file__) + os.sep
    trace = error.__traceback__
    place = ""
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file.startswith(package):
            place = f"{file.removeprefix(package)}:{trace.tb_lineno}"
        trace = trace.tb_next
    return " ".join(f"{type(error).__name__}: {error} ({place})".split())


def outcome_of(
    name: str,
    report: Report,
    ruleset: RuleSet,
    selection: Selection,
    lang: str,
    previous: engine.Previous | None = None,
) -> Outcome:
    """Return what is to be said of a report whose file is called `name`."""
    shown, ignored = part(engine.check(report, ruleset, lang, previous), selection)
    return Outcome(
        path=name,
        form=report.form.key if report.recognized else None,
        year=report.year,
        organization=report.organization.name,
        findings=tuple(shown),
        ignored=tuple(ignored),
        suppressed=(),
    )


def _outcome(
    name: str, document: Document, ruleset: RuleSet, selection: Selection, lang: str
) -> Outcome:
    return outcome_of(name, recognize(document, ruleset.reading), ruleset, selection, lang)


def _lost(path: str, ruleset: RuleSet, selection: Selection, lang: str) -> Outcome:
    """Return the outcome of a file on which the process that read it was killed."""
    document = unreadable(Fault("killed"))
    return _outcome(name_of(path, STANDARD_INPUT), document, ruleset, selection, lang)


def _document_at(path: str, name: str, limits: Limits) -> Document:
    try:
        return _document(name, _bytes_at(path, limits), limits)
    except OSError as error:
        return unreadable(Fault("inaccessible", error.strerror or ""))


def _bytes_at(path: str, limits: Limits) -> bytes:
    # One byte more than allowed tells a file that is too large, also where no size is known.
    if path == STANDARD_INPUT:
        # A program without a terminal may have none at all.
        return sys.stdin.buffer.read(limits.bytes + 1) if sys.stdin else b""
    # A file object with its buffer takes longer to make than a report to read.
    file = os.open(path, _BINARY)
    try:
        chunks: list[bytes] = []
        left = limits.bytes + 1
        while left and (chunk := os.read(file, min(left, BYTES_AT_ONCE))):
            chunks.append(chunk)
            left -= len(chunk)
        return b"".join(chunks)
    finally:
        os.close(file)


def _document(name: str, data: bytes, limits: Limits) -> Document:
    if len(data) > limits.bytes:
        return unreadable(Fault("too-large", limits.said("bytes")))
    return read(name, data, limits)


def name_of(path: str, stdin_name: str) -> str:
    """Return what a file is called in outputs; bytes of a name that are no text are replaced."""
    if path == STANDARD_INPUT:
        return stdin_name
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
