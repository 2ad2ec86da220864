"""A tree over an axis of keys to weighted sums; what the axis does not hold is an error."""

from collections.abc import Iterator, Sequence

from govlint.expressions.linear import Linear
from govlint.expressions.tokenizer import ExpressionError
from govlint.expressions.tree import (
    Equation,
    Expression,
    Group,
    Integer,
    Name,
    Range,
    Reference,
    Selector,
    Signed,
    Total,
)

NO_KEY = ("没有名为“{}”的行或列", "there is no row or column “{}”")
NO_GROUP = ("没有名为“{}.*”的组", "there is no group “{}.*”")


def resolve_equation(equation: Equation, axis: Sequence[str]) -> tuple[Linear, str, Linear]:
    """Return both sides over the keys of `axis`; raise ExpressionError for keys it lacks."""
    return resolve(equation.left, axis), equation.relation, resolve(equation.right, axis)


def resolve(expression: Expression, axis: Sequence[str]) -> Linear:
    """Return the sum over the keys of `axis`, in order of mention and each key once.

    `axis` holds row keys, column keys, or `row/column` keys in the order of the form.
    """
    constant = 0
    weights: dict[str, int] = {}
    for weight, key in _weights(expression, 1, axis):
        if key is None:
            constant += weight
        else:
            weights[key] = weights.get(key, 0) + weight
    terms = tuple((weight, key) for key, weight in weights.items() if weight)
    return Linear(terms, constant)


Weights = Iterator[tuple[int, str | None]]


def _weights(expression: Expression, sign: int, axis: Sequence[str]) -> Weights:
    for signed in expression.terms:
        yield from _term_weights(signed, -sign if signed.negative else sign, axis)


def _term_weights(signed: Signed, sign: int, axis: Sequence[str]) -> Weights:
    match signed.term:
        case Integer(value):
            yield sign * value, None
        case Reference(name):
            yield sign, _known(name, axis)
        case Total(selectors):
            for selector in selectors:
                for key in _selected(selector, axis):
                    yield sign, key
        case Expression() as inner:
            yield from _weights(inner, sign, axis)


def _selected(selector: Selector, axis: Sequence[str]) -> Sequence[str]:
    match selector:
        case Reference(name):
            return (_known(name, axis),)
        case Range(first, last, column):
            return _between(first, last, _in_column(axis, column), column)
        case Group(prefix, column):
            return _grouped(prefix, _in_column(axis, column), column)


def _in_column(axis: Sequence[str], column: Name) -> list[str]:
    """Return the keys of the axis that stand in `column`, or in none if it is empty."""
    columns = [key.partition("/")[2] for key in axis]
    if column and column not in columns:
        raise _unknown(column, columns, *NO_KEY)
    return [key for key, other in zip(axis, columns, strict=True) if other == column]


def _between(first: Name, last: Name, keys: list[str], column: str) -> list[str]:
    start = keys.index(_known(first, keys, column))
    end = keys.index(_known(last, keys, column))
    if start > end:
        raise ExpressionError(
            f"区间颠倒：“{first}”在“{last}”之后",
            f"the range is reversed: “{first}” comes after “{last}”",
            first.start,
            last.end,
        )
    return keys[start : end + 1]


def _grouped(prefix: Name, keys: list[str], column: str) -> list[str]:
    found = [key for key in keys if key.startswith(f"{prefix}.")]
    if found:
        return found
    groups = {key[:at] for key in keys for at, mark in enumerate(key) if mark == "."}
    raise _unknown(prefix, sorted(groups), *NO_GROUP)


def _known(name: Name, axis: Sequence[str], column: str = "") -> str:
    key = f"{name}/{column}" if column else name
    if key in axis:
        return str(key)
    near = [other.removesuffix(f"/{column}") for other in axis] if column else axis
    raise _unknown(name, near, *NO_KEY)


def _unknown(name: Name, known: Sequence[str], zh: str, en: str) -> ExpressionError:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    hint_zh = f"；是不是“{near[0]}”？" if near else ""
    hint_en = f"; did you mean “{near[0]}”?" if near else ""
    message_zh, message_en = zh.format(name) + hint_zh, en.format(name) + hint_en
    return ExpressionError(message_zh, message_en, name.start, name.end)
