"""The page that shows the figures: tables put between marks, the words around them by hand."""

from collections.abc import Sequence
from pathlib import Path


class Table:
    """A table in Markdown: the name in the first column, figures in the others."""

    def __init__(self, *heads: str) -> None:
        """Begin with the heads of the columns."""
        self.lines = [_row(heads), "|---|" + "---:|" * (len(heads) - 1)]

    def add(self, *values: object) -> str:
        """Add a row and return its line."""
        self.lines.append(_row(values))
        return self.lines[-1]


def _row(values: Sequence[object]) -> str:
    return "| " + " | ".join(str(value).replace("|", "\\|") for value in values) + " |"


def marks(name: str) -> tuple[str, str]:
    """Return what stands before and behind a part of the page that is written by program."""
    return f"<!-- {name}: begin -->", f"<!-- {name}: end -->"


def put(page: Path, parts: dict[str, Sequence[str]]) -> None:
    """Put lines between the marks of each part, and leave the rest of the page as it is."""
    text = page.read_text(encoding="utf-8")
    for name, lines in parts.items():
        begin, end = marks(name)
        before, _, rest = text.partition(begin)
        _, found, behind = rest.partition(end)
        if not found:
            raise ValueError(f"{page} has no place for {name!r}")
        text = before + "\n\n".join([begin, "\n".join(lines), end]) + behind
    page.write_text(text, encoding="utf-8")


def rows(page: Path, part: str) -> dict[str, str]:
    """Return the lines of the table in a part, by what stands in their first column."""
    begin, end = marks(part)
    text = page.read_text(encoding="utf-8").partition(begin)[2].partition(end)[0]
    found = [line for line in text.split("\n") if line.startswith("| ")]
    return {line.split(" | ")[0].removeprefix("| "): line for line in found[1:]}


def updated(page: Path, part: str, table: Table, order: Sequence[str]) -> list[str]:
    """Return the lines of a new table, with those rows of the old one that it does not have."""
    new = {line.split(" | ")[0].removeprefix("| "): line for line in table.lines[2:]}
    both = rows(page, part) | new
    return [*table.lines[:2], *(both[name] for name in order if name in both)]
