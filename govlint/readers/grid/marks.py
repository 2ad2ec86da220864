"""What stands on a page: characters with their boxes, and straight ruling lines."""

from govlint.record import NamedTuple


class Glyph(NamedTuple):
    """A character; `base` is the line it stands on, `left` to `right` the room it takes."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    base: float


FARTHEST = 100_000.0
"""What a damaged file puts further away is on no page; NaN is not within either."""

_SMALLEST = 0.1
_NARROWEST = 0.1


def glyph_of(
    text: str, left: float, right: float, top: float, bottom: float, base: float
) -> Glyph | None:
    """Return a character, None where its box is none that could be seen."""
    if right < left:
        left, right = right, left
    if bottom < top:
        top, bottom = bottom, top
    near = -FARTHEST < left <= right < FARTHEST and -FARTHEST < top <= bottom < FARTHEST
    if not near or bottom - top < _SMALLEST or not -FARTHEST < base < FARTHEST:
        return None
    right = max(right, left + _NARROWEST * (bottom - top))
    return Glyph(text, left, right, top, bottom, base)


class Rule(NamedTuple):
    """A ruling line: at `at` on one axis, from `start` to `end` on the other."""

    at: float
    start: float
    end: float


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float


class Sheet(NamedTuple):
    """A page as it is seen.

    `across` are its horizontal rules and `down` its vertical ones, `fills` areas of colour,
    `pictures` the number of pictures more than half as wide as the page, `turns` the quarter turns
    clockwise to how it is shown.
    """

    width: float
    height: float
    glyphs: list[Glyph]
    across: list[Rule]
    down: list[Rule]
    fills: list[Box]
    pictures: int = 0
    turns: int = 0


class Matrix(NamedTuple):
    """How a point is moved: `x' = a·x + c·y + e` and `y' = b·x + d·y + f`."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def apply(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def then(self, other: "Matrix") -> "Matrix":
        """Return one matrix for this and, after it, another."""
        a, b, c, d, e, f = self
        return Matrix(
            a * other.a + b * other.c,
            a * other.b + b * other.d,
            c * other.a + d * other.c,
            c * other.b + d * other.d,
            *other.apply(e, f),
        )
