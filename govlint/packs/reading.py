"""The patterns by which reports are read: a mapping whose regular expressions must compile."""

from collections.abc import Iterator
from typing import Any

from govlint.packs.faults import Fault
from govlint.packs.patterns import pattern_faults
from govlint.packs.sentences import suggestion
from govlint.packs.source import Path, Source

_KEYS = ["title", "titles", "organization", "levels", "period", "fee", "signature", "numbering"]
_NEEDED = ["title", "organization", "period", "fee", "signature", "numbering"]
_PATTERNS = ("pattern", "patterns")


def reading_faults(source: Source) -> list[Fault]:
    """Return what is wrong with a file of patterns for reading."""
    if not isinstance(source.data, dict):
        return [
            source.fault((), "这里应是键值对（键: 值）。", "This must be a mapping (key: value).")
        ]
    return [*_unknown(source), *_below(source, source.data, ())]


def incomplete(source: Source) -> list[Fault]:
    """Return what is missing in the patterns of a pack with forms of its own."""
    if not isinstance(source.data, dict):
        return []
    return [
        source.key_fault((), f"缺少“{key}”。", f"`{key}` is missing.")
        for key in _NEEDED
        if key not in source.data
    ]


def _unknown(source: Source) -> Iterator[Fault]:
    for key in source.data:
        if key not in _KEYS:
            zh, en = suggestion(key, _KEYS)
            yield source.key_fault(
                (key,), f"这里没有“{key}”这一项{zh}", f"`{key}` is not known here{en}"
            )


def _below(source: Source, value: Any, path: Path, is_pattern: bool = False) -> Iterator[Fault]:
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _below(source, below, (*path, key), key in _PATTERNS)
    elif isinstance(value, list):
        for at, below in enumerate(value):
            yield from _below(source, below, (*path, at), is_pattern)
    elif is_pattern and isinstance(value, str):
        for found in pattern_faults(value, folded=False, may_be_empty=True):
            yield source.part_fault(path, found.start, found.end, found.zh, found.en)
