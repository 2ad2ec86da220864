"""Growth stated in the running text, against the tables of both years."""

import re
from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.amount import Reading, amount_of, entries_of, readings_from
from govlint.checks.balance import Entry
from govlint.checks.grid import Number
from govlint.checks.passages import Passage, flows, sentence_range
from govlint.checks.pattern import Pattern, patterns_from
from govlint.checks.prose import Scope, scope_of
from govlint.checks.stated_growth import Stated, stated_in
from govlint.checks.words import cell_label, cell_text, number_text, value_of
from govlint.finding import Problem, Related
from govlint.form import TableSpec
from govlint.patterns import compiled
from govlint.place import Flow
from govlint.record import NamedTuple
from govlint.report import Report

DECIMALS = 6
"""Amounts in tables have fewer decimal places."""

YEAR = "year"
"""The group of the year that a growth is held against."""


class Grown(NamedTuple):
    """Something counted in a table, by the words that end right before its growth."""

    table: str
    before: tuple[Pattern, ...]
    readings: tuple[Reading, ...]

    def begins(self, lead: str) -> int | None:
        """Return where its words begin in the text before a growth, None if they do not end it."""
        found = (
            compiled(pattern.text).search(lead)
            for pattern in self.before
            if pattern.literal in lead
        )
        return min((match.start() for match in found if match), default=None)

    def read(self, report: Report, previous: Report) -> "list[Both | None]":
        """Return its readings for the form of the report, None for each that is not certain."""
        form = report.form.key
        return [
            _read(self.table, reading, report, previous)
            for reading in self.readings
            if form in reading.amounts
        ]


class Both(NamedTuple):
    """A reading as the tables of the two years give it."""

    table: TableSpec
    label: dict[str, str]
    now: Number
    before: Number
    entries: tuple[Entry, ...]
    earlier: tuple[Entry, ...]

    @property
    def change(self) -> Number:
        """By how much it grew."""
        return round(self.now - self.before, DECIMALS)


class Growth(NamedTuple):
    """Stated growth against the tables; one that fits any of its readings is right."""

    growth: Pattern
    grown: tuple[Grown, ...]
    scope: Scope

    def __call__(self, report: Report, previous: Report) -> Iterator[Problem]:
        """Yield one problem per statement that follows from no reading."""
        for _, flow in flows(report, self.scope.sections):
            for match in self.growth.matches(flow.text):
                yield from self._judged(flow, match, report, previous)

    def _judged(
        self, flow: Flow, match: re.Match[str], report: Report, previous: Report
    ) -> Iterator[Problem]:
        first, last = sentence_range(flow.text, *match.span())
        lead = flow.text[first : match.start()]
        spoken = [(at, grown) for grown in self.grown if (at := grown.begins(lead)) is not None]
        if not spoken or not _since_last_year(match, report):
            return
        # A year in the words for the growth is the one it is held against.
        if self.scope.excuses(flow.text[first:last], match.start() - first, report):
            return
        read = [both for _, grown in spoken for both in grown.read(report, previous)]
        known = [both for both in read if both]
        # What is stated might be the very reading that is not certain.
        if not known or len(known) < len(read):
            return
        for stated in stated_in(match):
            # Nothing grew by a share of zero, so that this is not what is meant.
            meant = [both for both in known if both.before or not stated.percent]
            if meant and not any(stated.fits(both.change, both.before) for both in meant):
                claim = Passage(flow, first + spoken[0][0], match.end())
                yield _problem(claim, stated, meant[0])
                return


def growth_check(options: dict[str, Any]) -> Growth:
    """Build the check of kind `growth` from its compiled options."""
    (growth,) = patterns_from([options["growth"]])
    return Growth(
        growth,
        tuple(
            Grown(
                grown["table"],
                patterns_from(grown["before"]),
                readings_from(grown["readings"]),
            )
            for grown in options["patterns"]
        ),
        scope_of(options),
    )


def _read(table: str, reading: Reading, report: Report, previous: Report) -> Both | None:
    now = _amount(reading, report, table)
    before = _amount(reading, previous, table)
    if now is None or before is None:
        return None
    return Both(report.tables[table].spec, reading.label, now[0], before[0], now[1], before[1])


def _amount(reading: Reading, report: Report, key: str) -> tuple[Number, tuple[Entry, ...]] | None:
    table = report.tables.get(key)
    linear = reading.amounts.get(report.form.key)
    entries = entries_of(table, linear) if table and table.filled and linear else None
    if linear is None or entries is None:
        return None
    return amount_of(linear, entries), entries


def _since_last_year(match: re.Match[str], report: Report) -> bool:
    """Tell whether a growth is since the year before, which it need not name."""
    named = match.groupdict().get(YEAR)
    return named is None or report.year is None or named == str(report.year - 1)


def _problem(claim: Passage, stated: Stated, both: Both) -> Problem:
    growth = round(both.change / both.before * 100, max(stated.places, 2)) if both.before else 0
    wrong_way = stated.amount * both.change < 0
    case = "direction" if wrong_way else "default" if stated.percent else "count"
    expected = growth if stated.percent else both.change
    return Problem(
        claim.place,
        case,
        {
            "table": both.table.key,
            "found": claim.text,
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
                entry.place,
                f"{cell_label(both.table, entry.place)} {cell_text(entry.cell)}",
                earlier,
            )
            for entries, earlier in ((both.entries, False), (both.earlier, True))
            for entry in entries
        ),
    )
