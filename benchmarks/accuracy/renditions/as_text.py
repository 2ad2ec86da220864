"""A report as plain text and as Markdown, in the layouts of tests/layouts."""

import random
from collections.abc import Callable, Iterator

from benchmarks.accuracy.reports.sample import Heading, Paragraph, Part, Sample, Title
from layouts import dress, styles
from layouts.grids import Entry, Grid, Item

Prose = Callable[[Part], list[str]]
"""From a title, heading or paragraph to its lines; an empty line parts it from what follows."""

KEEP_EMPTY_CELLS = (
    styles.pipes,
    styles.pipes_without_rule,
    styles.bare_pipes,
    styles.bare_pipes_without_rule,
    styles.tabs,
    styles.pipe_after_each,
)
GLUE = "\0"
"""Stands between a heading and the paragraph that is to follow it on the same line."""

GLUE_HEADING = "\1"
"""Stands behind a paragraph that a heading is to follow on the same line."""

_LINE = 34


def words_of(part: Part) -> tuple[str, ...]:
    """Return the lines a part has in any layout."""
    if isinstance(part, Title):
        return part.lines
    return (part.text,) if isinstance(part, Heading | Paragraph) else ()


def paragraphs(part: Part) -> list[str]:
    """A line each, blank lines between."""
    return [*words_of(part), ""]


def close(part: Part) -> list[str]:
    """A line each, nothing between."""
    return list(words_of(part))


def wrapped(part: Part) -> list[str]:
    """Lines of a printed page, the first of a paragraph indented."""
    if not isinstance(part, Paragraph):
        return [*words_of(part), ""]
    text = f"\u3000\u3000{part.text}"
    return [text[at : at + _LINE] for at in range(0, len(text), _LINE)]


def glued(part: Part) -> list[str]:
    """The heading and the text behind it in one line; the writer joins them."""
    return [f"{part.text}{GLUE}"] if isinstance(part, Heading) else [*words_of(part), ""]


def run_on(part: Part) -> list[str]:
    """Headings behind the text before them on the same line, with the text behind them."""
    if isinstance(part, Heading):
        return [f"{part.text}{GLUE}"]
    return [f"{part.text}{GLUE_HEADING}"] if isinstance(part, Paragraph) else [*words_of(part), ""]


def spaced(part: Part) -> list[str]:
    """Spaces between ordinals and titles and within them."""
    if not isinstance(part, Heading):
        return [*words_of(part), ""]
    return [f"{part.text[:2]} {part.text[2:6]} {part.text[6:]}", ""]


PROSE: tuple[Prose, ...] = (paragraphs, close, wrapped, glued, run_on, spaced)
_APART = (paragraphs, close, wrapped, spaced)

_TOLD_BY_THEIR_LINE = frozenset({"wrong_heading", "heading_twice", "numbering_again"})


def ways(sample: Sample) -> tuple[Prose, ...]:
    """Return how the text of a report may be written.

    A second heading, and one in other words, are nothing but text within a line of text.
    """
    return _APART if sample.fault in _TOLD_BY_THEIR_LINE else PROSE


class MarkdownProse:
    """Headings marked in one of the ways in use, depths mixed or not."""

    def __init__(self, rng: random.Random) -> None:
        """Choose the marks."""
        self._title = rng.choice(["# ", "## ", ""])
        self._marks = rng.choice(
            [("## ", ""), ("### ", ""), ("**", "**"), ("## **", "**"), ("", "")]
        )
        self._rng = rng if rng.random() < 0.3 else None

    def __call__(self, part: Part) -> list[str]:
        """Return the lines of a part."""
        if isinstance(part, Title):
            return [line for text in part.lines for line in (self._title + text, "")]
        if isinstance(part, Heading):
            before, behind = self._marks
            depth = self._rng.choice(["", "#", "##"]) if self._rng and before[:1] == "#" else ""
            return [f"{depth}{before}{part.text}{behind}", ""]
        return paragraphs(part)


def write(
    sample: Sample, style: styles.Style, prose: Prose, label: dress.Label = dress.unchanged
) -> str:
    """Return the text of a report with its tables in a style."""
    lines: list[str] = []
    for part in sample.parts:
        if isinstance(part, Grid):
            lines += [line for line, _ in style(_labelled(part, label))]
            lines.append("")
            continue
        added = prose(part)
        if lines and _follows(lines[-1], part):
            added = [lines.pop()[:-1] + added[0], *added[1:]]
        lines += added
    return "\n".join(line.rstrip(GLUE + GLUE_HEADING) for line in lines)


def _follows(line: str, part: Part) -> bool:
    glued_to = Paragraph if line.endswith(GLUE) else Heading
    return line.endswith((GLUE, GLUE_HEADING)) and isinstance(part, glued_to)


def _labelled(grid: Grid, label: dress.Label) -> Iterator[Item]:
    for item in grid.items:
        if isinstance(item, str):
            yield item
        else:
            yield tuple(e if e.key else Entry(label(e.text)) for e in item)
