import pytest

from govlint.expressions.parser import DEEPEST, parse_equation, parse_expression
from govlint.expressions.tokenizer import ExpressionError
from govlint.expressions.tree import (
    Expression,
    Group,
    Integer,
    Name,
    Range,
    Reference,
    Signed,
    Total,
)


@pytest.mark.parametrize(
    ("source", "canonical"),
    [
        ("a=b", "a = b"),
        (" a+b  -c>=0 ", "a + b - c >= 0"),
        ("-a<=(b-3)", "-a <= (b - 3)"),
        ("sum( a..c,d . * , e)=total", None),
        ("sum(a..c,d.* ,e)=total", "sum(a..c, d.*, e) = total"),
        ("sum(denied.*/total)=x/total", "sum(denied.*/total) = x/total"),
        ("sum(a .. b / total)=0", "sum(a..b/total) = 0"),
        ("sum = sum (a)", "sum = sum(a)"),
    ],
)
def test_prints_equations_in_one_way(source: str, canonical: str | None) -> None:
    if canonical is None:
        with pytest.raises(ExpressionError):
            parse_equation(source)
    else:
        assert str(parse_equation(source)) == canonical


def test_builds_a_tree() -> None:
    assert parse_expression("a - sum(b.*, c..d/e) + 7") == Expression(
        (
            Signed(False, Reference(Name("a"))),
            Signed(
                True, Total((Group(Name("b"), Name("")), Range(Name("c"), Name("d"), Name("e"))))
            ),
            Signed(False, Integer(7)),
        )
    )


def test_names_know_where_they_stand() -> None:
    (_, term) = parse_expression("a + row.x / total").terms
    assert isinstance(term.term, Reference)
    name = term.term.name
    assert (name, name.start, name.end) == ("row.x/total", 4, 17)


@pytest.mark.parametrize(
    ("source", "position", "end", "message"),
    [
        ("", 0, 0, "expected a key, a number, “sum(” or “(” here"),
        ("a +", 3, 3, "expected a key, a number, “sum(” or “(” here"),
        ("a b", 2, 3, "expected “+”, “-” or the end here"),
        ("+a", 0, 1, "nothing begins with “+”"),
        ("(a", 2, 2, "expected “)” here"),
        ("sum()", 4, 5, "expected a key here"),
        ("sum(a", 5, 5, "expected “,” or “)” here"),
        ("sum(a..)", 7, 8, "expected the key at the end of the range here"),
        ("a/", 2, 2, "expected the key of a column here"),
        ("a..b", 1, 2, "ranges and groups stand inside “sum(…)” only"),
        ("1a", 0, 2, "expected a key, a number, “sum(” or “(” here"),
        ("总计", 0, 1, "expected a key, a number, “sum(” or “(” here"),
        ("9" * 13, 0, 13, "a number of more than 12 digits"),
    ],
)
def test_names_the_fault_and_its_place(source: str, position: int, end: int, message: str) -> None:
    with pytest.raises(ExpressionError) as raised:
        parse_expression(source)
    assert raised.value.message_en == message
    assert (raised.value.position, raised.value.end) == (position, end)


@pytest.mark.parametrize("source", ["a", "a = b = c", "a < b", "a == b"])
def test_an_equation_has_one_relation(source: str) -> None:
    with pytest.raises(ExpressionError):
        parse_equation(source)


def test_brackets_nest_to_a_limit() -> None:
    deep = "(" * DEEPEST + "a" + ")" * DEEPEST
    assert str(parse_expression(deep)) == deep
    with pytest.raises(ExpressionError, match="more than 20 brackets"):
        parse_expression("(" * 100_000)
