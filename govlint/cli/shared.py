"""What several commands take: files to read and rules to use."""

import os
from collections.abc import Iterable
from types import TracebackType

from govlint.cli.faults import RuleFilesError, UsageError
from govlint.cli.options import listed
from govlint.cli.words import LANGUAGES
from govlint.limits import DEFAULT_LIMITS, Limits
from govlint.readers import READERS
from govlint.ruleset import RuleSet, used_ruleset
from govlint.walk import PathError, find_files

_STARTS = (b"{", b"[\n{", b"path,table,")
"""How results begin that are for programs."""


def files_of(paths: list[str], output: str | None) -> list[str]:
    """Return the files that paths mean; there is at least one, and `output` is none of them."""
    if not paths:
        raise UsageError("no-path")
    try:
        files = find_files(paths, READERS)
    except PathError as error:
        if error.reason is None:
            raise UsageError("no-such-path", path=error.path) from None
        raise UsageError("closed-folder", path=error.path, reason=error.reason) from None
    if output and os.path.exists(output):
        files = _without(output, files, paths)
    if not files:
        raise UsageError("no-reports", suffixes=" ".join(READERS), paths=" ".join(paths))
    return files


def spare(output: str | None, read: Iterable[str | None]) -> None:
    """Raise UsageError where an output would take the place of a file that is read."""
    if output and os.path.exists(output):
        target = os.path.realpath(output)
        if any(path and os.path.realpath(path) == target for path in read):
            raise UsageError("overwrites", path=output)


def _without(output: str, files: list[str], paths: list[str]) -> list[str]:
    """Return the files without an earlier output among them; never write over a report."""
    spare(output, paths)
    target = os.path.realpath(output)
    others = [file for file in files if os.path.realpath(file) != target]
    if len(others) < len(files) and not _is_output(target):
        raise UsageError("overwrites", path=output)
    return others


def _is_output(path: str) -> bool:
    """Tell whether a file looks like one that `--output` wrote, or is empty."""
    with open(path, "rb") as file:
        content = file.read().rstrip()
    last = content.rpartition(b"\n")[2]
    return not content or content.startswith(_STARTS) or last.startswith(_endings())


def _endings() -> tuple[bytes, ...]:
    from govlint.outputs.phrases import PHRASES

    return tuple(words.summary.partition("{")[0].encode() for words in PHRASES.values())


def limits_of(values: list[str]) -> Limits:
    """Return the limits of reading with those raised that options name as NAME=VALUE."""
    limits = DEFAULT_LIMITS
    for item in listed(values):
        name, _, value = item.partition("=")
        try:
            limits = limits.raised(name, value)
        except ValueError:
            known = " ".join(DEFAULT_LIMITS.said(field) for field in limits._fields)
            raise UsageError("bad-limit", value=item, known=known) from None
    return limits


def ruleset_of(paths: list[str]) -> RuleSet:
    """Return the rules of the packs at `paths`, or the national ones.

    A pack that extends another, or has forms of its own, takes the place of the national one; any
    other pack adds to it.
    """
    with DrawnFaults():
        return used_ruleset(paths)


class DrawnFaults:
    """Turns faults of rule files into wrong use, each drawn with its place."""

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(
        self, _kind: object, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Raise what the faults come to; every other error goes on."""
        if not isinstance(error, Exception):
            return
        from govlint.packs.faults import PackFaults

        if isinstance(error, PackFaults):
            drawn = {lang: error.render(lang) for lang in LANGUAGES}
            about = "config" if error.faults[0].path.endswith(".toml") else "rules"
            raise RuleFilesError(len(error.faults), drawn, about) from None
