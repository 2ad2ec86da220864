"""Figures of the running text that fit no admissible reading of a table."""

import re
from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.amount import Reading, amount_of, entries_of, readings_from, sum_of
from govlint.checks.balance import Entry
from govlint.checks.counted import Count, Counting, Sentence, counted, counting_of
from govlint.checks.grid import Number
from govlint.checks.pattern import Pattern, patterns_from
from govlint.checks.prose import Scope, scope_of
from govlint.checks.words import cell_label, cell_text, listed, number_text, value_of
from govlint.finding import AtPassage, Problem, Related
from govlint.form import TableSpec
from govlint.numerals import Stated, fits
from govlint.patterns import compiled
from govlint.record import NamedTuple
from govlint.report import Report, Status, Table


class Figure(NamedTuple):
    """Words before and after a figure (`when`: in its paragraph) and all it may mean.

    `year` tells how far the year in these words is from the report's, None if they name none.
    `units` are the units it may have, with the number of the table's units in each; None stands
    for those that no other figure names.
    """

    before: Pattern
    after: Pattern | None
    when: Pattern | None
    units: dict[str, Number] | None
    readings: tuple[Reading, ...]
    year: int | None

    def reach(
        self, sentence: Sentence, count: Count, before: re.Match[str], own: int | None
    ) -> tuple[int, int] | None:
        """Return the range of a sentence that says what a count counts, None if it is not this.

        `before` are the words in front of the count, `own` is the year of the report.
        """
        end = count.end
        named = before.groupdict().get("year")
        if self.after:
            after = compiled(self.after.text).match(sentence.text, end)
            if after is None:
                return None
            end = after.end()
            named = named or after.groupdict().get("year")
        if self.year is not None and (own is None or named != str(own + self.year)):
            return None
        if self.when and not self.when.occurs(sentence.paragraph_before(count)):
            return None
        return count.at + before.start(), end


Led = tuple[str, str, Figure]
"""A figure, the pattern before it, and first a text without which nothing matches that."""

# A member of an enumeration takes as long to ask for as ten names.
_BLANK = Status.BLANK

Likely = list[tuple[Figure, re.Match[str]]]
"""The figures that a number may be, by what stands in front of it."""


class Figures:
    """The figures that no sentence holds without one text, built when it first stands in one."""

    __slots__ = ("_options", "built")

    def __init__(self) -> None:
        """Begin with none."""
        self._options: list[tuple[dict[str, Any], dict[str, str]]] = []
        self.built: list[Led] = []

    def add(self, option: dict[str, Any], before: dict[str, str]) -> None:
        """Add a figure by its plain options and those of the words before it."""
        self._options.append((option, before))

    def build(self) -> list[Led]:
        """Build the figures, once."""
        figures = [_figure(option, before) for option, before in self._options]
        self.built = [(f.before.literal, f.before.text, f) for f in figures]
        return self.built


class Read(NamedTuple):
    """A reading as this table gives it."""

    label: dict[str, str]
    amount: Number
    entries: tuple[Entry, ...]


class Claim(NamedTuple):
    """A figure of the text that fits no reading, with the range in its sentence that says so."""

    sentence: Sentence
    figure: Count
    start: int
    end: int
    stated: Stated
    readings: list[Reading]
    dated: bool

    @property
    def place(self) -> AtPassage:
        """Where it stands."""
        return self.sentence.place_of(self.start, self.end)

    @property
    def text(self) -> str:
        """What it says."""
        return self.sentence.text[self.start : self.end]


