"""The converter: told what it reads, alone, ended with whatever it started."""

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from govlint.document import Fault
from govlint.limits import Limits
from govlint.readers import soffice
from govlint.readers.office import read_office
from readers.docx_build import docx, p
from readers.office_build import COMPOUND, LIMITS, RICH, WORD, odt

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the fake program is a shell script"
)


class Fake:
    """A program called soffice that does what a test wants."""

    def __init__(self, folder: Path) -> None:
        """Keep what it leaves in `folder`."""
        self.folder = folder
        (folder / "result.docx").write_bytes(docx(p("甲")))

    def does(self, script: str) -> None:
        """Let it run a script; `$out` is the folder for results, `$here` that of the test."""
        path = self.folder / "soffice"
        path.write_text(
            f'#!/bin/sh\nhere="{self.folder}"\necho "$@" > "$here/arguments"\n'
            'while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done\n'
            f'source=$1\nmkdir -p "$out"\n{script}\n'
        )
        path.chmod(0o700)

    def left(self, name: str) -> str:
        """Return what it wrote to a file."""
        return (self.folder / name).read_text()


CONVERT = 'cp "$here/result.docx" "$out/report.docx"'


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fake:
    """A fake program, first on the path, and a folder of its own for everything temporary."""
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    return Fake(tmp_path)


@pytest.mark.parametrize(
    ("data", "suffix", "kind"),
    [
        (WORD, ".doc", "MS Word 97"),
        (COMPOUND, ".wps", "MS_Works"),
        (RICH, ".rtf", "Rich Text Format"),
        (odt(), ".odt", "writer8"),
    ],
)
def test_the_program_is_told_what_it_reads(fake: Fake, data: bytes, suffix: str, kind: str) -> None:
    """The kind is never guessed by the program, which would read anything as some text."""
    fake.does(f'cp "$source" "$here/given"; {CONVERT}')
    assert read_office(data, LIMITS).text == "甲\n"
    assert (fake.folder / "given").read_bytes() == data
    arguments = fake.left("arguments")
    assert f"--infilter={kind} --convert-to docx:MS Word 2007 XML" in arguments
    assert arguments.strip().endswith(f"report{suffix}")


def test_the_program_has_a_profile_of_its_own_without_macros_and_network(fake: Fake) -> None:
    """The profile is made for the run, and nothing of it is left."""
    fake.does(f'cp profile/user/*.xcu "$here/settings"; env > "$here/environment"; {CONVERT}')
    read_office(RICH, LIMITS)
    settings = fake.left("settings")
    assert '"DisableMacrosExecution" oor:op="fuse"><value>true<' in settings
    assert '"BlockUntrustedRefererLinks" oor:op="fuse"><value>true<' in settings
    assert "http_proxy=http://127.0.0.1:9" in fake.left("environment")
    assert "-env:UserInstallation=file://" in fake.left("arguments")
    left = sorted(path.suffix for path in (fake.folder / "temporary").iterdir())
    assert left == [".lock"]


@pytest.mark.parametrize(
    ("script", "fault"),
    [
        pytest.param("exit 0", Fault("corrupt"), id="writes nothing"),
        pytest.param("exit 77", Fault("corrupt"), id="fails"),
        pytest.param("kill -SEGV $$", Fault("corrupt"), id="crashes"),
        pytest.param('echo x > "$out/report.docx"', Fault("corrupt"), id="writes no document"),
        pytest.param('mkdir "$out/report.docx"', Fault("corrupt"), id="writes a folder"),
        pytest.param("yes | head -c 100000", Fault("corrupt"), id="talks much"),
        pytest.param(
            'head -c 9000 /dev/zero > "$out/report.docx"',
            Fault("too-large", "bytes=8KB"),
            id="writes too much",
        ),
    ],
)
def test_a_program_that_fails(fake: Fake, script: str, fault: Fault) -> None:
    fake.does(script)
    assert read_office(RICH, LIMITS._replace(bytes=8 * 1024)).fault == fault


def test_a_program_that_cannot_run(fake: Fake) -> None:
    fake.does(CONVERT)
    (fake.folder / "soffice").write_text("#!/no/such/interpreter\n")
    fault = read_office(RICH, LIMITS).fault
    assert fault
    assert fault.code == "inaccessible"


def test_a_program_that_hangs_is_ended_with_its_children(fake: Fake) -> None:
    fake.does('sleep 600 & echo $! > "$here/child"; echo $$ > "$here/self"; sleep 600')
    assert read_office(RICH, Limits(seconds=1)).fault == Fault("timed-out", "seconds=1")
    assert not runs(int(fake.left("self")))
    assert not runs(int(fake.left("child")))


def test_what_a_program_leaves_running_is_ended(fake: Fake) -> None:
    fake.does(f'sleep 600 & echo $! > "$here/child"; {CONVERT}')
    assert read_office(RICH, LIMITS).fault is None
    assert not runs(int(fake.left("child")))


def runs(pid: int) -> bool:
    """Tell whether a process stays; one that only waits to be collected is gone.

    A busy machine takes its time to end a process that was killed.
    """
    for _ in range(200):
        said = subprocess.run(
            ("ps", "-o", "stat=", "-p", str(pid)), capture_output=True, text=True, check=False
        )
        if not said.stdout.strip() or said.stdout.strip().startswith("Z"):
            return False
        time.sleep(0.05)
    return True


def test_one_conversion_at_a_time(fake: Fake) -> None:
    fake.does(
        'mkdir "$here/busy" || echo overlap >> "$here/overlaps"\n'
        f'sleep 0.2; rmdir "$here/busy"; {CONVERT}'
    )
    with ThreadPoolExecutor(3) as pool:
        documents = list(pool.map(read_office, [RICH] * 3))
    assert [document.text for document in documents] == ["甲\n"] * 3
    assert not (fake.folder / "overlaps").exists()


def test_patience_has_an_end(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process may convert for long, but not for ever."""
    fake.does(f'while [ ! -e "$here/go" ]; do sleep 0.05; done; {CONVERT}')
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(read_office, RICH, LIMITS)
        while not (fake.folder / "arguments").exists():
            assert not first.done()
        monkeypatch.setattr(soffice, "_TURNS", 0)
        assert read_office(RICH, LIMITS).fault == Fault("timed-out", "seconds=20")
        (fake.folder / "go").touch()
        assert first.result().text == "甲\n"
