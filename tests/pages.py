"""What pages of docs/ show, step by step: files to write, and commands with what they print."""

import re
import shlex
from pathlib import Path
from typing import NamedTuple

from expectations import ROOT, Govlint
from govlint.cache import load_compiled, national_pack_path

SAMPLE = ROOT / "rules" / "annual-report" / "samples" / "2021.md"

_BLOCK = re.compile(r"^```(toml|yaml|txt|sh|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ govlint (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


class Step(NamedTuple):
    """A file to write, or commands with what they print; the first line of a file is its name."""

    file: str
    text: str

    def write(self, folder: Path) -> None:
        """Write the file."""
        path = folder / self.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.text, encoding="utf-8")


def of_year_before(text: str) -> str:
    """Return a report made that of the year before, in words of its own."""
    [national] = load_compiled([national_pack_path()])
    [rule] = [rule for rule in national["rules"] if rule["id"] == "text-repeated"]
    other: dict[str, str] = rule["help"]["examples"]["pass"][0]["previous"]["replace"]
    earlier = {"2023": "2022", "2024": "2023", "| 2 | 1 | 6 |": "| 2 | 1 | 5 |"}
    for old, new in {**other, **earlier}.items():
        text = text.replace(old, f"{new}，列入年度工作考核" if "考核" in old else new)
    return text


def page(name: str) -> str:
    """Return the text of a page."""
    return (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")


def steps(text: str) -> list[Step]:
    """Return what a page, or a part of one, shows."""
    found: list[Step] = []
    for kind, block in _BLOCK.findall(text):
        name = block.partition("\n")[0]
        if kind == "console":
            found.append(Step("", block))
        elif name.startswith("# "):
            found.append(Step(name.removeprefix("# "), block))
    return found


def ran(govlint: Govlint, folder: Path, text: str) -> str:
    """Run the commands of a block; return the block with what they print now."""
    shown = []
    for command, _ in _COMMAND.findall(text):
        done = govlint(*shlex.split(command), cwd=folder)
        shown.append(f"$ govlint {command}\n{(done.stdout + done.stderr).decode()}")
    return "".join(shown)


def follow(text: str, govlint: Govlint, folder: Path) -> None:
    """Do all that a page shows, in a folder, and see what it says."""
    for step in steps(text):
        if step.file:
            step.write(folder)
        else:
            assert ran(govlint, folder, step.text) == step.text
