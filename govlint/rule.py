"""A rule as it runs: what it says in each case, and the check that raises it."""

from collections.abc import Iterable

from govlint.annotation import Any, Protocol
from govlint.finding import Problem, Severity
from govlint.record import NamedTuple
from govlint.report import Report

Words = dict[str, str]
"""One text in several languages, by language code (`zh`, `en`)."""


class Check(Protocol):
    """A check as it runs: looks at a report and yields what is wrong."""

    def __call__(self, report: Report, /) -> Iterable[Problem]:
        """Return the problems of `report`."""


class Comparison(Protocol):
    """A check over two reports of one organization, for a year and the year before."""

    def __call__(self, report: Report, previous: Report, /) -> Iterable[Problem]:
        """Return the problems of `report`."""


def silent(_report: Report) -> tuple[Problem, ...]:
    """Say nothing: what a rule over two reports finds in one."""
    return ()


class Case(NamedTuple):
    """One way in which a rule speaks; `message` and `hint` are templates for `str.format`."""

    severity: Severity
    message: Words
    hint: Words


class Rule(NamedTuple):
    """One rule of a pack, ready to run.

    `cases` by name, `default` always among them; `first_year` and `last_year` bound the report
    years it looks at; `gate` rules, once raised, silence all others; `help` holds what only
    manuals need (`why`, `basis`, `examples`). A rule with a `comparison` needs the report of the
    year before. The rules that it `yields_to` speak instead of it where a section has nothing but
    what they find.
    """

    id: str
    title: Words
    kind: str
    check: Check
    cases: dict[str, Case]
    first_year: int | None
    last_year: int | None
    gate: bool
    help: dict[str, Any]
    comparison: Comparison | None = None
    yields_to: tuple[str, ...] = ()

    def case(self, name: str) -> Case:
        """Return the case called `name`, or the default one."""
        return self.cases.get(name) or self.cases["default"]

    @property
    def severity(self) -> Severity:
        """The severity of the default case."""
        return self.cases["default"].severity

    def concerns(self, year: int | None) -> bool:
        """Tell whether the rule looks at reports for `year`; an unknown year counts as current."""
        if year is None:
            return self.last_year is None
        return (self.first_year or year) <= year <= (self.last_year or year)
