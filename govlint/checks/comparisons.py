"""The kinds of check that need the report for the year before; most runs have none."""

from collections.abc import Callable

from govlint.annotation import Any
from govlint.checks.growth import growth_check
from govlint.checks.repeated import repeated_check
from govlint.checks.year_on_year import year_on_year_check
from govlint.rule import Comparison

COMPARISONS: dict[str, Callable[[dict[str, Any]], Comparison]] = {
    "year-on-year": year_on_year_check,
    "growth": growth_check,
    "repeated": repeated_check,
}
