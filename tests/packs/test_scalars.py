"""Unquoted scalars are read by the core schema of YAML 1.2."""

import pytest

from govlint.packs.scalars import Scalar, plain_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("FALSE", False),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("0", 0),
        ("-12", -12),
        ("+5", 5),
        ("010", 10),
        ("0o17", 15),
        ("0xFF", 255),
        ("0b1", "0b1"),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("2021-01-01", "2021-01-01"),
        ("1.5", 1.5),
        (".5", 0.5),
        ("3.", 3.0),
        ("1e3", 1000.0),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("9" * 5000, "9" * 5000),
        ("一", "一"),
        ("１", "１"),
    ],
)
def test_plain_value(text: str, value: Scalar) -> None:
    found = plain_value(text)
    assert found == value
    assert type(found) is type(value)
