"""The content of one OFD page: texts, paths and pictures to characters and ruling lines."""

from collections.abc import Callable

from govlint.limits import Limits
from govlint.readers.fixed.budget import Budget
from govlint.readers.fixed.elements import boundary, children, matrix_of, name_of
from govlint.readers.fixed.outlines import draw
from govlint.readers.fixed.text import direction_of, glyphs_of
from govlint.readers.grid.bounds import LimitError
from govlint.readers.grid.marks import Box, Matrix, Sheet
from govlint.readers.grid.paths import THICKEST, Paths, box_around
from govlint.readers.grid.turning import IDENTITY, Directions
from govlint.readers.tree import Element
from govlint.record import NamedTuple

_POINTS = 72 / 25.4
"""Points in a millimetre."""

_SCALE = Matrix(_POINTS, 0, 0, _POINTS, 0, 0)
_HOLDERS = ("Content", "Layer", "PageBlock")

Units = Callable[[str], Element | None]
"""Gives the content of a composite unit by its number."""


class _Placed(NamedTuple):
    """A text, path or picture, and how it is placed on the page."""

    element: Element
    matrix: Matrix


class PageReader:
    """Collects what stands on a page and its templates."""

    def __init__(self, limits: Limits, budget: Budget, units: Units) -> None:
        """Start with an empty page."""
        self._limits = limits
        self._budget = budget
        self._units = units
        self._texts: list[_Placed] = []
        self._drawn: list[_Placed] = []
        self._pictures: list[Box] = []
        self._directions = Directions()

    def add(self, page: Element) -> None:
        """Take the content of a page or template."""
        for content in children(page, "Content"):
            self._walk(content, IDENTITY, 0)

    def _walk(self, holder: Element, matrix: Matrix, depth: int) -> None:
        if depth > self._limits.depth:
            raise LimitError("depth")
        self._budget.take(len(holder))
        for held in holder:
            if held.get("Visible") == "false":
                continue
            name = name_of(held)
            if name in _HOLDERS:
                self._walk(held, matrix, depth + 1)
            elif name == "CompositeObject":
                unit = self._units(held.get("ResourceID", ""))
                if unit is not None:
                    self._walk(unit, matrix_of(held).then(matrix), depth + 1)
            else:
                self._take(name, held, matrix)

    def _take(self, name: str, held: Element, matrix: Matrix) -> None:
        placed = _Placed(held, matrix_of(held).then(matrix))
        if name == "TextObject":
            direction = direction_of(held, placed.matrix)
            self._directions.see(direction, len(children(held, "TextCode")))
            self._texts.append(placed)
        elif name == "PathObject":
            self._drawn.append(placed)
        elif name == "ImageObject":
            box = boundary(held)
            corners = ((box.left, box.top), (box.right, box.bottom))
            self._pictures.append(box_around([matrix.apply(*corner) for corner in corners]))

    def sheet(self, width: float, height: float) -> Sheet:
        """Return the page of this size, turned so that most of its text is upright."""
        turned = self._directions.turn.then(_SCALE)
        seen = box_around([turned.apply(0, 0), turned.apply(width, height)])
        matrix = turned.then(Matrix(1, 0, 0, 1, -seen.left, -seen.top))
        width, height = seen.right - seen.left, seen.bottom - seen.top
        paths = Paths()
        for path, own in self._drawn:
            draw(path, own.then(matrix), paths, self._budget)
        pictures = 0
        for box in self._pictures:
            corners = [matrix.apply(box.left, box.top), matrix.apply(box.right, box.bottom)]
            pictures += _is_large(box_around(corners), width, paths)
        paths.join_dots()
        glyphs = [
            glyph
            for text, own in self._texts
            for glyph in glyphs_of(text, own.then(matrix), self._budget)
            if 0 <= glyph.base <= height and -1 <= glyph.left <= width
        ]
        turns = self._directions.quarter
        return Sheet(width, height, glyphs, paths.across, paths.down, paths.fills, pictures, turns)


def _is_large(picture: Box, width: float, paths: Paths) -> bool:
    """Take a thin picture as a line; tell of others whether they may hold what should be text."""
    if min(picture.right - picture.left, picture.bottom - picture.top) <= THICKEST:
        paths.box(picture)
        return False
    return 2 * (picture.right - picture.left) > width
