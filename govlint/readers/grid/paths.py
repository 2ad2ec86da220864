"""Drawn paths to ruling lines: strokes, thin boxes, frames, rows of dots, cells of colour."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from govlint.readers.grid.marks import FARTHEST, Box, Rule

THICKEST = 4.0
"""A longer box that is thinner than this is a line."""

_SHORTEST = 3.0
_DOT_PITCH = 4.5
_FEWEST_DOTS = 4

Point = tuple[float, float]


class Paths:
    """Collects ruling lines from whatever is drawn."""

    def __init__(self) -> None:
        """Start with none."""
        self.across: list[Rule] = []
        self.down: list[Rule] = []
        self.fills: list[Box] = []
        self._dots: list[Point] = []

    def box(self, box: Box) -> None:
        """Take a filled box: as a line if it is as thin as one."""
        if _is_near(box) and not self._line(box):
            self.fills.append(box)

    def stroke(self, points: Iterable[Point]) -> None:
        """Take the level and upright stretches of a stroked line."""
        for (x0, y0), (x1, y1) in pairwise(points):
            box = Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
            width, height = box.right - box.left, box.bottom - box.top
            if not _is_near(box):
                continue
            if width >= _SHORTEST and height <= width / 100 + 0.1:
                self.across.append(Rule((y0 + y1) / 2, box.left, box.right))
            elif height >= _SHORTEST and width <= height / 100 + 0.1:
                self.down.append(Rule((x0 + x1) / 2, box.top, box.bottom))

    def filled(self, outlines: Sequence[Sequence[Point]]) -> None:
        """Take filled outlines: boxes, and the thin room between one and the next within."""
        outer: Box | None = None
        for points in outlines:
            box = box_around(points)
            if not _is_near(box) or self._line(box):
                continue
            if outer and _holds(outer, box):
                self._frame(outer, box)
            outer = box
        if outer and len(outlines) == 1:
            self.fills.append(outer)

    def join_dots(self) -> None:
        """Make lines of dots that stand in a row."""
        if len(self._dots) < _FEWEST_DOTS:
            return
        levels: dict[int, list[float]] = defaultdict(list)
        uprights: dict[int, list[float]] = defaultdict(list)
        for x, y in self._dots:
            levels[round(y)].append(x)
            uprights[round(x)].append(y)
        for rules, places in ((self.across, levels), (self.down, uprights)):
            for at, dots in places.items():
                rules += [Rule(at, run[0], run[-1]) for run in _runs(sorted(dots))]

    def _line(self, box: Box) -> bool:
        """Take a thin box as a line; tell whether it is thin."""
        width, height = box.right - box.left, box.bottom - box.top
        if max(width, height) <= THICKEST:
            self._dots.append(((box.left + box.right) / 2, (box.top + box.bottom) / 2))
        if height <= THICKEST and height < width:
            if width >= _SHORTEST:
                self.across.append(Rule((box.top + box.bottom) / 2, box.left, box.right))
            return True
        if width <= THICKEST:
            if height >= _SHORTEST:
                self.down.append(Rule((box.left + box.right) / 2, box.top, box.bottom))
            return True
        return False

    def _frame(self, outer: Box, inner: Box) -> None:
        left, top, right, bottom = outer
        for side in (
            Box(left, top, right, inner.top),
            Box(left, inner.bottom, right, bottom),
            Box(left, top, inner.left, bottom),
            Box(inner.right, top, right, bottom),
        ):
            if side.left < side.right and side.top < side.bottom:
                self._line(side)


def box_around(points: Sequence[Point]) -> Box:
    """Return the smallest box that holds all points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _is_near(box: Box) -> bool:
    return (
        -FARTHEST < box.left <= box.right < FARTHEST
        and -FARTHEST < box.top <= box.bottom < FARTHEST
    )


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer.left <= inner.left
        and outer.top <= inner.top
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )


def _runs(places: Sequence[float]) -> list[list[float]]:
    runs: list[list[float]] = []
    for place in places:
        if not runs or place - runs[-1][-1] > _DOT_PITCH:
            runs.append([])
        runs[-1].append(place)
    return [run for run in runs if len(run) >= _FEWEST_DOTS]
