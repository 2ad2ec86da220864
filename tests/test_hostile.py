"""Bad input through the real command: a clear message, the right exit code, never a traceback."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from expectations import FIXTURES, Govlint

FAULTLESS = FIXTURES / "faultless.md"
CLEAN, FOUND, WRONG_USE = 0, 1, 2


def _rules_found(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    [file] = json.loads(done.stdout)["files"]
    return [finding["rule"] for finding in file["findings"]]


def _utf16(encoding: str) -> bytes:
    return FAULTLESS.read_text(encoding="utf-8").encode(encoding)


JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256)) * 40
UNREADABLE: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \r\n\t\n",
    "mark-only.txt": b"\xef\xbb\xbf",
    "binary.txt": bytes(range(256)) * 100,
    "zeros.md": bytes(5000),
    "photo.txt": JPEG,
    "50-megabytes.txt": "政府信息公开工作。\n".encode() * (50 * 1024 * 1024 // 28),
    "no-encoding.txt": b"\x80\xff ab" * 50,
}
NO_REPORT: dict[str, bytes] = {
    "one-line-of-10-megabytes.txt": "一、".encode() * (10 * 1024 * 1024 // 6),
    "letters-of-10-megabytes.txt": b"a" * (10 * 1024 * 1024),
    "digits-of-10-megabytes.txt": b"0 " * (5 * 1024 * 1024),
    "100000-pipes.txt": b"|" * 100_000,
    "100000-pipes.md": b"| " * 100_000,
    "100000-lines-of-pipes.md": b"|\n" * 100_000,
    "100000-tabs.txt": b"\t" * 100_000 + b"x",
    "deep-quotes.md": b"> " * 50_000 + b"x",
    "deep-lists.md": b"\n".join(b"  " * depth + b"- x" for depth in range(1_500)),
    "deep-brackets.md": b"[" * 50_000 + b"]" * 50_000,
    "deep-headings.md": b"#" * 50_000 + b" x",
    "deep-bold.md": b"**" * 50_000 + b"x" + b"**" * 50_000,
    "latin.txt": b"Dear all, please find the minutes attached.\n" * 20,
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_without_text(govlint: Govlint, tmp_path: Path, name: str) -> None:
    """A file that exists but has no text to read is one finding, not a crash."""
    (tmp_path / name).write_bytes(UNREADABLE[name])
    done = govlint("check", tmp_path / name, "--format", "json")
    assert (done.returncode, done.stderr) == (FOUND, b"")
    assert _rules_found(done) == ["file-unreadable"]


@pytest.mark.parametrize("name", NO_REPORT)
def test_a_text_that_is_no_report(govlint: Govlint, tmp_path: Path, name: str) -> None:
    """Any text can be read; what is no report is told to be none, and nothing else."""
    (tmp_path / name).write_bytes(NO_REPORT[name])
    done = govlint("check", tmp_path / name, "--format", "json")
    assert (done.returncode, done.stderr) == (FOUND, b"")
    assert _rules_found(done) == ["not-a-report"]


@pytest.mark.parametrize("name", UNREADABLE)
def test_extract_says_why_there_is_nothing(govlint: Govlint, tmp_path: Path, name: str) -> None:
    """`extract` gives an object without tables for a file that cannot be read."""
    (tmp_path / name).write_bytes(UNREADABLE[name])
    done = govlint("extract", tmp_path / name)
    assert done.returncode in {CLEAN, FOUND}
    assert json.loads(done.stdout)["year"] is None


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "gb18030", "utf-8-sig"])
def test_other_encodings_are_read(govlint: Govlint, tmp_path: Path, encoding: str) -> None:
    """What Notepad saves is read, with and without its mark."""
    (tmp_path / "report.md").write_bytes(_utf16(encoding))
    done = govlint("check", tmp_path / "report.md", "--format", "json")
    assert (done.returncode, done.stderr) == (CLEAN, b"")
    assert json.loads(done.stdout)["files"][0]["year"] == 2024


@pytest.mark.parametrize("broken", [b"\xff", b"\xe4\xb8", b"\x80\x80\x80", b"\xf0\x9f"])
def test_invalid_utf8_in_a_report(govlint: Govlint, tmp_path: Path, broken: bytes) -> None:
    """A damaged spot in the prose leaves the rest of the report as it is."""
    data = FAULTLESS.read_bytes()
    place = data.index("稳产保供".encode())
    (tmp_path / "report.md").write_bytes(data[:place] + broken + data[place:])
    done = govlint("check", tmp_path / "report.md", "--format", "json")
    assert (done.returncode, done.stderr) == (CLEAN, b"")
    assert json.loads(done.stdout)["files"][0]["year"] == 2024


@pytest.mark.parametrize("name", ["faultless.md", "pipe-page-break.txt", "tabs-lost-page.txt"])
def test_a_report_cut_at_every_tenth_byte(govlint: Govlint, tmp_path: Path, name: str) -> None:
    """However short a download broke off, every file of the folder gets its findings."""
    data, suffix = (FIXTURES / name).read_bytes(), Path(name).suffix
    ends = range(0, len(data), 10)
    for end in ends:
        (tmp_path / f"{end:06}{suffix}").write_bytes(data[:end])
    done = govlint("check", tmp_path, "--format", "json")
    assert (done.returncode, done.stderr) == (FOUND, b"")
    files = json.loads(done.stdout)["files"]
    assert len(files) == len(ends)
    assert all(file["findings"] for file in files[: len(files) // 2])


def test_a_report_without_every_tenth_byte(govlint: Govlint, tmp_path: Path) -> None:
    """A text damaged all over has findings, whatever is left of it."""
    data = bytearray(FAULTLESS.read_bytes())
    del data[::10]
    (tmp_path / "report.md").write_bytes(data)
    done = govlint("check", tmp_path / "report.md", "--format", "json")
    assert done.returncode == FOUND
    assert _rules_found(done)


def test_a_folder_without_reports(govlint: Govlint, tmp_path: Path) -> None:
    """A folder in which nothing can be checked is wrong use, or a check would pass for nothing."""
    (tmp_path / "photo.jpg").write_bytes(JPEG)
    done = govlint("check", tmp_path)
    assert (done.returncode, done.stdout) == (WRONG_USE, b"")
    assert str(tmp_path) in done.stderr.decode()


@pytest.mark.parametrize("command", ["check", "extract"])
def test_a_path_that_is_not_there(govlint: Govlint, tmp_path: Path, command: str) -> None:
    """A path that is not there is named."""
    done = govlint(command, FAULTLESS, tmp_path / "没有.txt")
    assert (done.returncode, done.stdout) == (WRONG_USE, b"")
    assert "没有.txt" in done.stderr.decode()


def test_a_file_that_fails_while_it_is_read(govlint: Govlint, tmp_path: Path) -> None:
    """A file that is there but cannot be read is a finding; the other files are checked."""
    memory = Path("/proc/self/mem")
    if not memory.exists():
        pytest.skip("needs a file that opens and fails")
    (tmp_path / "failing.txt").symlink_to(memory)
    (tmp_path / "faultless.md").write_bytes(FAULTLESS.read_bytes())
    done = govlint("check", tmp_path, "--format", "json")
    failing, faultless = json.loads(done.stdout)["files"]
    assert (done.returncode, done.stderr) == (FOUND, b"")
    assert [finding["rule"] for finding in failing["findings"]] == ["file-unreadable"]
    assert faultless["year"] == 2024


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission(govlint: Govlint, tmp_path: Path) -> None:
    """A file one may not read is a finding."""
    (tmp_path / "report.txt").write_bytes(FAULTLESS.read_bytes())
    (tmp_path / "report.txt").chmod(0)
    done = govlint("check", tmp_path / "report.txt", "--format", "json")
    assert (done.returncode, _rules_found(done)) == (FOUND, ["file-unreadable"])
