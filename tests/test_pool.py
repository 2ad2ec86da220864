"""Many files in several processes: in order, and whatever happens to one of them."""

import os
import signal
from collections.abc import Callable

import pytest

from govlint.pool import CHUNK, spread

HANDLERS = {
    "ends it": (signal.default_int_handler, signal.SIG_DFL),
    "passed over, as behind nohup": (signal.SIG_IGN, signal.SIG_IGN),
}

COUNT = 5 * CHUNK + 3
ITEMS = [f"item-{number}" for number in range(COUNT)]


def plain(item: str) -> str:
    return f"{item} done"


def lost(item: str) -> str:
    return f"{item} lost"


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def deadly(item: str) -> str:
    """Kill the process on two items, far apart and each among others."""
    if item in {"item-20", "item-70"}:
        _kill()
    return plain(item)


def faulty(item: str) -> str:
    if item == "item-40":
        raise ValueError(item)
    return plain(item)


def test_results_come_in_order() -> None:
    assert list(spread(plain, ITEMS, lost)) == [plain(item) for item in ITEMS]


@pytest.mark.skipif(os.name == "nt", reason="needs a signal that cannot be caught")
def test_what_kills_its_process_is_lost_and_nothing_else() -> None:
    expected = [plain(item) for item in ITEMS]
    expected[20] = lost("item-20")
    expected[70] = lost("item-70")
    assert list(spread(deadly, ITEMS, lost)) == expected


HELD: list[str] = []
"""What a process has put here, its forks find here."""


def inherited(item: str) -> str:
    if HELD and item == "item-20":
        _kill()
    return f"{item} with {HELD}"


@pytest.mark.skipif(os.name == "nt", reason="needs a signal that cannot be caught")
def test_what_is_tried_again_inherits_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fork of a process with threads may wait for ever for what one of them held."""
    monkeypatch.setattr("tests.test_pool.HELD", ["a lock"])
    results = list(spread(inherited, ITEMS, lost))
    assert results[20] == "item-20 with []"


def handler(_: str) -> int:
    found = signal.getsignal(signal.SIGINT)
    return found if isinstance(found, int) else -1


@pytest.mark.parametrize(("own", "expected"), HANDLERS.values(), ids=HANDLERS)
def test_an_interrupt_is_no_business_of_the_processes(own: object, expected: int) -> None:
    before = signal.signal(signal.SIGINT, own)  # type: ignore[arg-type]
    try:
        assert set(spread(handler, ["item"], lambda _: -1)) == {expected}
    finally:
        signal.signal(signal.SIGINT, before)


def test_an_error_is_raised_where_the_results_are_used() -> None:
    results = spread(faulty, ITEMS, lost)
    with pytest.raises(ValueError, match="item-40"):
        list(results)


def test_a_reader_may_stop_early() -> None:
    results = spread(plain, ITEMS * 20, lost)
    assert next(results) == plain("item-0")
    results.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("error", [OSError, NotImplementedError, ImportError])
def test_without_processes_the_work_is_done_here(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr("govlint.pool._pool", refuse)
    assert list(spread(plain, ITEMS, lost)) == [plain(item) for item in ITEMS]


def test_no_more_is_held_than_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chunks are handed in while results are taken, not all at once."""
    monkeypatch.setattr("govlint.pool._processors", lambda: 1)
    handed_in: list[Callable[..., object]] = []

    class Future:
        def __init__(self, chunk: list[str]) -> None:
            self.chunk = chunk

        def result(self) -> list[str]:
            return [plain(item) for item in self.chunk]

    class Pool:
        def submit(self, work: Callable[..., object], chunk: list[str]) -> Future:
            handed_in.append(work)
            return Future(chunk)

        def shutdown(self, **_: object) -> None:
            pass

    monkeypatch.setattr("govlint.pool._pool", lambda *_: Pool())
    results = spread(plain, ITEMS * 20, lost)
    next(results)
    assert len(handed_in) < 10
    assert list(results) == [plain(item) for item in ITEMS * 20][1:]
