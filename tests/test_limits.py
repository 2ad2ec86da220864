"""Limits of reading, as options raise them."""

import pytest

from govlint.limits import DEFAULT_LIMITS, Limits


@pytest.mark.parametrize(
    ("name", "value", "number"),
    [("pages", "500", 500), ("bytes", "50MB", 50 * 1024**2), ("unpacked", "1gb", 1024**3)],
)
def test_a_limit_is_raised(name: str, value: str, number: int) -> None:
    assert getattr(DEFAULT_LIMITS.raised(name, value), name) == number


@pytest.mark.parametrize(
    ("name", "value"),
    [("page", "5"), ("pages", ""), ("pages", "0"), ("pages", "-1"), ("bytes", "MB")],
)
def test_what_is_no_limit(name: str, value: str) -> None:
    with pytest.raises(ValueError):
        DEFAULT_LIMITS.raised(name, value)


def test_only_sizes_are_said_in_bytes() -> None:
    assert Limits(pages=2048, bytes=2048).said("pages") == "pages=2048"
    assert Limits(pages=2048, bytes=2048).said("bytes") == "bytes=2KB"


@pytest.mark.parametrize("name", Limits._fields)
def test_what_is_said_raises_to_the_same(name: str) -> None:
    option, _, value = DEFAULT_LIMITS.said(name).partition("=")
    assert (option, Limits().raised(option, value)) == (name, DEFAULT_LIMITS)
