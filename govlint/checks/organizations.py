"""The organizations a rule is about, by level and name."""

from govlint.annotation import Any
from govlint.checks.pattern import Pattern, patterns_from
from govlint.record import NamedTuple
from govlint.statements import Organization


class Organizations(NamedTuple):
    """Levels and patterns of names of which one must fit (none: everybody), and exceptions."""

    levels: frozenset[str]
    names: tuple[Pattern, ...]
    others: tuple[Pattern, ...]

    def include(self, organization: Organization) -> bool:
        """Tell whether the organization is one of these."""
        if not self.levels and not self.names:
            return True
        name = organization.name
        if organization.level not in self.levels and not _fits(name, self.names):
            return False
        return not _fits(name, self.others)


def organizations_from(options: dict[str, Any]) -> Organizations:
    """Build the organizations from the options `levels`, `names` and `except`."""
    return Organizations(
        frozenset(options.get("levels") or ()),
        patterns_from(options.get("names") or []),
        patterns_from(options.get("except") or []),
    )


def _fits(name: str, patterns: tuple[Pattern, ...]) -> bool:
    return any(pattern.occurs(name) for pattern in patterns)
