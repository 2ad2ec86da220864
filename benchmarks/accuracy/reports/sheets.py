"""The tables of a report: figures dressed and put into the grids of the form."""

import random

from benchmarks.accuracy.reports.sample import Truth, keys_of
from layouts import dress
from layouts.figures import Cells
from layouts.grids import Entry, Grid, Item, Row, template

BLANK_MARKS = ("/", "-", "—", "无")


def sheets(form: str, texts: dict[str, str], rng: random.Random) -> dict[str, Grid]:
    """Return the tables of a form by key, filled in, with one of the headers in use."""
    grids = [part for part in template(form) if isinstance(part, Grid)]
    filled = {grid.table: _filled(grid, texts) for grid in grids}
    if rng.random() < 0.5:
        filled["litigation"] = official_header(filled["litigation"])
    return filled


def _filled(grid: Grid, texts: dict[str, str]) -> Grid:
    rows = [item for item in grid.items if not isinstance(item, str)]
    items: list[Item] = [
        tuple(Entry(texts[e.key], e.key) if e.key else e for e in row) for row in rows
    ]
    return grid._replace(items=tuple(items))


def official_header(grid: Grid) -> Grid:
    """Put the columns of the first block beside the names of the others, as the form does."""
    first, second, third, *rest = [item for item in grid.items if not isinstance(item, str)]
    width = next(at for at, entry in enumerate(second) if entry.text)
    raised: Row = (*third[:width], *second[width:])
    lowered: Row = (*[Entry("")] * width, *third[width:])
    return grid._replace(items=(first, raised, lowered, *rest))


def figure_texts(cells: Cells, rng: random.Random) -> dict[str, str]:
    """Return how each number is written: plain, or in one of the other ways in use."""
    write = dress.plain
    if rng.random() < 0.2:
        # Full-width digits of long numbers would not fit into the cells of the form on paper.
        write = dress.thousands if max(cells.values()) >= 1000 else dress.full_width
    texts = {key: write(number) for key, number in cells.items()}
    if rng.random() < 0.1:
        key = next(key for key in cells if key.startswith("disclosure/normative_documents/"))
        texts[key] += f"（其中修订 {rng.randint(1, 9)} 件）"
    return texts


def leave_blank(
    cells: Truth, texts: dict[str, str], rng: random.Random, mark: str
) -> tuple[Truth, dict[str, str], set[str]]:
    """Write `mark` for some zeros; return the cells, the texts and the tables with blank cells."""
    share = rng.choice([0.1, 0.5, 1.0])
    truth, written = dict(cells), dict(texts)
    touched: set[str] = set()
    for table in rng.choice([["applications"], ["litigation"], ["disclosure", "applications"]]):
        keys = [key for key in cells if key.startswith(f"{table}/")]
        zeros = [key for key in keys if cells[key] == 0]
        blank = [key for key in zeros if rng.random() < share]
        if len(blank) == len(keys):
            blank = blank[1:]
        for key in blank:
            truth[key], written[key] = None, mark
        touched |= {table} if blank else set()
    return truth, written, touched


def body(grid: Grid) -> list[int]:
    """Return the indexes of the items that are rows with figures."""
    return [at for at, item in enumerate(grid.items) if not isinstance(item, str) and keys_of(item)]
