"""Which files a list of paths means: files as they are, folders and patterns by those in them."""

import os
from collections.abc import Collection, Iterable, Iterator

from govlint.readers import suffix_of

STANDARD_INPUT = "-"

_LOCK_FILE = "~$"
"""How office programs begin the name of the file that marks another one as open."""

_WILD = "*?"


class PathError(Exception):
    """A path that is not there, or a folder that cannot be listed."""

    def __init__(self, path: str, reason: OSError | None = None) -> None:
        """Take the path as given and, if the system gave one, the reason."""
        super().__init__(path)
        self.path = path
        self.reason = reason


def find_files(paths: Iterable[str], suffixes: Collection[str]) -> list[str]:
    """Return the files meant by `paths`, each once: folders sorted, with files of known suffixes.

    A path with `*` or `?` that is not there is a pattern. Raise PathError for one that means none.
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
    elif matching := _matching(path):
        for name in matching:
            yield from _files(name, suffixes)
    else:
        raise PathError(path)


def _matching(pattern: str) -> list[str]:
    """Return the paths that a pattern means; the shells of Windows leave that to programs."""
    if not any(wild in pattern for wild in _WILD):
        return []
    from glob import glob

    return sorted(path for path in glob(pattern) if not _is_lock(os.path.basename(path)))


def _is_lock(name: str) -> bool:
    return name.startswith(_LOCK_FILE)


def _walk(folder: str, suffixes: Collection[str]) -> Iterator[str]:
    for place, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if suffix_of(name) in suffixes and not (name.startswith(".") or _is_lock(name)):
                yield os.path.join(place, name)


def _refuse(error: OSError) -> None:
    raise PathError(error.filename, error) from error
