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


@pytest.mark.parametrize(
    ("rule", "years"),
    [
        ("in-force-stock", "只查“政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）”的报告"),
        ("text-growth", "所有年度"),
    ],
)
def test_show_says_which_reports_are_looked_at(
    capfd: pytest.CaptureFixture[str], rule: str, years: str
) -> None:
    assert main(["rules", "show", rule]) == 0
    _, _, below = capfd.readouterr().out.partition("适用年度\n")
    assert below.splitlines()[0].strip() == years


def test_check(capfd: pytest.CaptureFixture[str], own: Path) -> None:
    assert main(["rules", "check", "own.yaml"]) == 0
    assert capfd.readouterr().out == "规则文件没有错误：1 条规则\n"
    own.write_text(RULE.replace("severity", "severty"), encoding="utf-8")
    assert main(["rules", "check", "own.yaml"]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert "own.yaml:3:3: " in err


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_check_of_a_rule_that_the_national_pack_has(
    capfd: pytest.CaptureFixture[str], own: Path, lang: str
) -> None:
    """Beside the national pack it could not be used: what `check --rules` says is said here."""
    own.write_text(RULE.replace("no-parks", "row-label"), encoding="utf-8")
    assert main(["rules", "check", "own.yaml", "--lang", lang]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("own.yaml:1:7: ")
    assert "labels.yaml:" in err
    assert {"zh": "请换一个 id", "en": "Choose another id"}[lang] in err
    assert main(["rules", "test", "own.yaml", "--lang", lang]) == 2
    assert capfd.readouterr().err == err


def test_check_of_a_pack_that_changes_a_national_rule(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pack = "id: mine\ntitle: {zh: 本省, en: Mine}\nextends: annual-report\n"
    (tmp_path / "pack.yaml").write_text(f"{pack}changes: {{row-label: info}}\n", encoding="utf-8")
    assert main(["rules", "check", str(tmp_path)]) == 0
    assert capfd.readouterr().out.startswith("规则文件没有错误：新写和改动 1 条规则")
    (tmp_path / "own.yaml").write_text(RULE.replace("no-parks", "row-label"), encoding="utf-8")
    assert main(["rules", "check", str(tmp_path)]) == 2
    assert "请写在 pack.yaml 的 changes 里" in capfd.readouterr().err


def test_check_of_two_files_with_one_rule(capfd: pytest.CaptureFixture[str], own: Path) -> None:
    (own.parent / "two.yaml").write_text(RULE, encoding="utf-8")
    assert main(["rules", "check", "own.yaml", "two.yaml"]) == 2
    assert "two.yaml:1:7: 规则“no-parks”已在 own.yaml:1 定义。" in capfd.readouterr().err


def test_check_of_the_national_pack() -> None:
    assert main(["rules", "check", str(PACK)]) == 0
    assert main(["rules", "check", str(PACK / "labels.yaml"), str(PACK / "years.yaml")]) == 0


@pytest.mark.parametrize("path", ["nope.yaml", ""])
def test_check_of_a_path_that_is_not_there(
    capfd: pytest.CaptureFixture[str], own: Path, path: str
) -> None:
    assert main(["rules", "check", path]) == 2
    assert f"{path}:1:1: 没有这个规则文件或文件夹" in capfd.readouterr().err


def test_test(capfd: pytest.CaptureFixture[str], own: Path) -> None:
    """Examples that hold are counted, with the samples; one that does not is named."""
    assert main(["rules", "test", "own.yaml"]) == 0
    assert "全部符合" in capfd.readouterr().out
    own.write_text(RULE.replace(": 花园", ": 公园"), encoding="utf-8")
    assert main(["rules", "test", "own.yaml"]) == 1
    first, last = capfd.readouterr().out.splitlines()
    assert first.startswith("no-parks pass 1: ")
    assert last.startswith("1 个示例不符合")


CHANGED = """\
id: mine
title: {zh: 本省, en: Mine}
extends: annual-report
changes:
  row-label: off
  column-label:
    check: {of: rows}

    severity: info
  typo: info
"""


def test_source(capfd: pytest.CaptureFixture[str], own: Path) -> None:
    """A rule is shown as written, with its place, and no line of its neighbours."""
    own.write_text(f"# A comment.\n{RULE}# Another.\n{RULE.replace('no-parks', 'b')}", "utf-8")
    assert main(["rules", "source", "no-parks", "--rules", "own.yaml"]) == 0
    assert capfd.readouterr().out == f"# own.yaml:2\n{RULE}"
    assert main(["rules", "source", "annual-report-2021"]) == 0
    form = (PACK / "forms" / "2021.yaml").read_text(encoding="utf-8")
    assert capfd.readouterr().out.endswith(form)


def test_source_of_a_rule_that_is_changed(capfd: pytest.CaptureFixture[str], own: Path) -> None:
    """First stands what is changed, then the change."""
    pack = own.parent / "本省"
    pack.mkdir()
    (pack / "pack.yaml").write_text(CHANGED, encoding="utf-8")
    assert main(["rules", "source", "column-label", "--rules", "本省"]) == 0
    first, change = capfd.readouterr().out.split("\n\n# ")
    assert first.startswith("# ") and "- id: column-label\n" in first
    assert change.partition("\n")[2] == (
        "  column-label:\n    check: {of: rows}\n\n    severity: info\n"
    ), change


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["source"], "要写一条规则或一种版式的名称"),
        (["source", "colum-label"], "没有“colum-label”这条规则或版式，是不是 column-label？"),
        (["source", "annual-report-2020"], "是不是 annual-report-20"),
        (["sample", "annual-report-2020"], "可以是：annual-report-2021 annual-report-2019"),
        (["kinds", "wording", "word"], "没有“word”这种检查"),
    ],
)
def test_names_that_are_not_there(
    capfd: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert main(["rules", *words]) == 2
    out, err = capfd.readouterr()
    assert (out, said in err) == ("", True), err


def test_kinds(capfd: pytest.CaptureFixture[str]) -> None:
    """Some kinds alone, with the placeholders that these have."""
    assert main(["rules", "kinds", "figures", "noted"]) == 0
    out = capfd.readouterr().out
    assert [line for line in out.splitlines() if line.startswith("#")] == [
        "## figures",
        "## noted",
        "## 占位符",
    ]
    assert "- `figures.readings.is`（必写，文字）：" in out
    assert "国家规则里的例子：`comments-left`、" in out
    assert "`{readings}` " in out and "`{heading}`" not in out


@pytest.mark.parametrize("name", [[], ["rule"], ["form"], ["pack"]])
def test_schema(capfd: pytest.CaptureFixture[str], name: list[str]) -> None:
    assert main(["rules", "schema", *name]) == 0
    assert "$schema" in json.loads(capfd.readouterr().out)


@pytest.mark.parametrize(("form", "file"), [([], "2021"), (["annual-report-2019"], "2019")])
def test_sample(capfd: pytest.CaptureFixture[str], own: Path, form: list[str], file: str) -> None:
    """A pack without a sample has that of the national pack."""
    assert main(["rules", "sample", *form, "--rules", "own.yaml"]) == 0
    written = (PACK / "samples" / f"{file}.md").read_text(encoding="utf-8")
    assert capfd.readouterr().out == written


def test_output_goes_to_a_file(capfd: pytest.CaptureFixture[str], own: Path) -> None:
    """Some shells write what they redirect in another encoding."""
    assert main(["rules", "schema", "--output", "rule.json"]) == 0
    assert capfd.readouterr() == ("", "")
    assert (
        "规则"
        in json.loads((own.parent / "rule.json").read_text("utf-8"))["$defs"]["Rule"]["description"]
    )
    own.write_text(RULE.replace(": 花园", ": 公园"), encoding="utf-8")
    assert main(["rules", "test", "own.yaml", "--output", "tested.txt"]) == 1
    assert "no-parks pass 1" in (own.parent / "tested.txt").read_text("utf-8")
