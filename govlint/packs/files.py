"""Which files make up a pack; the same list serves for reading it and for knowing it again."""

import os
from typing import NamedTuple

PACK = "pack.yaml"
READING = "reading.yaml"
FORMS = "forms"

_ENDINGS = (".yaml", ".yml")


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
