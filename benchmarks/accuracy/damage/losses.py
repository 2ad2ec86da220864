"""Accidents that take something away: what is left must not be read as something else."""

from random import Random

from benchmarks.accuracy.damage import pages, values
from benchmarks.accuracy.damage.breaks import Mangle
from benchmarks.accuracy.reports.sample import Sample, Wanted

TOLD = frozenset(
    {
        "cell-blank",
        "cell-not-count",
        "row-unreadable",
        "section-empty",
        "section-missing",
        "table-incomplete",
        "table-missing",
        "table-not-filled",
    }
)
"""What may be said of a file that has lost something; nothing else may be concluded from it."""


def without_faults(sample: Sample) -> Sample:
    """Ask for nothing and allow what was asked for, and whatever a loss may be told by."""
    asked = frozenset[str]().union(*(wanted.rules for wanted in sample.wanted))
    return sample._replace(wanted=(), allowed=sample.allowed | asked | TOLD)


def lose(sample: Sample, loss: Mangle, rng: Random) -> Sample:
    """Return the report after a loss, which has to be told."""
    changed = loss(sample._replace(wanted=()), rng)
    wanted = (Wanted(TOLD),) if len(changed.cells) < len(sample.cells) else ()
    return changed.wanting(*wanted, allowed=TOLD)


LOSSES: dict[str, Mangle] = {
    loss.__name__: loss
    for loss in (
        values.dropped_cell,
        values.dropped_cells,
        values.dropped_zeros,
        values.one_value_too_many,
        values.merged_cells,
        values.number_in_two,
        values.no_separators,
        values.no_separators_in_some_rows,
        values.misread_digits,
        values.row_twice_differently,
        pages.lost_page,
        pages.lost_rows_of_page,
        pages.lost_tail,
    )
}
RAGGED = {
    "dropped_cell",
    "dropped_cells",
    "dropped_zeros",
    "one_value_too_many",
    "merged_cells",
    "no_separators",
    "no_separators_in_some_rows",
}
"""Losses after which a row has more or fewer cells than the table has columns."""
