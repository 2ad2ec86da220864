"""Automatic numbering: the number Word prints in front of a paragraph, though no text holds it."""

import re
from collections.abc import Iterator

from govlint.patterns import compiled
from govlint.readers.tree import Element
from govlint.readers.word.names import W, is_on, number_of, value_of
from govlint.readers.word.numerals import numeral
from govlint.readers.word.styles import Styles
from govlint.record import NamedTuple

_LEVELS = 9
_PLACE = r"%([1-9])"
_NO_SPACE_AFTER = "、）。"


class Level(NamedTuple):
    """One level of a list: how its numbers look and where they begin.

    `restart` is the number of the level, counted from 1, that starts it anew; None stands for any
    level above, 0 for none.
    """

    text: str
    form: str
    start: int
    restart: int | None
    decimal: bool
    style: str
    apart: bool


class List(NamedTuple):
    """A use of a definition of lists: the key of its counters, levels, and levels begun anew."""

    counters: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """Counts paragraphs of lists in the order of the document."""

    def __init__(self, part: Element | None, styles: Styles) -> None:
        """Take the numbering part of a document, if it has one."""
        self._styles = styles
        self._definitions: dict[str, Element] = {}
        self._uses: dict[int, Element] = {}
        if part is not None:
            for definition in part.findall(W + "abstractNum"):
                self._definitions[definition.get(W + "abstractNumId") or ""] = definition
            for use in part.findall(W + "num"):
                self._uses[number_of(use.get(W + "numId"), 0)] = use
        self._lists: dict[int, List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[int, int]] = set()

    def next(self, properties: Element | None) -> str:
        """Count a paragraph with these properties and return what is printed in front of it."""
        if not self._uses:
            return ""
        style = value_of(properties, W + "pStyle")
        own = None if properties is None else properties.find(W + "numPr")
        said = value_of(own, W + "ilvl")
        if value_of(own, W + "numId") is not None:
            use, level = number_of(value_of(own, W + "numId"), 0), number_of(said, 0)
        else:
            by_style = self._styles.numbered(style)
            if by_style is None:
                return ""
            use = by_style.list
            level = number_of(said, self._level_of(by_style.style, use, by_style.level))
        found = self._list(use)
        if found is None or level not in found.levels:
            return ""
        self._count(found, use, level)
        return self._printed(found, level)

    def _level_of(self, style: str, use: int, said: int | None) -> int:
        """The list names the style of each level; else the style names the level."""
        found = self._list(use)
        levels = found.levels if found else {}
        return next((key for key, level in levels.items() if level.style == style), said or 0)

    def _list(self, use: int) -> List | None:
        if use not in self._lists:
            self._lists[use] = self._read(use)
        return self._lists[use]

    def _read(self, use: int) -> List | None:
        element = self._uses.get(use)
        key = value_of(element, W + "abstractNumId") or ""
        definition = self._definitions.get(key)
        if element is None or definition is None:
            return None
        link = value_of(definition, W + "numStyleLink")
        if link:
            # The definition is another's, which a style of lists leads to.
            linked = self._styles.numbered(link)
            target = self._uses.get(linked.list) if linked else None
            key = value_of(target, W + "abstractNumId") or key
            definition = self._definitions.get(key, definition)
        levels = dict(_levels(definition))
        starts = {}
        for override in element.findall(W + "lvlOverride"):
            index = number_of(override.get(W + "ilvl"), 0)
            levels.update(_levels(override))
            if override.find(W + "startOverride") is not None:
                starts[index] = number_of(value_of(override, W + "startOverride"), 0)
        return List(key, levels, starts)

    def _count(self, found: List, use: int, level: int) -> None:
        counts = self._counts.setdefault(found.counters, {})
        if level in found.starts and (use, level) not in self._begun:
            self._begun.add((use, level))
            counts[level] = found.starts[level]
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = found.starts.get(level, found.levels[level].start)
        for deeper in [key for key in counts if key > level]:
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or level < restart:
                del counts[deeper]

    def _printed(self, found: List, level: int) -> str:
        counts = self._counts[found.counters]
        own = found.levels[level]

        def number(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            other = found.levels.get(index)
            if other is None:
                return ""
            form = "decimal" if own.decimal else other.form
            return "" if form == "none" else numeral(counts.get(index, other.start), form)

        printed = compiled(_PLACE).sub(number, own.text)
        apart = own.apart and printed and printed[-1] not in _NO_SPACE_AFTER
        return f"{printed} " if apart else printed


def _levels(parent: Element) -> Iterator[tuple[int, Level]]:
    for element in parent.findall(W + "lvl"):
        index = number_of(element.get(W + "ilvl"), 0)
        if 0 <= index < _LEVELS:
            yield index, _level(element)


def _level(element: Element) -> Level:
    form = value_of(element, W + "numFmt") or value_of(element, f".//{W}numFmt") or "decimal"
    hidden = form == "bullet" or is_on(element.find(W + "rPr"), W + "vanish")
    restart = element.find(W + "lvlRestart")
    return Level(
        "" if hidden else value_of(element, W + "lvlText") or "",
        form,
        number_of(value_of(element, W + "start"), 0),
        None if restart is None else number_of(value_of(element, W + "lvlRestart"), 0),
        bool(is_on(element, W + "isLgl")),
        value_of(element, W + "pStyle") or "",
        value_of(element, W + "suff") != "nothing",
    )
