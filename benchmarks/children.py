"""What one measured child process does over many reports; prints one line of JSON.

Usage: children.py floor|pipeline FOLDER [PACK]
"""

import json
import os
import re
import resource
import sys
import time
from collections.abc import Callable

Work = Callable[[str], int]
"""From the path of a report to a number that shows the work was done."""


def floor(_pack: str | None) -> Work:
    """Read, decode, split and scan a file once: no checker can do less."""
    number = re.compile(r"\d+")

    def scan(path: str) -> int:
        with open(path, "rb") as file:
            lines = file.read().decode("utf-8").split("\n")
        return sum(len(number.findall(line)) for line in lines)

    return scan


def pipeline(pack: str | None) -> Work:
    """Check a file as the command does, from its bytes on the disk to its findings."""
    import gc

    from govlint.__main__ import COLLECT_EVERY
    from govlint.cache import national_pack_path
    from govlint.pipeline import lint_path
    from govlint.ruleset import load_ruleset
    from govlint.triage import choose

    gc.set_threshold(COLLECT_EVERY)
    ruleset = load_ruleset([pack or national_pack_path()])
    selection = choose([], [], [rule.id for rule in ruleset.rules], [])
    return lambda path: len(lint_path(path, ruleset, selection, "zh").findings)


def peak() -> float:
    """Return the largest resident size of this process, in megabytes."""
    try:
        # Unlike getrusage this leaves out what the parent held before the program was loaded.
        with open("/proc/self/status", encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line[:6] == "VmHWM:") / 1024
    except OSError:
        largest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return largest / (1024**2 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Do one kind of work on every file of a folder, after a first time that does not count."""
    kind, folder, *pack = sys.argv[1:]
    work = {"floor": floor, "pipeline": pipeline}[kind](pack[0] if pack else None)
    files = sorted(entry.path for entry in os.scandir(folder))
    work(files[0])
    started = time.perf_counter()
    found = sum(map(work, files))
    seconds = time.perf_counter() - started
    print(json.dumps({"seconds": seconds, "found": found, "peak": peak()}))


if __name__ == "__main__":
    main()
