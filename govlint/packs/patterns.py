"""Regular expressions of rules: what is wrong with one, and the literal in all its matches."""

import re
import re._constants as op  # type: ignore[import-not-found]
import warnings
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any

from govlint.packs.automaton import TooLarge
from govlint.packs.backtracking import is_hostile
from govlint.packs.charsets import subtrees
from govlint.packs.pattern_words import in_chinese
from govlint.record import NamedTuple

# Texts are matched with one form per character and without white space.
_FOLDED = {"(": "（", ")": "）", ",": "，", ":": "：", ";": "；", "?": "？", "!": "！"}

_OF_DATES = frozenset("0123456789年月日")


class PatternFault(NamedTuple):
    """What is wrong with a pattern, and the half-open range in it."""

    zh: str
    en: str
    start: int
    end: int


@cache
def pattern_faults(
    pattern: str, folded: bool = True, may_be_empty: bool = False
) -> tuple[PatternFault, ...]:
    """Return what is wrong with `pattern`.

    `folded` ones are matched against folded text; others stand inside larger patterns of reading.
    Where a pack changes a form, the rules of the pack that it extends are looked at once more.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            compiled = re.compile(pattern)
    except re.error as error:
        return (_invalid(pattern, error.msg, error.pos),)
    except (Warning, RecursionError, OverflowError) as error:
        return (_invalid(pattern, str(error), None),)
    return (
        *(() if may_be_empty else _matching_nothing(compiled)),
        *_backtracking(pattern),
        *(_unfolded(pattern) if folded else ()),
    )


def ending(pattern: str, fillers: str | None) -> str:
    """Return a pattern for texts that end with what `pattern` and then `fillers` match."""
    verbose = "(?x)" if pattern.startswith("(?x)") else ""
    between = f"(?:{fillers})" if fillers else ""
    return f"{verbose}(?:{pattern.removeprefix(verbose)}){between}\\Z"


def groups_of(pattern: str) -> frozenset[str]:
    """Return the names of the groups of a pattern that compiles."""
    return frozenset(re.compile(pattern).groupindex)


def literal_of(pattern: str) -> str:
    """Return the rarest text that every match of `pattern` contains, empty if there is none."""
    tree: Any = re._parser.parse(pattern)  # type: ignore[attr-defined]
    runs = _runs(tree, bool(tree.state.flags & re.IGNORECASE))
    return max(runs, key=_rarity, default="")


def _rarity(text: str) -> tuple[int, int]:
    """Return more for longer texts; dates stand in most sentences that count anything."""
    return sum(character not in _OF_DATES for character in text), len(text)


def longest_of(pattern: str) -> int:
    """Return how many characters a match of `pattern` has at most."""
    tree: Any = re._parser.parse(pattern)  # type: ignore[attr-defined]
    return int(tree.getwidth()[1])


def heads_of(pattern: str) -> list[str]:
    """Return the characters with which matches begin; none where these are many or open."""
    tree: Any = re._parser.parse(pattern)  # type: ignore[attr-defined]
    return [] if tree.state.flags & re.IGNORECASE else _heads(tree)


def _heads(tree: Any) -> list[str]:
    kind, value = tree[0]
    if kind is op.LITERAL:
        return [chr(value)]
    if kind is op.IN and all(each is op.LITERAL for each, _ in value):
        return [chr(code) for _, code in value]
    if kind is op.SUBPATTERN:
        return _heads(value[3])
    if kind is op.BRANCH:
        heads = [_heads(branch) if len(branch) else [] for branch in value[1]]
        return sorted(set(chain(*heads))) if all(heads) else []
    return []


def _invalid(pattern: str, words: str, at: int | None) -> PatternFault:
    start = 0 if at is None else min(at, max(0, len(pattern) - 1))
    return PatternFault(
        f"正则表达式有误：{in_chinese(words, at)}。",
        f"Invalid regular expression: {words}.",
        start,
        len(pattern) if at is None else start + 1,
    )


def _matching_nothing(compiled: re.Pattern[str]) -> Iterator[PatternFault]:
    if compiled.match(""):
        yield PatternFault(
            "正则表达式能匹配空文字，处处都会命中。",
            "The regular expression matches the empty text, that is everywhere.",
            0,
            len(compiled.pattern),
        )


def _backtracking(pattern: str) -> Iterator[PatternFault]:
    whole = 0, len(pattern)
    try:
        if is_hostile(pattern):
            yield PatternFault(
                "正则表达式可能陷入灾难性回溯：同一段文字在重复之中有多种匹配方式。"
                "请去掉嵌套、重叠或相连的重复，或改用原子组（?>…）、占有量词（++、*+）。",
                "The regular expression can run into catastrophic backtracking: inside repeats "
                "the same text matches in several ways. Remove nested, overlapping or adjacent "
                "repeats, or use atomic groups (?>…) or possessive quantifiers (++, *+).",
                *whole,
            )
    except TooLarge:
        yield PatternFault(
            "正则表达式太大，无法判断是否会陷入灾难性回溯，请拆开。",
            "The regular expression is too large to be judged; split it.",
            *whole,
        )


def _unfolded(pattern: str) -> Iterator[PatternFault]:
    tree: Any = re._parser.parse(pattern)  # type: ignore[attr-defined]
    for char in sorted(set(_literals(tree)) & {*_FOLDED, " ", "\t", "\N{IDEOGRAPHIC SPACE}"}):
        mended = _FOLDED.get(char)
        at = max(0, pattern.find(char))
        if mended:
            yield PatternFault(
                f"正文里的“{char}”一律视为“{mended}”，请写“{mended}”。",
                f"The text has “{mended}” in place of every “{char}”; write “{mended}”.",
                at,
                at + 1,
            )
        else:
            yield PatternFault(
                "匹配的正文不含空白，请去掉正则表达式里的空格。",
                "The text is matched without white space; remove the space from the pattern.",
                at,
                at + 1,
            )


def _literals(tree: Any) -> Iterator[str]:
    for kind, value in tree:
        if kind is op.LITERAL:
            yield chr(value)
        for below in subtrees(kind, value):
            yield from _literals(below)


def _runs(tree: Any, ignore_case: bool) -> list[str]:
    """Return the runs of literals that every match has, in order."""
    runs = [""]
    for kind, value in tree:
        if kind is op.LITERAL and not (ignore_case and chr(value).lower() != chr(value).upper()):
            runs[-1] += chr(value)
        elif kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
            continue
        elif kind in (op.SUBPATTERN, op.ATOMIC_GROUP):
            first, *others = _inner(kind, value, ignore_case)
            runs[-1] += first
            runs.extend(others)
        elif kind is op.BRANCH:
            runs += [_common([_runs(branch, ignore_case) for branch in value[1]]), ""]
        else:
            repeated = kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
            if repeated and value[0] > 0:
                runs.extend(_runs(value[2], ignore_case))
            runs.append("")
    return runs


def _common(branches: list[list[str]]) -> str:
    """Return the longest text that stands in some run of every branch."""
    first, *others = branches
    parts = {run[i:j] for run in first for i in range(len(run)) for j in range(i + 1, len(run) + 1)}
    shared = [part for part in parts if all(any(part in run for run in runs) for runs in others)]
    return max(shared, key=lambda part: (len(part), part), default="")


def _inner(kind: Any, value: Any, ignore_case: bool) -> list[str]:
    if kind is op.SUBPATTERN:
        _, added, removed, tree = value
        ignore_case = (ignore_case or bool(added & re.IGNORECASE)) and not removed & re.IGNORECASE
        return _runs(tree, ignore_case)
    return _runs(value, ignore_case)
