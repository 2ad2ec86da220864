"""Compiled rule packs from a cache of plain data, known by the content of their files.

The code of their regular expressions is kept with them, for the engine that made it, so that an
entry is of one interpreter, as its bytecode is, and written as that is.

Whatever goes wrong with the cache only costs time: the packs are then compiled again.
"""

import marshal
import os
import sys
from binascii import crc32
from collections.abc import Mapping

from govlint import __version__
from govlint.annotation import Any
from govlint.packs.files import File, chain, national_pack_path, pack_files
from govlint.patterns import ENGINE, keep

__all__ = ["digest_of", "load_compiled", "national_pack_path", "store"]

FORMAT = 16
"""Raised whenever the same files compile to other data."""

MOST_KEPT = 32
"""How many compiled packs stay in the user's folder."""

SUFFIX = ".pack"
"""How the names of entries end."""

_SUM = 4
"""Bytes in front of an entry that tell whether it is whole."""

_KEYS = frozenset(("pack", "forms", "reading", "rules", "codes", "units"))

Data = dict[str, Any]


def load_used(paths: list[str]) -> list[Data]:
    """Return all packs that are used where `paths` are given; raise PackFaults.

    A pack that has forms or extends another is whole. All else is about the national pack, which
    then comes first.
    """
    if not paths:
        return load_compiled([national_pack_path()])
    packs = load_compiled(paths)
    if any(pack["forms"] for pack in packs):
        return packs
    return load_compiled([national_pack_path(), *paths])


def load_compiled(paths: list[str]) -> list[Data]:
    """Return the compiled packs in folders or files; raise PackFaults if one has faults."""
    digests = [digest_of(path) for path in paths]
    known = {path: pack for path, name in zip(paths, digests, strict=True) if (pack := _find(name))}
    if len(known) < len(set(paths)):
        known |= _compiled(paths, digests, known)
    packs = [known[path] for path in paths]
    if _clash(packs):
        # Only compiling them together tells where.
        from govlint.packs.load import load_packs

        load_packs(paths)
    for path, pack in zip(paths, packs, strict=True):
        pack["pack"]["path"] = path
    return packs


def digest_of(path: str) -> str | None:
    """Return the name of a pack in the cache, None where its files cannot be read."""
    national = national_pack_path()
    try:
        files, *extended = chain(path)
        # A pack without forms is about the national ones.
        base = [] if extended or os.path.abspath(path) == national else pack_files(national)
    except OSError:
        return None
    return _digest(files, [file for pack in extended for file in pack] + base)


def store(folder: str, digest: str, pack: Data) -> bool:
    """Write a compiled pack into a folder, whole or not at all; tell whether it is there."""
    import json

    from govlint.packs.codes import pattern_codes

    codes, units = pattern_codes(pack)
    plain = json.loads(json.dumps({**pack, "codes": codes}))
    data = marshal.dumps({**_shared(plain, {}), "units": units})
    return _write(os.path.join(folder, digest + SUFFIX), crc32(data).to_bytes(_SUM) + data)


def _shared(value: Any, texts: dict[str, str]) -> Any:
    """Return plain data in which equal texts are one, which is then written and read once."""
    if isinstance(value, dict):
        return {texts.setdefault(key, key): _shared(one, texts) for key, one in value.items()}
    if isinstance(value, list):
        return [_shared(one, texts) for one in value]
    return texts.setdefault(value, value) if isinstance(value, str) else value


def _write(path: str, data: bytes) -> bool:
    temporary = f"{path}.{os.urandom(8).hex()}.tmp"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(temporary, "xb") as stream:
            stream.write(data)
        os.replace(temporary, path)
    except OSError:
        _remove(temporary)
        return False
    return True


def shipped_folder() -> str:
    """Return the folder of the cache that is built with the package."""
    return os.path.join(os.path.dirname(os.path.abspath(__file__)), "_compiled")


def user_folder(environment: Mapping[str, str], platform: str) -> str | None:
    """Return the folder of the user's cache, None where there is no place for one."""
    if own := environment.get("GOVLINT_CACHE_DIR"):
        return own
    home = environment.get("HOME", "")
    if platform == "win32":
        base = environment.get("LOCALAPPDATA", "")
    elif platform == "darwin":
        base = os.path.join(home, "Library", "Caches") if home else ""
    else:
        base = environment.get("XDG_CACHE_HOME", "")
        if not os.path.isabs(base):
            base = os.path.join(home, ".cache") if home else ""
    return os.path.join(base, "govlint") if os.path.isabs(base) else None


def _compiled(
    paths: list[str], digests: list[str | None], known: dict[str, Data]
) -> dict[str, Data]:
    from govlint.packs.load import load_packs

    missing = {
        path: digest for path, digest in zip(paths, digests, strict=True) if path not in known
    }
    packs = dict(zip(missing, load_packs(list(missing)), strict=True))
    folder = user_folder(os.environ, sys.platform)
    for path, digest in missing.items():
        if folder and digest and store(folder, digest, packs[path]):
            _prune(folder)
    return packs


def _find(digest: str | None) -> Data | None:
    if digest is None:
        return None
    for folder in (shipped_folder(), user_folder(os.environ, sys.platform)):
        if folder and (pack := _read(os.path.join(folder, digest + SUFFIX))):
            return pack
    return None


def _read(path: str) -> Data | None:
    try:
        with open(path, "rb") as stream:
            entry = memoryview(stream.read())
        # What is not whole is no data, and reading it could end the process.
        if crc32(entry[_SUM:]) != int.from_bytes(entry[:_SUM]):
            return None
        pack = marshal.loads(entry[_SUM:])
    except (OSError, ValueError, EOFError, TypeError):
        return None
    if not isinstance(pack, dict) or not pack.keys() >= _KEYS:
        return None
    keep(path, pack.pop("codes"), pack.pop("units"))
    return pack


def _clash(packs: list[Data]) -> bool:
    ids = [rule["id"] for pack in packs for rule in pack["rules"]]
    return len(packs) > 1 and len(set(ids)) < len(ids)


def _digest(files: list[File], base: list[File]) -> str:
    try:
        # The module behind hashlib, which takes five times as long to import.
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b

    head = f"{__version__}\n{FORMAT}\n{ENGINE}\n{len(files)}\n"
    digest = blake2b(head.encode(), digest_size=16)
    for name, _, content in (*files, *base):
        digest.update(f"{name}\n{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _prune(folder: str) -> None:
    """Remove the oldest packs beyond those that are kept."""
    try:
        with os.scandir(folder) as entries:
            ages = [(e.stat().st_mtime, e.path) for e in entries if e.name.endswith(SUFFIX)]
    except OSError:
        return
    for _, path in sorted(ages, reverse=True)[MOST_KEPT:]:
        _remove(path)


def _remove(path: str) -> None:
    try:
        os.remove(path)
    except OSError:
        return
