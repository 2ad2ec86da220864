import pytest

from govlint.expressions.evaluate import resolve, resolve_equation
from govlint.expressions.linear import Linear, linear_from_data, linear_to_data
from govlint.expressions.parser import parse_equation, parse_expression
from govlint.expressions.tokenizer import ExpressionError

ROWS = ["new", "over", "denied.secret", "denied.law", "other", "done"]
CELLS = [f"{row}/{column}" for row in ROWS for column in ("person", "total")]


@pytest.mark.parametrize(
    ("source", "terms", "constant"),
    [
        ("new + over", [(1, "new"), (1, "over")], 0),
        ("new - (over - 3) + 1", [(1, "new"), (-1, "over")], 4),
        ("-(-(-new))", [(-1, "new")], 0),
        ("sum(denied.*)", [(1, "denied.secret"), (1, "denied.law")], 0),
        ("-sum(over..denied.law, done)", [(-1, k) for k in [*ROWS[1:4], "done"]], 0),
        ("sum(new..new)", [(1, "new")], 0),
        ("new + over + new", [(2, "new"), (1, "over")], 0),
        ("new + over - new", [(1, "over")], 0),
        ("7", [], 7),
    ],
)
def test_comes_to_a_weighted_sum(source: str, terms: list[tuple[int, str]], constant: int) -> None:
    assert resolve(parse_expression(source), ROWS) == Linear(tuple(terms), constant)


@pytest.mark.parametrize(
    ("source", "keys"),
    [
        ("new/total - over/person", ["new/total", "over/person"]),
        ("sum(denied.*/total)", ["denied.secret/total", "denied.law/total"]),
        ("sum(over..denied.secret/person)", ["over/person", "denied.secret/person"]),
    ],
)
def test_reads_cells_of_a_whole_table(source: str, keys: list[str]) -> None:
    assert [key for _, key in resolve(parse_expression(source), CELLS).terms] == keys


def test_resolves_both_sides() -> None:
    equation = parse_equation("sum(new..over) >= done - 2")
    assert resolve_equation(equation, ROWS) == (
        Linear(((1, "new"), (1, "over")), 0),
        ">=",
        Linear(((1, "done"),), -2),
    )


@pytest.mark.parametrize(
    ("source", "axis", "place", "message"),
    [
        ("new + overr", ROWS, "overr", "there is no row or column “overr”; did you mean “over”?"),
        ("zzz", ROWS, "zzz", "there is no row or column “zzz”"),
        ("sum(denid.*)", ROWS, "denid", "there is no group “denid.*”; did you mean “denied”?"),
        ("sum(new.*)", ROWS, "new", "there is no group “new.*”"),
        ("sum(new..dune)", ROWS, "dune", "there is no row or column “dune”; did you mean “done”?"),
        ("sum(done..new)", ROWS, "done..new", "the range is reversed: “done” comes after “new”"),
        ("sum(new..done)", CELLS, "new", "there is no row or column “new”"),
        ("sum(denied.*)", CELLS, "denied", "there is no group “denied.*”"),
        (
            "sum(denied.*/totl)",
            CELLS,
            "totl",
            "there is no row or column “totl”; did you mean “total”?",
        ),
        (
            "sum(new..dune/total)",
            CELLS,
            "dune",
            "there is no row or column “dune”; did you mean “done”?",
        ),
        (
            "new/totl",
            CELLS,
            "new/totl",
            "there is no row or column “new/totl”; did you mean “new/total”?",
        ),
    ],
)
def test_says_what_the_axis_lacks(source: str, axis: list[str], place: str, message: str) -> None:
    with pytest.raises(ExpressionError) as raised:
        resolve(parse_expression(source), axis)
    error = raised.value
    assert source[error.position : error.end] == place
    assert error.message_en == message


def test_speaks_chinese_too() -> None:
    with pytest.raises(ExpressionError) as raised:
        resolve(parse_expression("overr"), ROWS)
    assert raised.value.message_zh == "没有名为“overr”的行或列；是不是“over”？"


def test_survives_as_plain_data() -> None:
    linear = Linear(((1, "new"), (-2, "done")), 3)
    data = linear_to_data(linear)
    assert data == {"terms": [[1, "new"], [-2, "done"]], "constant": 3}
    assert linear_from_data(data) == linear
