"""Numbers of tables without lines that a page break may have cut."""

from collections.abc import Sequence
from itertools import pairwise

from govlint.readers.grid.aligned import Aligned
from govlint.readers.grid.cells import Table
from govlint.readers.grid.lines import DIGITS, TextLine, Written
from govlint.readers.grid.numbers import UNKNOWN

Block = Table | Aligned | list[TextLine]
"""A table, or lines of text that follow each other."""

_SHORTEST_CUT = 3
"""Numbers of fewer digits are not broken over lines (characters)."""


def mark_cuts(pages: Sequence[Sequence[Block]]) -> None:
    """Mark the numbers on both sides of page breaks that may be parts of one.

    With no line between them, digits without a label at the top of a page are a row that lost its
    label, or the rest of the numbers that the page before ends with; nothing tells which.
    """
    for before, page in pairwise(pages):
        last = before[-1] if before else None
        if not (isinstance(last, Aligned) and page and _begins_with_rest(page[0])):
            continue
        numbers = [len(cell.text) for cell in last.rows[-1][last.labels :] if _is_number(cell.text)]
        if max(numbers, default=0) >= _SHORTEST_CUT:
            last.rows[-1] = _marked(last.rows[-1])
            if isinstance(page[0], Aligned):
                page[0].rows[0] = _marked(page[0].rows[0])


def _begins_with_rest(block: Block) -> bool:
    if isinstance(block, Aligned):
        row = block.rows[0]
        bare = not row[block.labels - 1].text
        return bare and any(_is_number(cell.text) for cell in row[block.labels :])
    return isinstance(block, list) and _is_number(block[0].text)


def _is_number(text: str) -> bool:
    return bool(text) and set(text) <= DIGITS


def _marked(row: Sequence[Written]) -> list[Written]:
    return [
        cell._replace(text=cell.text + UNKNOWN) if _is_number(cell.text) else cell for cell in row
    ]
