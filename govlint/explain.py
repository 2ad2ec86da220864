"""Broken equations to problems: one cause, one problem, at the cell a person must change."""

from collections.abc import Mapping, Sequence

from govlint.checks.balance import (
    Balance,
    allowed,
    balance_values,
    holds,
    instance_words,
    judgeable,
    unequal,
)
from govlint.checks.equation import (
    Equation,
    EquationCheck,
    balance_of,
    broken_lines,
    judged_lines,
)
from govlint.checks.grid import Grid, Number, grid_of
from govlint.checks.once import Kept
from govlint.checks.row_fields import RowFields, row_fields
from govlint.checks.sound import certain_numbers
from govlint.checks.words import (
    cell_label,
    cell_text,
    cell_words,
    column_of,
    column_words,
    listed,
    number_text,
    row_of,
    row_words,
    term_words,
    value_of,
)
from govlint.finding import AtCell, Problem, Related
from govlint.form import TableSpec
from govlint.mends import Mend, Sums, find_mends
from govlint.record import NamedTuple
from govlint.report import Report, Table
from govlint.rule import Rule

MOST_RELATED = 60
"""More related cells than this help nobody."""

EquationRule = tuple[Rule, EquationCheck]
Stated = tuple[Rule, Equation]


class Judged(NamedTuple):
    """An equality over one row or column, with the rule that states it.

    `weights` tells by how much left minus right, which is `difference`, moves when a cell grows by
    one; `balance` is only there where the equality does not hold.
    """

    rule: Rule
    difference: Number
    weights: dict[AtCell, int]
    balance: Balance | None


def explain(rules: Sequence[EquationRule], report: Report) -> list[tuple[Rule, Problem]]:
    """Return the problems behind all equations of a report; `rules` come by their names."""
    found: list[tuple[Rule, Problem]] = []
    by_field = row_fields(report)
    for key, stated in _stated(rules).get(report.form.key, {}).items():
        table = report.tables.get(key)
        if table is not None and not _all_hold(stated, by_field[key], table.spec) and table.filled:
            found.extend(_explain_table(stated, table))
    return found


def _by_form(rules: Sequence[EquationRule]) -> dict[str, dict[str, list[Stated]]]:
    """Return the equations by form and table."""
    found: dict[str, dict[str, list[Stated]]] = {}
    for rule, check in rules:
        for form, equation in check.forms.items():
            tables = found.setdefault(form, {})
            tables.setdefault(equation.table, []).append((rule, equation))
    return found


_stated = Kept(_by_form)


def _explain_table(stated: list[Stated], table: Table) -> list[tuple[Rule, Problem]]:
    grid = grid_of(table)
    broken = [(rule, equation, broken_lines(equation, grid)) for rule, equation in stated]
    if not any(lines for _, _, lines in broken):
        return []
    bounds = [
        (rule, unequal(balance, table.spec))
        for rule, equation, lines in broken
        if equation.relation != "="
        for balance in (balance_of(equation, table, line) for line in lines)
        if judgeable(balance, table.spec)
    ]
    return _explain_sums(_all_sums(stated, table, grid), table, grid) + bounds


def _all_hold(stated: list[Stated], turned: RowFields, spec: TableSpec) -> bool:
    """Tell whether all equations hold in all lines of a table for certain."""
    rows = certain_numbers(turned, spec)
    if rows is None:
        return False
    return all([equation.holds_throughout(spec, rows) for _, equation in stated])


def _all_sums(stated: list[Stated], table: Table, grid: Grid) -> list[Judged]:
    """Return all equalities of a table but those over a total that nobody filled in."""
    spec = table.spec
    sums: list[Judged] = []
    for rule, equation in stated:
        for line, difference in judged_lines(equation, grid) if equation.relation == "=" else ():
            broken = not holds(difference, "=")
            balance = balance_of(equation, table, line) if broken else None
            sums.append(Judged(rule, difference, equation.moves(spec, line), balance))
    missing = {total.place for s in sums if s.balance and (total := s.balance.missing_total)}
    return [
        judged
        for judged in sums
        if missing.isdisjoint(judged.weights)
        and (judged.balance is None or judgeable(judged.balance, spec))
    ]


