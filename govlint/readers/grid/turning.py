"""Pages on which most of the text runs up, down or upside down are turned to be read."""

from govlint.readers.grid.marks import Matrix

IDENTITY = Matrix(1, 0, 0, 1, 0, 0)

SLANT = 0.1
"""Text that rises or falls by more than this share of its way is turned."""

_TURNS = (
    IDENTITY,
    Matrix(0, -1, 1, 0, 0, 0),
    Matrix(-1, 0, 0, -1, 0, 0),
    Matrix(0, 1, -1, 0, 0, 0),
)


class Directions:
    """Counts how the texts of a page run."""

    def __init__(self) -> None:
        """Start with none."""
        self._counts = [0, 0, 0, 0]
        self._slanted = False

    def see(self, matrix: Matrix, count: int = 1) -> None:
        """Take down the direction of `count` texts written through a matrix."""
        a, b = matrix.a, matrix.b
        if abs(b) <= SLANT * abs(a):
            self._counts[0 if a >= 0 else 2] += count
        elif abs(a) <= SLANT * abs(b):
            self._counts[1 if b >= 0 else 3] += count
        else:
            self._slanted = True

    @property
    def quarter(self) -> int:
        """How many quarter turns most of the text is away from running from left to right."""
        return self._counts.index(max(self._counts))

    @property
    def turn(self) -> Matrix:
        """What turns the page so that most of its text runs from left to right."""
        return _TURNS[self.quarter]

    @property
    def mixed(self) -> bool:
        """Tell whether some text runs in another direction than most."""
        return self._slanted or sum(map(bool, self._counts)) > 1


def is_level(matrix: Matrix) -> bool:
    """Tell whether text written through a matrix runs from left to right."""
    return abs(matrix.b) <= SLANT * matrix.a
