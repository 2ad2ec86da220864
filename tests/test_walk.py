"""Which files paths mean."""

import os
from pathlib import Path

import pytest

from govlint.walk import PathError, find_files

FILES = [
    "b.txt",
    "a.md",
    "c.pdf",
    "sub/d.TXT",
    "sub/deep/e.txt",
    ".hidden/f.txt",
    ".g.txt",
    "~$h.txt",
    "sub/.git/i.txt",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return tmp_path


# paths, files; all inside the folder
WALKS = [
    (["."], ["a.md", "b.txt", "sub/d.TXT", "sub/deep/e.txt"]),
    (["sub", "b.txt"], ["sub/d.TXT", "sub/deep/e.txt", "b.txt"]),
    (["b.txt", "b.txt", "."], ["b.txt", "a.md", "sub/d.TXT", "sub/deep/e.txt"]),
    (["c.pdf", ".g.txt"], ["c.pdf", ".g.txt"]),
    ([".hidden"], [".hidden/f.txt"]),
    (["*.txt"], ["b.txt"]),
    (["?.*", "b.txt"], ["a.md", "b.txt", "c.pdf"]),
    (["s*"], ["sub/d.TXT", "sub/deep/e.txt"]),
    (["-"], ["-"]),
    ([], []),
]


@pytest.mark.parametrize(("paths", "files"), WALKS)
def test_walk(
    folder: Path, monkeypatch: pytest.MonkeyPatch, paths: list[str], files: list[str]
) -> None:
    monkeypatch.chdir(folder)
    found = find_files(paths, {".txt", ".md"})
    assert [os.path.normpath(path) for path in found] == [os.path.normpath(path) for path in files]


@pytest.mark.parametrize("paths", [["nope"], ["b.txt", "sub/nope.txt"], [""], ["*.doc"]])
def test_a_path_that_is_not_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch, paths: list[str]
) -> None:
    monkeypatch.chdir(folder)
    with pytest.raises(PathError) as error:
        find_files(paths, {".txt"})
    assert (error.value.path, error.value.reason) == (paths[-1], None)


def test_a_link_to_nothing_is_there(tmp_path: Path) -> None:
    """What cannot be opened is told with the file, like everything that cannot be read."""
    link = tmp_path / "a.txt"
    link.symlink_to(tmp_path / "gone.txt")
    assert find_files([str(link)], {".txt"}) == [str(link)]


def test_a_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "no entry", path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(PathError) as error:
        find_files([str(tmp_path)], {".txt"})
    assert error.value.path == str(tmp_path)
    assert isinstance(error.value.reason, PermissionError)
