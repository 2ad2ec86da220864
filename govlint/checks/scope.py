"""Work is claimed for the organization's own scope, not for that of its superiors."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.heed import Heed, heed_of
from govlint.checks.pattern import Pattern, patterns_from
from govlint.checks.wording import Wording, wording_check
from govlint.finding import Problem
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check


class Claim(NamedTuple):
    """What organizations of some levels, with names like `named`, cannot claim."""

    levels: tuple[str, ...]
    named: tuple[Pattern, ...]
    wording: Wording

    def concerns(self, report: Report) -> bool:
        """Tell whether the organization that reports is one of these."""
        organization = report.organization
        if organization.level.value not in self.levels:
            return False
        return not self.named or any(named.occurs(organization.name) for named in self.named)


class Scope(NamedTuple):
    """Claims by kind of organization; the first that concerns one holds."""

    claims: tuple[Claim, ...]

    @property
    def heed(self) -> Heed:
        """What stands in a report with such a claim, whoever reports."""
        return heed_of([p for claim in self.claims for p in claim.wording.patterns])

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield a problem for every claim of a wider scope."""
        claim = next((claim for claim in self.claims if claim.concerns(report)), None)
        for problem in claim.wording(report) if claim else ():
            name = report.organization.name
            yield problem._replace(values={**problem.values, "organization": name})


def scope_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `scope`."""
    return Scope(
        tuple(
            Claim(
                tuple(claim["levels"]),
                patterns_from([claim["named"]] if claim["named"] else []),
                wording_check({"patterns": claim["patterns"], "unless": options["unless"]}),
            )
            for claim in options["claims"]
        )
    )
