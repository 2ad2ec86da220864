"""Work shared out among processes, in order, that survives what kills a process."""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from signal import SIG_DFL, SIG_IGN, SIGINT, getsignal, signal
from typing import Any, Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK = 16
"""Items sent to a process at once; sending costs as much as a small item."""

AHEAD = 4
"""Chunks per process that may wait for their turn; results are held no longer than that."""

FROM_NOTHING = "spawn"
"""The way to start processes in which they inherit nothing; it is slower, and works everywhere."""

MOST_PROCESSES = 32
"""The memory of a process costs more than the next processor brings."""


def spread(
    work: Callable[[Item], Result], items: Sequence[Item], lost: Callable[[Item], Result]
) -> Iterator[Result]:
    """Yield `work(item)` for each item in order; `lost(item)` for one that kills its process.

    A killed process takes all work in hand with it: each unfinished chunk is tried again in a
    process of its own, and if that dies too, each of its halves.
    """
    processes = min(_processors(), MOST_PROCESSES)
    try:
        crew = _Crew(work, lost, processes)
    except (OSError, NotImplementedError, ImportError):
        # Some containers have no semaphores that processes could share.
        yield from map(work, items)
        return
    waiting: deque[tuple[Sequence[Item], Future[list[Result]]]] = deque()
    try:
        for start in range(0, len(items), CHUNK):
            chunk = items[start : start + CHUNK]
            waiting.append((chunk, crew.submit(chunk)))
            if len(waiting) >= processes * AHEAD:
                yield from crew.take(*waiting.popleft())
        while waiting:
            yield from crew.take(*waiting.popleft())
    finally:
        crew.close()


class _Crew(Generic[Item, Result]):
    """The processes, replaced when one of them is killed."""

    def __init__(
        self, work: Callable[[Item], Result], lost: Callable[[Item], Result], processes: int
    ) -> None:
        self._work = work
        self._lost = lost
        self._processes = processes
        self._pool = _pool(work, processes)

    def submit(self, chunk: Sequence[Item]) -> Future[list[Result]]:
        try:
            return self._pool.submit(_all, chunk)
        except BrokenProcessPool:
            self._pool.shutdown()
            self._pool = _pool(self._work, self._processes)
            return self._pool.submit(_all, chunk)

    def take(self, chunk: Sequence[Item], future: Future[list[Result]]) -> list[Result]:
        try:
            return future.result()
        except BrokenProcessPool:
            return self._again(chunk)

    def close(self) -> None:
        # Not waiting for what is running would leave it to the end of the interpreter.
        self._pool.shutdown(cancel_futures=True)

    def _again(self, chunk: Sequence[Item]) -> list[Result]:
        # A fork would inherit the locks that threads of the other pools hold, and wait for ever.
        with _pool(self._work, 1, FROM_NOTHING) as pool:
            try:
                return pool.submit(_all, chunk).result()
            except BrokenProcessPool:
                pass
        if len(chunk) == 1:
            return [self._lost(chunk[0])]
        half = len(chunk) // 2
        return self._again(chunk[:half]) + self._again(chunk[half:])


_WORK: list[Callable[[Any], Any]] = []
"""What the items of this process are given to; put here once, when the process starts."""


def _pool(
    work: Callable[[Any], Any], processes: int, method: str | None = None
) -> ProcessPoolExecutor:
    context = get_context(method)
    return ProcessPoolExecutor(processes, context, initializer=_begin, initargs=(work,))


def _begin(work: Callable[[Any], Any]) -> None:
    _WORK[:] = [work]
    # An interrupt from the keyboard reaches every process; only the first has anything to say.
    # Where that one was started to pass over interrupts, all do.
    if getsignal(SIGINT) != SIG_IGN:
        signal(SIGINT, SIG_DFL)


def _all(items: Sequence[Any]) -> list[Any]:
    (work,) = _WORK
    return [work(item) for item in items]


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1
