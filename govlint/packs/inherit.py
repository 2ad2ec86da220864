"""The pack that a pack extends, and the profiles that name its rules."""

import os
from collections.abc import Iterator
from fnmatch import fnmatchcase

from govlint.finding import Severity
from govlint.packs.faults import Fault
from govlint.packs.files import File, base_of, base_path, shipped_packs
from govlint.packs.rulefile import PlacedRule
from govlint.packs.sentences import suggestion
from govlint.packs.source import Path, Source

_EXTENDS = ("extends",)


def base_folder(
    path: str, files: list[File], about: Source, extends: str, below: tuple[str, ...]
) -> tuple[str | None, list[Fault]]:
    """Return the folder of the pack that is extended, None with a fault where it cannot be."""
    folder = base_path(path, extends)
    if base_of(path, files) != folder:
        words = "“extends: …”要单独写成一行，顶格开始。", "Write `extends: …` on a line of its own."
        return None, [about.fault(_EXTENDS, *words)]
    if os.path.realpath(folder) in (*below, os.path.realpath(path)):
        words = "规则包不能扩展自己。", "A pack cannot extend itself."
        return None, [about.fault(_EXTENDS, *words)]
    if not os.path.isdir(folder):
        zh, en = suggestion(extends, shipped_packs())
        zh, en = f"找不到规则包“{extends}”{zh}", f"There is no pack `{extends}`{en}"
        return None, [about.fault(_EXTENDS, zh, en)]
    return folder, []


def profile_faults(about: Source | None, rules: list[PlacedRule]) -> Iterator[Fault]:
    """Yield a fault for each name in the profiles of a pack.yaml that fits no rule."""
    if about is None or not isinstance(about.data.get("profiles"), dict):
        return
    known = [placed.rule.id for placed in rules]
    for name, profile in about.data["profiles"].items():
        for steps, word in _names(profile):
            if not fits(word, known):
                zh, en = suggestion(word, known)
                path = ("profiles", name, *steps)
                at = about.key_fault if steps[0] == "severity" else about.fault
                yield at(path, f"没有规则“{word}”{zh}", f"There is no rule `{word}`{en}")


def fits(word: str, known: list[str]) -> bool:
    """Tell whether a name, a pattern (`text-*`) or a severity means any of the rules."""
    grades = [severity.label for severity in Severity]
    return word in grades or any(fnmatchcase(rule, word) for rule in known)


def _names(profile: dict[str, list[str]]) -> Iterator[tuple[Path, str]]:
    for key in ("select", "ignore"):
        for at, word in enumerate(profile.get(key, ())):
            yield (key, at), word
    for word in profile.get("severity", ()):
        yield ("severity", word), word
