"""`govlint extract`: what reports say, as data."""

import sys
from collections.abc import Iterable, Iterator

from govlint.cli.faults import OK, UsageError
from govlint.cli.options import Parser, chosen
from govlint.cli.plans import reading_of
from govlint.cli.shared import files_of, spare
from govlint.cli.sink import sink
from govlint.cli.words import say
from govlint.limits import Limits
from govlint.outputs.figures import EXTRACTS, Named
from govlint.pipeline import name_of, report_at
from govlint.recognize.reading import Reading
from govlint.triage import FOUND
from govlint.walk import STANDARD_INPUT


def run(words: list[str], lang: str) -> int:
    """Write what the files say; return 1 if one of them could not be read."""
    options = parser().take(words)
    chosen_format = chosen("--format", options.format, EXTRACTS, "json")
    files = files_of(options.operands, options.output)
    spare(options.output, (options.config,))
    if chosen_format == "text" and len(files) > 1:
        raise UsageError("one-path")
    ways = reading_of(files, options)
    unread: list[str] = []
    with sink(options.output, lang) as target:
        reports = _noting(_reports(files, ways, options.stdin_name), unread)
        for text in EXTRACTS[chosen_format](reports, len(files)):
            target.write(text)
    for path in unread:
        print(say(lang, "unread", path=path), file=sys.stderr)
    return FOUND if unread else OK


def parser() -> Parser:
    """Return the options of the command."""
    options = Parser()
    options.option("--format")
    options.option("--output")
    options.option("--config")
    options.flag("--no-config")
    options.option("--rules", many=True)
    options.option("--limit", many=True)
    options.option("--stdin-name", default=STANDARD_INPUT)
    return options


def _reports(
    files: list[str], ways: list[tuple[Reading, Limits]], stdin_name: str
) -> Iterator[Named]:
    for path, (reading, limits) in zip(files, ways, strict=True):
        yield name_of(path, stdin_name), report_at(path, reading, stdin_name, limits)


def _noting(reports: Iterable[Named], unread: list[str]) -> Iterator[Named]:
    for path, report in reports:
        if report.document.fault:
            unread.append(path)
        yield path, report
