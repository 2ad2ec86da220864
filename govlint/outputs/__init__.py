"""Outputs: outcomes become text; pure functions, chosen by name, loaded when chosen."""

from collections.abc import Iterable, Iterator

from govlint.outputs.view import Output, View
from govlint.triage import Outcome


def _text(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    from govlint.outputs.text import text

    return text(outcomes, view)


def _json(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    from govlint.outputs.json import json

    return json(outcomes, view)


def _sarif(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    from govlint.outputs.sarif import sarif

    return sarif(outcomes, view)


OUTPUTS: dict[str, Output] = {"text": _text, "json": _json, "sarif": _sarif}
"""The output of each format name."""
