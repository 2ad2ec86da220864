"""What docs/configuration.md shows is what happens: each file is written, each command run."""

import re
import shlex
from pathlib import Path
from typing import NamedTuple

import pytest

from expectations import ROOT, Govlint

PAGE = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
SAMPLE = ROOT / "rules" / "annual-report" / "samples" / "2021.md"
REPORT = SAMPLE.read_text(encoding="utf-8").replace("社会公益组织", "社会组织")

_BLOCK = re.compile(r"^```(toml|yaml|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ govlint (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


class Step(NamedTuple):
    """A file to write, or commands with what they print."""

    file: str
    text: str


def chapters() -> dict[str, list[Step]]:
    """Return the steps of each chapter."""
    found: dict[str, list[Step]] = {}
    for chapter in PAGE.split("\n## ")[1:]:
        title = chapter.partition("\n")[0]
        for kind, text in _BLOCK.findall(chapter):
            name = "" if kind == "console" else text.partition("\n")[0].removeprefix("# ")
            if kind == "console" or text.startswith("# "):
                found.setdefault(title, []).append(Step(name, text))
    return found


def ran(govlint: Govlint, folder: Path, text: str) -> str:
    """Run the commands of a block; return the block with what they print now."""
    shown = []
    for command, _ in _COMMAND.findall(text):
        done = govlint(*shlex.split(command), cwd=folder)
        shown.append(f"$ govlint {command}\n{(done.stdout + done.stderr).decode()}")
    return "".join(shown)


@pytest.mark.parametrize("title", chapters())
def test_a_chapter(title: str, govlint: Govlint, tmp_path: Path) -> None:
    (tmp_path / "报告.md").write_text(REPORT, encoding="utf-8")
    if title.startswith("2"):
        # The list of all keys names a pack of a later chapter.
        (tmp_path / "本省").mkdir()
        (tmp_path / "本省" / "pack.yaml").write_text(
            "id: p\ntitle: {zh: 省, en: P}\nextends: annual-report\n", encoding="utf-8"
        )
    for file, text in chapters()[title]:
        if file:
            path = tmp_path / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            assert govlint("check", "报告.md", cwd=tmp_path).returncode in (0, 1, 2)
        else:
            if text.startswith("$ govlint baseline write"):
                (tmp_path / "govlint-exceptions.toml").unlink()
            assert ran(govlint, tmp_path, text) == text
    if title[0] in "235":
        assert govlint("check", "报告.md", cwd=tmp_path).returncode in (0, 1)


def test_every_chapter_has_something_to_try() -> None:
    assert [title[0] for title in chapters()] == ["1", "2", "3", "4", "5"]
