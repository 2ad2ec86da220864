"""The changes to a report that cases are made of, by the name they have in `cases/*.yaml`."""

import re
from collections.abc import Callable, Mapping
from string import Formatter
from typing import Any

from benchmarks.accuracy.faults.turns import FAULTS
from benchmarks.accuracy.reports.edits import (
    at_role,
    body_of,
    index_of,
    replaced,
    title_of,
    with_heading,
    without,
)
from benchmarks.accuracy.reports.facts import Facts, rng_for
from benchmarks.accuracy.reports.sample import Heading, Paragraph, Part, Sample, Title, with_texts
from layouts.grids import Entry, Grid

Fill = Callable[[str], str]
_STEP = re.compile(r"(\w+)([+-]\d+)")


class _Figures(Formatter):
    """Fills in facts, and figures that are a step away from one: `{new+3}`."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self.words = words

    def get_field(self, field_name: str, args: Any, kwargs: Any) -> Any:
        stepped = _STEP.fullmatch(field_name)
        if stepped:
            return str(int(self.words[stepped[1]]) + int(stepped[2])), field_name
        return self.words[field_name], field_name


def changed(sample: Sample, facts: Facts, entry: Mapping[str, Any]) -> Sample | None:
    """Return a report with all changes of an entry; None where one does not apply to it."""
    found: Sample | None = sample
    for name, value in entry.items():
        if found is not None and name in CHANGES:
            found = CHANGES[name](found, value, _Figures(facts.words).format)
    return found


def whole(entry: Mapping[str, Any], facts: Facts) -> bytes | None:
    """Return the whole file where an entry holds it, as text or as bytes in base sixteen."""
    if "text" in entry:
        return _Figures(facts.words).format(entry["text"]).encode()
    return bytes.fromhex(entry["bytes"]) if "bytes" in entry else None


def filled(text: str, facts: Facts) -> str:
    """Return a text with facts in the place of its placeholders."""
    return _Figures(facts.words).format(text)


def _paragraphs(said: str | list[str], fill: Fill) -> list[Part]:
    return [Paragraph(fill(text)) for text in ([said] if isinstance(said, str) else said)]


def _fault(sample: Sample, name: str, _: Fill) -> Sample | None:
    found = FAULTS[name](sample, rng_for(sample.number, name))
    return found._replace(wanted=sample.wanted) if found else None


def _allow_blank(sample: Sample) -> Sample:
    return sample.wanting(allowed=frozenset({"cell-blank"}))


def _title(sample: Sample, lines: list[str], fill: Fill) -> Sample:
    at = title_of(sample)
    return replaced(sample, range(at, at + 1), Title(tuple(map(fill, lines))))


def _introduction(sample: Sample, said: str | list[str], fill: Fill) -> Sample:
    at = at_role(sample, "period")
    assert at is not None
    changed = replaced(sample, range(title_of(sample) + 1, at + 1), *_paragraphs(said, fill))
    return changed.wanting(allowed=frozenset({"law-not-cited"}))


def _applications(sample: Sample, text: str, fill: Fill) -> Sample:
    at = at_role(sample, "applications")
    assert at is not None
    topic = re.match(r"[^。]+。", getattr(sample.parts[at], "text", ""))
    said = Paragraph((topic[0] if topic else "") + fill(text), "applications")
    return replaced(sample, range(at, at + 1), said)


def _add(sample: Sample, places: dict[str, str | list[str]], fill: Fill) -> Sample:
    for section, said in places.items():
        end = body_of(sample, section).stop
        sample = replaced(sample, range(end, end), *_paragraphs(said, fill))
    return sample


def _first(sample: Sample, places: dict[str, str | list[str]], fill: Fill) -> Sample:
    for section, said in places.items():
        start = body_of(sample, section).start
        sample = replaced(sample, range(start, start), *_paragraphs(said, fill))
    return sample


def _body(sample: Sample, places: dict[str, str | list[str]], fill: Fill) -> Sample:
    for section, said in places.items():
        sample = replaced(sample, body_of(sample, section), *_paragraphs(said, fill))
    return sample


def _headings(sample: Sample, texts: dict[str, str], fill: Fill) -> Sample:
    for section, text in texts.items():
        sample = with_heading(sample, section, fill(text))
    return sample


def _without(sample: Sample, sections: list[str], _: Fill) -> Sample:
    for section in sections:
        at = index_of(sample, section)
        sample = without(sample, range(at, body_of(sample, section).stop))
    return _allow_blank(sample)


def _without_heading(sample: Sample, sections: list[str], _: Fill) -> Sample:
    for section in sections:
        at = index_of(sample, section)
        sample = replaced(sample, range(at, at + 1))
    return sample


def _signature(sample: Sample, lines: list[str], fill: Fill) -> Sample:
    kept = tuple(p for p in sample.parts if getattr(p, "role", "") != "signature")
    signed = tuple(Paragraph(fill(line), "signature") for line in lines)
    return sample._replace(parts=kept + signed)


def _cells(sample: Sample, texts: dict[str, str], fill: Fill) -> Sample | None:
    for key, text in texts.items():
        if key not in sample.cells:
            return None
        grid = sample.table(key.split("/", maxsplit=1)[0])
        sample = sample.with_grid(with_texts(grid, {key: fill(text)}))
    return sample


def _labels(sample: Sample, names: dict[str, str], _: Fill) -> Sample | None:
    found = sample
    for grid in [part for part in sample.parts if isinstance(part, Grid)]:
        items = tuple(
            item
            if isinstance(item, str)
            else tuple(e if e.key else Entry(names.get(e.text, e.text)) for e in item)
            for item in grid.items
        )
        found = found.with_grid(grid._replace(items=items))
    return None if found == sample else found


def _replace(sample: Sample, words: dict[str, str], fill: Fill) -> Sample | None:
    filled = {fill(old): fill(new) for old, new in words.items()}
    parts = tuple(_reworded(part, filled) for part in sample.parts)
    return None if parts == sample.parts else sample._replace(parts=parts)


def _reworded(part: Part, words: dict[str, str]) -> Part:
    if isinstance(part, Paragraph | Heading):
        text = part.text
        for old, new in words.items():
            text = text.replace(old, new)
        return part._replace(text=text)
    return part


CHANGES: dict[str, Callable[[Sample, Any, Fill], Sample | None]] = {
    "fault": _fault,
    "title": _title,
    "introduction": _introduction,
    "applications": _applications,
    "add": _add,
    "first": _first,
    "body": _body,
    "headings": _headings,
    "without": _without,
    "without_heading": _without_heading,
    "signature": _signature,
    "cells": _cells,
    "labels": _labels,
    "replace": _replace,
}
