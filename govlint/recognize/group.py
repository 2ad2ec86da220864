"""The values of one row as they stand together, and a label that waits for its values."""

from collections.abc import Sequence

from govlint.document import Piece
from govlint.recognize.labels import RowMatch
from govlint.record import NamedTuple


class Group(NamedTuple):
    """The values of one row.

    `match` is what its label says (`NO_ROW` without one); `complete` groups have exactly one
    piece per column, `sparse` ones hold the blank pieces of their line and wait to be aligned,
    the others cannot be placed. `label_at` is the index of the label's piece in its line, -1
    without one; `pieces` the number of pieces of the line; `first_at` the index of the first value
    where values stand side by side, else -1. In `plain` groups all values are digits only, and
    `numbers` what they come to.
    `titled` ones stand behind the label of a group of rows instead of a row's own.
    """

    match: RowMatch
    label: Piece | None
    values: Sequence[Piece]
    complete: bool
    sparse: bool = False
    line: int = 0
    label_at: int = -1
    pieces: int = 0
    first_at: int = -1
    plain: bool = False
    titled: bool = False
    numbers: Sequence[int] = ()


class Waiting(NamedTuple):
    """A label that waits for its values; `blanks` are the empty pieces behind it, if parted."""

    match: RowMatch
    label: Piece
    line: int
    label_at: int
    blanks: tuple[Piece, ...]
    pieces: int
