"""`govlint rules`, from words to exit code."""

import json
from pathlib import Path

import pytest

from govlint.cli import main

PACK = Path(__file__).parent.parent.parent / "rules" / "annual-report"

RULE = """\
- id: no-parks
  title: {zh: 不写公园, en: No parks}
  severity: warning
  check: {kind: wording, patterns: [公园]}
  message: {zh: "写了“{found}”。", en: "“{found}” is written."}
  why: {zh: 试验。, en: A trial.}
  basis: practice
  examples:
    pass: [{replace: {惠农补贴: 花园}}]
    fail: [{replace: {惠农补贴: 公园}}]
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A rule file, named from the folder it is in."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "own.yaml"
    path.write_text(RULE, encoding="utf-8")
    return path


def test_list(capfd: pytest.CaptureFixture[str], own: Path) -> None:
    assert main(["rules", "list"]) == 0
    national = capfd.readouterr().out.splitlines()
    assert any(line.startswith("applications-balance ") for line in national)
    assert main(["rules", "list", "--rules", "own.yaml", "--lang", "en"]) == 0
    both = capfd.readouterr().out.splitlines()
    assert len(both) == len(national) + 1
    assert [line.split() for line in both if "no-parks" in line] == [
        ["no-parks", "warning", "No", "parks"]
    ]


def test_show(capfd: pytest.CaptureFixture[str], own: Path) -> None:
    assert main(["rules", "show", "no-parks", "--rules", "own.yaml"]) == 0
    assert "“惠农补贴”改为“公园”" in capfd.readouterr().out
    assert main(["rules", "show", "no-parks"]) == 2
    assert "没有“no-parks”这条规则" in capfd.readouterr().err


def test_check(capfd: pytest.CaptureFixture[str], own: Path) -> None:
    assert main(["rules", "check", "own.yaml"]) == 0
    assert capfd.readouterr().out == "规则文件没有错误：1 条规则\n"
    own.write_text(RULE.replace("severity", "severty"), encoding="utf-8")
    assert main(["rules", "check", "own.yaml"]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert "own.yaml:3:3: " in err


def test_check_of_the_national_pack() -> None:
    assert main(["rules", "check", str(PACK)]) == 0


def test_check_of_a_path_that_is_not_there(capfd: pytest.CaptureFixture[str], own: Path) -> None:
    assert main(["rules", "check", "nope.yaml"]) == 2
    assert "nope.yaml" in capfd.readouterr().err


def test_test(capfd: pytest.CaptureFixture[str], own: Path) -> None:
    """Examples that hold are counted, with the samples; one that does not is named."""
    assert main(["rules", "test", "own.yaml"]) == 0
    assert "全部符合" in capfd.readouterr().out
    own.write_text(RULE.replace(": 花园", ": 公园"), encoding="utf-8")
    assert main(["rules", "test", "own.yaml"]) == 1
    first, last = capfd.readouterr().out.splitlines()
    assert first.startswith("no-parks pass 1: ")
    assert last.startswith("1 个示例不符合")


@pytest.mark.parametrize("name", [[], ["rule"], ["form"], ["pack"]])
def test_schema(capfd: pytest.CaptureFixture[str], name: list[str]) -> None:
    assert main(["rules", "schema", *name]) == 0
    assert "$schema" in json.loads(capfd.readouterr().out)
