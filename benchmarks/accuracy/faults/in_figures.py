"""Faults people make in the figures; each names the finding it must lead to."""

from random import Random

from benchmarks.accuracy.reports.edits import Edit
from benchmarks.accuracy.reports.sample import SUMS, Sample, Wanted, with_texts
from benchmarks.accuracy.reports.sheets import BLANK_MARKS
from layouts.figures import spoil

SPOKEN_OF = frozenset({"text-applications", "text-litigation", "text-none"})
"""Sentences that speak of a spoiled cell may be told as well."""


def _spoiled(sample: Sample, key: str, seed: int) -> Sample:
    known = {key: value for key, value in sample.cells.items() if value is not None}
    wrong = spoil(known, key, seed)[key]
    grid = sample.table(key.split("/", maxsplit=1)[0])
    changed = sample.with_grid(with_texts(grid, {key: str(wrong)}))
    return changed._replace(cells={**sample.cells, key: wrong})


def _keys(sample: Sample, table: str) -> list[str]:
    return [k for k, v in sample.cells.items() if k.startswith(f"{table}/") and v is not None]


def wrong_sum(sample: Sample, rng: Random) -> Sample:
    """One wrong number in table three."""
    key = rng.choice(_keys(sample, "applications"))
    return _spoiled(sample, key, sample.number).wanting(Wanted(SUMS, key), allowed=SPOKEN_OF)


def two_wrong_sums(sample: Sample, rng: Random) -> Sample | None:
    """Two wrong numbers in table three, in other rows and columns and by other differences."""
    keys = _keys(sample, "applications")
    one, two = rng.sample(keys, 2)
    if set(one.split("/")[1:]) & set(two.split("/")[1:]):
        return None
    changed = _spoiled(_spoiled(sample, one, sample.number), two, sample.number + 1)
    if abs(_step(changed, sample, one)) == abs(_step(changed, sample, two)):
        return None
    return changed.wanting(Wanted(SUMS, one), Wanted(SUMS, two), allowed=SPOKEN_OF)


def _step(changed: Sample, sample: Sample, key: str) -> float:
    return (changed.cells[key] or 0) - (sample.cells[key] or 0)


def wrong_litigation_sum(sample: Sample, rng: Random) -> Sample | None:
    """One wrong number in table four, where there is a total to compare with."""
    keys = _keys(sample, "litigation")
    keys = [key for key in keys if f"{key.rpartition('/')[0]}/total" in keys]
    if not keys:
        return None
    key = rng.choice(keys)
    wanted = Wanted(frozenset({"litigation-total"}), key)
    return _spoiled(sample, key, sample.number).wanting(wanted, allowed=SPOKEN_OF)


def no_count(sample: Sample, rng: Random) -> Sample:
    """A number in a cell that is no count."""
    key = rng.choice(_count_keys(sample))
    text = rng.choice(["-3", "5.5"])
    changed = _with_text(sample, key, text)
    return changed._replace(cells={**sample.cells, key: float(text)})


def word_for_count(sample: Sample, rng: Random) -> Sample:
    """A word in a cell."""
    key = rng.choice(_count_keys(sample))
    return _with_text(sample, key, "十二").without_cells({key})


def _with_text(sample: Sample, key: str, text: str) -> Sample:
    grid = sample.table(key.split("/", maxsplit=1)[0])
    changed = sample.with_grid(with_texts(grid, {key: text}))
    return changed.wanting(Wanted(frozenset({"cell-not-count"}), key), allowed=SPOKEN_OF | SUMS)


def _count_keys(sample: Sample) -> list[str]:
    keys = _keys(sample, "applications") + _keys(sample, "disclosure")
    return [key for key in keys if _counts(key)]


def _counts(key: str) -> bool:
    return not key.endswith(("/amount", "/change"))


def blank_cells(sample: Sample, rng: Random) -> Sample | None:
    """Some zeros left blank."""
    zeros = [key for key in _keys(sample, "applications") if sample.cells[key] == 0]
    if any(wanted.rules == {"cell-blank"} for wanted in sample.wanted) or len(zeros) < 2:
        return None
    chosen = rng.sample(zeros, rng.randint(1, len(zeros) - 1))
    grid = sample.table("applications")
    changed = sample.with_grid(with_texts(grid, dict.fromkeys(chosen, rng.choice(BLANK_MARKS))))
    cells = {**sample.cells, **dict.fromkeys(chosen)}
    return changed._replace(cells=cells).wanting(Wanted(frozenset({"cell-blank"})))


def unfilled_table(sample: Sample, rng: Random) -> Sample | None:
    """A table with no number in it."""
    table = rng.choice(["disclosure", "applications", "litigation"])
    if any(wanted.rules == {"cell-blank"} for wanted in sample.wanted):
        return None
    grid = sample.table(table)
    keys = _keys(sample, table)
    changed = sample.with_grid(with_texts(grid, dict.fromkeys(keys, "")))
    changed = changed._replace(cells={**sample.cells, **dict.fromkeys(keys)})
    return changed.wanting(Wanted(frozenset({"table-not-filled"})), allowed=SPOKEN_OF)


IN_FIGURES: dict[str, Edit] = {
    fault.__name__: fault
    for fault in (
        wrong_sum,
        two_wrong_sums,
        wrong_litigation_sum,
        no_count,
        word_for_count,
        blank_cells,
        unfilled_table,
    )
}
