"""What a rendition is: one form in which reports come, and how to make files of it."""

from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

from benchmarks.accuracy.renditions.workshop import Workshop
from benchmarks.accuracy.reports.sample import File, Sample

Write = Callable[[Sample, Random], bytes]


class Rendition(NamedTuple):
    """One form of reports; `lossy` ones do not hold all that was in them.

    `make` takes a workshop and how many files to make; `needs` are programs and libraries; of
    `slow` ones there are fewer files.
    """

    name: str
    make: Callable[[Workshop, int], Iterator[File]]
    lossy: bool = False
    needs: tuple[str, ...] = ()
    slow: bool = False
