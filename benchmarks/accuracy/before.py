"""The report for the year before the one of a case."""

from collections.abc import Mapping
from typing import Any

from benchmarks.accuracy import changes
from benchmarks.accuracy.reports.facts import Facts
from benchmarks.accuracy.reports.sample import Sample

_CARRIED, _FORWARD = "applications/carried_over/", "applications/carried_forward/"


def before(whole: Sample, facts: Facts, entry: Mapping[str, Any]) -> Sample | None:
    """Return a report whose tables the given one follows from, with the changes of an entry.

    None where a change does not apply to it.
    """
    texts = {key: str(value) for key, value in _followed(whole).items()}
    return changes.changed(whole, facts, {**entry, "cells": texts | entry.get("cells", {})})


def _followed(whole: Sample) -> dict[str, float]:
    values = {key: value or 0 for key, value in whole.cells.items()}
    found = {
        _FORWARD + key.removeprefix(_CARRIED): value
        for key, value in values.items()
        if key.startswith(_CARRIED)
    }
    for key, value in values.items():
        row, _, column = key.rpartition("/")
        if column == "in_force":
            found[key] = value - values[f"{row}/issued"] + values[f"{row}/repealed"]
    return found
