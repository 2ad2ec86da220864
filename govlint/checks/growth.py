"""Growth stated in the running text, against the tables of both years."""

import re
from collections.abc import Iterator
from typing import Any

from govlint.checks.amount import amount_of, entries_of
from govlint.checks.balance import Entry
from govlint.checks.grid import Number
from govlint.checks.passages import flows, sentence_range
from govlint.checks.pattern import Pattern
from govlint.checks.prose import Scope, scope_of
from govlint.checks.words import cell_label, cell_text, number_text, value_of
from govlint.expressions.linear import Linear, linear_by_form
from govlint.finding import AtPassage, Problem, Related
from govlint.form import TableSpec
from govlint.record import NamedTuple
from govlint.report import Flow, Report

LONGEST = 9
"""A longer figure is no growth (characters)."""

ROUNDING = 1e-9
"""Shares are decimal fractions, which binary numbers only approach."""


class Reading(NamedTuple):
    """What the sentence may speak of, by form, with its name by language."""

    label: dict[str, str]
    amounts: dict[str, Linear]


class Growths(NamedTuple):
    """A pattern with groups `up`, `down` (percentages), `more` or `fewer` (counts)."""

    pattern: Pattern
    readings: tuple[Reading, ...]


class Both(NamedTuple):
    """A reading as the tables of the two years give it."""

    label: dict[str, str]
    now: Number
    before: Number
    entries: tuple[Entry, ...]
    earlier: tuple[Entry, ...]

    @property
    def change(self) -> Number:
        """By how much it grew."""
        return self.now - self.before


class Stated(NamedTuple):
    """A growth as stated: its amount, how many decimal places it has, and whether in percent."""

    amount: float
    places: int
    percent: bool

    def fits(self, both: Both) -> bool:
        """Tell whether the tables agree; shares may be rounded or cut off."""
        if not self.percent:
            return both.change == self.amount
        growth = both.change / both.before * 100
        step = 10.0**-self.places
        # Both are taken away from zero, so that to cut off is to come nearer to it.
        beyond = (growth - self.amount) * (1 if self.amount >= 0 else -1)
        return -step / 2 - ROUNDING <= beyond < step - ROUNDING


class Claim(NamedTuple):
    """A match in a flow."""

    flow: Flow
    match: re.Match[str]

    @property
    def place(self) -> AtPassage:
        """Where it stands."""
        return AtPassage(self.flow.span_of(*self.match.span()))


class Growth(NamedTuple):
    """Stated growth against one table; one that fits any of its readings is right."""

    table: str
    growths: tuple[Growths, ...]
    scope: Scope

    def __call__(self, report: Report, previous: Report) -> Iterator[Problem]:
        """Yield one problem per statement that follows from no reading."""
        told = set()
        for growths in self.growths:
            for claim in self._claims(growths.pattern, report):
                stated = _stated(claim.match)
                if stated is None or claim.place in told:
                    continue
                told.add(claim.place)
                read = [self._read(reading, report, previous) for reading in growths.readings]
                known = [both for both in read if both]
                # What is stated might be the very reading that is not certain.
                if len(known) < len(read) or any(stated.fits(both) for both in known):
                    continue
                yield _problem(claim, stated, known[0], report.tables[self.table].spec)

    def _claims(self, pattern: Pattern, report: Report) -> Iterator[Claim]:
        for _, flow in flows(report, self.scope.sections):
            for match in pattern.matches(flow.text):
                first, last = sentence_range(flow.text, *match.span())
                said = flow.text[first:last]
                if not self.scope.excuses(said, match.end() - first, report):
                    yield Claim(flow, match)

    def _read(self, reading: Reading, report: Report, previous: Report) -> Both | None:
        now = _amount(reading, report, self.table)
        before = _amount(reading, previous, self.table)
        if now is None or before is None or before[0] <= 0:
            return None
        return Both(reading.label, now[0], before[0], now[1], before[1])


def growth_check(options: dict[str, Any]) -> Growth:
    """Build the check of kind `growth` from its compiled options."""
    return Growth(
        options["table"],
        tuple(
            Growths(
                Pattern(growth["pattern"], growth["literal"]),
                tuple(
                    Reading(reading["label"], linear_by_form(reading["expr"]))
                    for reading in growth["readings"]
                ),
            )
            for growth in options["patterns"]
        ),
        scope_of(options),
    )


def _amount(reading: Reading, report: Report, key: str) -> tuple[Number, tuple[Entry, ...]] | None:
    table = report.tables.get(key)
    linear = reading.amounts.get(report.form.key)
    entries = entries_of(table, linear) if table and table.filled and linear else None
    if linear is None or entries is None:
        return None
    return amount_of(linear, entries), entries


def _stated(match: re.Match[str]) -> Stated | None:
    groups = {name: text for name, text in match.groupdict().items() if text}
    for name, sign, percent in (
        ("up", 1, True),
        ("down", -1, True),
        ("more", 1, False),
        ("fewer", -1, False),
    ):
        text = groups.get(name, "").replace("，", "")
        if text and len(text) <= LONGEST:
            return Stated(sign * float(text), len(text.partition(".")[2]), percent)
    return None


def _problem(claim: Claim, stated: Stated, both: Both, spec: TableSpec) -> Problem:
    growth = round(both.change / both.before * 100, max(stated.places, 2))
    wrong_way = stated.amount * both.change < 0
    case = "direction" if wrong_way else "default" if stated.percent else "count"
    expected = growth if stated.percent else both.change
    return Problem(
        claim.place,
        case,
        {
            "table": spec.key,
            "found": claim.match[0],
            **value_of("subject", both.label),
            "now": number_text(both.now),
            "before": number_text(both.before),
            "change": number_text(abs(both.change)),
            "percent": number_text(abs(growth)),
        },
        expected=number_text(abs(expected)),
        actual=number_text(abs(stated.amount)),
        related=tuple(
            Related(
                entry.place, f"{cell_label(spec, entry.place)} {cell_text(entry.cell)}", earlier
            )
            for entries, earlier in ((both.entries, False), (both.earlier, True))
            for entry in entries
        ),
    )
