"""Findings and outcomes made by hand."""

from typing import Any

from govlint.finding import Finding, RelatedFinding, Severity
from govlint.triage import Outcome

FINDING = Finding(
    rule="row-total",
    severity=Severity.ERROR,
    message="两数不等。",
    hint="请核实。",
    line=7,
    column=5,
    end_line=7,
    end_column=6,
    page=None,
    box=None,
    address=None,
    cell=None,
    expected=None,
    actual=None,
    excerpt="第一行\t1\t2",
    related=(),
    fingerprint="f1",
)

OUTCOME = Outcome(
    path="报告/甲.txt",
    form="small-2021",
    year=2023,
    organization="云溪镇",
    findings=(),
    ignored=(),
    suppressed=(),
)


def finding(**changes: Any) -> Finding:
    """Return a finding with some fields changed."""
    return FINDING._replace(**changes)


def outcome(*findings: Finding, **changes: Any) -> Outcome:
    """Return an outcome with these findings and some fields changed."""
    return OUTCOME._replace(findings=findings, **changes)


def related(line: int, message: str = "") -> RelatedFinding:
    """Return a related place at the start of a line."""
    return RelatedFinding(line, 1, line, 2, None, None, None, None, message)
