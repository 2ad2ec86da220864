"""Broken equations to problems: one cause, one problem, at the cell a person must change."""

from collections.abc import Iterable

from govlint.checks.balance import (
    Balance,
    allowed,
    balance_values,
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
from govlint.checks.sound import certain_numbers
from govlint.checks.words import (
    cell_label,
    cell_text,
    cell_words,
    column_of,
    column_words,
    listed,
    number_text,
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
    """An equation over one row or column, with the rule that states it."""

    rule: Rule
    balance: Balance


def explain(rules: Iterable[EquationRule], report: Report) -> list[tuple[Rule, Problem]]:
    """Return the problems behind all equations of a report; `rules` come in order of the pack."""
    by_table: dict[str, list[Stated]] = {}
    for rule, check in rules:
        equation = check.forms.get(report.form.key)
        if equation:
            by_table.setdefault(equation.table, []).append((rule, equation))
    found: list[tuple[Rule, Problem]] = []
    for key, stated in by_table.items():
        table = report.tables.get(key)
        if table is not None and table.filled:
            found.extend(_explain_table(stated, table))
    return found


def _explain_table(stated: list[Stated], table: Table) -> list[tuple[Rule, Problem]]:
    numbers = certain_numbers(table)
    if numbers is not None and all(e.holds_throughout(table.spec, numbers) for _, e in stated):
        return []
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
    return _explain_sums(_all_sums(stated, table, grid), table) + bounds


def _all_sums(stated: list[Stated], table: Table, grid: Grid) -> list[Judged]:
    """Return all equalities of a table but those over a total that nobody filled in."""
    balances = [
        Judged(rule, balance_of(equation, table, line))
        for rule, equation in stated
        if equation.relation == "="
        for line, _ in judged_lines(equation, grid)
    ]
    missing = {total.place for _, b in balances if (total := b.missing_total)}
    return [
        judged
        for judged in balances
        if missing.isdisjoint(entry.place for entry in judged.balance.entries)
        and (judged.balance.holds or judgeable(judged.balance, table.spec))
    ]


def _explain_sums(sums: list[Judged], table: Table) -> list[tuple[Rule, Problem]]:
    mends, rest = find_mends(_system(sums, table.spec))
    found: list[tuple[int, Rule, Problem]] = []
    for mend in mends:
        main = _main(mend, sums)
        repaired = [sums[i].balance for i in sorted(mend.repaired, key=lambda i: (i != main, i))]
        found.append((main, sums[main].rule, _mended(mend, repaired, table)))
    found += [(i, sums[i].rule, unequal(sums[i].balance, table.spec)) for i in rest]
    return [(rule, problem) for _, rule, problem in sorted(found, key=lambda entry: entry[0])]


def _main(mend: Mend, sums: list[Judged]) -> int:
    """Return the equation to tell: the first whose total the cell is, failing that the first."""
    place = mend.changes[0][0]
    totals = [i for i in mend.repaired if (t := sums[i].balance.alone) and t.place == place]
    return min(totals or mend.repaired)


def _system(sums: list[Judged], spec: TableSpec) -> Sums:
    broken: dict[int, Number] = {}
    coefficients: dict[AtCell, dict[int, int]] = {
        AtCell(spec.key, row.key, spec.columns[column].key): {}
        for row in spec.rows
        for column in row.columns
    }
    numbers: dict[AtCell, Number] = {}
    for index, (_, balance) in enumerate(sums):
        if not balance.holds:
            broken[index] = balance.left_value - balance.right_value
        for place, weight in balance.weights.items():
            coefficients[place][index] = weight
        numbers |= {entry.place: entry.number for entry in balance.entries}
    return Sums(broken, coefficients, numbers, lambda cell, number: allowed(spec, cell, number))


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
        related=_related(mend, repaired, spec),
    )


def _mends_words(mend: Mend, spec: TableSpec) -> dict[str, str]:
    """Return what to change, the row or column that the cells share first."""
    cells = [cell for cell, _ in mend.changes]
    rows = [row_words(spec, spec.row(cell.row)) for cell in cells]
    columns = [column_words(column_of(spec, cell.column)) for cell in cells]
    shared, lines = (rows[0], columns) if rows[0] == rows[1] else (columns[0], rows)
    wanted = [number_text(number) for _, number in mend.changes]
    both = list(zip(lines, wanted, strict=True))
    return {
        "zh": shared["zh"] + "、".join(f"{words['zh']}改为 {to}" for words, to in both),
        "en": f"{shared['en']}: " + ", ".join(f"{words['en']} to {to}" for words, to in both),
    }


def _related(mend: Mend, repaired: list[Balance], spec: TableSpec) -> tuple[Related, ...]:
    """Return all cells of the repaired equations but the first to change, those to change first."""
    changed = [cell for cell, _ in mend.changes]
    cells = {entry.place: entry.cell for balance in repaired for entry in balance.entries}
    places = [place for place in dict.fromkeys((*changed, *cells)) if place != changed[0]]
    return tuple(
        Related(place, f"{cell_label(spec, place)} {cell_text(cells[place])}")
        for place in places[:MOST_RELATED]
    )
