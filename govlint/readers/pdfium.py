"""The characters and ruling lines of PDF pages, by the functions of the pdfium library."""

import ctypes
from collections.abc import Iterator
from math import hypot, pi
from time import monotonic

import pypdfium2_raw as pdfium

from govlint.annotation import Any
from govlint.document import Fault
from govlint.limits import Limits
from govlint.readers.grid.bounds import LimitError
from govlint.readers.grid.marks import Box, Glyph, Matrix, Sheet, glyph_of
from govlint.readers.grid.numbers import UNKNOWN
from govlint.readers.grid.paths import THICKEST, Paths, Point, box_around
from govlint.readers.grid.turning import IDENTITY, SLANT, Directions
from govlint.readers.pdfium_start import start

_ENCRYPTED = 4
_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
_MOST_SEGMENTS = 4_000
"""A path with more segments is a drawing (number)."""

_OBJECTS_PER_CELL = 2
_ONE_BOX = 5
_LINE_TO = 0
_FULL_TURN = 2 * pi
_DESCENT = 0.12
_NARROWEST = 0.25
_MOST_OFF = 2.5
"""No font's characters are so many times taller or flatter than its size."""

_NAMED = {0x00: UNKNOWN, 0xFFFF: UNKNOWN, 0x02: "-", 0xAD: "-", 0xFFFE: "-"}
_NAMED |= dict.fromkeys(range(0xD800, 0xE000), UNKNOWN)
_LAST_CODE = 0x10FFFF
_BLANKS = frozenset(
    (0x01, *range(0x03, 0x21), 0x85, 0xA0, 0x1680, *range(0x2000, 0x2010), 0x2028, 0x2029, 0x202F)
) | {0x205F, 0x3000, 0xFEFF}


def sheets_of(data: bytes, limits: Limits) -> list[Sheet | None] | Fault:
    """Return the pages of a PDF file, None for a damaged one; raise LimitError."""
    start()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        return Fault("encrypted" if pdfium.FPDF_GetLastError() == _ENCRYPTED else "corrupt")
    try:
        sheets = list(_sheets(document, limits))
    finally:
        pdfium.FPDF_CloseDocument(document)
    return sheets if any(sheets) else Fault("corrupt")


def _sheets(document: Any, limits: Limits) -> Iterator[Sheet | None]:
    count = pdfium.FPDF_GetPageCount(document)
    if count > limits.pages:
        raise LimitError("pages")
    end = monotonic() + limits.seconds
    for index in range(count):
        if monotonic() > end:
            raise LimitError("seconds")
        yield _sheet_at(document, index, limits)


def _sheet_at(document: Any, index: int, limits: Limits) -> Sheet | None:
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return None
    try:
        return _Page(page, limits).sheet()
    finally:
        pdfium.FPDF_ClosePage(page)


