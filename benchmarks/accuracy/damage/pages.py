"""Accidents that take away rows and pages."""

from random import Random

from benchmarks.accuracy.damage.rows import rows_of
from benchmarks.accuracy.reports.edits import body_of, index_of
from benchmarks.accuracy.reports.sample import Sample, keys_of


def lost_page(sample: Sample, rng: Random) -> Sample:
    """A page is gone, from among the rows of table two to among those of table three."""
    first, second = sample.table("disclosure"), sample.table("applications")
    cut = rng.choice(rows_of(first))[0]
    resumed = rng.choice(rows_of(second))[0]
    lost = {key for at, row in rows_of(first) if at >= cut for key in keys_of(row)}
    lost |= {key for at, row in rows_of(second) if at < resumed for key in keys_of(row)}
    changed = sample.with_grid(first._replace(items=first.items[:cut]))
    changed = changed.with_grid(second._replace(items=second.items[resumed:], header=0))
    at = index_of(changed, "applications")
    parts = (*changed.parts[:at], *changed.parts[at + 1 :])
    return changed._replace(parts=parts).without_cells(lost)


def lost_rows_of_page(sample: Sample, rng: Random) -> Sample:
    """The rows of table three on one page are gone."""
    grid = sample.table("applications")
    rows = rows_of(grid)
    start = rng.randrange(1, len(rows) - 3)
    gone = rows[start : start + rng.randint(3, 9)]
    places = {at for at, _ in gone}
    items = tuple(item for at, item in enumerate(grid.items) if at not in places)
    lost = {key for _, row in gone for key in keys_of(row)}
    return sample.with_grid(grid._replace(items=items)).without_cells(lost)


def lost_tail(sample: Sample, rng: Random) -> Sample:
    """The file ends in the middle of table three."""
    grid = sample.table("applications")
    cut = rng.choice(rows_of(grid))[0]
    kept = {key for place, row in rows_of(grid) if place < cut for key in keys_of(row)}
    lost = {key for key in sample.cells if not key.startswith("disclosure/") and key not in kept}
    parts = sample.parts[: body_of(sample, "applications").start]
    changed = sample._replace(parts=(*parts, grid._replace(items=grid.items[:cut])))
    changed = changed._replace(statements=changed.statements._replace(fee=None, yuan=None))
    allowed = frozenset({"fee-statement-missing"})
    return changed.wanting(allowed=allowed).without_cells(lost)
