"""What the models object to, as sentences in Chinese and English."""

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

from govlint.packs.base import KEY, NAME, NOT_BLANK, SMALL_LETTERS

Sentences = tuple[str, str]

Error = dict[str, Any]
"""One error as pydantic lists it."""

_TYPES: dict[str, Sentences] = {
    "string_type": (
        "应是文字；数字、true、null 等请加引号",
        "must be text; quote numbers, true and null",
    ),
    "int_type": ("应是整数", "must be a whole number"),
    "bool_type": ("应是 true 或 false", "must be true or false"),
    "list_type": ("应是列表，如 [甲, 乙]", "must be a list, such as [a, b]"),
    "dict_type": ("应是键值对（键: 值）", "must be a mapping (key: value)"),
    "model_type": ("应是键值对（键: 值）", "must be a mapping (key: value)"),
    "model_attributes_type": ("应是键值对（键: 值）", "must be a mapping (key: value)"),
}
_LIKE: dict[str | None, Sentences] = {
    "Words": ("应写两种语言：{zh: …, en: …}", "must be in two languages: {zh: …, en: …}"),
    "ChangedWords": ("应写明语言，如 {zh: …}", "must name the language, as {zh: …}"),
    "Years": ("应是起止年份，如 {from: 2023}", "must be years, such as {from: 2023}"),
}
"""By model, for those that people take for something plain."""

_PRACTICE = "practice"
_BASIS = (
    "依据是文件的，写 {document: 文件, clause: 条款}；"
    "不是的，写 practice（惯例）或 arithmetic（算术）。",
    "A document is written {document: …, clause: …}; else write practice or arithmetic.",
)

_PATTERNS: dict[str, Sentences] = {
    NOT_BLANK: ("不能是空的", "must not be empty"),
    KEY: (
        "只能用小写字母、数字、下划线，各段以点相连，如 denied.state_secret",
        "must be lower-case letters, digits and underscores, parts joined by dots",
    ),
    NAME: (
        "只能用小写字母、数字，各段以连字符相连，如 applications-balance",
        "must be lower-case letters and digits, parts joined by hyphens",
    ),
    SMALL_LETTERS: ("只能用小写字母", "must be lower-case letters"),
}


def sentences(error: Error, names: list[str]) -> Sentences:
    """Return what is wrong; `names` are the keys that could be meant by an unknown one."""
    kind = error["type"]
    key = str(error["loc"][-1]) if error["loc"] else ""
    if kind == "missing":
        return f"缺少“{key}”。", f"`{key}` is missing."
    if kind == "extra_forbidden":
        return _unknown(f"这里没有“{key}”这一项", f"`{key}` is not known here", key, names)
    if kind in _TYPES:
        return _said(_LIKE.get(error.get("ctx", {}).get("class_name"), _TYPES[kind]))
    make = _OTHERS.get(kind)
    return make(error) if make else (f"值不合要求（{error['msg']}）。", f"{error['msg']}.")


def meant(word: str, known: list[str]) -> str | None:
    """Return the known word that is most like `word`, if one is like it."""
    return next(iter(get_close_matches(word, known, n=1)), None)


def suggestion(word: str, known: list[str]) -> Sentences:
    """Return the end of a sentence that asks whether a known word is meant, or nothing."""
    near = meant(word, known)
    return (f"；是不是“{near}”？", f"; did you mean `{near}`?") if near else ("。", ".")


def _unknown(zh: str, en: str, word: str, known: list[str]) -> Sentences:
    end_zh, end_en = suggestion(word, known)
    return zh + end_zh, en + end_en


def _said(words: Sentences) -> Sentences:
    return f"这里{words[0]}。", f"This {words[1]}."


def _pattern(error: Error) -> Sentences:
    return _said(_PATTERNS[error["ctx"]["pattern"]])


def _choice(error: Error) -> Sentences:
    if _PRACTICE in error["ctx"]["expected"]:
        return _BASIS
    return _one_of(error, error["ctx"]["expected"], error["input"])


def _kind(error: Error) -> Sentences:
    return _one_of(error, error["ctx"]["expected_tags"], error["ctx"]["tag"])


def _one_of(_error: Error, expected: str, given: Any) -> Sentences:
    words = [word.strip().strip("'") for word in expected.replace(" or ", ", ").split(",")]
    zh = f"“{given}”不在可用的值之中（{'、'.join(words)}）"
    en = f"`{given}` is none of {', '.join(words)}"
    return _unknown(zh, en, str(given), words)


def _too_short(error: Error) -> Sentences:
    least = error["ctx"]["min_length"]
    return f"这里至少要有 {least} 项。", f"This needs at least {least} item(s)."


def _one_character(_error: Error) -> Sentences:
    return _said(("应是一个字", "must be one character"))


def _too_small(error: Error) -> Sentences:
    return f"这里不能小于 {error['ctx']['ge']}。", f"This must be at least {error['ctx']['ge']}."


def _too_large(error: Error) -> Sentences:
    return f"这里不能大于 {error['ctx']['le']}。", f"This must be at most {error['ctx']['le']}."


def _no_kind(_error: Error) -> Sentences:
    return "缺少“kind”。", "`kind` is missing."


_OTHERS: dict[str, Callable[[Error], Sentences]] = {
    "string_pattern_mismatch": _pattern,
    "literal_error": _choice,
    "union_tag_invalid": _kind,
    "union_tag_not_found": _no_kind,
    "too_short": _too_short,
    "string_too_short": _one_character,
    "string_too_long": _one_character,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
}
