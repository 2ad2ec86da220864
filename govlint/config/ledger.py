"""The exceptions of a run: which hold for which file, which were used, which are to be noticed."""

import os
from collections.abc import Collection, Iterable, Sequence

from govlint.config.accept import Acceptance
from govlint.config.match import matches
from govlint.finding import Finding
from govlint.record import NamedTuple
from govlint.triage import Notice, Suppressed

_PATTERN = "*?"


class Entries(NamedTuple):
    """Exceptions whose paths begin at one folder."""

    root: str
    acceptances: tuple[Acceptance, ...]


class Settled(NamedTuple):
    """What exceptions leave of the findings of a file."""

    findings: list[Finding]
    suppressed: tuple[Suppressed, ...]
    notices: tuple[Notice, ...]


class Ledger:
    """Exceptions by the files of a run, in the order of the files.

    The day is given; nothing here looks at a clock.
    """

    def __init__(
        self, files: Sequence[tuple[str, Sequence[Entries]]], suffixes: Collection[str], today: str
    ) -> None:
        """Take the absolute path of each file, and the exceptions that may hold for it."""
        self.today = today
        self._suffixes = suffixes
        self._known: dict[int, _Index] = {}
        self._of_file = [self._applying(path, entries) for path, entries in files]
        self._last = {one: at for at, found in enumerate(self._of_file) for one in found}
        self.used: set[Acceptance] = set()

    @property
    def judged(self) -> Collection[Acceptance]:
        """The exceptions that hold for any file of the run."""
        return self._last.keys()

    def settle(self, at: int, findings: Iterable[Finding], rules: Collection[str]) -> Settled:
        """Part the findings of the file at an index.

        `rules` are those that looked at it: of no others an exception can be unused.
        """
        acceptances = self._of_file[at]
        self.used.update(one for one in acceptances if one.rule not in rules)
        kept: list[Finding] = []
        suppressed: list[Suppressed] = []
        expired: dict[Acceptance, None] = {}
        for finding in findings:
            fitting = [one for one in acceptances if one.means(finding)]
            self.used.update(fitting)
            valid = [one for one in fitting if not one.expired(self.today)]
            if valid:
                suppressed.append(Suppressed(finding, valid[0].reason))
            else:
                kept.append(finding)
                expired |= dict.fromkeys(fitting)
        notices = [_notice("expired", one) for one in expired]
        notices += [_notice("unused", one) for one in acceptances if self._is_done(one, at)]
        return Settled(kept, tuple(suppressed), tuple(notices))

    def _is_done(self, one: Acceptance, at: int) -> bool:
        return self._last[one] == at and one not in self.used

    def _applying(self, path: str, entries: Sequence[Entries]) -> list[Acceptance]:
        found: list[Acceptance] = []
        for one in entries:
            if id(one) not in self._known:
                self._known[id(one)] = _Index(one, self._suffixes)
            found += self._known[id(one)].of(path)
        return found


class _Index:
    """Exceptions by the path they name, so that thousands of them cost little."""

    def __init__(self, entries: Entries, suffixes: Collection[str]) -> None:
        self._entries = entries
        self._suffixes = suffixes
        self._exact: dict[str, list[Acceptance]] = {}
        self._others: list[Acceptance] = []
        for one in entries.acceptances:
            name = one.files
            if "/" in name and not any(mark in name for mark in _PATTERN):
                self._exact.setdefault(stem(name.strip("/"), suffixes), []).append(one)
            else:
                self._others.append(one)

    def of(self, path: str) -> list[Acceptance]:
        name = below(path, self._entries.root)
        bare = stem(name, self._suffixes)
        found = [one for part in _parents(bare) for one in self._exact.get(part, ())]
        return found + [
            one
            for one in self._others
            if not one.files
            or matches(one.files, name)
            or matches(stem(one.files, self._suffixes), bare)
        ]


def stem(path: str, suffixes: Collection[str]) -> str:
    """Return a path without its ending: the same report may come in another format."""
    name, ending = os.path.splitext(path)
    return name if ending.lower() in suffixes else path


def below(path: str, root: str) -> str:
    """Return an absolute path as seen from a folder, with `/`."""
    try:
        return os.path.relpath(path, root).replace(os.sep, "/")
    except ValueError:
        # On Windows there is no way from one drive to another.
        return path.replace(os.sep, "/")


def _parents(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]


def _notice(kind: str, one: Acceptance) -> Notice:
    return Notice(kind, one.source, one.line, one.rule, one.reason, one.until)
