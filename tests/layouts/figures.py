"""Numbers for the tables of a report: drawn at random, with every sum right."""

import random
from collections.abc import Callable, Iterable

Number = int | float
Counter = Callable[[], int]
Cells = dict[str, Number]
"""Numbers by cell key, `table/row/column`."""

_TOTALS = ("new_received", "carried_over", "outcome_total", "carried_forward")


def draw(keys: Iterable[str], seed: int, scale: int, zeros: float = 0.0) -> Cells:
    """Return a number for every key; counts lie between 1 and `scale`, a share of them is 0."""
    rng = random.Random(f"{seed}-{scale}-{zeros}")

    def count() -> int:
        return 0 if rng.random() < zeros else rng.randint(1, scale)

    grid: dict[str, dict[str, list[str]]] = {}
    for key in keys:
        table, row, column = key.split("/")
        grid.setdefault(table, {}).setdefault(row, []).append(column)
    cells: Cells = {}
    for row, columns in grid["disclosure"].items():
        for column in columns:
            cells[f"disclosure/{row}/{column}"] = _disclosed(column, rng, scale)
    _settle_in_force(cells)
    _draw_applications(cells, grid["applications"], count)
    for row, columns in grid["litigation"].items():
        _draw_row(cells, f"litigation/{row}", columns, count)
    return cells


def _disclosed(column: str, rng: random.Random, scale: int) -> Number:
    if column == "change":
        return rng.randint(-9, 9)
    if column == "amount":
        return round(rng.uniform(1, scale + 1), rng.randint(1, 4))
    return rng.randint(1, scale)


def _settle_in_force(cells: Cells) -> None:
    for key in [key for key in cells if key.endswith("/in_force")]:
        cells[key] += cells[key.replace("in_force", "issued")]


def _draw_row(cells: Cells, prefix: str, columns: list[str], count: Counter) -> None:
    *parts, total = columns
    for column in parts:
        cells[f"{prefix}/{column}"] = count()
    cells[f"{prefix}/{total}"] = sum(cells[f"{prefix}/{column}"] for column in parts)


def _draw_applications(cells: Cells, rows: dict[str, list[str]], count: Counter) -> None:
    outcomes = [row for row in rows if row not in _TOTALS]
    columns = rows["outcome_total"]
    for row in outcomes:
        _draw_row(cells, f"applications/{row}", columns, count)
    *parts, total = columns
    for column in parts:
        done = sum(cells[f"applications/{row}/{column}"] for row in outcomes)
        forward = count()
        over = min(count(), done + forward)
        drawn = (done + forward - over, over, done, forward)
        for row, number in zip(_TOTALS, drawn, strict=True):
            cells[f"applications/{row}/{column}"] = number
    for row in _TOTALS:
        cells[f"applications/{row}/{total}"] = sum(
            cells[f"applications/{row}/{column}"] for column in parts
        )


def spoil(cells: Cells, key: str, seed: int) -> Cells:
    """Return the same numbers with a wrong one at `key`, near the right one and not negative."""
    rng = random.Random(f"{seed}-{key}")
    right = cells[key]
    near = [right + step for step in (-90, -10, -9, -2, -1, 1, 2, 9, 10, 90, 900)]
    return {**cells, key: rng.choice([number for number in near if number >= 0])}
