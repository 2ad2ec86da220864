"""Which files make up a pack; the same list serves for reading it and for knowing it again."""

import os

from govlint.record import NamedTuple

PACK = "pack.yaml"
READING = "reading.yaml"
FORMS = "forms"
EXTENDS = b"extends:"

_ENDINGS = (".yaml", ".yml")
_MARK = b"\xef\xbb\xbf"
"""What Notepad begins a file with."""


class File(NamedTuple):
    """A file of a pack: its name inside the pack with `/`, its path, and its bytes."""

    name: str
    path: str
    content: bytes


def pack_files(path: str) -> list[File]:
    """Read the files of the pack in a folder, or the one file; raise OSError."""
    if not os.path.isdir(path):
        return [_read(os.path.basename(path), path)]
    files = [_read(name, os.path.join(path, name)) for name in _yaml_names(path)]
    forms = os.path.join(path, FORMS)
    if os.path.isdir(forms):
        names = _yaml_names(forms)
        files += [_read(f"{FORMS}/{name}", os.path.join(forms, name)) for name in names]
    return files


def extends_of(content: bytes) -> str | None:
    """Return what a pack.yaml extends, as it stands on a line of its own.

    It is read without YAML, for it tells which files belong to a pack before any is parsed.
    """
    for line in content.removeprefix(_MARK).splitlines():
        if line.startswith(EXTENDS):
            value = line.removeprefix(EXTENDS).split(b" #")[0].strip().strip(b"\"'")
            return value.decode("utf-8", "replace") or None
    return None


def base_path(path: str, extends: str) -> str:
    """Return the folder of the pack that the pack at `path` extends: by name, or by a path."""
    if extends.startswith(".") or "/" in extends or os.sep in extends:
        return os.path.normpath(os.path.join(path, extends))
    return os.path.join(os.path.dirname(national_pack_path()), extends)


def shipped_packs() -> list[str]:
    """Return the names of the packs that come with the program."""
    folder = os.path.dirname(national_pack_path())
    return sorted(name for name in os.listdir(folder) if os.path.isdir(os.path.join(folder, name)))


def base_of(path: str, files: list[File]) -> str | None:
    """Return the folder of the pack that a pack extends, if it extends one."""
    for file in files:
        if file.name == PACK and (extends := extends_of(file.content)):
            return base_path(path, extends)
    return None


def chain(path: str) -> list[list[File]]:
    """Read the files of a pack, of the one it extends, and so on; raise OSError."""
    found: list[list[File]] = []
    seen: set[str] = set()
    following: str | None = path
    while following is not None and (place := os.path.realpath(following)) not in seen:
        seen.add(place)
        found.append(pack_files(following))
        following = base_of(following, found[-1])
    return found


def _yaml_names(folder: str) -> list[str]:
    return sorted(
        name for name in os.listdir(folder) if name.endswith(_ENDINGS) and not name.startswith(".")
    )


def _read(name: str, path: str) -> File:
    with open(path, "rb") as stream:
        return File(name, path, stream.read())


def national_pack_path() -> str:
    """Return the folder of the national pack: inside the installed package, or beside it."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    installed = os.path.join(package, "rules", "annual-report")
    if os.path.isdir(installed):
        return installed
    return os.path.join(os.path.dirname(package), "rules", "annual-report")
