"""Regular expressions, compiled at their first use, where possible from kept code.

Compiling the patterns one report needs takes a fifth of a short run. The code that `re` makes of a
pattern is plain numbers, so it is kept beside the compiled rules; an interpreter with another
engine compiles anew.
"""

import _sre  # type: ignore[import-not-found]
import re
import sys
from collections.abc import Iterable
from functools import cache

from govlint.annotation import Any

ENGINE = f"{sys.implementation.cache_tag}-{_sre.MAGIC}-{_sre.CODESIZE}-{sys.byteorder}"
"""Names the regular expression engine; code kept under another name is of no use."""

Code = list[Any]
"""Flags, number of groups, indexes of named groups, and the range of bytes that is the code."""

_kept: dict[str, tuple[dict[str, Code], bytes]] = {}


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the compiled pattern; the same text is compiled once in a process."""
    for codes, units in _kept.values():
        if pattern in codes:
            try:
                return _from_code(pattern, codes[pattern], units)
            except (TypeError, ValueError, RuntimeError, OverflowError):
                # Damaged code costs time, never a wrong match: the engine validates what it loads.
                continue
    return re.compile(pattern)


def keep(name: str, codes: dict[str, Code], units: bytes) -> None:
    """Take codes made by `codes_of` under the same `ENGINE`, in place of earlier ones by `name`."""
    _kept[name] = codes, units


def codes_of(patterns: Iterable[str]) -> tuple[dict[str, Code], bytes]:
    """Return the codes of patterns, faulty ones left out, and the bytes they point into."""
    codes: dict[str, Code] = {}
    units = b""
    for pattern in patterns:
        try:
            *rest, code = _code_of(pattern)
        except re.error:
            continue
        codes[pattern] = [*rest, len(units), len(units) + len(code)]
        units += code
    return codes, units


def _code_of(pattern: str) -> tuple[int, int, dict[str, int], bytes]:
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(pattern, 0)
    code = _compiler._code(parsed, 0)
    units = b"".join(unit.to_bytes(_sre.CODESIZE, sys.byteorder) for unit in code)
    return parsed.state.flags, parsed.state.groups - 1, dict(parsed.state.groupdict), units


def _from_code(pattern: str, code: Code, units: bytes) -> re.Pattern[str]:
    flags, groups, names, start, end = code
    numbers = memoryview(units)[start:end].cast("I" if _sre.CODESIZE == 4 else "H").tolist()
    by_index: list[str | None] = [None] * (groups + 1)
    for name, index in names.items():
        by_index[index] = name
    made: re.Pattern[str] = _sre.compile(pattern, flags, numbers, groups, names, tuple(by_index))
    return made
