"""Many files in several processes: in order, and whatever happens to one of them."""

import os
import signal
import subprocess
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from expectations import ROOT, SECONDS
from govlint.pool import AHEAD, CHUNK, spread

COUNT = 5 * CHUNK + 3
ITEMS = [f"item-{number}" for number in range(COUNT)]


def plain(item: str) -> str:
    return f"{item} done"


def touch(item: str) -> str:
    time.sleep(0.5 if item.endswith("/0") else 0)
    Path(item).touch()
    return item


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


def dies_while_it_answers(item: str) -> str:
    """Kill the process when half of its answer is written."""
    if item == "item-20":

        def half(pipe: Connection, data: bytes, _write: object = None) -> None:
            os.write(pipe.fileno(), data[: len(data) // 2])
            _kill()

        Connection._send = half  # type: ignore[attr-defined]
    return plain(item)


@pytest.mark.skipif(os.name == "nt", reason="needs a signal that cannot be caught")
def test_half_an_answer_is_none() -> None:
    expected = [plain(item) for item in ITEMS]
    expected[20] = lost("item-20")
    assert list(spread(dies_while_it_answers, ITEMS, lost)) == expected


def handler(_: str) -> int:
    found = signal.getsignal(signal.SIGINT)
    return found if isinstance(found, int) else -1


def test_an_interrupt_is_no_business_of_the_processes() -> None:
    assert list(spread(handler, ["item"], lambda _: -1)) == [signal.SIG_IGN]


FIRST = """\
import sys, time
sys.path[:0] = sys.argv[1:]
from govlint import pool
pool._processors = lambda: 3
for seconds in pool.spread(time.sleep, [0.01] * 60 * pool.CHUNK, lambda _: None):
    print("one", flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="needs a signal that cannot be caught")
def test_nobody_outlives_the_first_process() -> None:
    """What the other processes print into is closed only when the last of them has ended."""
    command = [sys.executable, "-c", FIRST, str(ROOT)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as first:
        assert first.stdout
        first.stdout.readline()
        first.kill()
        first.communicate(timeout=SECONDS)


def test_an_error_is_raised_where_the_results_are_used() -> None:
    results = spread(faulty, ITEMS, lost)
    with pytest.raises(ValueError, match="item-40"):
        list(results)


def test_a_reader_may_stop_early() -> None:
    results = spread(plain, ITEMS * 20, lost)
    assert next(results) == plain("item-0")
    results.close()  # type: ignore[attr-defined]


def test_without_processes_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("govlint.pool._Process", refuse)
    assert list(spread(plain, ITEMS, lost)) == [plain(item) for item in ITEMS]


def test_no_more_is_done_than_will_soon_be_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """While one process takes long over the first item, the other stops at some distance."""
    monkeypatch.setattr("govlint.pool._processors", lambda: 2)
    items = [str(tmp_path / f"{number}") for number in range(40 * CHUNK)]
    next(spread(touch, items, lost))
    assert len(list(tmp_path.iterdir())) <= 2 * AHEAD * CHUNK
