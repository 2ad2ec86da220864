"""Filled outlines as lines: thin ones, and the thin room between a box and the one in it."""

import pytest

from govlint.readers.grid.marks import Box, Rule
from govlint.readers.grid.paths import Paths, Point

OUTER = Box(100, 100, 300, 200)


def outline(box: Box) -> list[Point]:
    left, top, right, bottom = box
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def within(room: float) -> Box:
    left, top, right, bottom = OUTER
    return Box(left + room, top + room, right - room, bottom - room)


@pytest.mark.parametrize(
    ("boxes", "across", "down", "fills"),
    [
        ([OUTER, within(1)], [100.5, 199.5], [100.5, 299.5], 0),
        ([OUTER, within(9)], [], [], 0),
        ([OUTER, Box(400, 100, 500, 200)], [], [], 0),
        ([OUTER], [], [], 1),
        ([Box(100, 100, 300, 101)], [100.5], [], 0),
    ],
    ids=["a frame", "a broad frame", "two boxes beside each other", "a cell of colour", "a line"],
)
def test_filled_outlines(
    boxes: list[Box], across: list[float], down: list[float], fills: int
) -> None:
    paths = Paths()
    paths.filled([outline(box) for box in boxes])
    assert [rule.at for rule in paths.across] == across
    assert [rule.at for rule in paths.down] == down
    assert len(paths.fills) == fills


def test_the_lines_of_a_frame_go_as_far_as_it() -> None:
    paths = Paths()
    paths.filled([outline(OUTER), outline(within(1))])
    assert paths.across[0] == Rule(100.5, 100, 300)
    assert paths.down[0] == Rule(100.5, 100, 200)
