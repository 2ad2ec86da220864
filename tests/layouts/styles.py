"""How a grid of cells is written as lines: one function for each habit of a converter."""

from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest

from layouts.grids import Item, Row

Written = tuple[str, tuple[str, ...]]
"""A line and the keys of the figures in it, from left to right."""

Style = Callable[[Iterable[Item]], Iterator[Written]]
"""Entries of figures arrive with their text filled in."""


def _keys(row: Row) -> tuple[str, ...]:
    return tuple(entry.key for entry in row if entry.key)


def _joined(items: Iterable[Item], write: Callable[[Row], str]) -> Iterator[Written]:
    for item in items:
        yield (item, ()) if isinstance(item, str) else (write(item), _keys(item))


def _piped(row: Row) -> str:
    return "| " + " | ".join(entry.text for entry in row) + " |"


def pipes(items: Iterable[Item]) -> Iterator[Written]:
    """`| a | b |` with a rule line below the first row."""
    for number, (line, found) in enumerate(_joined(items, _piped)):
        yield line, found
        if number == 0:
            yield "|" + "---|" * (line.count("|") - 1), ()


def pipes_without_rule(items: Iterable[Item]) -> Iterator[Written]:
    """`| a | b |`, no rule line."""
    return _joined(items, _piped)


def bare_pipes(items: Iterable[Item]) -> Iterator[Written]:
    """`a | b` without the outer pipes, with a rule line below the first row."""
    for number, (line, found) in enumerate(
        _joined(items, lambda row: " | ".join(entry.text for entry in row))
    ):
        yield line, found
        if number == 0:
            yield " | ".join(["---"] * (line.count("|") + 1)), ()


def bare_pipes_without_rule(items: Iterable[Item]) -> Iterator[Written]:
    """`a|b`, nothing else."""
    return _joined(items, lambda row: "|".join(entry.text for entry in row))


def tabs(items: Iterable[Item]) -> Iterator[Written]:
    """Cells parted by tabs, empty ones kept."""
    return _joined(items, lambda row: "\t".join(entry.text for entry in row))


def tabs_filled(items: Iterable[Item]) -> Iterator[Written]:
    """Cells parted by tabs, empty ones dropped."""
    return _joined(items, lambda row: "\t".join(entry.text for entry in row if entry.text))


def single_spaces(items: Iterable[Item]) -> Iterator[Written]:
    """Cells parted by one space, empty ones dropped."""
    return _joined(items, lambda row: " ".join(entry.text for entry in row if entry.text))


def _width(text: str) -> int:
    return sum(2 if ord(character) > 0x2E80 else 1 for character in text)


def _in_columns(items: list[Item], width: Callable[[str], int]) -> Iterator[Written]:
    rows = [item for item in items if not isinstance(item, str)]
    columns = zip_longest(*([entry.text for entry in row] for row in rows), fillvalue="")
    widths = [max(map(width, column)) + 3 for column in columns]

    def write(row: Row) -> str:
        cells = zip(row, widths, strict=False)
        padded = (entry.text + " " * (size - width(entry.text)) for entry, size in cells)
        return "".join(padded).rstrip()

    return _joined(items, write)


def columns_by_characters(items: Iterable[Item]) -> Iterator[Written]:
    """Columns kept apart by runs of spaces, aligned by the number of characters."""
    return _in_columns(list(items), len)


def columns_by_width(items: Iterable[Item]) -> Iterator[Written]:
    """Columns kept apart by runs of spaces, aligned as a terminal shows them."""
    return _in_columns(list(items), _width)


def wrapped_columns(items: Iterable[Item]) -> Iterator[Written]:
    """Labels wrapped over lines, the figures on the middle line, a blank line between rows."""
    for item in items:
        if isinstance(item, str):
            yield item, ()
            continue
        *groups, label = [entry.text for entry in item if entry.text and not entry.key] or [""]
        if _keys(item) and label != item[0].text and len(label) > 14:
            yield from _wrapped(item, groups, label)
        else:
            yield _spread([*groups, label], item), _keys(item)
        yield "", ()


def _spread(words: list[str], row: Row) -> str:
    figures = "".join(entry.text.rjust(14) for entry in row if entry.key)
    return "   ".join(words).ljust(34) + figures if figures else "   ".join(words)


def _wrapped(row: Row, groups: list[str], label: str) -> Iterator[Written]:
    parts = [label[start : start + 14] for start in range(0, len(label), 14)]
    if len(parts) % 2 == 0:
        parts.insert(len(parts) // 2, "")
    for number, part in enumerate(parts):
        if number == len(parts) // 2:
            yield _spread([*groups, part], row), _keys(row)
        else:
            yield " " * 12 + part, ()


def one_a_line(items: Iterable[Item]) -> Iterator[Written]:
    """Every cell on its own line, empty ones dropped."""
    for item in items:
        if isinstance(item, str):
            yield item, ()
        else:
            yield from ((e.text, (e.key,) if e.key else ()) for e in item if e.text)


def one_a_line_apart(items: Iterable[Item]) -> Iterator[Written]:
    """Every cell on its own line, a blank line after each."""
    for written in one_a_line(items):
        yield written
        yield "", ()


def pipe_after_each(items: Iterable[Item]) -> Iterator[Written]:
    """Every cell on its own line with a pipe behind it, empty cells too."""
    for item in items:
        if isinstance(item, str):
            yield item, ()
        else:
            yield from ((f"{e.text} |".strip(), (e.key,) if e.key else ()) for e in item)


STYLES: dict[str, Style] = {
    style.__name__: style
    for style in (
        pipes,
        pipes_without_rule,
        bare_pipes,
        bare_pipes_without_rule,
        tabs,
        tabs_filled,
        single_spaces,
        columns_by_characters,
        columns_by_width,
        wrapped_columns,
        one_a_line,
        one_a_line_apart,
        pipe_after_each,
    )
}
