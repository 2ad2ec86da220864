"""Reads a file with govlint and compares what was read and found with what is known."""

import resource
import time
from collections.abc import Iterator
from functools import cache

from benchmarks.accuracy.damage.losses import TOLD
from benchmarks.accuracy.reports.sample import File, Sample, Wanted
from benchmarks.accuracy.score import Score
from govlint.cache import national_pack_path
from govlint.engine import check
from govlint.finding import Finding, Severity
from govlint.readers import read, suffix_of
from govlint.recognize import recognize
from govlint.report import Cell, Report, Status
from govlint.ruleset import RuleSet, load_ruleset

_WITH_VALUE = (Status.READ, Status.INFERRED, Status.ANNOTATED)


@cache
def national() -> RuleSet:
    """Return the rules of the national pack."""
    return load_ruleset([national_pack_path()])


def judge(file: File) -> Score:
    """Read and check one file and compare."""
    score = Score()
    score.files = 1
    started = _clock()
    try:
        report = recognize(read(file.name, file.data), national().reading)
        findings = check(report, national(), "zh")
    except Exception as error:
        # One failure must not hide what became of all other files.
        score.cells = len(file.sample.cells)
        score.unread = list(file.sample.cells)
        score.alarms = [f"0: crash: {type(error).__name__} {error}"]
        return score
    score.times.append((suffix_of(file.name), _clock() - started))
    _compare_cells(report, file.sample, score)
    _compare_findings(findings, file.sample, score)
    if score.unread and not any(finding.rule in TOLD for finding in findings):
        score.wanted += 1
        score.missed.append("not a word of cells that were not read")
    _compare_statements(report, file.sample, score)
    return score


def _clock() -> float:
    """Return the seconds that this process and its children have worked, whoever else did."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _compare_cells(report: Report, sample: Sample, score: Score) -> None:
    for key, value in sample.cells.items():
        cell = _cell(report, key)
        has = cell is not None and cell.status in _WITH_VALUE
        score.cells += 1
        if cell is None:
            score.unread.append(f"{key}: no such table")
        elif has and cell.value != value:
            score.wrong.append(f"{key}: {cell.value} ({cell.status}), not {value}")
        elif has and not _stands(report, cell):
            score.wrong.append(f"{key}: {cell.value} does not stand where it is said to")
        elif has or (value is None and cell.status is Status.BLANK):
            score.right += 1
        else:
            score.unread.append(f"{key}: {cell.status} {cell.raw!r}, not {value}")
    score.wrong += [
        f"{key}: {cell.value} ({cell.status}), but it is lost"
        for key, cell in _all_cells(report)
        if key not in sample.cells and cell.status in _WITH_VALUE
    ]


def _all_cells(report: Report) -> Iterator[tuple[str, Cell]]:
    for name, table in report.tables.items():
        for spec, row in zip(table.spec.rows, table.rows, strict=True):
            for index, cell in zip(spec.columns, row.cells, strict=False):
                yield f"{name}/{spec.key}/{table.spec.columns[index].key}", cell


def _cell(report: Report, key: str) -> Cell | None:
    name, row, column = key.split("/")
    table = report.tables.get(name)
    if table is None or row not in [spec.key for spec in table.spec.rows]:
        return None
    return table.cell(row, column)


def _stands(report: Report, cell: Cell) -> bool:
    """Tell whether the file has the digits of a value where the cell is said to stand."""
    if cell.status is Status.INFERRED:
        return True
    standing = report.document.folded[cell.start : cell.end]
    digits = [character for character in standing if character.isdigit()]
    return digits == [character for character in cell.raw if character.isdigit()]


def _compare_findings(findings: list[Finding], sample: Sample, score: Score) -> None:
    left = [finding for finding in findings if finding.severity >= Severity.WARNING]
    for wanted in sample.wanted:
        score.wanted += 1
        hit = next((finding for finding in left if _meets(finding, wanted)), None)
        if hit is None:
            score.missed.append(str(wanted))
        else:
            left.remove(hit)
    score.alarms += [
        f"{finding.line}: {finding.rule}: {finding.message}"
        for finding in left
        if finding.rule not in sample.allowed
    ]


def _meets(finding: Finding, wanted: Wanted) -> bool:
    named = {finding.cell, *(related.cell for related in finding.related)}
    return finding.rule in wanted.rules and (not wanted.cell or wanted.cell in named)


def _compare_statements(report: Report, sample: Sample, score: Score) -> None:
    known = sample.statements
    if known.year is not None:
        _hear(score, "year", report.year, known.year)
    if known.period is not None:
        said = [(tuple(p.start) if p.start else None, tuple(p.end)) for p in report.periods]
        _hear(score, "period", said[:1], [known.period])
    if known.fee is not None:
        _hear(score, "fee", str(report.fee.status), known.fee)
    if known.yuan is not None:
        _hear(score, "yuan", report.fee.amount_yuan, known.yuan)


def _hear(score: Score, name: str, heard: object, known: object) -> None:
    score.said += 1
    if heard != known:
        score.misheard.append(f"{name}: {heard}, not {known}")
