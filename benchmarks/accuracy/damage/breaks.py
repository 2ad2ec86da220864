"""What page breaks, copying and conversion do to a table without losing anything of it."""

from collections.abc import Callable
from random import Random

from benchmarks.accuracy.damage import rows, tables
from benchmarks.accuracy.reports.sample import Sample
from layouts import breaks as page_breaks
from layouts.grids import Grid

Mangle = Callable[[Sample, Random], Sample]
"""From a report to the same one after an accident, with what is left of the truth."""

GridMangle = Callable[[Grid, Random], Grid]


def on_applications(change: GridMangle) -> Mangle:
    """Turn a change of a table into one of a report, at its largest table."""

    def mangle(sample: Sample, rng: Random) -> Sample:
        grid = sample.grid("applications")
        return sample.with_grid(change(grid, rng)) if grid else sample

    return mangle


BREAKS: dict[str, Mangle] = {
    **{name: on_applications(change) for name, change in page_breaks.BREAKS.items()},
    **{
        change.__name__: on_applications(change)
        for change in (
            rows.values_on_next_page,
            rows.label_in_two,
            rows.values_between_label,
            rows.shifted_right,
            rows.values_shifted,
            rows.shifted_left,
            rows.row_twice,
            tables.three_tables,
            tables.invented_header,
            tables.many_tables,
            tables.lost_header,
            tables.group_in_label,
            tables.label_slips,
        )
    },
    "parts_apart": tables.parts_apart,
    "litigation_on_two_pages": tables.litigation_on_two_pages,
}
ONLY_ON_PAPER = {"upright_among_rows"}
LABELS_DIFFER = {"label_slips"}
