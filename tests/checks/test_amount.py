"""What cells come to, and when a blank among them is certainly 0."""

import pytest

from checks.build import Values, table
from govlint.checks.amount import certain_cell, entries_of, sum_of
from govlint.expressions.linear import Linear


@pytest.mark.parametrize(
    ("values", "column", "certain"),
    [
        ([""] * 7, "business", True),
        (["", 4, 0, 0, 0, 0, 4], "natural_person", True),
        (["", 4, "/", 0, 0, 0, 4], "research", True),
        # Something is missing from the total, so that a number may have been forgotten.
        (["", 4, 0, 0, 0, 0, 6], "natural_person", False),
        (["", "", "", "", "", "", 3], "natural_person", False),
        # The total itself is.
        ([4, 0, 0, 0, 0, 0, ""], "total", False),
        ([2, 2, 0, 0, 0, 0, ""], "total", False),
        ([0, 4, 0, 0, 0, "x", 4], "other_org", False),
    ],
)
def test_a_blank_is_0_where_nothing_can_have_been_forgotten(
    values: Values, column: str, certain: bool
) -> None:
    key = f"new_received/{column}"
    applications = table("applications", {"new_received": values})
    linear = Linear(((1, key),))
    assert (certain_cell(applications, key) is not None) is certain
    assert sum_of(applications, linear) == (0 if certain else None)
    assert bool(entries_of(applications, linear)) is certain
