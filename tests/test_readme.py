"""The README shows what the program does now."""

import re
from pathlib import Path

from expectations import ROOT, Govlint

README = (ROOT / "README.md").read_text(encoding="utf-8")


def _block(language: str, containing: str) -> str:
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    [block] = [block for block in blocks if containing in block]
    return str(block)


def test_the_screen_shown_is_the_screen_seen(govlint: Govlint) -> None:
    """The sample of output is printed by the command above it."""
    command, _, shown = _block("", "$ govlint").partition("\n")
    done = govlint(*command.split()[2:], cwd=ROOT)
    assert done.stdout.decode().rstrip() == shown.rstrip()


def test_the_rule_shown_is_sound(govlint: Govlint, tmp_path: Path) -> None:
    """The rule to begin with has no faults, and its examples are as it says."""
    rule = tmp_path / "own.yaml"
    rule.write_text(_block("yaml", "- id:"), encoding="utf-8")
    assert govlint("rules", "check", rule).returncode == 0
    assert govlint("rules", "test", rule).returncode == 0


def test_two_lines_do_everything() -> None:
    """The lines to try and to test stand alone, each beginning with a new environment."""
    lines = [line for line in README.split("\n") if line.startswith("python3 -m venv .venv && ")]
    assert [("govlint check" in line, "pytest" in line) for line in lines] == [
        (True, False),
        (False, True),
    ]


def test_every_page_is_named_once_in_each_language() -> None:
    """The manuals that are made have a page of their own for English."""
    chinese, _, english = README.partition("\n## English\n")
    index = chinese.partition("\n## 文档\n")[2]
    pages = {f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")}
    made = {page for page in pages if page.endswith(".en.md")}
    links = re.findall(r"\]\((docs/[\w.-]+)\)", index)
    assert sorted(links) == sorted(pages - made)
    translated = {page.replace(".en.md", ".md") for page in made}
    named = set(re.findall(r"\]\((docs/[\w.-]+)\)", english.partition("**Pages**")[2]))
    assert named == pages - translated
