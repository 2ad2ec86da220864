"""Rows that lost their separators: every cell that is given a number has the right one."""

import pytest

from expectations import Lint
from govlint.cache import national_pack_path
from govlint.form import Form
from govlint.recognize import glued
from govlint.recognize.splits import Steps, TooMany, is_plain, ways
from govlint.report import Cell, Report, RowState, Status
from govlint.ruleset import load_ruleset
from layouts.figures import Cells, draw, spoil
from layouts.grids import keys

FORMS: dict[str, Form] = {
    reader.form.key[-4:]: reader.form
    for reader in load_ruleset([national_pack_path()]).reading.forms
}
SUMS = {
    "applications-balance",
    "applications-outcome-total",
    "applications-row-total",
    "litigation-total",
}
SPOILED = (
    "applications/new_received/natural_person",
    "applications/outcome_total/total",
    "applications/granted/business",
    "litigation/review/total",
)


def _glued(form: Form, cells: Cells, blank: str = "0") -> str:
    """Write tables three and four with the numbers of each row in one; zeros as `blank`."""
    lines = ["青石县云溪镇2023年政府信息公开工作年度报告", ""]
    for table, title in ((form.table("applications"), 2), (form.table("litigation"), 3)):
        assert table is not None
        lines += [form.sections[title].heading, ""]
        values = {
            row.key: "".join(
                str(cells[f"{table.key}/{row.key}/{column.key}"] or blank)
                for column in table.columns
            )
            for row in table.rows
        }
        if table.layout == "rows":
            lines += [f"{row.label} {values[row.key]}" for row in table.rows]
        else:
            lines += [" ".join(column.label for column in table.columns), "".join(values.values())]
    return "\n".join([*lines, ""])


def _given(report: Report) -> dict[str, Cell]:
    return {
        f"{key}/{row_spec.key}/{table.spec.columns[column].key}": cell
        for key, table in report.tables.items()
        for row_spec, row in zip(table.spec.rows, table.rows, strict=True)
        if row.state is RowState.PLACED
        for column, cell in zip(row_spec.columns, row.cells, strict=True)
        if cell.value is not None
    }


def _wrong(report: Report, cells: Cells) -> list[str]:
    return [place for place, cell in _given(report).items() if cell.value != cells[place]]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("scale", [1, 4, 30, 400, 6000])
@pytest.mark.parametrize("seed", range(8))
def test_no_number_is_wrong(lint: Lint, form: str, scale: int, seed: int) -> None:
    cells = draw(keys(form), seed, scale, zeros=seed % 4 * 0.3)
    report, findings = lint("report.txt", _glued(FORMS[form], cells).encode())
    assert _wrong(report, cells) == []
    assert {cell.status for cell in _given(report).values()} <= {Status.INFERRED}
    assert not {finding.rule for finding in findings} & SUMS


@pytest.mark.parametrize("seed", range(12))
def test_a_wrong_sum_makes_no_number_wrong(lint: Lint, seed: int) -> None:
    cells = draw(keys("2021"), seed, (4, 30, 400)[seed % 3], zeros=0.7)
    cells = spoil(cells, SPOILED[seed % 4], seed)
    report, _ = lint("report.txt", _glued(FORMS["2021"], cells).encode())
    assert _wrong(report, cells) == []


@pytest.mark.parametrize("seed", range(12))
def test_blank_cells_make_no_number_wrong(lint: Lint, seed: int) -> None:
    cells = draw(keys("2021"), seed, (4, 30, 400)[seed % 3], zeros=0.4)
    report, _ = lint("report.txt", _glued(FORMS["2021"], cells, blank="").encode())
    assert _wrong(report, cells) == []


@pytest.mark.parametrize("seed", range(6))
def test_small_numbers_are_told_apart(lint: Lint, seed: int) -> None:
    cells = draw(keys("2021"), seed, 30, zeros=0.8)
    report, _ = lint("report.txt", _glued(FORMS["2021"], cells).encode())
    asked = [place for place in cells if not place.startswith("disclosure/")]
    assert len(_given(report)) >= 0.9 * len(asked)
    for cell in _given(report).values():
        assert report.document.folded[cell.start : cell.end] == cell.raw


@pytest.mark.parametrize(
    ("digits", "width", "found"),
    [
        ("15130000154", 7, [(151, 3, 0, 0, 0, 0, 154)]),
        ("0000000", 7, [(0, 0, 0, 0, 0, 0, 0)]),
        ("0000001", 7, []),
        ("000000", 7, []),
        ("11112", 3, [(1, 11, 12), (11, 1, 12)]),
        ("111122", 3, [(11, 11, 22)]),
        ("10010", 3, [(10, 0, 10)]),
        ("1001", 3, []),
        ("101020", 3, [(10, 10, 20)]),
        ("11112", 4, []),
        ("11213", 4, []),
        ("112114", 4, [(1, 12, 1, 14), (11, 2, 1, 14)]),
    ],
)
def test_ways(digits: str, width: int, found: list[tuple[int, ...]]) -> None:
    assert sorted(ways(digits, width, Steps(10_000))) == sorted(found)


def test_a_search_ends() -> None:
    with pytest.raises(TooMany):
        list(ways("1" * 40, 7, Steps(500)))


def test_a_row_of_single_digits_has_no_other_way() -> None:
    """Not even with blank cells, so it needs no other row to bear witness."""
    for number in range(10_000):
        digits = f"{number:04}"
        row = digits + str(sum(map(int, digits)))
        if is_plain(row, 5):
            assert not [way for count in (2, 3, 4) for way in ways(row, count, Steps(1000))]


def test_a_row_with_too_many_ways_is_left_alone(
    lint: Lint, monkeypatch: pytest.MonkeyPatch
) -> None:
    cells = draw(keys("2021"), 1, 30, zeros=0.8)
    monkeypatch.setattr(glued, "MOST_WAYS", 1)
    report, _ = lint("report.txt", _glued(FORMS["2021"], cells).encode())
    assert not [place for place in _given(report) if place.startswith("applications/")]


def test_rows_without_a_total_are_left_alone(lint: Lint) -> None:
    text = "青石县云溪镇2023年政府信息公开工作年度报告\n规章 11114\n行政规范性文件 00000\n"
    report, _ = lint("report.txt", text.encode())
    assert _given(report) == {}
