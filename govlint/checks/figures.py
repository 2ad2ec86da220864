"""Figures of the running text that fit no admissible reading of a table."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.amount import Reading, amount_of, entries_of, sum_of
from govlint.checks.balance import Entry
from govlint.checks.counted import Count, Counting, Sentence, counted, counting_of
from govlint.checks.grid import Number
from govlint.checks.leads import Leads, Likely
from govlint.checks.prose import Scope, scope_of
from govlint.checks.words import cell_label, cell_text, listed, number_text, value_of
from govlint.finding import AtPassage, Problem, Related
from govlint.form import TableSpec
from govlint.numerals import Stated, fits
from govlint.record import NamedTuple
from govlint.report import Report, Status, Table

# A member of an enumeration takes as long to ask for as ten names.
_BLANK = Status.BLANK


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
    leads: Leads
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
        for sentence in counted(report, self.counting, self.scope.sections):
            for count in sentence.counts(self.counting):
                # Most of what is counted is of other matters than those of one rule.
                likely = self.leads[count.lead]
                if likely and (claim := self._claim(sentence, count, likely, table, report)):
                    yield claim

    def _claim(
        self,
        sentence: Sentence,
        count: Count,
        likely: tuple[Likely, ...],
        table: Table,
        report: Report,
    ) -> Claim | None:
        """Return the claim of a count unless it fits; it may be what any of the figures says."""
        form = report.form.key
        found: tuple[int, int] | None = None
        dated = False
        stated: Stated | None = None
        readings: list[Reading] = []
        for one in likely:
            figure = one.figure
            factor = (figure.units or self.counters).get(count.unit)
            reach = one.reach(sentence, count, report.year) if factor else None
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
        Leads(options["figures"]),
        scope_of(options),
    )


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