_places: Kept[TableSpec, dict[tuple[int, int], AtCell]] = Kept(
    lambda spec: {
        (at, column): AtCell(spec.key, row.key, spec.columns[column].key)
        for at, row in enumerate(spec.rows)
        for column in row.columns
    }
)
"""The cells of a table by the indices of row and column."""


def _explain_sums(sums: list[Judged], table: Table, grid: Grid) -> list[tuple[Rule, Problem]]:
    mends, rest = find_mends(_system(sums, table.spec, grid))
    broken = {index: judged.balance for index, judged in enumerate(sums) if judged.balance}
    found: list[tuple[int, Rule, Problem]] = []
    for mend in mends:
        main = _main(mend, broken)
        repaired = [broken[i] for i in sorted(mend.repaired, key=lambda i: (i != main, i))]
        found.append((main, sums[main].rule, _mended(mend, repaired, table)))
    found += [(i, sums[i].rule, unequal(broken[i], table.spec)) for i in rest]
    return [(rule, problem) for _, rule, problem in sorted(found, key=lambda entry: entry[0])]


def _main(mend: Mend, broken: Mapping[int, Balance]) -> int:
    """Return the equation to tell: the first whose total the cell is, failing that the first."""
    place = mend.changes[0][0]
    totals = [i for i in mend.repaired if (t := broken[i].alone) and t.place == place]
    return min(totals or mend.repaired)


def _system(sums: list[Judged], spec: TableSpec, grid: Grid) -> Sums:
    places = _places(spec)
    rows = grid.rows
    coefficients: dict[AtCell, dict[int, int]] = {place: {} for place in places.values()}
    for index, judged in enumerate(sums):
        for place, weight in judged.weights.items():
            coefficients[place][index] = weight
    return Sums(
        {index: judged.difference for index, judged in enumerate(sums) if judged.balance},
        coefficients,
        {place: rows[row][column] or 0 for (row, column), place in places.items()},
        lambda cell, number: allowed(spec, cell, number),
    )


def _mended(mend: Mend, repaired: list[Balance], table: Table) -> Problem:
    spec = table.spec
    (place, number), *others = mend.changes
    cell = table.cell(*place[1:])
    values = balance_values(repaired[0], spec) | value_of(
        "equations", listed([instance_words(balance, spec) for balance in repaired])
    )
    if others:
        values |= value_of("mends", _mends_words(mend, spec))
    else:
        values |= value_of("cell", cell_words(spec, place)) | value_of("from", term_words(cell))
        values["to"] = number_text(number)
    return Problem(
        place,
        "mends" if others else "mend",
        values,
        expected=number_text(number),
        actual=cell.raw,
        related=_related(mend, repaired, table),
    )


def _mends_words(mend: Mend, spec: TableSpec) -> dict[str, str]:
    """Return what to change, the row or column that the cells share first."""
    cells = [cell for cell, _ in mend.changes]
    rows = [row_words(spec, row_of(spec, cell.row)) for cell in cells]
    columns = [column_words(column_of(spec, cell.column)) for cell in cells]
    shared, lines = (rows[0], columns) if rows[0] == rows[1] else (columns[0], rows)
    wanted = [number_text(number) for _, number in mend.changes]
    both = list(zip(lines, wanted, strict=True))
    return {
        "zh": shared["zh"] + "、".join(f"{words['zh']}改为 {to}" for words, to in both),
        "en": f"{shared['en']}: " + ", ".join(f"{words['en']} to {to}" for words, to in both),
    }


def _related(mend: Mend, repaired: list[Balance], table: Table) -> tuple[Related, ...]:
    """Return all cells of the repaired equations but the first to change, those to change first."""
    changed = [cell for cell, _ in mend.changes]
    summed = [entry.place for balance in repaired for entry in balance.entries]
    places = [place for place in dict.fromkeys((*changed, *summed)) if place != changed[0]]
    return tuple(
        Related(place, f"{cell_label(table.spec, place)} {cell_text(table.cell(*place[1:]))}")
        for place in places[:MOST_RELATED]
    )
