"""Checks and extracts for programs; parameters are the options of the commands by their names."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Literal, NamedTuple

from govlint.cli.faults import UsageError
from govlint.cli.options import Options
from govlint.cli.plain import run_of
from govlint.cli.words import LANGUAGES, say
from govlint.outputs.extraction import report_data
from govlint.pipeline import name_of, report_at
from govlint.sequence import UnfitPreviousError
from govlint.triage import Outcome
from govlint.walk import STANDARD_INPUT

Path = str | os.PathLike[str]
"""The path of a file."""

Paths = Path | Iterable[Path]
"""One path, or several."""

Names = str | Iterable[str]
"""One name or pattern of rules, or a severity, or several."""

Lang = Literal["zh", "en"]
"""The language of messages."""


class WrongUseError(ValueError):
    """A parameter, a configuration or a rule file is wrong; the message says all that is."""


def check(
    path: Path,
    *,
    rules: Paths = (),
    select: Names = (),
    ignore: Names = (),
    profile: str | None = None,
    config: Path | None = None,
    no_config: bool = False,
    previous: Path | None = None,
    limits: Mapping[str, int | str] | None = None,
    today: str | None = None,
    lang: Lang = "zh",
) -> Outcome:
    """Return what `govlint check` says of a file.

    `previous` is the report of the same organization for the year before. A file that cannot be
    read as a report has a finding that says so. Raise OSError where no file is at a path,
    WrongUseError for what is wrong with anything else that is given.
    """
    choice = _Choice(rules, select, ignore, profile, config, no_config, limits, today)
    before = None if previous is None else _existing(previous)
    with _spoken(lang):
        [outcome] = _outcomes([_existing(path)], choice, lang, before)
    return outcome


def check_files(
    paths: Iterable[Path],
    *,
    rules: Paths = (),
    select: Names = (),
    ignore: Names = (),
    profile: str | None = None,
    config: Path | None = None,
    no_config: bool = False,
    limits: Mapping[str, int | str] | None = None,
    today: str | None = None,
    lang: Lang = "zh",
) -> Iterator[Outcome]:
    """Return what is said of each file, in order; rules are loaded once, many files in parallel.

    Reports of one organization for one year after another are held against each other. Raise as
    `check` does, before the first outcome.
    """
    choice = _Choice(rules, select, ignore, profile, config, no_config, limits, today)
    files = [_existing(path) for path in paths]
    with _spoken(lang):
        return _outcomes(files, choice, lang, None)


def extract(
    path: Path,
    *,
    rules: Paths = (),
    config: Path | None = None,
    no_config: bool = False,
    limits: Mapping[str, int | str] | None = None,
    lang: Lang = "zh",
) -> dict[str, Any]:
    """Return what `govlint extract --format json` says of a file, as plain data.

    Of a file that cannot be read `fault` says why. Raise as `check` does.
    """
    from govlint.cli.plans import reading_of

    file = _existing(path)
    with _spoken(lang):
        [(reading, limit)] = reading_of([file], Options(**_means(rules, config, no_config, limits)))
    report = report_at(file, reading, limits=limit)
    return report_data(name_of(file, STANDARD_INPUT), report)


class _Choice(NamedTuple):
    """What a run is asked for."""

    rules: Paths
    select: Names
    ignore: Names
    profile: str | None
    config: Path | None
    no_config: bool
    limits: Mapping[str, int | str] | None
    today: str | None


def _outcomes(
    files: list[str], choice: _Choice, lang: str, previous: str | None
) -> Iterator[Outcome]:
    options = Options(
        **_means(choice.rules, choice.config, choice.no_config, choice.limits),
        select=_several(choice.select),
        ignore=_several(choice.ignore),
        profile=choice.profile,
        today=choice.today,
        previous=previous,
        fail_on=None,
    )
    run = run_of(files, options)
    return (outcome for outcome, _ in run.outcomes(lang))


def _means(
    rules: Paths, config: Path | None, no_config: bool, limits: Mapping[str, int | str] | None
) -> dict[str, Any]:
    return {
        "rules": _paths(rules),
        "config": None if config is None else os.fspath(config),
        "no_config": no_config,
        "limit": [f"{name}={value}" for name, value in (limits or {}).items()],
        "stdin_name": STANDARD_INPUT,
    }


def _paths(paths: Paths) -> list[str]:
    several = [paths] if isinstance(paths, str | os.PathLike) else paths
    return [os.fspath(path) for path in several]


def _several(names: Names) -> list[str]:
    return [names] if isinstance(names, str) else list(names)


def _existing(path: Path) -> str:
    """Return the path of a file that is there; a name is never taken for standard input."""
    name = os.fspath(path)
    os.stat(name)
    if os.path.isdir(name):
        raise IsADirectoryError(f"not a file: {name}")
    return os.path.join(".", name) if name == STANDARD_INPUT else name


@contextmanager
def _spoken(lang: str) -> Iterator[None]:
    if lang not in LANGUAGES:
        raise WrongUseError(f"lang: {lang}")
    try:
        yield
    except UsageError as error:
        raise WrongUseError(error.words(lang)) from None
    except UnfitPreviousError as error:
        raise WrongUseError(say(lang, error.reason, **error.values)) from None
