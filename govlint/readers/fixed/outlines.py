"""Path objects to ruling lines."""

from govlint.patterns import compiled
from govlint.readers.fixed.budget import DRAWN, Budget
from govlint.readers.fixed.elements import child, number, text_of
from govlint.readers.grid.marks import Matrix
from govlint.readers.grid.paths import Paths, Point
from govlint.readers.tree import Element

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_TOKEN = rf"[A-Za-z]|{_NUMBER}"
_OPERANDS = {"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7}
_LONGEST = 60_000
"""A path with longer data is a drawing (characters)."""


def draw(path: Element, matrix: Matrix, paths: Paths, budget: Budget) -> None:
    """Add what a path object draws to the lines of a page."""
    data = text_of(child(path, "AbbreviatedData"))
    if len(data) > _LONGEST:
        return
    outlines = _outlines(data, matrix)
    budget.take(DRAWN * sum(map(len, outlines)))
    if path.get("Stroke") != "false":
        for points in outlines:
            paths.stroke(points)
    if path.get("Fill") == "true":
        paths.filled(outlines)


def _outlines(data: str, matrix: Matrix) -> list[list[Point]]:
    """Return the straight parts of a path, each as the points it runs through."""
    outlines: list[list[Point]] = []
    operands: list[float] = []
    command = ""
    for token in compiled(_TOKEN).findall(data):
        if token[0].isalpha():
            command = token.upper()
            operands = []
            if command == "C" and outlines:
                outlines[-1].append(outlines[-1][0])
                outlines.append([outlines[-1][0]])
            continue
        operands.append(number(token))
        if len(operands) == _OPERANDS.get(command, 0):
            point = matrix.apply(operands[-2], operands[-1])
            operands = []
            if command != "L" or not outlines:
                outlines.append([])
            outlines[-1].append(point)
    return [points for points in outlines if len(points) > 1]
