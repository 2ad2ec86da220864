"""Rules for certain forms that are also for the forms made from them."""

from collections.abc import Mapping, Sequence
from typing import Any

from govlint.packs.figure_kinds import Figures, Reading
from govlint.packs.kinds import Check
from govlint.packs.models import Rule
from govlint.packs.year_kinds import Growth

Made = Mapping[str, Sequence[str]]
"""The forms that stand beside the one they are made from, by its key."""


def widened(rule: Rule, made: Made) -> Rule:
    """Return a rule that is, with all its readings, also for the forms made from its own."""
    forms, check = _with_made(rule.forms, made), _widened(rule.check, made)
    return rule.model_copy(update={"forms": forms, "check": check})


def _widened(check: Check, made: Made) -> Check:
    if isinstance(check, Figures):
        return check.model_copy(update={"figures": _parts(check.figures, made)})
    if isinstance(check, Growth):
        return check.model_copy(update={"patterns": _parts(check.patterns, made)})
    return check


def _parts(parts: Sequence[Any], made: Made) -> list[Any]:
    return [
        part.model_copy(update={"readings": [_reading(reading, made) for reading in part.readings]})
        for part in parts
    ]


def _reading(reading: Reading, made: Made) -> Reading:
    return reading.model_copy(update={"forms": _with_made(reading.forms, made)})


def _with_made(forms: list[str] | None, made: Made) -> list[str] | None:
    if forms is None:
        return None
    whole = list(forms)
    # What is made from a form made from one of these is met on the way.
    for form in whole:
        whole += [key for key in made.get(form, ()) if key not in whole]
    return whole
