"""Which report has which fault: every second one is faultless, the others take turns."""

from benchmarks.accuracy.faults.in_figures import IN_FIGURES
from benchmarks.accuracy.faults.in_sections import IN_SECTIONS
from benchmarks.accuracy.faults.in_sentences import IN_SENTENCES
from benchmarks.accuracy.faults.in_tables import IN_TABLES
from benchmarks.accuracy.reports.compose import compose
from benchmarks.accuracy.reports.edits import Edit
from benchmarks.accuracy.reports.facts import rng_for
from benchmarks.accuracy.reports.sample import Sample, Wanted

NEEDS_CELLS = {"unfilled_table", "word_for_count"}
"""Faults that cannot be told where cells are not parted."""

OUTDATED = "outdated_form"
FAULTS: dict[str, Edit] = {**IN_FIGURES, **IN_TABLES, **IN_SENTENCES, **IN_SECTIONS}
NAMES = (*FAULTS, OUTDATED)


def faultless(number: int, *, empty_cells: bool = True) -> Sample:
    """Return a report in which nothing is wrong, though cells may be blank."""
    return compose(number, empty_cells=empty_cells)


def with_turns(number: int, *, empty_cells: bool = True) -> Sample:
    """Return a faultless report for even numbers, and one with the fault whose turn it is else."""
    if number % 2 == 0:
        return faultless(number, empty_cells=empty_cells)
    for turn in range(len(NAMES)):
        name = NAMES[(number // 2 + turn) % len(NAMES)]
        if name in NEEDS_CELLS and not empty_cells:
            continue
        found = with_fault(number, name, empty_cells=empty_cells)
        if found:
            return found
    raise AssertionError("some fault applies to every report")


def with_fault(number: int, name: str, *, empty_cells: bool = True) -> Sample | None:
    """Return the report with a number and one fault; None where it does not apply."""
    if name == OUTDATED:
        sample = compose(number, empty_cells=empty_cells, outdated=True)
        wanted = Wanted(frozenset({"form-outdated"}))
        return sample._replace(fault=name).wanting(wanted)
    sample = compose(number, empty_cells=empty_cells)
    changed = FAULTS[name](sample, rng_for(number, name))
    return changed._replace(fault=name) if changed else None
