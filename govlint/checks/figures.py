"""Figures of the running text that fit no admissible reading of a table."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from govlint.checks.amount import amount_of, entries_of
from govlint.checks.balance import TOLERANCE, Entry
from govlint.checks.grid import Number
from govlint.checks.pattern import Pattern
from govlint.checks.prose import Claim, Scope, claims, scope_of
from govlint.checks.words import cell_label, cell_text, listed, number_text, value_of
from govlint.expressions.linear import Linear, linear_by_form
from govlint.finding import AtPassage, Problem, Related
from govlint.form import TableSpec
from govlint.report import Report, Table

LONGEST_FIGURE = 18
"""A longer run of digits is no count (characters)."""


class Reading(NamedTuple):
    """One way to read a figure off the table, by form, with its name by language."""

    label: dict[str, str]
    amounts: dict[str, Linear]


class Figure(NamedTuple):
    """A pattern whose group `n` is a figure, and all that the figure may mean."""

    pattern: Pattern
    readings: tuple[Reading, ...]


class Read(NamedTuple):
    """A reading as this table gives it."""

    label: dict[str, str]
    amount: Number
    entries: tuple[Entry, ...]


class Stated(NamedTuple):
    """A figure of the text, the first claim that gives it, and all readings of such claims."""

    number: Number
    claim: Claim
    readings: list[Read | None]


class FiguresCheck(NamedTuple):
    """Figures against one table; a figure that fits any of its readings is right."""

    table: str
    figures: tuple[Figure, ...]
    scope: Scope

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per number and amounts it was compared with, at its first place."""
        table = report.tables.get(self.table)
        if table is None or not table.filled:
            return
        wrong: dict[tuple[Number, ...], list[Stated]] = {}
        for stated in self._stated(report, table):
            # A figure might be the very reading that is not certain.
            readings = [reading for reading in stated.readings if reading]
            certain = readings and len(readings) == len(stated.readings)
            if certain and not _fits(stated.number, readings):
                key = (stated.number, *(reading.amount for reading in readings))
                wrong.setdefault(key, []).append(stated)
        for repeated in wrong.values():
            yield _problem(repeated, table.spec)

    def _stated(self, report: Report, table: Table) -> Iterable[Stated]:
        """Return the figures; one that several patterns find may be what any of them says."""
        found: dict[AtPassage, Stated] = {}
        for figure in self.figures:
            for claim in claims(report, figure.pattern, self.scope):
                number = _number(claim)
                if number is not None:
                    stated = found.setdefault(claim.place_of("n"), Stated(number, claim, []))
                    stated.readings.extend(
                        _read(reading, report.form.key, table) for reading in figure.readings
                    )
        return found.values()


def figures_check(options: dict[str, Any]) -> FiguresCheck:
    """Build the check of kind `figures` from its compiled options."""
    return FiguresCheck(
        options["table"],
        tuple(
            Figure(
                Pattern(figure["pattern"], figure["literal"]),
                tuple(
                    Reading(reading["label"], linear_by_form(reading["expr"]))
                    for reading in figure["readings"]
                ),
            )
            for figure in options["patterns"]
        ),
        scope_of(options),
    )


def _number(claim: Claim) -> Number | None:
    """Return the figure of a claim, None if the pattern caught only a part of it."""
    match = claim.match
    start, end = match.span("n")
    if start < 0 or _continues(match.string, start, end):
        return None
    text = match["n"].replace("，", "")
    if not text or len(text) > LONGEST_FIGURE:
        return None
    return float(text) if "." in text else int(text)


def _continues(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (
        before[-1:].isdigit()
        or (before[-1:] in ("，", ".") and before[0].isdigit())
        or after[:1].isdigit()
        or (after[:1] == "." and after[1:].isdigit())
    )


def _read(reading: Reading, form: str, table: Table) -> Read | None:
    linear = reading.amounts.get(form)
    entries = entries_of(table, linear) if linear else None
    if linear is None or entries is None:
        return None
    return Read(reading.label, amount_of(linear, entries), entries)


def _fits(number: Number, readings: list[Read]) -> bool:
    return any(abs(reading.amount - number) < TOLERANCE for reading in readings)


def _problem(repeated: list[Stated], spec: TableSpec) -> Problem:
    first, *others = repeated
    readings = [reading for reading in first.readings if reading]
    amounts = {number_text(reading.amount) for reading in readings}
    cells = {entry.place: entry.cell for reading in readings for entry in reading.entries}
    found = number_text(first.number)
    return Problem(
        first.claim.place,
        "default",
        {
            "table": spec.key,
            "found": found,
            "text": first.claim.match[0],
            **value_of("readings", listed([_words(reading) for reading in readings])),
        },
        expected=amounts.pop() if len(amounts) == 1 else None,
        actual=found,
        related=(
            *(Related(other.claim.place, other.claim.match[0]) for other in others),
            *(
                Related(place, f"{cell_label(spec, place)} {cell_text(cell)}")
                for place, cell in cells.items()
            ),
        ),
    )


def _words(reading: Read) -> dict[str, str]:
    amount = number_text(reading.amount)
    return {language: f"{label} {amount}" for language, label in reading.label.items()}
