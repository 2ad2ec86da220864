"""Work shared out among processes, in order, that survives what kills a process.

Each process has a pipe of its own, and nobody has threads. The executors of the standard library
wait for ever where a process is killed while it writes to the pipe it shares with the others.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait

from govlint.annotation import Any, Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK = 16
"""Items sent to a process at once; sending costs as much as a small item."""

AHEAD = 4
"""Chunks per process that may wait for their turn; results are held no longer than that."""

MOST_PROCESSES = 32
"""The memory of a process costs more than the next processor brings."""

PATIENCE = 5
"""How long a process may take to end what it has started (seconds)."""


def spread(
    work: Callable[[Item], Result], items: Sequence[Item], lost: Callable[[Item], Result]
) -> Iterator[Result]:
    """Yield `work(item)` for each item in order; `lost(item)` for one that kills its process.

    What a process had in hand when it was killed is tried again in one of its own, and if that
    dies too, each half of it.
    """
    chunks = [items[at : at + CHUNK] for at in range(0, len(items), CHUNK)]
    crew = _Crew(work, lost)
    try:
        if crew.start(min(_processors(), MOST_PROCESSES, len(chunks))):
            yield from crew.results(chunks)
        else:
            yield from map(work, items)
    finally:
        crew.end()


class _Crew(Generic[Item, Result]):
    """The processes, replaced when one of them is killed."""

    def __init__(self, work: Callable[[Item], Result], lost: Callable[[Item], Result]) -> None:
        self._work = work
        self._lost = lost
        self._processes: list[_Process] = []

    def start(self, count: int) -> int:
        """Start so many processes, or as many as the system allows, and return how many."""
        with suppress(OSError):
            while len(self._processes) < count:
                self._start()
        return len(self._processes)

    def end(self) -> None:
        for process in self._processes:
            process.stop()
        for process in self._processes:
            process.join()

    def results(self, chunks: Sequence[Sequence[Item]]) -> Iterator[Result]:
        """Yield the results of all chunks in order; raise what one of them raised."""
        done: dict[int, list[Result] | Exception] = {}
        given = 0
        for number in range(len(chunks)):
            stop = min(number + AHEAD * len(self._processes), len(chunks))
            while number not in done:
                for process in self._idle()[: stop - given]:
                    process.take(given, chunks[given])
                    given += 1
                for process in self._ready():
                    at = process.number
                    done[at] = self._answer(process, chunks[at])
            found = done.pop(number)
            if isinstance(found, Exception):
                raise found
            yield from found

    def _start(self) -> "_Process":
        process = _Process(self._work, [other.pipe for other in self._processes])
        self._processes.append(process)
        return process

    def _idle(self) -> list["_Process"]:
        return [process for process in self._processes if process.number == NOTHING]

    def _ready(self) -> list["_Process"]:
        busy = {process.pipe: process for process in self._processes if process.number != NOTHING}
        return [busy[pipe] for pipe in wait([*busy])]

    def _answer(self, process: "_Process", chunk: Sequence[Item]) -> list[Result] | Exception:
        try:
            return process.answer()
        except DEAD:
            self._dismiss(process)
            self._start()
            return self._again(chunk)

    def _dismiss(self, process: "_Process") -> None:
        process.stop()
        process.join()
        self._processes.remove(process)

    def _again(self, chunk: Sequence[Item]) -> list[Result]:
        process = self._start()
        process.take(0, chunk)
        try:
            found = process.answer()
        except DEAD:
            pass
        else:
            if isinstance(found, Exception):
                raise found
            return found
        finally:
            self._dismiss(process)
        if len(chunk) == 1:
            return [self._lost(chunk[0])]
        half = len(chunk) // 2
        return self._again(chunk[:half]) + self._again(chunk[half:])


NOTHING = -1
"""The number of the chunk in hand of an idle process."""

DEAD = EOFError, OSError
"""What comes of asking a process that was killed."""


class _Process:
    """A process, the pipe to it, and the number of the chunk it has in hand."""

    def __init__(self, work: Callable[[Any], Any], others: Sequence[Connection]) -> None:
        context: Any = get_context(_method())
        self.pipe, far = context.Pipe()
        # A fork would hold the pipes of all others open, so that none sees the first one end.
        inherited = [self.pipe, *others] if context.get_start_method() == "fork" else []
        self._process = context.Process(target=_serve, args=(work, far, inherited), daemon=True)
        with _undisturbed():
            self._process.start()
        far.close()
        self.number = NOTHING

    def take(self, number: int, chunk: Sequence[Any]) -> None:
        self.number = number
        # That it is dead comes out when it is asked for its answer.
        with suppress(OSError):
            self.pipe.send(chunk)

    def answer(self) -> list[Any] | Exception:
        """Return the results, or what was raised; raise what DEAD names if it was killed."""
        self.number = NOTHING
        found: list[Any] | Exception = self.pipe.recv()
        return found

    def stop(self) -> None:
        self._process.terminate()

    def join(self) -> None:
        self._process.join(PATIENCE)
        self._process.kill()
        self._process.join()
        self.pipe.close()


def _serve(work: Callable[[Any], Any], pipe: Connection, inherited: Sequence[Connection]) -> None:
    """Work on what comes through a pipe until nobody is at its other end."""
    # An interrupt from the keyboard reaches every process; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    for other in inherited:
        other.close()
    with suppress(*DEAD):
        while True:
            pipe.send(_done(work, pipe.recv()))


def _leave(*_: object) -> None:
    # What has been started, as another program, is ended on the way out.
    raise SystemExit


def _done(work: Callable[[Any], Any], chunk: Sequence[Any]) -> list[Any] | Exception:
    try:
        return [work(item) for item in chunk]
    except Exception as error:
        return error


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep an interrupt waiting while a process starts, which would take it for its own."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _method() -> str | None:
    """Return how processes start; a fork is quickest, and safe where no thread holds a lock."""
    try:
        return "fork" if len(os.listdir("/proc/self/task")) == 1 else None
    except OSError:
        return None


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1
