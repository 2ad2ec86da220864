"""`python -m govlint`, and the command `govlint`."""

import gc
import sys

INTERRUPTED = 130

COLLECT_EVERY = 50_000
"""New objects between two searches for unreachable ones; a check leaves next to none of them."""


def main() -> int:
    """Run the command line; an interrupt while it is being loaded is none of its errors."""
    gc.set_threshold(COLLECT_EVERY)
    try:
        from govlint.cli import main as run

        return run()
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