class FiguresCheck(NamedTuple):
    """Figures against one table; a figure that fits any of its readings is right."""

    table: str
    counting: Counting
    counters: dict[str, Number]
    figures: tuple[tuple[str, Figures], ...]
    scope: Scope

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per number and amounts it was compared with, at its first place."""
        table = report.tables.get(self.table)
        if table is None:
            return
        wrong: dict[tuple[Number, ...], list[tuple[Claim, list[Read]]]] = {}
        for claim in self._unfit(report, table):
            readings = [_read(reading, report.form.key, table) for reading in claim.readings]
            certain = [reading for reading in readings if reading]
            # A figure might be the very reading that is not certain.
            sure = len(certain) == len(readings) and not _blank(certain[0])
            if sure and self._counts(claim, report) and table.filled:
                key = (claim.stated.number, *(reading.amount for reading in certain))
                wrong.setdefault(key, []).append((claim, certain))
        for repeated in wrong.values():
            yield _problem(repeated, table.spec)

    def _counts(self, claim: Claim, report: Report) -> bool:
        # The year that says where applications come from or go is not that of the sentence.
        end = claim.start if claim.dated else claim.figure.end
        return not self.scope.excuses(claim.sentence.text, end, report)

    def _unfit(self, report: Report, table: Table) -> Iterator[Claim]:
        # Most of what is counted is of other matters than those of one rule.
        sentences, told = counted(report, self.counting, self.scope.sections)
        groups = [each for each in self.figures if each[0] in told]
        for sentence in sentences if groups else ():
            text = sentence.text
            led = [
                each
                for literal, group in groups
                if literal in text
                for each in group.built or group.build()
            ]
            for count in sentence.counts(self.counting) if led else ():
                lead = count.lead
                likely = [
                    (figure, before)
                    for literal, pattern, figure in led
                    if literal in lead and (before := compiled(pattern).search(lead))
                ]
                if likely and (claim := self._claim(sentence, count, likely, table, report)):
                    yield claim

    def _claim(
        self, sentence: Sentence, count: Count, likely: Likely, table: Table, report: Report
    ) -> Claim | None:
        """Return the claim of a count unless it fits; it may be what any of the figures says."""
        form = report.form.key
        found: tuple[int, int] | None = None
        dated = False
        stated: Stated | None = None
        readings: list[Reading] = []
        for figure, before in likely:
            factor = (figure.units or self.counters).get(count.unit)
            reach = figure.reach(sentence, count, before, report.year) if factor else None
            if factor is None or reach is None:
                continue
            own = [reading for reading in figure.readings if form in reading.amounts]
            said = count.stated
            if not own or said is None:
                continue
            stated = _times(factor, said)
            if _agrees(stated, own, table, form):
                return None
            dated = dated or figure.year is not None
            found = found or reach
            readings += own
        return Claim(sentence, count, *found, stated, readings, dated) if found and stated else None


def figures_check(options: dict[str, Any]) -> FiguresCheck:
    """Build the check of kind `figures` from its compiled options."""
    counting = counting_of(options)
    special = {unit for figure in options["figures"] for unit in figure.get("units") or ()}
    return FiguresCheck(
        options["table"],
        counting,
        {unit: 1 for unit in counting.units if unit not in special},
        _in_order(options["figures"]),
        scope_of(options),
    )


def _in_order(options: list[dict[str, Any]]) -> tuple[tuple[str, Figures], ...]:
    """Return the figures, those that follow each other and have a text in common together.

    It is a text without which a sentence holds no such figure.
    """
    found: list[tuple[str, Figures]] = []
    for option in options:
        after = (option.get("after") or {}).get("literal") or ""
        for before in option["before"]:
            literal = max(before.get("literal") or "", after, key=len)
            if not found or found[-1][0] != literal:
                found.append((literal, Figures()))
            found[-1][1].add(option, before)
    return tuple(found)


def _figure(option: dict[str, Any], before: dict[str, str]) -> Figure:
    return Figure(
        patterns_from([before])[0],
        _optional(option.get("after")),
        _optional(option.get("when")),
        option.get("units"),
        readings_from(option["readings"]),
        option.get("year"),
    )


def _optional(option: dict[str, str] | None) -> Pattern | None:
    return patterns_from([option])[0] if option else None


def _times(factor: Number, stated: Stated) -> Stated:
    return stated if factor == 1 else Stated(*(number * factor for number in stated))


def _agrees(stated: Stated, readings: list[Reading], table: Table, form: str) -> bool:
    for reading in readings:
        amount = sum_of(table, reading.amounts[form])
        if amount is not None and fits(stated, amount):
            return True
    return False


def _read(reading: Reading, form: str, table: Table) -> Read | None:
    linear = reading.amounts.get(form)
    entries = entries_of(table, linear) if linear else None
    if linear is None or entries is None:
        return None
    return Read(reading.label, amount_of(linear, entries), entries)


def _problem(repeated: list[tuple[Claim, list[Read]]], spec: TableSpec) -> Problem:
    (first, readings), *others = repeated
    amounts = {number_text(reading.amount) for reading in readings}
    cells = {entry.place: entry.cell for reading in readings for entry in reading.entries}
    found = number_text(first.stated.number)
    return Problem(
        first.place,
        "default",
        {
            "table": spec.key,
            "found": found,
            "text": first.text,
            **value_of("readings", listed([_words(r) for r in readings if r.amount >= 0])),
        },
        expected=amounts.pop() if len(amounts) == 1 else None,
        actual=found,
        related=(
            *(Related(other.place, other.text) for other, _ in others),
            *(
                Related(place, f"{cell_label(spec, place)} {cell_text(cell)}")
                for place, cell in cells.items()
            ),
        ),
    )


def _blank(reading: Read) -> bool:
    """Tell whether what a figure says first is left blank in the table, which is said of that."""
    return all(entry.cell.status is _BLANK for entry in reading.entries)


def _words(reading: Read) -> dict[str, str]:
    amount = number_text(reading.amount)
    return {language: f"{label} {amount}" for language, label in reading.label.items()}
