"""Consistent numbers, none of them 0, in every layout: right cells, and one wrong cell is named."""

from typing import NamedTuple

import pytest

from expectations import Lint, fixture_expectation, grave, rows_in_state, unmet, wrong_cells
from govlint.finding import Finding, Severity
from govlint.report import RowState
from layouts import styles
from layouts.choices import each_by_itself, together
from layouts.figures import Cells, draw, spoil
from layouts.grids import keys
from layouts.render import Layout, render, renumber

SUMS = {
    "applications-balance",
    "applications-outcome-total",
    "applications-row-total",
    "litigation-total",
}
SCALES = (9, 99, 999, 6000)
SEEDS = range(4)
SPOILED = (
    "applications/new_received/business",
    "applications/granted/natural_person",
    "applications/denied.process_information/legal_service",
    "applications/not_processed.repeated/total",
    "applications/outcome_total/research",
    "applications/outcome_total/total",
    "applications/carried_forward/other_org",
)


def _sums(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.rule in SUMS]


def _named(finding: Finding) -> set[str | None]:
    return {finding.cell, *(related.cell for related in finding.related)}


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("layout", each_by_itself(), ids=str)
def test_every_cell_is_right_and_nothing_is_reported(lint: Lint, layout: Layout, seed: int) -> None:
    """Consistent numbers are read cell for cell, each with its line, and raise nothing."""
    cells = draw(keys(layout.form), seed, SCALES[seed])
    page = render(layout, cells, seed)
    report, findings = lint("report.txt", layout.encode(page.text))
    assert wrong_cells(report, page.cells, page.places) == []
    assert grave(findings) == []


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("layout", each_by_itself(), ids=str)
def test_one_wrong_cell_is_one_finding_at_that_cell(lint: Lint, layout: Layout, seed: int) -> None:
    """With one number wrong the cells are still right and one sum is reported, at that cell."""
    cells = draw(keys(layout.form), seed, SCALES[seed])
    for spoiled in (SPOILED[seed], SPOILED[seed + len(SPOILED) - len(SEEDS)]):
        page = render(layout, spoil(cells, spoiled, seed), seed)
        report, findings = lint("report.txt", layout.encode(page.text))
        assert wrong_cells(report, page.cells, page.places) == []
        assert [(finding.cell, finding.line) for finding in _sums(findings)] == [
            (spoiled, page.places[spoiled])
        ]
        assert grave(findings) == grave(_sums(findings))


@pytest.mark.parametrize("seed", range(300))
def test_habits_together(lint: Lint, seed: int) -> None:
    """Breaks, spaces in labels, dressed numbers and encodings may come together."""
    layout = together(seed)
    cells = draw(keys(layout.form), seed, SCALES[seed % len(SCALES)], zeros=seed % 3 * 0.3)
    page = render(layout, cells, seed)
    report, findings = lint("report.txt", layout.encode(page.text))
    assert wrong_cells(report, page.cells, page.places) == [], str(layout)
    assert grave(findings) == [], str(layout)


@pytest.mark.parametrize("form", ["2021", "2019"])
@pytest.mark.parametrize("style", styles.STYLES.values(), ids=lambda style: style.__name__)
def test_sparse_numbers_are_read_as_well(lint: Lint, form: str, style: styles.Style) -> None:
    """Mostly zeros, as in most real reports, are read cell for cell and raise nothing."""
    page = render(Layout(form, style), draw(keys(form), 7, 30, zeros=0.8), 7)
    report, findings = lint("report.txt", page.text.encode())
    assert wrong_cells(report, page.cells, page.places) == []
    assert grave(findings) == []


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("style", styles.STYLES.values(), ids=lambda style: style.__name__)
def test_a_wrong_litigation_cell_is_one_finding(lint: Lint, style: styles.Style, seed: int) -> None:
    """A block of the third table has one sum, so the wrong cell is the place or related to it."""
    spoiled = f"litigation/{('review', 'direct_suit', 'suit_after_review')[seed % 3]}/pending"
    cells = draw(keys("2021"), seed, SCALES[seed])
    page = render(Layout("2021", style), spoil(cells, spoiled, seed), seed)
    report, findings = lint("report.txt", page.text.encode())
    assert wrong_cells(report, page.cells, page.places) == []
    [finding] = _sums(findings)
    assert spoiled in _named(finding)
    assert len(grave(findings)) == 1


class Fixture(NamedTuple):
    """A fixture with lost rows (`partial`) or with all of them."""

    name: str
    partial: bool


MANGLED = (
    Fixture("pipe-page-break.txt", partial=False),
    Fixture("tabs-shifted-row.txt", partial=False),
    Fixture("tabs-lost-page.txt", partial=True),
    Fixture("tabs-values-next-line.txt", partial=False),
    Fixture("tabs-shifted-total.txt", partial=False),
)


def _numbers(seed: int) -> Cells:
    """Draw numbers for a township, which issues no regulations."""
    cells = draw(keys("2021"), seed, SCALES[seed % len(SCALES)])
    return {key: 0 if "/regulations/" in key else value for key, value in cells.items()}


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("fixture", MANGLED, ids=lambda fixture: fixture.name)
def test_other_numbers_in_a_mangled_layout(lint: Lint, fixture: Fixture, seed: int) -> None:
    """Any consistent numbers in the same breaks are read, and only what was there is reported."""
    expected = fixture_expectation(fixture.name)
    page = renumber(fixture.name, expected, _numbers(seed))
    report, findings = lint(fixture.name, page.text.encode())
    assert wrong_cells(report, page.cells, page.places) == []
    assert rows_in_state(report, RowState.ABSENT) == expected.absent
    assert rows_in_state(report, RowState.UNREADABLE) == expected.unreadable
    assert unmet(findings, expected.findings) == []
    assert len(grave(findings)) == sum(map(len, expected.findings.values()))


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("fixture", MANGLED, ids=lambda fixture: fixture.name)
def test_a_wrong_cell_in_a_mangled_layout(lint: Lint, fixture: Fixture, seed: int) -> None:
    """The wrong cell is named; where rows are lost it is at least among the cells of the sum."""
    expected = fixture_expectation(fixture.name)
    choices = [key for key in expected.lines if key.startswith("applications/")]
    spoiled = choices[seed * 31 % len(choices)]
    page = renumber(fixture.name, expected, spoil(_numbers(seed), spoiled, seed))
    report, findings = lint(fixture.name, page.text.encode())
    assert wrong_cells(report, page.cells, page.places) == []
    [finding] = _sums(findings)
    assert spoiled in _named(finding)
    assert fixture.partial or (finding.cell, finding.line) == (spoiled, page.places[spoiled])
    errors = grave(findings, Severity.ERROR)
    expected_errors = [f for f in findings if f.rule in {finding.rule, *expected.findings}]
    assert errors == grave(expected_errors, Severity.ERROR)
