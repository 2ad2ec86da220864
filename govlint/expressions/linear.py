"""A weighted sum of cells: what an expression comes to, and all that a check needs of it."""

from govlint.annotation import Any
from govlint.record import NamedTuple


class Linear(NamedTuple):
    """A weighted sum: a coefficient and the key of a cell each, and a constant."""

    terms: tuple[tuple[int, str], ...]
    constant: int = 0


def linear_from_data(data: dict[str, Any]) -> Linear:
    """Build a weighted sum from its plain data."""
    return Linear(tuple((int(c), str(key)) for c, key in data["terms"]), int(data["constant"]))


def linear_by_form(data: dict[str, dict[str, Any]]) -> dict[str, Linear]:
    """Build the weighted sums that an expression comes to on each form."""
    return {form: linear_from_data(linear) for form, linear in data.items()}


def linear_to_data(linear: Linear) -> dict[str, Any]:
    """Return a weighted sum as plain data that JSON can hold."""
    return {"terms": [[c, key] for c, key in linear.terms], "constant": linear.constant}
