"""Grids from ruling lines: any way of merging cells comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlint.readers.grid.bounds import LimitError
from govlint.readers.grid.lattice import Grid, Region, find_grids
from govlint.readers.grid.marks import Rule

MOST = 10_000


@st.composite
def divided(draw: st.DrawFn) -> tuple[int, int, list[Region]]:
    """Divide a grid into cells, some of which span several places."""
    columns, rows = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    free = {(row, column) for row in range(rows) for column in range(columns)}
    regions = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) not in free:
                continue
            wide = draw(st.integers(1, 3))
            high = draw(st.integers(1, 3))
            while not _places(row, column, high, wide) <= free:
                high, wide = (1, wide) if high > 1 else (1, wide - 1)
            free -= _places(row, column, high, wide)
            regions.append(Region(column, row, wide, high))
    return columns, rows, regions


def _places(row: int, column: int, high: int, wide: int) -> set[tuple[int, int]]:
    return {(row + down, column + along) for down in range(high) for along in range(wide)}


def rules(regions: list[Region], jitter: float) -> tuple[list[Rule], list[Rule]]:
    """Draw all sides of all cells, 40 wide and 20 high, some of them a little off."""
    across, down = [], []
    for number, (column, row, columns, rows) in enumerate(regions):
        off = jitter if number % 2 else -jitter
        left, right = 40.0 * column + off, 40.0 * (column + columns) + off
        top, bottom = 20.0 * row + off, 20.0 * (row + rows) + off
        across += [Rule(top, left, right), Rule(bottom, left, right)]
        down += [Rule(left, top, bottom), Rule(right, top, bottom)]
    return across, down


def compact(regions: list[Region]) -> set[tuple[int, int, int, int]]:
    """Number columns and rows by those edges alone at which some cell begins or ends."""
    xs = sorted({x for r in regions for x in (r.column, r.column + r.columns)})
    ys = sorted({y for r in regions for y in (r.row, r.row + r.rows)})
    return {
        (
            xs.index(r.column),
            ys.index(r.row),
            xs.index(r.column + r.columns) - xs.index(r.column),
            ys.index(r.row + r.rows) - ys.index(r.row),
        )
        for r in regions
    }


@given(divided(), st.sampled_from([0.0, 0.4]))
def test_any_division_comes_back(grid: tuple[int, int, list[Region]], jitter: float) -> None:
    _, _, regions = grid
    found = find_grids(*rules(regions, jitter), MOST)
    if len(regions) == 1:
        assert found == []
        return
    assert [set(map(tuple, grid.regions)) for grid in found] == [compact(regions)]
    for index, region in enumerate(found[0].regions):
        box = found[0].box_of(index)
        x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        assert found[0].regions[found[0].region_at(x, y)] == region


def lattice(columns: int, rows: int) -> list[Grid]:
    across = [Rule(20.0 * row, 0, 40.0 * columns) for row in range(rows + 1)]
    down = [Rule(40.0 * column, 0, 20.0 * rows) for column in range(columns + 1)]
    return find_grids(across, down, 100)


def test_the_limit_of_cells() -> None:
    assert lattice(8, 8)[0].places == 64
    with pytest.raises(LimitError):
        lattice(20, 20)


def test_outside_of_a_grid_is_no_cell() -> None:
    (grid,) = lattice(2, 2)
    assert grid.region_at(-1, 10) == grid.region_at(10, 41) == -1
