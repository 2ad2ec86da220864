"""What one child process does: checks damaged files of one kind, and prints a line for each.

Usage: child.py SUFFIX FIRST LAST
"""

import json
import os
import resource
import signal
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from benchmarks.accuracy.judge import national  # noqa: E402
from benchmarks.children import peak  # noqa: E402
from benchmarks.hostile.files import damaged  # noqa: E402
from govlint.outputs.json import file_data  # noqa: E402
from govlint.pipeline import lint_bytes, origin  # noqa: E402
from govlint.triage import choose  # noqa: E402

SECONDS = 60
"""A file that takes longer ends the process: nothing else stops a library that hangs."""

MOST = 4 * 1024**3
"""Bytes of memory for the process."""


def worked() -> float:
    """Return the seconds of processor time this process and its children took.

    What else runs on the machine is not the program's; one that waits for ever is ended.
    """
    took = os.times()
    return took.user + took.system + took.children_user + took.children_system


def main() -> None:
    """Check each file; the line before it is read names it, should it be the last."""
    suffix, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    resource.setrlimit(resource.RLIMIT_AS, (MOST, MOST))
    selection = choose([], [], [rule.id for rule in national().rules], [])
    for number, done, data in damaged(suffix, range(first, last)):
        print(json.dumps({"number": number, "done": done, "size": len(data)}), flush=True)
        signal.alarm(SECONDS)
        before = peak()
        started = worked()
        crash, findings = "", 0
        try:
            outcome = lint_bytes(f"report{suffix}", data, national(), selection, "zh")
            findings = len(file_data(outcome)["findings"])
        except BaseException as error:
            crash = origin(error)
        signal.alarm(0)
        told = {
            "seconds": worked() - started,
            "peak": peak(),
            "raised": peak() - before,
            "findings": findings,
            "crash": crash,
        }
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
