"""Results are written whole or not at all."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from govlint.cli.faults import UsageError
from govlint.cli.sink import OutputFile, StandardOutput, sink


def test_a_file_is_there_when_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "out"
    with OutputFile(str(path)) as target:
        target.write("甲\r\n")
        assert not path.exists()
        target.write("乙\n")
    assert path.read_bytes() == "甲\r\n乙\n".encode()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", [KeyboardInterrupt, KeyError, UsageError])
def test_what_fails_half_way_leaves_the_old_file(
    tmp_path: Path, error: type[BaseException]
) -> None:
    path = tmp_path / "out"
    path.write_text("旧", encoding="utf-8")
    with pytest.raises(error), OutputFile(str(path)) as target:
        target.write("新")
        raise error("x")
    assert path.read_text(encoding="utf-8") == "旧"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("moment", ["write", "close", "replace"])
def test_a_disk_that_fills_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    path = tmp_path / "out"
    target = OutputFile(str(path))
    with pytest.raises(UsageError) as error, target:
        if moment == "replace":
            monkeypatch.setattr(os, "replace", full)
        else:
            target._file.close()
            monkeypatch.setattr(target, "_file", FullFile(moment))
        target.write("x")
    assert error.value.words("zh") == f"不能写入 {path}：磁盘满了"
    assert error.value.words("en") == f"cannot write {path}: the disk is full"
    assert list(tmp_path.iterdir()) == []


class FullFile:
    """A file on a disk without room, told at one moment or the other."""

    def __init__(self, moment: str) -> None:
        self.moment = moment

    def _at(self, moment: str) -> None:
        if moment == self.moment:
            raise OSError(errno.ENOSPC, "no room")

    def write(self, _: str) -> None:
        self._at("write")

    def close(self) -> None:
        self._at("close")


PLACES = ["no-folder/out", "a-file/out", "a-folder"]


@pytest.mark.parametrize("name", PLACES)
def test_a_place_that_cannot_be_written_shows_at_once(tmp_path: Path, name: str) -> None:
    (tmp_path / "a-file").touch()
    (tmp_path / "a-folder").mkdir()
    with pytest.raises(UsageError), OutputFile(str(tmp_path / name)):
        pytest.fail("it was opened")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-file", "a-folder"]


def test_the_mode_of_an_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.touch()
    path.chmod(0o640)
    with OutputFile(str(path)) as target:
        target.write("x")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target_path, link = tmp_path / "real", tmp_path / "link"
    target_path.touch()
    link.symlink_to(target_path)
    with OutputFile(str(link)) as target:
        target.write("x")
    assert link.is_symlink()
    assert target_path.read_text(encoding="utf-8") == "x"


def test_a_device_is_written_to_as_it_is() -> None:
    with OutputFile(os.devnull) as target:
        target.write("x")
    assert not Path(os.devnull).is_file()


@pytest.mark.skipif(not os.path.exists("/dev/fd"), reason="needs /dev/fd")
def test_a_file_that_is_open_already_keeps_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "log"
    with path.open("w", encoding="utf-8") as log:
        log.write("before ")
        log.flush()
        with OutputFile(f"/dev/fd/{log.fileno()}") as target:
            target.write("after")
    assert path.read_text(encoding="utf-8") == "before after"


def test_characters_that_are_no_text_are_replaced(tmp_path: Path) -> None:
    path = tmp_path / "out"
    with OutputFile(str(path)) as target:
        target.write("a\udc80b")
    assert path.read_text(encoding="utf-8") == "a?b"


@pytest.mark.parametrize("path", [None, "-", "/dev/stdout"])
def test_standard_output(capfd: pytest.CaptureFixture[str], path: str | None) -> None:
    with sink(path, "zh") as target:
        target.write("甲")
    assert capfd.readouterr().out == "甲"


def test_without_a_standard_output_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with StandardOutput("zh") as target:
        target.write("甲")
