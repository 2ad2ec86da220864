"""The difference between two texts, as other programs read it."""

from difflib import unified_diff

_NO_BREAK = "\n\\ No newline at end of file\n"


def diff(path: str, before: str, after: str) -> str:
    """Return the unified difference, empty where there is none."""
    return "".join(unified_diff(_lines(before), _lines(after), path, path))


def _lines(text: str) -> list[str]:
    """Return the lines with their ends; only a line feed ends a line, as in other programs."""
    *whole, last = text.split("\n")
    lines = [f"{line}\n" for line in whole]
    return [*lines, last + _NO_BREAK] if last else lines
