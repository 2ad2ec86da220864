"""Reports of one organization for one year after another, held against each other."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from govlint.engine import Previous, compare, order
from govlint.finding import Finding
from govlint.limits import DEFAULT_LIMITS, Limits
from govlint.pairs import Names, chains_of
from govlint.pipeline import (
    POOL_FROM,
    OwnFaultError,
    lint_paths,
    name_of,
    origin,
    outcome_of,
    report_at,
)
from govlint.recognize.reading import Reading
from govlint.report import Report
from govlint.ruleset import RuleSet
from govlint.triage import Outcome, Selection, part
from govlint.walk import STANDARD_INPUT

Chain = tuple[str, ...]
"""Paths of reports, each for the year after the one before."""


class UnfitPreviousError(Exception):
    """A report that is not the one for the year before; `reason` says why not."""

    def __init__(self, reason: str, **values: object) -> None:
        """Take the reason by name and what belongs to it."""
        super().__init__(reason)
        self.reason = reason
        self.values = values


def lint_sequence(
    paths: Sequence[str],
    ruleset: RuleSet,
    selection: Selection,
    lang: str,
    stdin_name: str = STANDARD_INPUT,
    limits: Limits = DEFAULT_LIMITS,
    previous: str | None = None,
) -> Iterator[Outcome]:
    """Yield what is to be said of each file, in the order of `paths`.

    Reports of one organization for one year after another are held against each other: of several
    files nothing is yielded before the last is read. The one before a single file is `previous`;
    raise UnfitPreviousError if that cannot be.
    """
    if previous is not None and len(paths) == 1:
        (path,) = paths
        yield _against(path, previous, ruleset, selection, lang, stdin_name, limits)
        return
    outcomes = lint_paths(paths, ruleset, selection, lang, stdin_name, limits)
    if len(paths) > 1 and ruleset.compares and STANDARD_INPUT not in paths:
        outcomes = _with_pairs(outcomes, paths, ruleset, selection, lang, limits)
    yield from outcomes


def _against(
    path: str,
    previous: str,
    ruleset: RuleSet,
    selection: Selection,
    lang: str,
    stdin_name: str,
    limits: Limits,
) -> Outcome:
    reading = ruleset.reading
    before = Previous(
        name_of(previous, STANDARD_INPUT), report_at(previous, reading, limits=limits)
    )
    if before.report.document.fault or not before.report.recognized:
        raise UnfitPreviousError("previous-unread", path=before.path)
    name = name_of(path, stdin_name)
    report = report_at(path, reading, stdin_name, limits)
    if report.recognized:
        _must_follow(report, before, reading)
    try:
        return outcome_of(name, report, ruleset, selection, lang, before)
    except Exception as error:
        raise OwnFaultError(name, origin(error)) from error


def _must_follow(report: Report, before: Previous, reading: Reading) -> None:
    """Raise UnfitPreviousError if `before` cannot be; a year or name it lacks is no objection."""
    year = before.report.year
    if year is not None and report.year is not None and report.year != year + 1:
        raise UnfitPreviousError(
            "previous-year", path=before.path, year=year, wanted=report.year - 1
        )
    other, own = before.report.organization.name, report.organization.name
    known = Names(reading.patterns["organization"], (other, own))
    if other and own and not known.alike(other, own):
        raise UnfitPreviousError("previous-other", path=before.path, other=other, own=own)


def _with_pairs(
    each: Iterable[Outcome],
    paths: Sequence[str],
    ruleset: RuleSet,
    selection: Selection,
    lang: str,
    limits: Limits,
) -> Iterator[Outcome]:
    """Yield the outcomes of files with what those for the years before add to them.

    Only files that follow each other are read again, so that no report is kept in memory.
    """
    outcomes = list(each)
    chains = chains_of(outcomes, ruleset.reading.patterns["organization"])
    found: dict[str, list[Finding]] = {}
    work = partial(_findings_of_chain, ruleset=ruleset, lang=lang, limits=limits)
    for chain in _spread(work, [tuple(paths[number] for number in chain) for chain in chains]):
        found.update(chain)
    for path, outcome in zip(paths, outcomes, strict=True):
        yield _joined(outcome, found.get(path, ()), selection)


def _findings_of_chain(
    chain: Chain, ruleset: RuleSet, lang: str, limits: Limits
) -> dict[str, list[Finding]]:
    """Return what each report but the first of a chain adds, by its path."""
    found: dict[str, list[Finding]] = {}
    previous = None
    for path in chain:
        report = report_at(path, ruleset.reading, limits=limits)
        name = name_of(path, STANDARD_INPUT)
        try:
            found[path] = compare(report, ruleset, lang, previous) if previous else []
        except Exception as error:
            raise OwnFaultError(name, origin(error)) from error
        previous = Previous(name, report)
    return found


def _joined(outcome: Outcome, findings: Sequence[Finding], selection: Selection) -> Outcome:
    """Return an outcome with more findings, in order."""
    if not findings:
        return outcome
    shown, ignored = part(findings, selection)
    return outcome._replace(
        findings=tuple(sorted((*outcome.findings, *shown), key=order)),
        ignored=tuple(sorted((*outcome.ignored, *ignored), key=order)),
    )


def _spread(
    work: Callable[[Chain], dict[str, list[Finding]]], chains: list[Chain]
) -> Iterator[dict[str, list[Finding]]]:
    if sum(map(len, chains)) <= POOL_FROM:
        return map(work, chains)
    from govlint.pool import spread

    return spread(work, chains, _nothing)


def _nothing(_chain: Chain) -> dict[str, list[Finding]]:
    """Return what is said of reports on which the process that compared them was killed."""
    return {}
