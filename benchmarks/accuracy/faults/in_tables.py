"""Faults people make in rows, columns and whole tables; each names the finding it must lead to."""

from random import Random

from benchmarks.accuracy.reports.edits import Edit, body_of, without, without_row
from benchmarks.accuracy.reports.facts import phrases
from benchmarks.accuracy.reports.sample import Sample, Wanted, keys_of
from benchmarks.accuracy.reports.sheets import body
from layouts.grids import Entry


def lost_rows(sample: Sample, rng: Random) -> Sample:
    """One to three rows missing from table three."""
    grid = sample.table("applications")
    lost: set[str] = set()
    for _ in range(rng.randint(1, 3)):
        at = rng.choice(body(grid))
        row = grid.items[at]
        lost |= set() if isinstance(row, str) else set(keys_of(row))
        grid = without_row(grid, at)
    changed = sample.with_grid(grid).without_cells(lost)
    wanted = Wanted(frozenset({"table-incomplete"}))
    return _without_blank_wanted(changed.wanting(wanted), "applications")


def _without_blank_wanted(sample: Sample, table: str) -> Sample:
    """Blank cells may have gone with the rows; whether they are told is left open."""
    if any(value is None for key, value in sample.cells.items() if key.startswith(table)):
        return sample
    kept = tuple(wanted for wanted in sample.wanted if wanted.rules != {"cell-blank"})
    tables = {key.split("/")[0] for key, value in sample.cells.items() if value is None}
    blank = (Wanted(frozenset({"cell-blank"})),) * len(tables)
    return sample._replace(wanted=kept + blank)


def lost_table(sample: Sample, rng: Random) -> Sample:
    """A heading without its table."""
    section = rng.choice(["proactive_disclosure", "applications", "review_litigation"])
    changed = without(sample, body_of(sample, section))
    wanted = Wanted(frozenset({"table-missing"}))
    return _without_blank_wanted(changed.wanting(wanted), "none")


def wrong_column_label(sample: Sample, rng: Random) -> Sample | None:
    """A column called by another name."""
    return _with_other_label(sample, rng, "columns", "column-label")


def wrong_row_label(sample: Sample, rng: Random) -> Sample | None:
    """A row called by another name."""
    return _with_other_label(sample, rng, "rows", "row-label")


def _with_other_label(sample: Sample, rng: Random, kind: str, rule: str) -> Sample | None:
    old, new = rng.choice(list(phrases()[kind].items()))
    for table in ("applications", "disclosure"):
        changed = _relabelled(sample, table, old, new)
        if changed != sample:
            return changed.wanting(Wanted(frozenset({rule})))
    return None


def _relabelled(sample: Sample, table: str, old: str, new: str) -> Sample:
    grid = sample.table(table)
    items = tuple(
        item
        if isinstance(item, str)
        else tuple(Entry(new) if not e.key and e.text == old else e for e in item)
        for item in grid.items
    )
    return sample.with_grid(grid._replace(items=items))


IN_TABLES: dict[str, Edit] = {
    fault.__name__: fault
    for fault in (
        lost_rows,
        lost_table,
        wrong_column_label,
        wrong_row_label,
    )
}
