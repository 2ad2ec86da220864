"""How much a PDF file draws, told before a library unpacks all of it into memory.

A few bytes unpack to megabytes, and a drawing that draws another ten times, which draws a third
ten times, is a million objects after six steps. What cannot be told from the file as it stands,
such as a drawing that is packed twice, counts as nothing.
"""

from collections.abc import Iterator
from zlib import decompressobj
from zlib import error as ZlibError

from govlint.limits import Limits
from govlint.patterns import compiled
from govlint.record import NamedTuple

_BYTES_PER_CELL = 100
"""So much code draws a cell and what stands in it, with some to spare."""

_HEAD = 4_000
"""Dictionaries in front of drawings are shorter."""

_DO = r"/([^\s/<>\[\]()]+)\s+Do\b"
_OBJECT = r"(\d+)\s+\d+\s+obj\b"
_REFERENCE = r"/([^\s/<>\[\]()]+)\s+(\d+)\s+\d+\s+R\b"
_NO_DRAWING = r"/Subtype\s*/(?!Form\b)|/Type\s*/(?!XObject\b)|/Length[123]\b|/FunctionType\b"


class _Drawing(NamedTuple):
    size: int
    draws: list[str]
    names: dict[str, int]


def draws_too_much(data: bytes, limits: Limits) -> bool:
    """Tell whether a page would draw more than a file of `limits` can hold."""
    most = limits.cells * _BYTES_PER_CELL
    drawings: dict[int, _Drawing] = {}
    total = 0
    for number, head, start in _streams(data):
        code = _unpacked(data, head, start, most)
        total += len(code)
        if total > most:
            return True
        text = code.decode("latin-1")
        names = {name: int(to) for name, to in compiled(_REFERENCE).findall(head)}
        drawings[number] = _Drawing(len(code), compiled(_DO).findall(text), names)
    sizes: dict[int, int] = {}
    return any(_size(number, drawings, sizes, limits.depth) > most for number in drawings)


def _streams(data: bytes) -> Iterator[tuple[int, str, int]]:
    """Yield number, dictionary and beginning of each stream that may be a drawing."""
    at = data.find(b"stream")
    while at >= 0:
        if data[at - 3 : at] != b"end":
            head = data[max(0, at - _HEAD) : at].decode("latin-1")
            objects = list(compiled(_OBJECT).finditer(head))
            if objects:
                head_of = head[objects[-1].end() :]
                if not compiled(_NO_DRAWING).search(head_of):
                    yield int(objects[-1][1]), head_of, at + len("stream")
        at = data.find(b"stream", at + 1)


def _unpacked(data: bytes, head: str, start: int, most: int) -> bytes:
    start += 2 if data[start : start + 2] == b"\r\n" else 1
    if "FlateDecode" not in head:
        end = data.find(b"endstream", start)
        return data[start : end if end >= 0 else len(data)]
    try:
        return decompressobj().decompress(memoryview(data)[start:], most + 1)
    except ZlibError:
        return b""


def _size(number: int, drawings: dict[int, _Drawing], sizes: dict[int, int], depth: int) -> int:
    """Return the size of a drawing with all that it draws; none draws itself."""
    if number not in sizes:
        drawing = drawings.get(number)
        if drawing is None or not depth:
            return 0
        sizes[number] = 0
        sizes[number] = drawing.size + sum(
            _size(drawing.names[name], drawings, sizes, depth - 1)
            for name in drawing.draws
            if name in drawing.names
        )
    return sizes[number]
