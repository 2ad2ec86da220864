"""What was right and wrong over a number of files, and how it is told."""

from benchmarks.accuracy.page import Table

HEADS = (
    "rendition",
    "files",
    "cells",
    "right",
    "wrong",
    "not read",
    "wanted",
    "found",
    "false alarms",
    "said",
    "misheard",
    "ms",
)


class Score:
    """What was right and wrong over a number of files; times are told with the kind of file."""

    def __init__(self) -> None:
        """Start with no file."""
        self.files = self.right = self.cells = self.wanted = self.said = 0
        self.times: list[tuple[str, float]] = []
        self.wrong: list[str] = []
        self.unread: list[str] = []
        self.missed: list[str] = []
        self.alarms: list[str] = []
        self.misheard: list[str] = []

    def add(self, other: "Score") -> None:
        """Add the counts of another score."""
        for name, counted in vars(other).items():
            setattr(self, name, getattr(self, name) + counted)

    @property
    def clean(self) -> bool:
        """Tell whether everything is as it should be."""
        told = (self.wrong, self.unread, self.missed, self.alarms, self.misheard)
        return not any(told)

    def row(self, name: str) -> tuple[object, ...]:
        """Return the figures below `HEADS`."""
        return (
            name,
            self.files,
            self.cells,
            self.right,
            len(self.wrong),
            len(self.unread),
            self.wanted,
            self.wanted - len(self.missed),
            len(self.alarms),
            self.said,
            len(self.misheard),
            f"{middle([seconds for _, seconds in self.times]) * 1000:.1f}",
        )


def middle(values: list[float]) -> float:
    """Return the middle value, for the mean of a few would tell of the slowest alone."""
    return sorted(values)[len(values) // 2] if values else 0.0


def times_by_kind(score: Score) -> list[str]:
    """Return the lines of a table of times, a row for each kind of file."""
    table = Table("suffix", "files", "ms, middle", "ms, nine of ten", "ms, slowest")
    for suffix in sorted({suffix for suffix, _ in score.times}):
        taken = sorted(seconds for kind, seconds in score.times if kind == suffix)
        shown = (middle(taken), taken[len(taken) * 9 // 10], taken[-1])
        table.add(suffix, len(taken), *(f"{seconds * 1000:.1f}" for seconds in shown))
    return table.lines
