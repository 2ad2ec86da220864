"""One equation over one row or column with its cells: what explanations and messages need."""

from collections.abc import Iterable

from govlint.checks.grid import Number
from govlint.checks.words import (
    both,
    cell_text,
    column_of,
    column_words,
    number_text,
    row_of,
    row_words,
    term_words,
    value_of,
)
from govlint.finding import AtCell, Problem, Related
from govlint.form import TableSpec
from govlint.record import NamedTuple
from govlint.report import Cell, Status

SHOWN_TERMS = 6
"""A longer sum is shown without its zeros."""

TOLERANCE = 1e-6
"""Amounts are decimal fractions, which binary numbers only approach."""


class Entry(NamedTuple):
    """A cell in an equation and how often it counts."""

    coefficient: int
    place: AtCell
    cell: Cell

    @property
    def number(self) -> Number:
        """The number of the cell; a blank is 0."""
        return self.cell.value or 0


class Balance(NamedTuple):
    """One equation over one row (`over` is `rows`) or column, its instance.

    The values of the sides include their constants.
    """

    over: str
    instance: str
    left: tuple[Entry, ...]
    right: tuple[Entry, ...]
    left_value: Number
    right_value: Number
    relation: str

    @property
    def holds(self) -> bool:
        """Tell whether the sides stand to each other as they must."""
        return holds(self.left_value - self.right_value, self.relation)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All cells, left before right."""
        return self.left + self.right

    @property
    def alone(self) -> Entry | None:
        """The cell that is a whole side, the total as a rule."""
        for side, value in ((self.right, self.right_value), (self.left, self.left_value)):
            if len(side) == 1 and side[0].coefficient == 1 and side[0].number == value:
                return side[0]
        return None

    @property
    def missing_total(self) -> Entry | None:
        """The total that nobody filled in, where the equation fails for want of it."""
        alone = self.alone
        if alone is None or alone.cell.status is not Status.BLANK or self.holds:
            return None
        return alone


def holds(difference: Number, relation: str) -> bool:
    """Tell whether sides that differ by left minus right stand in `relation`."""
    if relation == "=":
        return -TOLERANCE < difference < TOLERANCE
    return difference < TOLERANCE if relation == "<=" else difference > -TOLERANCE


def judgeable(balance: Balance, spec: TableSpec) -> bool:
    """Tell whether the numbers of a broken equation are worth judging.

    Where nothing or no total is entered, or something that is no count, other rules say so.
    """
    return (
        balance.missing_total is None
        and any(entry.cell.status is not Status.BLANK for entry in balance.entries)
        and all(allowed(spec, entry.place, entry.number) for entry in balance.entries)
    )


def allowed(spec: TableSpec, place: AtCell, number: Number) -> bool:
    """Tell whether a cell of this column may hold this number."""
    kind = column_of(spec, place.column).kind
    if kind == "amount":
        return number > -TOLERANCE
    return not number % 1 and (number >= 0 or kind == "change")


def unequal(balance: Balance, spec: TableSpec) -> Problem:
    """Return the problem that an equation does not hold, at its total if it has one."""
    entries = balance.entries
    alone = balance.alone
    main = alone or entries[0]
    return Problem(
        main.place,
        "default",
        balance_values(balance, spec),
        expected=_expected(balance),
        actual=main.cell.raw if alone else None,
        related=tuple(
            Related(entry.place, f"{_line_label(balance, entry, spec)} {cell_text(entry.cell)}")
            for entry in entries
            if entry.place != main.place
        ),
    )


def balance_values(balance: Balance, spec: TableSpec) -> dict[str, str]:
    """Return what messages may say of a broken equation."""
    place = (balance.alone or balance.entries[0]).place
    numbers = {
        (e.place.column if balance.over == "rows" else e.place.row).replace(".", "_"): number_text(
            e.number
        )
        for e in balance.entries
    }
    return numbers | {
        "table": spec.key,
        "row": row_of(spec, place.row).full_label,
        "column": column_of(spec, place.column).label,
        "left": number_text(balance.left_value),
        "right": number_text(balance.right_value),
        "difference": number_text(abs(balance.left_value - balance.right_value)),
        **value_of("terms_left", _terms(balance.left, balance.left_value)),
        **value_of("terms_right", _terms(balance.right, balance.right_value)),
    }


def instance_words(balance: Balance, spec: TableSpec) -> dict[str, str]:
    """Return how sentences call the row or column an equation is about."""
    if balance.over == "rows":
        return row_words(spec, row_of(spec, balance.instance))
    return column_words(column_of(spec, balance.instance))


def _expected(balance: Balance) -> str | None:
    if balance.alone is None or balance.relation != "=":
        return None
    is_right = balance.alone in balance.right
    return number_text(balance.left_value if is_right else balance.right_value)


def _line_label(balance: Balance, entry: Entry, spec: TableSpec) -> str:
    if balance.over == "rows":
        return column_of(spec, entry.place.column).label
    return row_of(spec, entry.place.row).full_label


def _terms(entries: tuple[Entry, ...], value: Number) -> dict[str, str]:
    """Return a side as written out, such as 3＋0; a constant comes last."""
    constant = value - sum(entry.coefficient * entry.number for entry in entries)
    shown = [e for e in entries if e.cell.value != 0 or len(entries) <= SHOWN_TERMS]
    parts = [(e.coefficient, term_words(e.cell)) for e in shown]
    if not holds(constant, "=") or not parts:
        parts.append((1 if constant >= 0 else -1, both(number_text(abs(constant)))))
    return {
        "zh": _written(((c, words["zh"]) for c, words in parts), "＋", "－"),
        "en": _written(((c, words["en"]) for c, words in parts), " + ", " - "),
    }


def _written(parts: Iterable[tuple[int, str]], plus: str, minus: str) -> str:
    text = ""
    for coefficient, words in parts:
        if coefficient < 0:
            text += minus
        elif text:
            text += plus
        text += words if abs(coefficient) == 1 else f"{abs(coefficient)}×{words}"
    return text.strip() if text else "0"
