"""The line that says how far a run has come."""

import io
from collections.abc import Iterator

import pytest

from govlint.cli.progress import progress


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that stands still unless its only number is changed."""
    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    return now


def test_a_short_run_passes_without_a_word(clock: list[float]) -> None:
    stream = io.StringIO()
    assert list(progress(range(1000), 1000, stream, "zh")) == list(range(1000))
    assert stream.getvalue() == ""


def test_a_long_run_says_how_far_it_is_and_wipes_it_off(clock: list[float]) -> None:
    def slow() -> Iterator[int]:
        for number in range(4):
            yield number
            clock[0] += 0.7

    stream = io.StringIO()
    assert list(progress(slow(), 4, stream, "zh")) == [0, 1, 2, 3]
    shown = stream.getvalue().split("\r\x1b[K")
    assert shown == ["", "已检查 3 / 4", "已检查 4 / 4", ""]


def test_it_is_wiped_off_when_the_run_ends_early(clock: list[float]) -> None:
    stream = io.StringIO()
    items = progress(range(9), 9, stream, "en")
    next(items)
    clock[0] = 5
    next(items)
    items.close()  # type: ignore[attr-defined]
    assert stream.getvalue() == "\r\x1b[Kchecked 1 of 9\r\x1b[K"
