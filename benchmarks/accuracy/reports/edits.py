"""Small changes to the parts of a report."""

from collections.abc import Callable
from random import Random

from benchmarks.accuracy.reports.sample import Heading, Paragraph, Part, Sample, Title
from layouts.grids import Entry, Grid

Edit = Callable[[Sample, Random], Sample | None]
"""A change to a report; None where it does not apply to this one."""


def index_of(sample: Sample, section: str) -> int:
    """Return where the heading of a section stands among the parts."""
    return next(
        at
        for at, part in enumerate(sample.parts)
        if isinstance(part, Heading) and part.section == section
    )


def body_of(sample: Sample, section: str) -> range:
    """Return the indexes of the parts behind a section's heading, up to what is not its own."""
    first = index_of(sample, section) + 1
    last = first
    while last < len(sample.parts) and not _ends_section(sample.parts[last]):
        last += 1
    return range(first, last)


def _ends_section(part: Part) -> bool:
    return isinstance(part, Heading) or (isinstance(part, Paragraph) and part.role == "signature")


def replaced(sample: Sample, at: range, *parts: Part) -> Sample:
    """Put other parts in the place of some."""
    return sample._replace(parts=(*sample.parts[: at.start], *parts, *sample.parts[at.stop :]))


def with_heading(sample: Sample, section: str, text: str) -> Sample:
    """Give a section's heading another text."""
    at = index_of(sample, section)
    return replaced(sample, range(at, at + 1), Heading(section, text))


def without(sample: Sample, at: range) -> Sample:
    """Take parts away, and the cells of their tables from the truth."""
    lost = {
        entry.key
        for part in sample.parts[at.start : at.stop]
        if isinstance(part, Grid)
        for item in part.items
        if not isinstance(item, str)
        for entry in item
    }
    return replaced(sample, at).without_cells(lost)


def at_role(sample: Sample, role: str) -> int | None:
    """Return where the first paragraph with a role stands, if there is one."""
    return next(
        (
            at
            for at, part in enumerate(sample.parts)
            if isinstance(part, Paragraph) and part.role == role
        ),
        None,
    )


def title_of(sample: Sample) -> int:
    """Return where the title stands."""
    return next(at for at, part in enumerate(sample.parts) if isinstance(part, Title))


def without_row(grid: Grid, at: int) -> Grid:
    """Take a row out; a group it opens stands before the next one then."""
    row, items = grid.items[at], list(grid.items)
    following = items[at + 1] if at + 1 < len(items) else ""
    if not isinstance(row, str) and not isinstance(following, str):
        labels = [n for n, entry in enumerate(row) if entry.text and not entry.key]
        for column in labels[:-1]:
            if not following[column].text and not following[column].key:
                moved = (*following[:column], Entry(row[column].text), *following[column + 1 :])
                following = moved
        items[at + 1] = following
    del items[at]
    return grid._replace(items=tuple(items))
