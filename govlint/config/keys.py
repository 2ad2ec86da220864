"""The keys of configuration files: what each takes, and what is wrong with what is written."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from govlint.limits import DEFAULT_LIMITS
from govlint.outputs import OUTPUTS
from govlint.record import NamedTuple
from govlint.triage import NEVER, SEVERITIES

Path = tuple[str | int, ...]


class Objection(NamedTuple):
    """Something wrong at a path of the file: at its last key, or at its value."""

    path: Path
    zh: str
    en: str
    at_key: bool = False


Objections = Iterator[Objection]
Takes = Callable[[Path, Any], Objections]


def text(path: Path, value: Any) -> Objections:
    """Take a text that says something."""
    if not isinstance(value, str):
        yield Objection(path, "这里应是加引号的文字。", "This must be text in quotes.")
    elif not value.strip():
        yield Objection(path, "不能是空的。", "This must not be empty.")


def files(path: Path, value: Any) -> Objections:
    """Take a path or a pattern of paths, which has `/` on all systems."""
    yield from text(path, value)
    if isinstance(value, str) and "\\" in value:
        yield Objection(path, "文件夹之间用 /，不用 \\。", "Write / between folders, not \\.")


def texts(path: Path, value: Any) -> Objections:
    """Take a list of texts."""
    if not isinstance(value, list):
        yield Objection(path, '应是列表，如 ["甲", "乙"]。', 'This must be a list, as ["a", "b"].')
        return
    for at, item in enumerate(value):
        yield from text((*path, at), item)


def one_of(*choices: str) -> Takes:
    """Return what takes one of a few words."""

    def takes(path: Path, value: Any) -> Objections:
        if value not in choices:
            zh, en = "、".join(choices), ", ".join(choices)
            yield Objection(path, f"可以是：{zh}。", f"This must be one of {en}.")

    return takes


def date(path: Path, value: Any) -> Objections:
    """Take a day, as a date of TOML or as text."""
    if day(value) is None:
        yield Objection(
            path, "应是日期，如 2026-12-31。", "This must be a date, such as 2026-12-31."
        )


def day(value: Any) -> str | None:
    """Return a day as YYYY-MM-DD, None for what is no day."""
    from datetime import date as date_type

    if type(value) is date_type:
        return value.isoformat()
    try:
        found = date_type.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return found.isoformat() if found and found.isoformat() == value else None


def severities(path: Path, value: Any) -> Objections:
    """Take severities by rule."""
    if not isinstance(value, dict):
        yield _no_table(path)
        return
    for rule, label in value.items():
        if label == "off":
            zh, en = "要关闭规则，请写在 ignore 里。", "To switch a rule off, write it in `ignore`."
            yield Objection((*path, rule), zh, en)
        else:
            yield from one_of(*SEVERITIES)((*path, rule), label)


def limits(path: Path, value: Any) -> Objections:
    """Take limits of reading by name."""
    if not isinstance(value, dict):
        yield _no_table(path)
        return
    for name, limit in value.items():
        if name not in DEFAULT_LIMITS._fields:
            yield _unknown((*path, name), name, list(DEFAULT_LIMITS._fields))
            continue
        try:
            DEFAULT_LIMITS.raised(name, str(limit))
        except ValueError:
            zh, en = "应是大于 0 的整数，", "This must be a whole number above 0, as"
            yield Objection((*path, name), f'{zh}如 500 或 "50MB"。', f'{en} 500 or "50MB".')


def table(keys: Mapping[str, Takes], *required: str) -> Takes:
    """Return what takes a table with these keys."""

    def takes(path: Path, value: Any) -> Objections:
        if not isinstance(value, dict):
            yield _no_table(path)
            return
        for key in value:
            if key in keys:
                yield from keys[key]((*path, key), value[key])
            else:
                yield _unknown((*path, key), key, list(keys))
        for key in required:
            if key not in value:
                yield Objection(path, f"缺少“{key}”。", f"`{key}` is missing.")

    return takes


def tables(keys: Mapping[str, Takes], *required: str) -> Takes:
    """Return what takes a list of tables with these keys."""
    one = table(keys, *required)

    def takes(path: Path, value: Any) -> Objections:
        if not isinstance(value, list):
            zh, en = f"请写成 [[{path[-1]}]]。", f"Write it as [[{path[-1]}]]."
            yield Objection(path, zh, en, at_key=True)
            return
        for at, item in enumerate(value):
            yield from one((*path, at), item)

    return takes


def _no_table(path: Path) -> Objection:
    return Objection(path, "这里应是“名称 = 值”。", "This must be a table of name = value.")


def _unknown(path: Path, key: str, known: list[str]) -> Objection:
    from difflib import get_close_matches

    close = next(iter(get_close_matches(key, known, n=1)), None)
    zh = f"；是不是“{close}”？" if close else f"，可用的有：{'、'.join(known)}。"
    en = f"; did you mean `{close}`?" if close else f"; there are {', '.join(known)}."
    return Objection(path, f"没有“{key}”这一项{zh}", f"`{key}` is not known here{en}", at_key=True)


_CHOICE: dict[str, Takes] = {
    "select": texts,
    "ignore": texts,
    "severity": severities,
    "profile": text,
}

EXCEPTION: dict[str, Takes] = {
    "rule": text,
    "file": files,
    "cell": text,
    "passage": text,
    "fingerprint": text,
    "reason": text,
    "until": date,
}

_EXCEPTIONS = tables(EXCEPTION, "rule", "reason")

CONFIG: Takes = table(
    {
        "rules": texts,
        **_CHOICE,
        "fail-on": one_of(*SEVERITIES, NEVER),
        "lang": one_of("zh", "en"),
        "format": one_of(*OUTPUTS),
        "limits": limits,
        "roster": text,
        "paths": tables({"match": files, **_CHOICE}, "match"),
        "exceptions": _EXCEPTIONS,
    }
)
"""What a configuration takes."""

EXCEPTIONS: Takes = table({"exceptions": _EXCEPTIONS})
"""What a list of exceptions takes."""
