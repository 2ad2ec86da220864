"""Regular expressions, compiled at their first use, where possible from kept code.

Compiling the patterns one report needs takes a fifth of a short run. The code that `re` makes of a
pattern is plain numbers, so it is kept with the compiled rules; an interpreter with another engine
compiles anew.
"""

import _sre  # type: ignore[import-not-found]
import re
import sys
from functools import cache
from typing import Any

ENGINE = f"{sys.implementation.cache_tag}-{_sre.MAGIC}-{_sre.CODESIZE}-{sys.byteorder}"
"""Names the regular expression engine; code kept under another name is of no use."""

Code = list[Any]
"""Flags, number of groups, indexes of named groups, and the code as hexadecimal text."""

_kept: dict[str, Code] = {}


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the compiled pattern; the same text is compiled once in a process."""
    code = _kept.get(pattern)
    if code:
        try:
            return _from_code(pattern, code)
        except (TypeError, ValueError, RuntimeError, OverflowError):
            # Damaged code costs time, never a wrong match: the engine validates what it loads.
            del _kept[pattern]
    return re.compile(pattern)


def keep(codes: dict[str, Code]) -> None:
    """Take codes made by `code_of` under the same `ENGINE`."""
    _kept.update(codes)


def code_of(pattern: str) -> Code:
    """Return the code of a pattern as plain data; raise re.error for a faulty one."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(pattern, 0)
    code = _compiler._code(parsed, 0)
    text = b"".join(unit.to_bytes(_sre.CODESIZE, sys.byteorder) for unit in code).hex()
    return [parsed.state.flags, parsed.state.groups - 1, dict(parsed.state.groupdict), text]


def _from_code(pattern: str, code: Code) -> re.Pattern[str]:
    flags, groups, names, text = code
    units = memoryview(bytes.fromhex(text)).cast("I" if _sre.CODESIZE == 4 else "H").tolist()
    by_index: list[str | None] = [None] * (groups + 1)
    for name, index in names.items():
        by_index[index] = name
    made: re.Pattern[str] = _sre.compile(pattern, flags, units, groups, names, tuple(by_index))
    return made
