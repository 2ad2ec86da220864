"""The five real seed reports, read where they are shared: every cell, every finding."""

from collections.abc import Mapping

import pytest

from expectations import Lint, rows_in_state, seed_expectation, shared, unmet, wrong_cells
from govlint.report import Cell, Report, RowState
from layouts.figures import draw
from layouts.grids import keys

SEEDS = (
    "fengjigou-2021.txt",
    "yuecun-2021.txt",
    "lijun-2023.txt",
    "yuandian-2022.txt",
    "wagangzhai-2023.txt",
)

SUMS = {
    "applications-balance",
    "applications-outcome-total",
    "applications-row-total",
    "litigation-total",
}


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


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("name", SEEDS)
def test_other_numbers_in_the_same_cells(lint: Lint, name: str, seed: int) -> None:
    """With consistent numbers that are not zero, a column shifted by one would show."""
    cells = draw(keys("2021"), seed, (9, 99, 999, 6000)[seed % 4])
    text, expected, lines = _renumbered(lint, name, cells)
    report, findings = lint(name, text.encode())
    assert wrong_cells(report, expected, lines) == []
    assert [finding for finding in findings if finding.rule in SUMS] == []


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("name", SEEDS)
def test_one_wrong_number_in_the_same_cells(lint: Lint, name: str, seed: int) -> None:
    """One wrong number is one finding, at its cell where no row of its column is lost."""
    report, _ = lint(name, shared("reports", "seeds", name).read_bytes())
    held = [key for key in _cells_of(report) if key.startswith("applications/")]
    spoiled = held[seed * 37 % len(held)]
    cells = draw(keys("2021"), seed, 999)
    text, expected, lines = _renumbered(lint, name, cells | {spoiled: cells[spoiled] + 1})
    report, findings = lint(name, text.encode())
    assert wrong_cells(report, expected, lines) == []
    [finding] = [finding for finding in findings if finding.rule in SUMS]
    named = {finding.cell, *(related.cell for related in finding.related)}
    assert spoiled in named
    if not rows_in_state(report, RowState.ABSENT):
        assert finding.cell == spoiled


def _cells_of(report: Report) -> dict[str, Cell]:
    """Return the cells that stand in the file, by key."""
    return {
        f"{table.spec.key}/{spec.key}/{table.spec.columns[column].key}": cell
        for table in report.tables.values()
        for spec, row in zip(table.spec.rows, table.rows, strict=True)
        for column, cell in zip(spec.columns, row.cells, strict=False)
    }


def _renumbered(
    lint: Lint, name: str, cells: Mapping[str, int | float]
) -> tuple[str, dict[str, int | float], dict[str, int]]:
    """Put other numbers into the cells of a seed; return its text, the numbers and their lines."""
    report, _ = lint(name, shared("reports", "seeds", name).read_bytes())
    held = _cells_of(report)
    text = report.document.text
    for key, cell in sorted(held.items(), key=lambda item: -item[1].start):
        text = f"{text[: cell.start]}{cells[key]}{text[cell.end :]}"
    lines = {key: report.document.places.position(cell.start).line for key, cell in held.items()}
    return text, {key: cells[key] for key in held}, lines
