from hypothesis import given
from hypothesis import strategies as st

from govlint.expressions.evaluate import resolve
from govlint.expressions.parser import parse_equation, parse_expression
from govlint.expressions.tokenizer import ExpressionError
from govlint.expressions.tree import (
    Equation,
    Expression,
    Group,
    Integer,
    Name,
    Range,
    Reference,
    Signed,
    Total,
)

AXIS = ("a", "b.x", "b.y", "b.z.1", "total", "_end")

names = st.from_regex(r"[a-z_][a-z0-9_]{0,5}(\.[a-z0-9_]{1,4}){0,2}", fullmatch=True).map(Name)
columns = st.just(Name("")) | names
references = st.builds(
    lambda name, column: Reference(Name(f"{name}/{column}") if column else name), names, columns
)
selectors = references | st.builds(Group, names, columns) | st.builds(Range, names, names, columns)
totals = st.builds(lambda picked: Total(tuple(picked)), st.lists(selectors, min_size=1, max_size=3))
integers = st.builds(Integer, st.integers(0, 10**12 - 1))


def sums_of(terms: st.SearchStrategy[object]) -> st.SearchStrategy[Expression]:
    signed = st.builds(Signed, st.booleans(), terms)
    return st.lists(signed, min_size=1, max_size=4).map(lambda some: Expression(tuple(some)))


leaves = references | integers | totals
expressions = sums_of(st.recursive(leaves, lambda inner: leaves | sums_of(inner), max_leaves=8))
equations = st.builds(Equation, expressions, st.sampled_from(["=", "<=", ">="]), expressions)
words = st.sampled_from(
    [*AXIS, "sum(", "(", ")", "+", "-", "=", ",", "..", ".*", "/", "7", " ", "表"]
)


@given(equations)
def test_printing_loses_nothing(equation: Equation) -> None:
    """What is printed reads back as the same tree."""
    assert parse_equation(str(equation)) == equation


@given(equations)
def test_canonical_text_is_canonical(equation: Equation) -> None:
    """The canonical text of a tree prints as it stands."""
    canonical = str(equation)
    assert str(parse_equation(canonical)) == canonical


@given(st.text(max_size=40) | st.lists(words, max_size=30).map("".join))
def test_every_text_parses_or_is_an_error_with_a_place(source: str) -> None:
    """A text is an expression that prints alike, or an error whose range lies in it."""
    try:
        expression = parse_expression(source)
        resolve(expression, AXIS)
    except ExpressionError as error:
        assert 0 <= error.position <= error.end <= len(source)
        assert "^" in error.draw(source)
    else:
        assert parse_expression(str(expression)) == expression


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(AXIS)), min_size=1, max_size=9))
def test_brackets_and_signs_weigh_as_in_arithmetic(parts: list[tuple[bool, str]]) -> None:
    """A minus before a bracket turns every sign inside it."""
    source = " ".join(f"{'-' if minus else '+'} {name}" for minus, name in parts)
    plain = resolve(parse_expression(f"0 {source}"), AXIS)
    turned = resolve(parse_expression(f"0 - (0 {source})"), AXIS)
    assert turned.terms == tuple((-weight, key) for weight, key in plain.terms)
    for key in AXIS:
        expected = sum(-1 if minus else 1 for minus, name in parts if name == key)
        assert dict((k, w) for w, k in plain.terms).get(key, 0) == expected
