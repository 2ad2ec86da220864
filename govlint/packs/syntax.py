"""Errors of the YAML parser in the words of the person who writes rules."""

from typing import Any

from govlint.packs.nodes import Mark

_KNOWN = (
    (
        "found character '\\t'",
        "缩进里有制表符；YAML 只能用空格缩进。",
        "A tab is used for indentation; YAML allows only spaces.",
    ),
    (
        "that cannot start any token",
        "值不能以这个字符开头，请加引号。",
        "A value cannot begin with this character; put it in quotes.",
    ),
    (
        "found unexpected end of stream",
        "引号没有关上。",
        "A quotation mark is not closed.",
    ),
    (
        "expected ',' or",
        "括号没有关上，或者少了逗号。",
        "A bracket is not closed, or a comma is missing.",
    ),
    (
        "mapping values are not allowed",
        "这里不能有冒号；含冒号的值请加引号。",
        "A colon is not allowed here; put values with a colon in quotes.",
    ),
    (
        "could not find expected ':'",
        "键后面少了冒号；冒号要用半角的，后面空一格。",
        "The colon after a key is missing.",
    ),
    (
        "expected <block end>",
        "缩进不齐，或者少了“- ”。",
        "The indentation does not fit, or a dash is missing.",
    ),
)
_TRAILING = (
    "前面的值到此已经结束；以 [、{、引号开头而不止于此的值，请整个加引号。",
    "The value before has ended here; quote it as a whole if it begins with [, { or a quote.",
)
_INSIDE = (
    "少了逗号；里面有 {、[ 或冒号的值，请整个加引号。",
    "A comma is missing; quote a value as a whole if {, [ or a colon is inside it.",
)


def translated(error: Exception, last: Mark, text: str) -> tuple[Mark, str, str]:
    """Return place and sentences for what the parser raised on `text`.

    `last` is the place of the last thing that was read.
    """
    end = len(text)
    mark = getattr(error, "problem_mark", None)
    opening = getattr(error, "context_mark", None)
    # What is never closed is found at the end of the file; the place to mend is where it opens.
    if opening is not None and (mark is None or mark.index >= end):
        mark = opening
    at = min(mark.index if mark is not None else _position(error, last), max(0, end - 1))
    problem = _problem(error)
    before = text[:at].rsplit("\n", 1)[-1].strip()
    trailing = "expected <block end>" in problem and before.lstrip("- ") != ""
    if "expected ',' or" in problem and mark is not opening and text[at] in "{[:":
        return Mark(at, at + 1), *_INSIDE
    return Mark(at, at + 1), *(_TRAILING if trailing else _sentences(problem))


def _position(error: Any, last: Mark) -> int:
    position = getattr(error, "position", None)
    return position if isinstance(position, int) else last.end


def _problem(error: Any) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "reason", None) or "")


def _sentences(problem: str) -> tuple[str, str]:
    for part, zh, en in _KNOWN:
        if part in problem:
            return zh, en
    if not problem:
        return "这里不是正确的 YAML。", "This is not valid YAML."
    return f"这里不是正确的 YAML（{problem}）。", f"This is not valid YAML: {problem}."
