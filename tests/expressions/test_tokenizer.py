import pytest

from govlint.expressions.tokenizer import ExpressionError, Token, Tokenizer


def test_moves_over_space_to_the_next_token() -> None:
    tokens = Tokenizer("  a.b  <= 3")
    assert tokens.take("name") == Token("a.b", 2, 5)
    assert tokens.at("relation")
    assert not tokens.at("integer")


def test_stays_where_another_token_comes() -> None:
    tokens = Tokenizer("a")
    assert tokens.take("sign") is None
    assert tokens.expect("name", "键", "a key").text == "a"
    assert tokens.at("end")


@pytest.mark.parametrize(
    ("source", "taken"),
    [
        ("a..b", "a"),
        ("a.*", "a"),
        ("denied.state_secret", "denied.state_secret"),
        ("a.1.c+2", "a.1.c"),
    ],
)
def test_a_name_ends_before_a_range_and_a_group(source: str, taken: str) -> None:
    token = Tokenizer(source).take("name")
    assert token is not None
    assert token.text == taken


def test_says_what_it_expected_and_where() -> None:
    tokens = Tokenizer("a ?? b")
    tokens.take("name")
    with pytest.raises(ExpressionError) as raised:
        tokens.expect("sign", "“+”", "“+”")
    error = raised.value
    assert (error.message_zh, error.message_en) == ("此处应为“+”", "expected “+” here")
    assert (error.position, error.end) == (2, 3)
    assert str(error) == "expected “+” here (column 3)"


@pytest.mark.parametrize(
    ("source", "position", "end", "drawn"),
    [
        ("a + bc", 4, 6, "a + bc\n    ^^"),
        ("总计 = 表", 5, 6, "总计 = 表\n       ^^"),
        ("a +", 3, 3, "a +\n   ^"),
        ("a +\n\tb c", 7, 8, " b c\n   ^"),
        ("", 0, 0, "\n^"),
    ],
)
def test_draws_its_place(source: str, position: int, end: int, drawn: str) -> None:
    assert ExpressionError("", "", position, end).draw(source) == drawn
