"""The five real seed reports, read where they are shared: every cell, every finding."""

import pytest

from expectations import Lint, rows_in_state, seed_expectation, shared, unmet, wrong_cells
from govlint.report import RowState

SEEDS = (
    "fengjigou-2021.txt",
    "yuecun-2021.txt",
    "lijun-2023.txt",
    "yuandian-2022.txt",
    "wagangzhai-2023.txt",
)


@pytest.mark.parametrize("name", SEEDS)
def test_cells(lint: Lint, name: str) -> None:
    """Every cell is right, on its line; lost and unreadable rows are exactly those listed."""
    expected = seed_expectation(name)
    report, _ = lint(name, shared("reports", "seeds", name).read_bytes())
    assert report.year == expected.year
    assert wrong_cells(report, expected.values, expected.lines) == []
    assert rows_in_state(report, RowState.ABSENT) == expected.absent
    assert rows_in_state(report, RowState.UNREADABLE) == expected.unreadable


@pytest.mark.parametrize("name", SEEDS)
def test_findings(lint: Lint, name: str) -> None:
    """Everything a careful reader found is found, and nothing that would be a false alarm."""
    expected = seed_expectation(name)
    _, findings = lint(name, shared("reports", "seeds", name).read_bytes())
    assert unmet(findings, expected.findings) == []
    assert [f for f in findings if f.rule in expected.must_not] == []


def test_all_cells_are_looked_at() -> None:
    """The expectations above cover the whole of the shared list."""
    assert sum(len(seed_expectation(name).values) for name in SEEDS) == 949
