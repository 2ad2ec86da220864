"""Which files of a run are reports of one organization, and which follow each other by a year."""

import os
from collections import defaultdict
from collections.abc import Iterable, Sequence

from govlint.annotation import Any
from govlint.patterns import compiled
from govlint.readers import suffix_of
from govlint.triage import Outcome


class Names:
    """Names of organizations, long (with the places above) and short, official and plain."""

    def __init__(self, patterns: dict[str, Any], names: Iterable[str]) -> None:
        """Take how names are shortened, and all names there are: they tell which are ambiguous."""
        self._endings: list[str] = patterns.get("plain", [])
        self._places: str = patterns.get("places", "")
        self._longer: dict[str, set[str]] = defaultdict(set)
        for name in {self.plain(name) for name in names}:
            for short in self._shorter(name):
                self._longer[short].add(name)

    def plain(self, name: str) -> str:
        """Return a name without what an office may add to it or leave out."""
        for ending in self._endings:
            name = compiled(ending).sub("", name)
        return name

    def one(self, name: str) -> str | None:
        """Return the longest name of an organization; None where several may be meant."""
        name = self.plain(name)
        longer = self._longer.get(name, set())
        longest = [other for other in longer if not self._longer.get(other, set()) & longer]
        if len(longest) > 1 or not name:
            return None
        return longest[0] if longest else name

    def alike(self, one: str, other: str) -> bool:
        """Tell whether two names may be of one organization."""
        one, other = self.plain(one), self.plain(other)
        return one == other or one in self._shorter(other) or other in self._shorter(one)

    def places_of(self, path: str) -> list[str]:
        """Return the folders of a path that are named like places."""
        if not self._places:
            return []
        folders = os.path.dirname(path).split(os.sep)
        return [folder for folder in folders if compiled(self._places).fullmatch(folder)]

    def _shorter(self, name: str) -> list[str]:
        """Return what is left of a name without one, two, … of the places before it."""
        found: list[str] = []
        while self._places and (match := compiled(self._places).match(name)):
            name = name[match.end() :]
            if name:
                found.append(name)
        return found


def chains_of(outcomes: Sequence[Outcome], patterns: dict[str, Any]) -> list[list[int]]:
    """Return the numbers of files that follow each other by a year, file by file.

    Every file but the first of a chain is to be held against the one before it.
    """
    before = _before(outcomes, patterns)
    after: dict[int, int] = {}
    for number, earlier in before.items():
        after.setdefault(earlier, number)
    chains = []
    for number, earlier in before.items():
        if after[earlier] != number:
            chains.append([earlier, number])
        elif earlier not in before or after[before[earlier]] != earlier:
            chain = [earlier]
            while chain[-1] in after:
                chain.append(after[chain[-1]])
            chains.append(chain)
    return chains


def _before(outcomes: Sequence[Outcome], patterns: dict[str, Any]) -> dict[int, int]:
    """Return for each file the one for the year before, where exactly one can be meant."""
    names = Names(patterns, {outcome.organization for outcome in outcomes})
    reports: dict[tuple[str, int], list[int]] = defaultdict(list)
    keys: dict[int, tuple[str, int]] = {}
    for number, outcome in enumerate(outcomes):
        name = names.one(outcome.organization) if outcome.form else None
        if name and outcome.year is not None:
            keys[number] = name, outcome.year
            reports[name, outcome.year].append(number)
    found = {}
    for number, (name, year) in keys.items():
        earlier = _meant(outcomes[number].path, reports.get((name, year - 1), ()), outcomes, names)
        if earlier is not None:
            found[number] = earlier
    return found


def _meant(
    path: str, candidates: Sequence[int], outcomes: Sequence[Outcome], names: Names
) -> int | None:
    """Return the one report that is meant: of several that of the same kind of file."""
    places = names.places_of(path)
    fitting = [
        number
        for number in candidates
        if not places or not (others := names.places_of(outcomes[number].path)) or others == places
    ]
    if len(fitting) > 1:
        suffix = suffix_of(path)
        fitting = [n for n in fitting if suffix_of(outcomes[n].path) == suffix]
    return fitting[0] if len(fitting) == 1 else None
