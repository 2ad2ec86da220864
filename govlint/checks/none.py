"""Claims of the running text that there was nothing, where a table counts something."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from govlint.checks.amount import amount_of, entries_of
from govlint.checks.balance import TOLERANCE, Entry
from govlint.checks.pattern import Pattern
from govlint.checks.prose import Claim, Scope, claims, scope_of
from govlint.checks.words import (
    cell_label,
    cell_text,
    cell_words,
    listed,
    number_text,
    value_of,
)
from govlint.expressions.linear import Linear, linear_by_form
from govlint.finding import Problem, Related
from govlint.report import Report, Table


class Denial(NamedTuple):
    """A pattern of claims that there was nothing, and what must then be 0 in a table, by form."""

    pattern: Pattern
    table: str
    cells: dict[str, Linear]


class NoneCheck(NamedTuple):
    """Denials, and where they are looked for."""

    denials: tuple[Denial, ...]
    scope: Scope

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per count that is denied, at the first denial."""
        denied: dict[tuple[str, Linear], list[Claim]] = {}
        for denial in self.denials:
            cells = denial.cells.get(report.form.key)
            if cells and denial.table in report.tables:
                found = denied.setdefault((denial.table, cells), [])
                found.extend(claims(report, denial.pattern, self.scope))
        for (key, cells), repeated in denied.items():
            table = report.tables[key]
            entries = entries_of(table, cells)
            if repeated and entries and amount_of(cells, entries) >= TOLERANCE:
                yield _problem(cells, entries, repeated, table)


def none_check(options: dict[str, Any]) -> NoneCheck:
    """Build the check of kind `none` from its compiled options."""
    return NoneCheck(
        tuple(
            Denial(
                Pattern(denial["pattern"], denial["literal"]),
                denial["table"],
                linear_by_form(denial["cells"]),
            )
            for denial in options["patterns"]
        ),
        scope_of(options),
    )


def _problem(
    cells: Linear, entries: tuple[Entry, ...], repeated: list[Claim], table: Table
) -> Problem:
    first, *others = repeated
    spec = table.spec
    counted = [entry for entry in entries if entry.number]
    return Problem(
        first.place,
        "default",
        {
            "table": spec.key,
            "text": first.match[0],
            "value": number_text(amount_of(cells, entries)),
            **value_of("cell", listed([cell_words(spec, entry.place) for entry in counted])),
        },
        related=(
            *(Related(other.place, other.match[0]) for other in others),
            *(
                Related(entry.place, f"{cell_label(spec, entry.place)} {cell_text(entry.cell)}")
                for entry in counted
            ),
        ),
    )
