"""`python -m govlint`, and the command `govlint`."""

import gc
import os
import sys

INTERRUPTED = 130

COLLECT_EVERY = 50_000
"""New objects between two searches for unreachable ones; a check leaves next to none of them."""

TOLD_OF_THE_END = frozenset(("atexit", "threading"))
"""Modules by which others ask to be told of the end of a process; a check needs neither."""


def main() -> int:
    """Run the command line; an interrupt while it is being loaded is none of its errors."""
    gc.set_threshold(COLLECT_EVERY)
    try:
        from govlint.cli import main as run

        code = run()
    except KeyboardInterrupt:
        code = INTERRUPTED
    _end(code)
    return code


def _end(code: int) -> None:
    """End the process at once; taking it apart piece by piece is a tenth of a short run.

    Return where somebody waits for the usual end, or where what was written cannot be passed on.
    """
    if TOLD_OF_THE_END & sys.modules.keys():
        return
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        return
    os._exit(code)


if __name__ == "__main__":
    sys.exit(main())
