"""Whether a pattern matches alike in all texts of one shape, which differ only in their figures."""

import re
import re._constants as op  # type: ignore[import-not-found]
from typing import Any

from govlint.checks.shape import YEARS
from govlint.packs.charsets import SINGLE, mask, subtrees

_DIGITS = "0123456789"
_ALL = mask((op.IN, [(op.CATEGORY, op.CATEGORY_DIGIT)]), _DIGITS, False)
_YEARS = [(op.LITERAL, ord(digit)) for digit in YEARS]


def finds_alike(pattern: str) -> bool:
    """Tell whether matches hang on nothing that tells digits apart, other than those of years."""
    return _all_alike(list(re._parser.parse(pattern)))  # type: ignore[attr-defined]


def _all_alike(nodes: list[tuple[Any, Any]]) -> bool:
    at = 0
    while at < len(nodes):
        if nodes[at : at + len(_YEARS)] == _YEARS:
            at += len(_YEARS)
        elif _is_alike(*nodes[at]):
            at += 1
        else:
            return False
    return True


def _is_alike(kind: Any, value: Any) -> bool:
    if kind in SINGLE:
        return mask((kind, value), _DIGITS, False) in (0, _ALL)
    if kind in (op.GROUPREF, op.GROUPREF_EXISTS):
        return False
    return all(_all_alike(list(below)) for below in subtrees(kind, value))
