"""What is known of the terminal."""

import io
import os

import pytest

from govlint.cli.terminal import prepare, wants_color, width


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


PIPE, TERMINAL = io.StringIO(), Terminal()

COLORS = [
    (TERMINAL, {}, True),
    (PIPE, {}, False),
    (None, {}, False),
    (TERMINAL, {"NO_COLOR": "1"}, False),
    (TERMINAL, {"NO_COLOR": ""}, True),
    (TERMINAL, {"TERM": "dumb"}, False),
    (PIPE, {"FORCE_COLOR": "1"}, True),
    (PIPE, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
]


@pytest.mark.skipif(os.name == "nt", reason="depends on the kind of console")
@pytest.mark.parametrize(("stream", "environment", "wanted"), COLORS)
def test_colors(stream: io.StringIO | None, environment: dict[str, str], wanted: bool) -> None:
    assert wants_color(stream, environment) is wanted


def test_there_is_no_width_without_a_terminal() -> None:
    assert width(PIPE) is None
    assert width(None) is None


def test_the_width_of_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Terminal, "fileno", lambda _: 1)
    for columns, used in ((120, 120), (10, 40)):
        size = os.terminal_size((columns, 24))
        monkeypatch.setattr(os, "get_terminal_size", lambda _, size=size: size)
        assert width(TERMINAL) == used


STREAMS = [(False, "utf-8", "甲�\r\n"), (True, "cp936", "甲?\r\n")]


@pytest.mark.parametrize(("terminal", "encoding", "written"), STREAMS)
def test_any_text_can_be_written(terminal: bool, encoding: str, written: str) -> None:
    """Files and pipes get UTF-8 whatever the system prefers; a console what it can show."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="cp936", newline="")
    prepare(stream, terminal)
    stream.write("甲�\r\n")
    stream.flush()
    assert raw.getvalue() == written.encode(encoding)


def test_what_cannot_be_prepared_is_left_alone() -> None:
    prepare(PIPE, False)
    prepare(None, False)
