"""What configuration files set, as plain values."""

from collections.abc import Mapping

from govlint.config.accept import Acceptance
from govlint.record import NamedTuple


class Choice(NamedTuple):
    """Which rules are shown for some files, and how grave they are."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = {}
    profile: str | None = None


class PathChoice(NamedTuple):
    """The choice for the files that a pattern matches."""

    match: str
    choice: Choice


class Settings(NamedTuple):
    """One configuration; `file` is its path, `root` the folder its paths begin at.

    What is not set is empty or None. `rules` and `roster` are paths that can be opened.
    """

    file: str = ""
    root: str = ""
    rules: tuple[str, ...] = ()
    choice: Choice = Choice()
    paths: tuple[PathChoice, ...] = ()
    fail_on: str | None = None
    lang: str | None = None
    format: str | None = None
    limits: tuple[str, ...] = ()
    roster: str | None = None
    exceptions: tuple[Acceptance, ...] = ()


UNSET = Settings()
