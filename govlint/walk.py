"""Which files a list of paths means: files as they are, folders by the files in them."""

import os
from collections.abc import Collection, Iterable, Iterator

from govlint.readers import suffix_of

STANDARD_INPUT = "-"

_LOCK_FILE = "~$"
"""How office programs begin the name of the file that marks another one as open."""


class PathError(Exception):
    """A path that is not there, or a folder that cannot be listed."""

    def __init__(self, path: str, reason: OSError | None = None) -> None:
        """Take the path as given and, if the system gave one, the reason."""
        super().__init__(path)
        self.path = path
        self.reason = reason


def find_files(paths: Iterable[str], suffixes: Collection[str]) -> list[str]:
    """Return the files meant by `paths`, each once: folders sorted, with files of known suffixes.

    Raise PathError for a path that is not there.
    """
    found: dict[str, str] = {}
    for path in paths:
        for file in _files(path, suffixes):
            found.setdefault(os.path.normpath(file), file)
    return list(found.values())


def _files(path: str, suffixes: Collection[str]) -> Iterator[str]:
    if os.path.isdir(path):
        yield from _walk(path, suffixes)
    elif path == STANDARD_INPUT or os.path.lexists(path):
        yield path
    else:
        raise PathError(path)


def _walk(folder: str, suffixes: Collection[str]) -> Iterator[str]:
    for place, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if suffix_of(name) in suffixes and not name.startswith((".", _LOCK_FILE)):
                yield os.path.join(place, name)


def _refuse(error: OSError) -> None:
    raise PathError(error.filename, error) from error
