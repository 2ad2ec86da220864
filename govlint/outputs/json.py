"""The output for programs: one JSON object, one line per file."""

from collections.abc import Iterable, Iterator
from json import dumps

from govlint.annotation import Any
from govlint.document import Address
from govlint.finding import Finding
from govlint.outputs.excerpt import shorten
from govlint.outputs.view import View
from govlint.triage import Outcome, Summary

VERSION = 1


def json(outcomes: Iterable[Outcome], _view: View) -> Iterator[str]:
    """Yield the object file by file, its summary last."""
    summary = Summary()
    yield f'{{"version": {VERSION},\n "files": ['
    for outcome in outcomes:
        yield ",\n" if summary.files else "\n"
        yield dumps(file_data(outcome), ensure_ascii=False)
        summary = summary.plus(outcome)
    yield f'],\n "summary": {dumps(summary._asdict())}}}\n'


def file_data(outcome: Outcome) -> dict[str, Any]:
    """Return one file as plain data."""
    return {
        "path": outcome.path,
        "form": outcome.form,
        "year": outcome.year,
        "organization": outcome.organization,
        "findings": [finding_data(finding) for finding in outcome.findings],
        "suppressed": [
            finding_data(finding) | {"reason": reason} for finding, reason in outcome.suppressed
        ],
        "notices": [notice._asdict() for notice in outcome.notices],
    }


def finding_data(finding: Finding) -> dict[str, Any]:
    """Return one finding as plain data; a very long source line is cut around its place."""
    return finding._asdict() | {
        "severity": finding.severity.label,
        "address": _address(finding.address),
        "excerpt": shorten(finding.excerpt, finding.column),
        "related": [
            related._asdict() | {"address": _address(related.address)}
            for related in finding.related
        ],
        "fix": [replacement._asdict() for replacement in finding.fix],
    }


def _address(address: Address | None) -> dict[str, int] | None:
    """Return what an address names: table, row and column, or the paragraph."""
    if address is None:
        return None
    return {name: number for name, number in address._asdict().items() if number}
