"""An invented kind of report is checked from end to end: Python knows no kind of report."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from expectations import ROOT
from formats import formats
from govlint.cache import load_compiled, national_pack_path
from govlint.cli import main

PACK = ROOT / "tests" / "library"
SAMPLE = (PACK / "samples" / "faultless.md").read_text(encoding="utf-8")
SHORTEST = 2
FORMATS = [".md", ".txt", ".html", ".docx"]

Json = dict[str, Any]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Any:
    """Write a report in a format, run a command on it, and return its JSON."""
    monkeypatch.chdir(tmp_path)

    def command(name: str, text: str, ending: str, *words: str) -> Json:
        (tmp_path / f"r{ending}").write_bytes(formats(text)[ending])
        main([name, f"r{ending}", "--rules", str(PACK), "--format", "json", *words])
        out, err = capfd.readouterr()
        assert err == ""
        data: Json = json.loads(out)
        return data

    return command


def test_its_examples_hold(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "test", str(PACK)]) == 0, capfd.readouterr().out


def test_patterns_that_reading_needs_are_asked_for(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    pack = tmp_path / "pack"
    copytree(PACK, pack)
    reading = (pack / "reading.yaml").read_text(encoding="utf-8")
    before, _, after = reading.partition("fee:\n")
    (pack / "reading.yaml").write_text(
        before + after[after.index("numbering:") :], encoding="utf-8"
    )
    assert main(["rules", "check", str(pack)]) == 2
    assert "缺少“fee”" in capfd.readouterr().err


@pytest.mark.parametrize("ending", FORMATS)
def test_nothing_is_said_of_a_faultless_one(run: Any, ending: str) -> None:
    [file] = run("check", SAMPLE, ending)["files"]
    assert file["findings"] == []
    assert (file["form"], file["year"], file["organization"]) == (
        "stocktaking",
        2024,
        "白桦岭图书馆",
    )


FAULTS = [
    ("| 小说 | 420 | 50 |", "| 小说 | 420 | 51 |", {"stock-adds-up"}),
    ("| 450 |\n", "| 451 |\n", {"stock-holds"}),
    ("0 | 300 |\n", "0 | 301 |\n", {"stock-holds"}),
    ("| 300 |\n", "| 三百 |\n", set()),
    ("2024年藏书", "藏书", {"year-unnamed"}),
    ("1300册次", "1310册次", {"loans-in-words"}),
    ("绘本与童书", "童书", {"stock-label"}),
    ("## 三、来年采购\n\n来年拟购入童书六十册。\n", "", {"plan-missing"}),
]


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize(("old", "new", "rules"), FAULTS, ids=[str(fault[2]) for fault in FAULTS])
def test_faults_are_found(run: Any, old: str, new: str, rules: set[str], ending: str) -> None:
    assert old in SAMPLE
    [file] = run("check", SAMPLE.replace(old, new), ending)["files"]
    assert {finding["rule"] for finding in file["findings"]} == rules


def test_one_cause_is_one_finding_on_the_cell(run: Any) -> None:
    """The sums of a row and of a column break together, and one value mends both."""
    [file] = run("check", SAMPLE.replace("| 50 |", "| 51 |"), ".md")["files"]
    [finding] = file["findings"]
    assert (finding["cell"], finding["expected"]) == ("books/novels/bought", "50")


def test_its_profile(run: Any) -> None:
    text = SAMPLE.replace("## 三、来年采购\n\n来年拟购入童书六十册。\n", "")
    assert run("check", text, ".md", "--profile", "branch")["summary"]["ignored"] == 1


@pytest.mark.parametrize("ending", FORMATS)
def test_its_figures_are_extracted(run: Any, ending: str) -> None:
    data = run("extract", SAMPLE, ending)
    values = {column: cell["value"] for column, cell in data["tables"]["books"]["children"].items()}
    assert values == {"before": 180, "bought": 20, "discarded": 5, "after": 195}
    assert data["period"]["end"] == "2024-12-31"


def texts(tree: ast.AST) -> Iterator[str]:
    """Yield the texts of a module that are no docstrings."""
    for node in ast.walk(tree):
        for below in ast.iter_child_nodes(node):
            if isinstance(node, ast.Expr) or not isinstance(below, ast.Constant):
                continue
            if isinstance(below.value, str):
                yield below.value


def labels(data: Any) -> Iterator[str]:
    """Yield whatever compiled forms call a section, table, row or column."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key in ("label", "title", "heading") and isinstance(value, str):
                yield value
            elif key in ("variants", "accepted", "groups", "notes"):
                yield from value
            else:
                yield from labels(value)
    elif isinstance(data, list):
        for value in data:
            yield from labels(value)


def test_no_python_holds_a_label_of_the_national_forms() -> None:
    official = set(labels(load_compiled([national_pack_path()])[0]["forms"]))
    assert {"总计", "其他需要报告的事项", "社会公益组织"} <= official
    found = [
        f"{path.relative_to(ROOT)}: {label}"
        for path in sorted((ROOT / "govlint").rglob("*.py"))
        for text in texts(ast.parse(path.read_text(encoding="utf-8")))
        for label in official
        # 其他 and the like are words of everyday, too.
        if label == text or (len(label) > SHORTEST and label in text)
    ]
    assert found == []
