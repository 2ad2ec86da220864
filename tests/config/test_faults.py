"""Every fault of a configuration stands under the very value or key, in both languages."""

from pathlib import Path
from typing import Any

import pytest

from govlint.config.plan import Overrides, Planner
from govlint.packs.faults import Fault, PackFaults
from govlint.packs.source import read_source

CASES = Path(__file__).parent / "cases" / "faults.yaml"
FAULTS: list[dict[str, Any]] = read_source("faults.yaml", CASES.read_bytes())[0].data


def faults_of(path: Path, text: str) -> list[Fault]:
    path.write_text(text, encoding="utf-8")
    planner = Planner(Overrides(config=str(path)))
    with pytest.raises(PackFaults) as caught:
        planner.plan(str(path.parent / "a.md"))
    return caught.value.faults


@pytest.mark.parametrize("case", FAULTS, ids=[case["name"] for case in FAULTS])
def test_a_fault_is_drawn_under_its_cause(case: dict[str, Any], tmp_path: Path) -> None:
    before, marked, after = case["text"].replace("⟧", "⟦").split("⟦")
    [fault] = faults_of(tmp_path / "govlint.toml", before + marked + after)
    assert fault.line == before.count("\n") + 1, fault.render("en")
    if marked:
        assert fault.column == len(before) - before.rfind("\n"), fault.render("en")
        assert fault.length == len(marked), fault.render("en")
    assert case["zh"] in fault.message_zh
    assert case["en"] in fault.message_en


def test_all_faults_at_once(tmp_path: Path) -> None:
    text = "lang = 'fr'\nfail-on = 5\n[[exceptions]]\nrule = 1\n"
    places = [(fault.line, fault.column) for fault in faults_of(tmp_path / "govlint.toml", text)]
    assert places == [(1, 8), (2, 11), (3, 1), (4, 8)]


def test_a_section_of_pyproject(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n\n[tool.govlint]\nignore = ["row-lable"]\n'
    [fault] = faults_of(tmp_path / "pyproject.toml", text)
    assert (fault.line, fault.column, fault.length) == (5, 11, 11)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "govlint.toml"
    path.write_bytes("lang = '简'".encode("gb18030"))
    with pytest.raises(PackFaults, match="UTF-8"):
        Planner(Overrides(config=str(path))).plan(str(tmp_path / "a.md"))


def test_marks_of_windows_editors_do_no_harm(tmp_path: Path) -> None:
    """A mark of the byte order and line ends of two characters."""
    path = tmp_path / "govlint.toml"
    path.write_bytes("\ufefflang = 'zh'\r\nlang2 = 'x'\r\n".encode())
    with pytest.raises(PackFaults) as caught:
        Planner(Overrides(config=str(path))).plan(str(tmp_path / "a.md"))
    [fault] = caught.value.faults
    assert (fault.line, fault.column) == (2, 1)
