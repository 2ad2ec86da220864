"""What docs/configuration.md shows is what happens: each file is written, each command run."""

import re
import tomllib
from pathlib import Path

import pytest

import pages
from expectations import Govlint
from pages import SAMPLE, Step

REPORT = SAMPLE.read_text(encoding="utf-8").replace("社会公益组织", "社会组织")


def chapters() -> dict[str, list[Step]]:
    """Return the steps of each chapter."""
    parts = pages.page("configuration").split("\n## ")[1:]
    found = {part.partition("\n")[0]: pages.steps(part) for part in parts}
    return {title: steps for title, steps in found.items() if steps}


@pytest.mark.parametrize("title", chapters())
def test_a_chapter(title: str, govlint: Govlint, tmp_path: Path) -> None:
    (tmp_path / "报告.md").write_text(REPORT, encoding="utf-8")
    if title.startswith("2"):
        # The list of all keys names what later chapters write.
        (tmp_path / "机关名单.txt").write_text("云溪镇\n", encoding="utf-8")
        (tmp_path / "本省").mkdir()
        (tmp_path / "本省" / "pack.yaml").write_text(
            "id: p\ntitle: {zh: 省, en: P}\nextends: annual-report\n", encoding="utf-8"
        )
    if title.startswith("6"):
        earlier = pages.of_year_before(SAMPLE.read_text(encoding="utf-8"))
        (tmp_path / "上年.md").write_text(earlier, encoding="utf-8")
    for step in chapters()[title]:
        if step.file:
            step.write(tmp_path)
            assert govlint("check", "报告.md", cwd=tmp_path).returncode in (0, 1, 2)
        else:
            if step.text.startswith("$ govlint baseline write"):
                (tmp_path / "govlint-exceptions.toml").unlink()
            assert pages.ran(govlint, tmp_path, step.text) == step.text
    if title[0] in "235":
        assert govlint("check", "报告.md", cwd=tmp_path).returncode in (0, 1)


def test_every_chapter_has_something_to_try() -> None:
    assert [title[0] for title in chapters()] == ["1", "2", "3", "4", "5", "6"]


def test_every_key_is_told(govlint: Govlint, tmp_path: Path) -> None:
    """A key that is not known is answered with all there are."""
    (tmp_path / "govlint.toml").write_text("zzz = 1\n", encoding="utf-8")
    (tmp_path / "报告.md").write_text(REPORT, encoding="utf-8")
    said = govlint("check", "报告.md", cwd=tmp_path).stderr.decode()
    [known] = re.findall(r"可用的有：(.*)。", said)
    [keys] = [step.text for title, steps in chapters().items() if title[0] == "2" for step in steps]
    assert sorted(tomllib.loads(keys)) == sorted(known.split("、"))
