"""Text to tree, one function per production.

    equation = sum relation sum
    relation = "=" | "<=" | ">="
    sum      = ["-"] term {("+" | "-") term}
    term     = reference | integer | "sum" "(" selector {"," selector} ")" | "(" sum ")"
    selector = reference | name ".." name ["/" name] | name ".*" ["/" name]
    reference = name ["/" name]

A name is made of letters, digits and `_`, with single dots inside it.
"""

from govlint.expressions.tokenizer import Tokenizer
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

DEEPEST = 20
"""How many brackets may stand inside each other."""

LONGEST_INTEGER = 12
"""How many digits a number may have."""


def parse_equation(source: str) -> Equation:
    """Return the equation that `source` states; raise ExpressionError if it states none."""
    tokens = Tokenizer(source)
    left = _sum(tokens, 0)
    relation = tokens.expect("relation", "“=”“<=”或“>=”", "“=”, “<=” or “>=”")
    right = _sum(tokens, 0)
    _end(tokens)
    return Equation(left, relation.text, right)


def parse_expression(source: str) -> Expression:
    """Return the sum that `source` states; raise ExpressionError if it states none."""
    tokens = Tokenizer(source)
    expression = _sum(tokens, 0)
    _end(tokens)
    return expression


def _end(tokens: Tokenizer) -> None:
    if not tokens.at("end"):
        tokens.fail("此处应为“+”“-”或结尾", "expected “+”, “-” or the end here")


def _sum(tokens: Tokenizer, depth: int) -> Expression:
    sign = tokens.take("sign")
    if sign and sign.text == "+":
        tokens.position = sign.start
        tokens.fail("开头不写“+”", "nothing begins with “+”")
    terms = [Signed(sign is not None, _term(tokens, depth))]
    while sign := tokens.take("sign"):
        terms.append(Signed(sign.text == "-", _term(tokens, depth)))
    return Expression(tuple(terms))


def _term(tokens: Tokenizer, depth: int) -> Reference | Integer | Total | Expression:
    if tokens.take("sum"):
        return _total(tokens)
    if tokens.at("open"):
        return _bracket(tokens, depth + 1)
    if tokens.at("integer"):
        return _integer(tokens)
    name = tokens.expect("name", "键、数字、“sum(”或“(”", "a key, a number, “sum(” or “(”")
    if tokens.at("range") or tokens.at("group"):
        tokens.fail("区间和组只写在“sum(…)”里", "ranges and groups stand inside “sum(…)” only")
    return _reference(tokens, Name(*name))


def _bracket(tokens: Tokenizer, depth: int) -> Expression:
    if depth > DEEPEST:
        tokens.fail(f"括号超过 {DEEPEST} 层", f"more than {DEEPEST} brackets inside each other")
    tokens.take("open")
    inner = _sum(tokens, depth)
    tokens.expect("close", "“)”", "“)”")
    return inner


def _integer(tokens: Tokenizer) -> Integer:
    start = tokens.position
    text = tokens.expect("integer", "数字", "a number").text
    if len(text) > LONGEST_INTEGER:
        tokens.position = start
        tokens.fail(
            f"数字超过 {LONGEST_INTEGER} 位", f"a number of more than {LONGEST_INTEGER} digits"
        )
    return Integer(int(text))


def _total(tokens: Tokenizer) -> Total:
    tokens.take("open")
    selectors = [_selector(tokens)]
    while tokens.take("comma"):
        selectors.append(_selector(tokens))
    tokens.expect("close", "“,”或“)”", "“,” or “)”")
    return Total(tuple(selectors))


def _selector(tokens: Tokenizer) -> Selector:
    name = Name(*tokens.expect("name", "键", "a key"))
    if tokens.take("group"):
        return Group(name, _column(tokens))
    if tokens.take("range"):
        last = Name(*tokens.expect("name", "区间末尾的键", "the key at the end of the range"))
        return Range(name, last, _column(tokens))
    return _reference(tokens, name)


def _reference(tokens: Tokenizer, name: Name) -> Reference:
    start = name.start
    column = _column(tokens)
    if not column:
        return Reference(name)
    return Reference(Name(f"{name}/{column}", start, column.end))


def _column(tokens: Tokenizer) -> Name:
    if tokens.take("slash"):
        return Name(*tokens.expect("name", "列的键", "the key of a column"))
    return Name("")
