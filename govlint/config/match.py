"""Patterns of paths: `*` and `?` inside a name, `**` over folders, a folder for all in it."""

from functools import lru_cache
from re import Pattern, compile, escape

_SPECIAL = {"*": "[^/]*", "?": "[^/]"}


def matches(pattern: str, path: str) -> bool:
    """Tell whether a pattern means a path with `/`; one without `/` means a name at any depth."""
    return _compiled(pattern).fullmatch(path) is not None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> Pattern[str]:
    anywhere = "/" not in pattern.rstrip("/")
    rest = pattern.strip("/")
    words = ["(?:[^/]+/)*"] if anywhere else []
    while rest:
        if rest.startswith("**/"):
            words.append("(?:[^/]+/)*")
            rest = rest[3:]
        elif rest.startswith("**"):
            words.append(".*")
            rest = rest[2:]
        else:
            words.append(_SPECIAL.get(rest[0]) or escape(rest[0]))
            rest = rest[1:]
    return compile("".join(words) + "(?:/.*)?")
