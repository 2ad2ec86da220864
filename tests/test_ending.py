"""A process ends at once when its work is done, unless somebody waits for its end."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FULL = Path("/dev/full")

SCRIPT = """\
import os, sys
class Last:
    def __del__(self, write=os.write):
        write(1, b"taken apart")
last = Last()
{before}
from govlint.__main__ import main
sys.exit(main())
"""

UNWRITTEN = """\
import sys
import govlint.cli
govlint.cli.main = lambda: sys.stdout.write("x") - 1
from govlint.__main__ import main
sys.exit(main())
"""


def ended(script: str, *words: str, stdout: int = subprocess.PIPE) -> tuple[int, str]:
    """Return the exit code and the output of a script in a process of its own."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": ""}
    command = [sys.executable, "-c", script, *words]
    done = subprocess.run(
        command, env=environment, stdout=stdout, stderr=subprocess.DEVNULL, check=False
    )
    return done.returncode, (done.stdout or b"").decode()


@pytest.mark.parametrize(
    ("before", "apart"),
    [("", False), ("import atexit", True), ("import threading", True)],
)
@pytest.mark.parametrize(("words", "code"), [(["--version"], 0), (["chek"], 2)])
def test_nothing_is_taken_apart_unless_somebody_waits(
    before: str, apart: bool, words: list[str], code: int
) -> None:
    returned, out = ended(SCRIPT.format(before=before), *words)
    assert returned == code
    assert ("taken apart" in out) is apart
    assert out.startswith("govlint ") is (code == 0)


def test_what_is_still_unwritten_is_written() -> None:
    assert ended(UNWRITTEN) == (0, "x")


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is full")
def test_what_cannot_be_written_is_told_by_the_usual_end() -> None:
    with FULL.open("wb") as full:
        assert ended(UNWRITTEN, stdout=full.fileno())[0] == 120
