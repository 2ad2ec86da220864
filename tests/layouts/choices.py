"""Which layouts are tried: each habit by itself in turn, and any of them together."""

import random

from layouts import breaks, dress, styles
from layouts.render import Layout

ON_PAPER = (styles.columns_by_characters, styles.columns_by_width, styles.wrapped_columns)
"""Styles that keep the columns of a printed page apart by spaces."""

ONE_OF_EACH_KIND = (
    styles.pipes,
    styles.bare_pipes,
    styles.tabs,
    styles.single_spaces,
    styles.columns_by_characters,
    styles.one_a_line,
    styles.pipe_after_each,
)


def each_by_itself() -> list[Layout]:
    """Return every style on both forms, and every other habit with a style of each kind."""
    found = [Layout(form, style) for form in ("2021", "2019") for style in styles.STYLES.values()]
    for style in ONE_OF_EACH_KIND:
        found += [Layout("2021", style, cut=cut) for cut in breaks.BREAKS.values()]
        found += [Layout("2021", style, number=number) for number in dress.NUMBERS]
        found += [Layout("2021", style, label=label) for label in dress.LABELS]
        found += [Layout("2021", style, encode=encode) for encode in dress.ENCODINGS]
    found += [Layout("2021", style, breaks.upright_among_rows) for style in ON_PAPER[1:]]
    return [layout for layout in found if can_be(layout)]


def together(seed: int) -> Layout:
    """Return a layout in which any habits come together."""
    rng = random.Random(seed)
    while True:
        layout = Layout(
            rng.choice(["2021", "2019"]),
            rng.choice(list(styles.STYLES.values())),
            rng.choice([breaks.whole, *breaks.BREAKS.values()]),
            rng.choice([dress.plain, *dress.NUMBERS]),
            rng.choice([dress.unchanged, *dress.LABELS]),
            rng.choice([dress.utf8, *dress.ENCODINGS]),
        )
        if can_be(layout):
            return layout


def can_be(layout: Layout) -> bool:
    """Tell whether a converter could have made the layout, and a person could still read it."""
    if layout.cut is breaks.upright_among_rows and layout.style not in ON_PAPER:
        return False
    # Where spaces part the cells, spaces inside words leave nothing to tell them apart by.
    return layout.label is not dress.spaced or layout.style not in (
        *ON_PAPER,
        styles.single_spaces,
    )
