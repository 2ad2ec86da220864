"""Digits that make up one number, also where it is too wide for its cell."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from govlint.readers.grid.lines import DIGITS, IN_NUMBER
from govlint.readers.grid.marks import Box, Glyph

UNKNOWN = "\ufffd"
"""Stands where a character is not known; no text with it is a number."""

_RUN_GAP = 0.25
"""Digits no further apart, in heights of a character, can be those of one number."""

_OVERLAP = -0.16
_REMEMBERED = 4
"""So many numbers before a digit may be the one it goes on with."""

_MOST_OVER = 0.35
"""A number may reach into the next cell by so much of its width, to leave that one its own."""

_TOUCHING = 0.03
"""The digits of one number touch; those of two that run into each other hardly ever do."""

Place = tuple[int, int]
"""A grid and a region of it, by index."""

NOWHERE: Place = (-1, -1)
"""Outside of all tables."""

Placed = tuple[Place, list[Glyph]]


def runs_of(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Keep the digits of a number together; all else stands for itself."""
    runs: list[list[Glyph]] = []
    recent: list[list[Glyph]] = []
    for glyph in glyphs:
        run = None
        if glyph.text in IN_NUMBER:
            # Numbers too wide for their cells run into each other, digit between digit.
            run = next((run for run in recent if _touches(run[-1], glyph)), None)
            if run is None and recent and _adjacent(recent[-1][-1], glyph):
                run = recent[-1]
        if run is None:
            run = []
            runs.append(run)
            if glyph.text in DIGITS:
                recent = [*recent[1 - _REMEMBERED :], run]
        run.append(glyph)
    return runs


def _touches(before: Glyph, glyph: Glyph) -> bool:
    return abs(_gap(before, glyph)) <= _TOUCHING and abs(glyph.base - before.base) < 1


def _adjacent(before: Glyph, glyph: Glyph) -> bool:
    return _OVERLAP < _gap(before, glyph) < _RUN_GAP and abs(glyph.base - before.base) < 1


def _gap(before: Glyph, glyph: Glyph) -> float:
    return (glyph.left - before.right) / (glyph.bottom - glyph.top)


def placed(run: list[Glyph], places: list[Place], box_of: Callable[[Place], Box]) -> list[Placed]:
    """Place digits that reach over a wall: as one number, as several, or marked as uncertain."""
    cuts = [index for index, pair in enumerate(pairwise(run), 1) if not _touches(*pair)]
    if len(cuts) == len(run) - 1:
        # Spread digits, or numbers of one digit: nothing tells which.
        return _marked(run, places)
    found: list[Placed] = []
    for first, end in pairwise((0, *cuts, len(run))):
        part, at = run[first:end], places[first:end]
        if len(set(at)) == 1 or _belongs_to_first(part, at, box_of):
            found.append((at[0], part))
        else:
            found += _marked(part, at)
    return found


def _belongs_to_first(
    part: list[Glyph], places: list[Place], box_of: Callable[[Place], Box]
) -> bool:
    """Tell whether digits are a number that reaches a little into the next cell, and no further."""
    one, *others = dict.fromkeys(places)
    if len(others) != 1 or NOWHERE in (one, *others):
        # What reaches out of the table may be cut off as well.
        return False
    following = box_of(others[0])
    over = part[-1].right - box_of(one).right
    return 0 < over <= _MOST_OVER * (following.right - following.left)


def _marked(glyphs: list[Glyph], places: list[Place]) -> list[Placed]:
    """Leave to every cell what stands in it, and say that it is no number."""
    found: list[Placed] = []
    for place in dict.fromkeys(places):
        part = [glyph for glyph, at in zip(glyphs, places, strict=True) if at == place]
        last = part[-1]
        found.append((place, [*part, last._replace(text=UNKNOWN, left=last.right)]))
    return found
