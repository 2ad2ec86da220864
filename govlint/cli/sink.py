"""Where results go: standard output, or a file that is written whole or not at all."""

import os
import stat
import sys
from types import TracebackType

from govlint.annotation import Literal, Self, TextIO
from govlint.cli.faults import UsageError
from govlint.cli.words import say


class StandardOutput:
    """Standard output; a reader that goes away raises BrokenPipeError."""

    def __init__(self, lang: str) -> None:
        """Take the language of what is said if writing fails."""
        self._lang = lang

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Pass on what is not written yet."""
        if kind is None:
            self.write("", flush=True)

    def write(self, text: str, flush: bool = False) -> None:
        """Write a piece of text."""
        if sys.stdout is None:
            return
        try:
            sys.stdout.write(text)
            if flush:
                sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            drop_output()
            raise _cannot_write(say(self._lang, "standard-output"), error) from error


_DEVICES = "/dev/"

_STANDARD_OUTPUT = ("-", "/dev/stdout")


class OutputFile:
    """A file that has its new content from the moment all of it is written, or keeps the old."""

    def __init__(self, path: str) -> None:
        """Take the path; nothing is opened yet."""
        self._path = path
        # /dev/fd/3 leads to whatever file it was sent to, which must not be replaced.
        self._target = path if path.startswith(_DEVICES) else os.path.realpath(path)
        folder = os.path.dirname(self._target)
        self._part = os.path.join(folder, f".govlint-{os.getpid()}.part")
        self._file: TextIO

    def __enter__(self) -> Self:
        """Open a file beside the target, so that a place that cannot be written shows at once."""
        try:
            mode: Literal["w", "a"] = "w"
            if self._is_stream():
                self._part, mode = self._target, "a"
            elif os.path.exists(self._target):
                # Opening for appending changes nothing and tells whether writing is allowed.
                open(self._target, "ab").close()
            self._file = open(self._part, mode, encoding="utf-8", errors="replace", newline="")
        except OSError as error:
            raise _cannot_write(self._path, error) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Put the new content in place, or leave nothing behind."""
        try:
            self._file.close()
            if kind is None:
                self._replace()
        except OSError as fault:
            raise _cannot_write(self._path, fault) from fault
        finally:
            if self._part != self._target and os.path.exists(self._part):
                os.unlink(self._part)

    def write(self, text: str) -> None:
        """Write a piece of text."""
        try:
            self._file.write(text)
        except OSError as error:
            raise _cannot_write(self._path, error) from error

    def write_bytes(self, data: bytes) -> None:
        """Write bytes as they are."""
        try:
            self._file.buffer.write(data)
        except OSError as error:
            raise _cannot_write(self._path, error) from error

    def _is_stream(self) -> bool:
        """Tell whether the path is a device or pipe, which is written to as it is."""
        if not os.path.exists(self._target):
            return False
        regular = os.path.isfile(self._target) or os.path.isdir(self._target)
        return not regular or self._target.startswith(_DEVICES)

    def _replace(self) -> None:
        if self._part == self._target:
            return
        if os.path.exists(self._target):
            os.chmod(self._part, stat.S_IMODE(os.stat(self._target).st_mode))
        os.replace(self._part, self._target)


def sink(path: str | None, lang: str) -> StandardOutput | OutputFile:
    """Return where results go: the file at `path`, or standard output."""
    if path is None or path in _STANDARD_OUTPUT:
        return StandardOutput(lang)
    return OutputFile(path)


def drop_output() -> None:
    """Send what is still buffered nowhere, or the interpreter complains of it at its end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _cannot_write(path: str, error: OSError) -> UsageError:
    return UsageError("cannot-write", path=path, reason=error)
