"""What is known of the terminal: whether there is one, its colours, its width."""

import os
import sys
from collections.abc import Mapping

from govlint.annotation import TextIO


def prepare(stream: TextIO | None, terminal: bool) -> None:
    """Make a stream take any text: UTF-8 in files and pipes, replacements on narrow consoles."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    if terminal:
        reconfigure(errors="replace")
    else:
        reconfigure(encoding="utf-8", errors="replace", newline="")


def prepare_streams() -> None:
    """Prepare standard output and standard error."""
    for stream in (sys.stdout, sys.stderr):
        prepare(stream, is_terminal(stream))


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a person reads the stream as it is written."""
    return stream is not None and stream.isatty()


def wants_color(stream: TextIO | None, environment: Mapping[str, str]) -> bool:
    """Tell whether to colour: on terminals, unless NO_COLOR; elsewhere only for FORCE_COLOR."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    if not is_terminal(stream) or environment.get("TERM") == "dumb":
        return False
    # Older Windows consoles print the codes of colours as text.
    return os.name != "nt" or "WT_SESSION" in environment


def width(stream: TextIO | None) -> int | None:
    """Return the columns of the terminal, None where there is none."""
    if stream is None or not is_terminal(stream):
        return None
    try:
        return max(40, os.get_terminal_size(stream.fileno()).columns)
    except OSError:
        return None
