"""The files that are damaged: whole reports of each kind, and the damages that suit them."""

import importlib
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.accuracy.faults.turns import with_turns
from benchmarks.accuracy.renditions.workshop import Workshop, available, libreoffice
from benchmarks.accuracy.same import NEEDS, WAYS, write
from benchmarks.hostile.damage import DAMAGES, Damage
from benchmarks.hostile.packages import PACKAGED
from benchmarks.hostile.words import changes
from layouts.figures import draw
from layouts.grids import keys

REPORTS = 6
"""Whole reports of each kind."""


def _doc() -> list[bytes]:
    docx = {number: data for number, data in enumerate(_written(".docx")[:2])}
    with TemporaryDirectory() as folder:
        return list(libreoffice("doc")(Workshop(Path(folder)), docx, ".docx").values())


def _ofd() -> list[bytes]:
    ofd = importlib.import_module("readers.ofd_build").ofd
    pages = importlib.import_module("readers.pdf_report").report_pages
    return [ofd(pages("2021", draw(keys("2021"), seed, 99))) for seed in range(REPORTS)]


def _written(suffix: str) -> list[bytes]:
    return [write(with_turns(number), suffix) for number in range(REPORTS)]


OTHERS: dict[str, Callable[[], list[bytes]]] = {".ofd": _ofd, ".doc": _doc}
NEEDED = {
    **NEEDS,
    ".ofd": ("govlint.readers.ofd", "tests.readers.ofd_build"),
    ".doc": ("docx", "soffice"),
}
KINDS = (*WAYS, *OTHERS)


def missing(suffix: str) -> list[str]:
    """Return what is not installed of what a kind of file needs."""
    return [needed for needed in NEEDED.get(suffix, ()) if not available(needed)]


@cache
def whole(suffix: str) -> list[bytes]:
    """Return whole reports of a kind of file."""
    return OTHERS[suffix]() if suffix in OTHERS else _written(suffix)


def damages(suffix: str) -> tuple[Damage, ...]:
    """Return the damages that suit a kind of file."""
    if suffix in {".docx", ".ofd"}:
        return (*DAMAGES, *PACKAGED, *PACKAGED)
    return DAMAGES if suffix == ".doc" else (*DAMAGES, *changes(suffix))


def damaged(suffix: str, numbers: range) -> Iterator[tuple[int, str, bytes]]:
    """Yield damaged files: number, what was done to it, bytes; a third is damaged twice."""
    for number in numbers:
        rng = Random(f"{suffix}-{number}")
        data = rng.choice(whole(suffix))
        done: list[str] = []
        for _ in range(rng.choice([1, 1, 2])):
            damage = rng.choice(damages(suffix))
            data, done = _after(damage, data, rng), [*done, damage.__name__]
        yield number, "+".join(done), data


def _after(damage: Damage, data: bytes, rng: Random) -> bytes:
    with warnings.catch_warnings():
        # Archives with two members of one name are made on purpose.
        warnings.simplefilter("ignore", UserWarning)
        try:
            return damage(data or b" ", rng)
        except Exception:
            # What is no archive any more has no members to damage.
            return rng.choice(DAMAGES)(data or b" ", rng)
