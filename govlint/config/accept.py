"""Findings that a person has accepted: by rule, cell or passage or fingerprint, and file."""

from govlint.finding import Finding
from govlint.record import NamedTuple
from govlint.text import squash


class Acceptance(NamedTuple):
    """One exception as written; what is empty does not matter.

    `files` is a path or a pattern below the folder of the file the exception stands in; `until` is
    its last day (YYYY-MM-DD); `source` and `line` are where it stands.
    """

    rule: str
    files: str
    cell: str
    passage: str
    fingerprint: str
    reason: str
    until: str
    source: str
    line: int

    def means(self, finding: Finding) -> bool:
        """Tell whether a finding is the one that is accepted; the day does not matter here."""
        return (
            finding.rule == self.rule
            and self.fingerprint in ("", finding.fingerprint)
            and self.cell in ("", finding.cell)
            and squash(self.passage) in squash(finding.excerpt)
        )

    def expired(self, today: str) -> bool:
        """Tell whether its last day is over."""
        return bool(self.until) and self.until < today
