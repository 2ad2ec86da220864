"""`govlint fix`: what is certain is mended; the rest is said, and left to people."""

import os
import sys
from collections.abc import Iterator

from govlint.cli.faults import OK, WRONG_USE, UsageError
from govlint.cli.fix_words import left_line, mended_line, tell
from govlint.cli.options import Options, Parser, chosen
from govlint.cli.plain import Run, run_of, run_options
from govlint.cli.shared import files_of, spare
from govlint.cli.sink import OutputFile, sink
from govlint.cli.words import LANGUAGES, say
from govlint.fix.differ import diff
from govlint.fix.mend import Mended, mend
from govlint.outputs.excerpt import printable
from govlint.record import NamedTuple
from govlint.triage import NEVER, SEVERITIES, Summary
from govlint.walk import STANDARD_INPUT


class _Fixed(NamedTuple):
    """A file with something to mend; how many findings nobody could mend here, and how grave."""

    path: str
    mended: Mended
    others: int
    code: int


def run(words: list[str], asked: str | None) -> int:
    """Mend files and return what `check` would return for them afterwards."""
    options = parser().take(words)
    chosen("--fail-on", options.fail_on, (*SEVERITIES, NEVER), "")
    files = files_of(options.operands, None)
    _judge(options, files)
    plans = run_of(files, options)
    lang = asked or plans.lang or LANGUAGES[0]
    code = OK
    told = _Told(options, lang)
    for fixed in _fixed(files, plans, lang, options.output):
        code = max(code, fixed.code)
        told.file(fixed)
    told.end(len(files))
    return WRONG_USE if told.refused else code


def parser() -> Parser:
    """Return the options of the command."""
    options = Parser()
    for name in ("--output", "--fail-on"):
        options.option(name)
    for name in ("--diff", "--in-place"):
        options.flag(name)
    run_options(options)
    return options


def _judge(options: Options, files: list[str]) -> None:
    if STANDARD_INPUT in (*files, options.output):
        raise UsageError("fix-files")
    if sum(map(bool, (options.diff, options.in_place, options.output))) > 1:
        raise UsageError("fix-where")
    if options.output and len(files) > 1:
        raise UsageError("fix-one-path")
    spare(options.output, (*files, options.config))


def _fixed(files: list[str], plans: Run, lang: str, output: str | None) -> Iterator[_Fixed]:
    for at, (outcome, fail_on) in enumerate(plans.outcomes(lang)):
        data = b""
        if output or any(finding.fix for finding in outcome.findings):
            data = _bytes(files[at])
        ruleset, limits = plans.means(at)
        mended = mend(outcome.path, data, outcome.findings, ruleset, limits)
        rest = outcome.findings
        if mended.done:
            rest = tuple(finding for finding in rest if finding not in mended.done)
        # The exit code of a check of what stays.
        code = Summary().plus(outcome._replace(findings=rest)).exit_code(fail_on)
        yield _Fixed(files[at], mended, len(rest) - len(mended.left), code)


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise UsageError("closed-file", path=path, reason=error) from error


def beside(path: str) -> str:
    """Return the path of the mended copy of a file."""
    stem, suffix = os.path.splitext(path)
    return f"{stem}.fixed{suffix}"


class _Told:
    """Writes mended files and says what was done."""

    def __init__(self, options: Options, lang: str) -> None:
        self._options = options
        self._lang = lang
        self._mended = self._left = self._others = self._files = 0
        self.refused = False

    def file(self, fixed: _Fixed) -> None:
        """Deal with one file."""
        mended = fixed.mended
        self._left += len(mended.left)
        self._others += fixed.others
        if mended.done or self._options.output:
            self._written(fixed)
        elif mended.left:
            self._said([printable(fixed.path)])
        self._said([left_line(left, self._lang) for left in mended.left])

    def _written(self, fixed: _Fixed) -> None:
        path, mended = fixed.path, fixed.mended
        own = self._options.in_place or self._options.output
        target = path if self._options.in_place else str(self._options.output or beside(path))
        if not own and not self._options.diff and os.path.exists(target):
            self.refused = True
            print(say(self._lang, "fix-exists", path=target), file=sys.stderr)
            return
        self._files += bool(mended.done)
        self._mended += len(mended.done)
        if self._options.diff:
            with sink(None, self._lang) as output:
                output.write(diff(path, mended.before, mended.after))
            return
        with OutputFile(target) as file:
            file.write_bytes(mended.data)
        values = {"path": printable(path), "target": printable(target)}
        self._said([tell(self._lang, "written", count=len(mended.done), **values)])
        self._said([mended_line(finding, self._lang) for finding in mended.done])

    def _said(self, lines: list[str]) -> None:
        # What stands on standard output with --diff is the difference, and nothing else.
        for line in lines:
            print(line, file=sys.stderr if self._options.diff else sys.stdout)

    def end(self, files: int) -> None:
        """Say what it all comes to."""
        counts = {"files": files, "mended": self._mended, "left": self._left}
        key = "would" if self._options.diff else "summary"
        said = tell(self._lang, key, changed=self._files, **counts)
        if self._others:
            said += tell(self._lang, "others", count=self._others)
        self._said([said])
