"""Checks thousands of damaged files of each kind, in child processes with limits.

Usage: python benchmarks/hostile/run.py [--kinds .html .pdf …] [--count N]

Prints for each kind how many files were checked, how many crashed the program or ran into a
limit, the longest time and the most memory. Every crash, hang and flood, and the slowest file, is
named with the number that makes it again: child.py SUFFIX NUMBER NUMBER+1. Ctrl+C ends a kind.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from benchmarks.accuracy.page import Table, put  # noqa: E402
from benchmarks.hostile.files import KINDS, missing  # noqa: E402

BATCH = 200
"""Files of one child process."""

SECONDS = 10
"""More than this for one file is a hang."""

MEGABYTES = 500
"""More than this is a flood."""

_SLOW = {".doc": 30}
"""Files of which fewer are made, one for so many of the others; LibreOffice begins for each."""


class File(NamedTuple):
    """One damaged file and what became of it."""

    number: int
    done: str
    seconds: float
    peak: float
    crash: str


def main() -> None:
    """Check the files of each kind and print a row for each."""
    options = _options()
    table = Table("suffix", "files", "crashes", "hangs", "floods", "slowest, s", "peak, MB")
    for suffix in options.kinds:
        if missing(suffix):
            print(f"left out: {suffix} needs {missing(suffix)}")
            continue
        files: list[File] = []
        # Whoever has no more time still sees what became of the files so far.
        with suppress(KeyboardInterrupt):
            for file in check(suffix, options.first, options.count // _SLOW.get(suffix, 1)):
                files.append(file)
        print(table.add(*row(suffix, files)), flush=True)
    if options.write:
        put(options.write, {"hostile": table.lines})


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--count", type=int, default=10_000, help="files of each kind")
    parser.add_argument("--first", type=int, default=0, help="number of the first file")
    parser.add_argument("--write", type=Path, help="put the table into this page")
    return parser.parse_args()


def row(suffix: str, files: list[File]) -> tuple[object, ...]:
    """Return what became of the files of one kind, and name those that it should not have."""
    crashes = [file for file in files if file.crash]
    hangs = [file for file in files if file.seconds > SECONDS]
    floods = [file for file in files if file.peak > MEGABYTES]
    slowest = sorted(files, key=lambda file: file.seconds)[-1:]
    for file in dict.fromkeys((*crashes, *hangs, *floods, *slowest)):
        print(f"  {suffix} {file.number} {file.done}: {file.seconds:.1f} s", end=" ")
        print(f"{file.peak:.0f} MB {file.crash}")
    peak = max((file.peak for file in files), default=0.0)
    counts = (len(files), len(crashes), len(hangs), len(floods))
    return suffix, *counts, f"{slowest[0].seconds if slowest else 0:.2f}", f"{peak:.0f}"


def check(suffix: str, first: int, count: int) -> Iterator[File]:
    """Yield what became of each file; a file that stops its child does not stop the others."""
    number, end = first, first + count
    while number < end:
        for file in _batch(suffix, number, min(end, number + BATCH)):
            yield file
            number = file.number + 1


def _batch(suffix: str, first: int, last: int) -> Iterator[File]:
    child = str(ROOT / "benchmarks" / "hostile" / "child.py")
    command = [sys.executable, child, suffix, str(first), str(last)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        begun: dict[str, Any] | None = None
        for line in process.stdout:
            told = json.loads(line)
            if "number" in told:
                begun = told
            elif begun:
                # What a file left behind raises the peak for all that follow in its process.
                peak = told["peak"] if told["raised"] > 1 else 0.0
                yield File(begun["number"], begun["done"], told["seconds"], peak, told["crash"])
                begun = None
        if begun or process.wait():
            number = begun["number"] if begun else first
            done = begun["done"] if begun else ""
            yield File(number, done, 0.0, 0.0, f"the process ended with {process.wait()}")


if __name__ == "__main__":
    main()
