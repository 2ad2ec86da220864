"""The nearest configuration from the file upward holds."""

from pathlib import Path

import pytest

from govlint.config.find import NOTHING, Finder, Found
from govlint.config.match import matches


def made(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


SECTION = "[tool.govlint]\n"

# files there, the folder asked about, what holds
NEAREST = [
    ({}, "a/b", (None, None)),
    ({"govlint.toml": ""}, "a/b", ("govlint.toml", None)),
    ({"govlint.toml": "", "a/govlint.toml": ""}, "a/b", ("a/govlint.toml", None)),
    ({"govlint.toml": "", "a/b/c/govlint.toml": ""}, "a/b", ("govlint.toml", None)),
    ({"govlint.toml": "", "a/pyproject.toml": ""}, "a", ("govlint.toml", None)),
    ({"govlint.toml": "", "a/pyproject.toml": SECTION}, "a", ("a/pyproject.toml", None)),
    ({"a/govlint.toml": "", "a/pyproject.toml": SECTION}, "a", ("a/govlint.toml", None)),
    (
        {"govlint.toml": "", "a/govlint-exceptions.toml": ""},
        "a/b",
        ("govlint.toml", "a/govlint-exceptions.toml"),
    ),
    (
        {"a/govlint.toml": "", "govlint-exceptions.toml": ""},
        "a/b",
        ("a/govlint.toml", "govlint-exceptions.toml"),
    ),
]


@pytest.mark.parametrize(("files", "folder", "nearest"), NEAREST)
def test_nearest(
    files: dict[str, str], folder: str, nearest: tuple[str | None, str | None], tmp_path: Path
) -> None:
    made(tmp_path, files)
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    found = Finder().of_file(str(tmp_path / folder / "report.md"))
    assert found == Found(*(name and str(tmp_path / name) for name in nearest))


def test_relative_paths_begin_where_we_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, {"govlint.toml": "", "a/x.md": ""})
    monkeypatch.chdir(tmp_path / "a")
    finder = Finder()
    assert finder.of_file("x.md") == finder.of_file("-") == finder.of_folder(str(tmp_path))
    assert finder.of_file("x.md") != NOTHING


def test_each_folder_is_looked_into_once(tmp_path: Path) -> None:
    finder = Finder()
    made(tmp_path, {"a/b/x.md": ""})
    before = finder.of_file(str(tmp_path / "a" / "b" / "x.md"))
    made(tmp_path, {"govlint.toml": ""})
    assert finder.of_file(str(tmp_path / "a" / "y.md")) == before


MATCHES = [
    ("a.md", "a.md", True),
    ("a.md", "x/y/a.md", True),
    ("/a.md", "a.md", True),
    ("/a.md", "x/a.md", False),
    ("x/a.md", "x/a.md", True),
    ("x/a.md", "y/x/a.md", False),
    ("x", "x/y/a.md", True),
    ("x/", "y/x/a.md", True),
    ("x/y", "x/y/a.md", True),
    ("x/y", "x/yy/a.md", False),
    ("*.md", "x/a.md", True),
    ("*.md", "x/a.mdx", False),
    ("x/*.md", "x/y/a.md", False),
    ("x/**/a.md", "x/a.md", True),
    ("x/**/a.md", "x/y/z/a.md", True),
    ("**/z/*", "x/y/z/a.md", True),
    ("x/**", "x/y/a.md", True),
    ("*局*", "2023/林业局.docx", True),
    ("?.md", "ab.md", False),
    ("a+b.md", "aab.md", False),
    ("[a].md", "a.md", False),
]


@pytest.mark.parametrize(("pattern", "path", "fits"), MATCHES)
def test_patterns(pattern: str, path: str, fits: bool) -> None:
    assert matches(pattern, path) is fits
