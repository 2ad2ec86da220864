"""The reports written for this project, against the expectations beside them."""

import pytest

from expectations import (
    FIXTURES,
    Lint,
    fixture_expectation,
    fixture_names,
    grave,
    rows_in_state,
    unmet,
    wrong_cells,
)
from govlint.report import RowState

NAMES = fixture_names()


def test_there_are_fixtures() -> None:
    """Each of the five mangled layouts and a faultless report has its expectation."""
    assert len(NAMES) >= 6


@pytest.mark.parametrize("name", NAMES)
def test_cells(lint: Lint, name: str) -> None:
    """Every cell is right, on its line; lost and unreadable rows are exactly those listed."""
    expected = fixture_expectation(name)
    report, _ = lint(name, (FIXTURES / name).read_bytes())
    assert report.year == expected.year
    assert wrong_cells(report, expected.values, expected.lines) == []
    assert rows_in_state(report, RowState.ABSENT) == expected.absent
    assert rows_in_state(report, RowState.UNREADABLE) == expected.unreadable


@pytest.mark.parametrize("name", NAMES)
def test_findings(lint: Lint, name: str) -> None:
    """What is expected is found; above info nothing else is."""
    expected = fixture_expectation(name)
    _, findings = lint(name, (FIXTURES / name).read_bytes())
    assert unmet(findings, expected.findings) == []
    assert [f for f in findings if f.rule in expected.must_not] == []
    assert len(grave(findings)) == sum(map(len, expected.findings.values()))
