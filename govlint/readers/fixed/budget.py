"""How much of an OFD file is looked at, all its pages and what they repeat together."""

from govlint.limits import Limits
from govlint.readers.archive import MARKS_PER_CELL
from govlint.readers.grid.bounds import LimitError

_PARTS = 4
"""So many parts may be as large as a single one."""

DRAWN = 4
"""What a character or a stretch of a line costs; an element or attribute costs one."""


class Budget:
    """What is left to be looked at."""

    def __init__(self, limits: Limits) -> None:
        """Start with all that the limits give."""
        self._left = limits.cells * MARKS_PER_CELL * _PARTS

    def take(self, count: int) -> None:
        """Use up a part; raise LimitError where so much is not left."""
        self._left -= count
        if self._left < 0:
            raise LimitError("cells")