class _Page:
    """One open page."""

    def __init__(self, page: Any, limits: Limits) -> None:
        self._page = page
        self._limits = limits
        self._paths = Paths()
        self._directions = Directions()
        self._left = limits.cells * _OBJECTS_PER_CELL
        self._box = Box(0, 0, 0, 0)
        self._pictures = 0

    def sheet(self) -> Sheet:
        """Read the page, turned so that most of its text is upright."""
        drawn = list(self._objects(self._page, IDENTITY, 0))
        turn = self._directions.turn
        self._box = self._visible(turn)
        seen = turn.then(Matrix(1, 0, 0, -1, -self._box.left, self._box.bottom))
        for kind, thing, matrix in drawn:
            if kind == _PATH:
                self._path(thing, matrix.then(seen))
            else:
                self._image(_bounds(thing, matrix.then(seen)))
        self._paths.join_dots()
        if turn is not IDENTITY:
            for index in range(pdfium.FPDFPage_CountObjects(self._page)):
                pdfium.FPDFPageObj_Transform(pdfium.FPDFPage_GetObject(self._page, index), *turn)
        glyphs = self._glyphs(self._directions.mixed)
        width, height = self._box.right - self._box.left, self._box.bottom - self._box.top
        turns = (pdfium.FPDFPage_GetRotation(self._page) - self._directions.quarter) % 4
        lines = self._paths.across, self._paths.down
        return Sheet(width, height, glyphs, *lines, self._paths.fills, self._pictures, turns)

    def _image(self, box: Box) -> None:
        """Take a thin picture as a line; larger ones may hold what should be text."""
        if min(box.right - box.left, box.bottom - box.top) <= THICKEST:
            self._paths.box(box)
        elif box.right - box.left > (self._box.right - self._box.left) / 2:
            self._pictures += 1

    def _visible(self, turn: Matrix) -> Box:
        rect = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(self._page, ctypes.byref(rect))
        corners = [turn.apply(rect.left, rect.bottom), turn.apply(rect.right, rect.top)]
        return box_around(corners)

    def _objects(
        self, holder: Any, matrix: Matrix, depth: int
    ) -> Iterator[tuple[int, Any, Matrix]]:
        """Yield paths and images with the matrix of what holds them; count how texts run."""
        if depth:
            count, get = pdfium.FPDFFormObj_CountObjects(holder), pdfium.FPDFFormObj_GetObject
        else:
            count, get = pdfium.FPDFPage_CountObjects(holder), pdfium.FPDFPage_GetObject
        self._left -= count
        if self._left < 0:
            raise LimitError("cells")
        kind_of = pdfium.FPDFPageObj_GetType
        for index in range(count):
            thing = get(holder, index)
            kind = kind_of(thing)
            if kind == _TEXT:
                self._directions.see(_matrix(thing).then(matrix))
            elif kind in (_PATH, _IMAGE):
                yield kind, thing, matrix
            elif kind == _FORM and depth < self._limits.depth:
                yield from self._objects(thing, _matrix(thing).then(matrix), depth + 1)

    def _path(self, path: Any, matrix: Matrix) -> None:
        count = pdfium.FPDFPath_CountSegments(path)
        filled, stroked = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(filled), ctypes.byref(stroked))
        if count > _MOST_SEGMENTS or not (filled.value or stroked.value):
            return
        if count == _ONE_BOX and not stroked.value:
            # Most paths are thin boxes or shaded cells; their bounds say enough.
            self._paths.box(_bounds(path, matrix))
            return
        outlines = _outlines(path, count, _matrix(path).then(matrix))
        if stroked.value:
            for points in outlines:
                self._paths.stroke(points)
        else:
            self._paths.filled(outlines)

    def _glyphs(self, mixed: bool) -> list[Glyph]:
        text = pdfium.FPDFText_LoadPage(self._page)
        if not text:
            return []
        try:
            count = pdfium.FPDFText_CountChars(text)
            if count > self._limits.cells:
                raise LimitError("cells")
            return list(self._characters(text, count, mixed))
        finally:
            pdfium.FPDFText_ClosePage(text)

    def _characters(self, text: Any, count: int, mixed: bool) -> Iterator[Glyph]:
        left, top = self._box.left, self._box.bottom
        width, height = self._box.right - left, top - self._box.top
        rect, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        at_rect, at_x, at_y = ctypes.byref(rect), ctypes.byref(x), ctypes.byref(y)
        code_of, box_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
        origin_of, size_of = pdfium.FPDFText_GetCharOrigin, pdfium.FPDFText_GetFontSize
        angle_of = pdfium.FPDFText_GetCharAngle
        sizes: dict[tuple[float, float], float] = {}
        for index in range(count):
            code = code_of(text, index)
            if code in _BLANKS:
                continue
            if mixed and SLANT < angle_of(text, index) < _FULL_TURN - SLANT:
                continue
            box_of(text, index, at_rect)
            tall = rect.top - rect.bottom
            origin_of(text, index, at_x, at_y)
            kind = (size_of(text, index), tall)
            size = sizes.get(kind)
            if size is None:
                size = sizes[kind] = _size_if_unlike(text, index, tall)
            if size or rect.left == rect.right:
                box = _box_of(text, index, (x.value, y.value), size)
            else:
                box = (rect.left, rect.right, rect.top, rect.bottom)
            glyph = glyph_of(
                _NAMED.get(code) or (chr(code) if code <= _LAST_CODE else UNKNOWN),
                box[0] - left,
                box[1] - left,
                top - box[2],
                top - box[3],
                top - y.value,
            )
            if glyph and 0 <= glyph.base <= height and -1 <= glyph.left <= width:
                yield glyph


def _size_if_unlike(text: Any, index: int, tall: float) -> float:
    """Return the size of a character if the box around it is of another size, else 0."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
    size: float = pdfium.FPDFText_GetFontSize(text, index) * hypot(matrix.c, matrix.d)
    return 0.0 if size / _MOST_OFF < abs(tall) < size * _MOST_OFF else size


def _box_of(
    text: Any, index: int, origin: tuple[float, float], size: float
) -> tuple[float, float, float, float]:
    """Return left, right, top and bottom of a character whose box the library gets wrong.

    It takes the ink of fonts that do not say how tall they are, and it does not scale text that
    is written from the top down; there the origin is in the middle above the character.
    """
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
    x, y = origin
    if (bottom.value + top.value) / 2 < y - _DESCENT * size:
        return x - size / 2, x + size / 2, y, y - size
    descent = y - _DESCENT * size
    right_edge = max(x + size * _NARROWEST, right.value)
    return min(x, left.value), right_edge, descent + size, descent


def _matrix(thing: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, ctypes.byref(found))
    return Matrix(found.a, found.b, found.c, found.d, found.e, found.f)


def _bounds(thing: Any, matrix: Matrix) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    return box_around(
        [matrix.apply(left.value, bottom.value), matrix.apply(right.value, top.value)]
    )


def _outlines(path: Any, count: int, matrix: Matrix) -> list[list[Point]]:
    """Return the straight parts of a path, each as the points it runs through."""
    outlines: list[list[Point]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    at_x, at_y = ctypes.byref(x), ctypes.byref(y)
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, at_x, at_y)
        point = matrix.apply(x.value, y.value)
        if kind != _LINE_TO or not outlines:
            outlines.append([])
        outlines[-1].append(point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            outlines[-1].append(outlines[-1][0])
            outlines.append([outlines[-1][0]])
    return [points for points in outlines if len(points) > 1]
