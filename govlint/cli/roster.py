"""The roster of organizations that must report, held against the files of a run."""

from collections.abc import Iterable, Iterator

from govlint.cli.faults import UsageError
from govlint.cli.plain import Ended, Run
from govlint.readers.decoding import decode
from govlint.roster import Present, absences


def with_roster(path: str, ended: Iterable[Ended], run: Run, lang: str) -> Iterator[Ended]:
    """Return the outcomes, and last that of the roster if organizations on it have no report."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise UsageError("closed-file", path=path, reason=error) from None
    text = decode(data)
    if not isinstance(text, str):
        raise UsageError("unread-roster", path=path)
    return _with_absences(path, text, ended, run, lang)


def _with_absences(
    path: str, text: str, ended: Iterable[Ended], run: Run, lang: str
) -> Iterator[Ended]:
    present = []
    for outcome, fail_on in ended:
        present.append(Present(outcome.path, outcome.organization, outcome.year))
        yield outcome, fail_on
    findings = absences(text, present, run.rulesets[0], lang)
    outcome, fail_on = run.settled(path, findings)
    if findings or outcome.notices:
        yield outcome, fail_on
