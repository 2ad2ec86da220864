"""Which configuration files hold for a file: the nearest from its folder upward."""

import os

from govlint.record import NamedTuple

CONFIG = "govlint.toml"
PROJECT = "pyproject.toml"
EXCEPTIONS = "govlint-exceptions.toml"

_SECTION = b"[tool.govlint"


class Found(NamedTuple):
    """The paths of the nearest configuration and of the nearest list of exceptions."""

    config: str | None
    exceptions: str | None


NOTHING = Found(None, None)


class Finder:
    """Looks from folders upward; each folder is looked into once."""

    def __init__(self) -> None:
        """Begin with no folder."""
        self._known: dict[str, Found] = {}

    def of_file(self, path: str) -> Found:
        """Return what holds for the file at `path`."""
        return self.of_folder(os.path.dirname(path))

    def of_folder(self, folder: str) -> Found:
        """Return what holds for the files of a folder."""
        found = self._known.get(folder)
        if found is None:
            found = self._known[folder] = self._upward(os.path.abspath(folder))
        return found

    def _upward(self, folder: str) -> Found:
        if folder in self._known:
            return self._known[folder]
        here = Found(_config_in(folder), _existing(os.path.join(folder, EXCEPTIONS)))
        parent = os.path.dirname(folder)
        if parent != folder and None in here:
            above = self._upward(parent)
            here = Found(here.config or above.config, here.exceptions or above.exceptions)
        self._known[folder] = here
        return here


def _config_in(folder: str) -> str | None:
    own = _existing(os.path.join(folder, CONFIG))
    if own:
        return own
    project = _existing(os.path.join(folder, PROJECT))
    return project if project and _mentions_us(project) else None


def _existing(path: str) -> str | None:
    try:
        os.stat(path)
    except OSError:
        return None
    return path


def _mentions_us(path: str) -> bool:
    """Tell whether a pyproject.toml may have a section of ours, without taking it apart."""
    try:
        with open(path, "rb") as file:
            return _SECTION in file.read()
    except OSError:
        return False
