"""Reports of several years, one by one and in folders."""

import json
from pathlib import Path

import pytest

import govlint.pipeline
import govlint.sequence
from expectations import Govlint
from govlint.cache import national_pack_path

SAMPLE = (Path(national_pack_path()) / "samples" / "2021.md").read_text(encoding="utf-8")
ROW = "| 四、结转下年度继续办理 | | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"
STOCK = "| 行政规范性文件 | 2 | 1 | 6 |"
MATCHING = {
    ROW: "| 四、结转下年度继续办理 | | | 1 | 1 | 0 | 0 | 0 | 0 | 2 |",
    STOCK: STOCK.replace("6", "5"),
}
COMPARED = {"carry-over", "in-force-stock", "text-growth", "text-repeated"}


def written(path: Path, year: int, name: str = "青石县云溪镇", **changes: str) -> Path:
    """Write the sample as a report of another year."""
    text = SAMPLE.replace("2023", f"{year}").replace("2024", f"{year + 1}")
    text = text.replace("青石县云溪镇", name)
    for old, new in MATCHING.items():
        text = text.replace(old, new) if changes.get("matching") else text
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def rules_of(govlint: Govlint, *arguments: object) -> dict[str, set[str]]:
    done = govlint("check", *arguments, "--format", "json", "--fail-on", "never")
    assert done.returncode == 0, done.stderr.decode()
    return {
        Path(file["path"]).name: {finding["rule"] for finding in file["findings"]} & COMPARED
        for file in json.loads(done.stdout)["files"]
    }


def test_a_report_alone_is_held_against_nothing(tmp_path: Path, govlint: Govlint) -> None:
    assert rules_of(govlint, written(tmp_path / "a.md", 2023)) == {"a.md": set()}


def test_previous(tmp_path: Path, govlint: Govlint) -> None:
    now, before = written(tmp_path / "a.md", 2023), written(tmp_path / "b.md", 2022, "云溪镇")
    said = COMPARED - {"text-growth"}
    assert rules_of(govlint, now, "--previous", before) == {"a.md": said}
    matching = written(tmp_path / "c.md", 2022, matching="yes")
    assert rules_of(govlint, now, "--previous", matching) == {"a.md": {"text-repeated"}}


def test_previous_of_standard_input(tmp_path: Path, govlint: Govlint) -> None:
    before = written(tmp_path / "b.md", 2022)
    arguments = "check", "-", "--stdin-name", "a.md", "--previous", before
    done = govlint(*arguments, input=SAMPLE.encode())
    assert done.returncode == 1
    assert "carry-over" in done.stdout.decode()


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("missing.md", "没有这个文件"),
        ("empty.md", "读不出"),
        ("same-year.md", "应是 2022 年"),
        ("other.md", "不是同一机关"),
    ],
)
def test_what_cannot_be_the_year_before(
    before: str, words: str, tmp_path: Path, govlint: Govlint
) -> None:
    now = written(tmp_path / "a.md", 2023)
    (tmp_path / "empty.md").write_text("")
    written(tmp_path / "same-year.md", 2023)
    written(tmp_path / "other.md", 2022, "白河县云溪镇")
    done = govlint("check", now, "--previous", tmp_path / before, "--format", "json")
    assert done.returncode == 2
    assert done.stdout == b""
    assert words in done.stderr.decode()
    assert before in done.stderr.decode()


def test_previous_goes_with_one_file(tmp_path: Path, govlint: Govlint) -> None:
    written(tmp_path / "a.md", 2023)
    before = written(tmp_path / "b.md", 2022)
    assert govlint("check", tmp_path, "--previous", before).returncode == 2


def test_an_unreadable_file_is_its_own_fault(tmp_path: Path, govlint: Govlint) -> None:
    (tmp_path / "a.md").write_text("")
    before = written(tmp_path / "b.md", 2022)
    done = govlint("check", tmp_path / "a.md", "--previous", before)
    assert done.returncode == 1
    assert "file-unreadable" in done.stdout.decode()


def test_reports_in_a_folder_pair(tmp_path: Path, govlint: Govlint) -> None:
    written(tmp_path / "x" / "2023.md", 2023)
    written(tmp_path / "y" / "2022.md", 2022, "云溪镇")
    written(tmp_path / "y" / "other.md", 2022, "石桥镇")
    said = COMPARED - {"text-growth"}
    assert rules_of(govlint, tmp_path) == {"2023.md": said, "2022.md": set(), "other.md": set()}


def test_a_place_in_the_other_file_names_it(tmp_path: Path, govlint: Govlint) -> None:
    now, before = written(tmp_path / "a.md", 2023), written(tmp_path / "b.md", 2022)
    options = "--previous", before, "--select", "carry-over"
    done = govlint("check", now, *options, "--format", "json")
    (finding,) = json.loads(done.stdout)["files"][0]["findings"]
    lines = SAMPLE.split("\n")
    assert lines[finding["line"] - 1].startswith("| 二、上年结转")
    related, *others = (one for one in finding["related"] if one["path"])
    assert {one["path"] for one in (related, *others)} == {str(before)}
    assert lines[related["line"] - 1].startswith("| 四、结转下年度")
    done = govlint("check", now, *options)
    assert f"{before} 第 {related['line']} 行" in done.stdout.decode()
    done = govlint("check", now, *options, "--format", "sarif")
    (result,) = json.loads(done.stdout)["runs"][0]["results"]
    places = [place["physicalLocation"] for place in result["relatedLocations"]]
    named = {place["artifactLocation"]["uri"].rpartition("/")[2] for place in places}
    assert "b.md" in named


def test_a_rule_that_is_not_selected_is_counted(tmp_path: Path, govlint: Govlint) -> None:
    written(tmp_path / "a.md", 2023)
    written(tmp_path / "b.md", 2022)
    done = govlint("check", tmp_path, "--ignore", "carry-over", "--format", "json")
    data = json.loads(done.stdout)
    assert data["summary"]["error"] == 0
    assert data["summary"]["ignored"] == 1


def test_processes_make_no_difference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from govlint.ruleset import load_ruleset
    from govlint.triage import choose

    ruleset = load_ruleset([national_pack_path()])
    rules = [rule.id for rule in ruleset.rules]
    everything = choose([], [], rules, [])
    paths = [
        str(written(tmp_path / f"{year}-{name}.md", year, name))
        for year in (2023, 2021, 2022)
        for name in ("云溪镇", "石桥镇", "白河县石城镇")
    ]
    alone = list(govlint.sequence.lint_sequence(paths, ruleset, everything, "zh"))
    assert sum(finding.rule == "carry-over" for o in alone for finding in o.findings) == 6
    for module in (govlint.pipeline, govlint.sequence):
        monkeypatch.setattr(module, "POOL_FROM", 1)
    assert list(govlint.sequence.lint_sequence(paths, ruleset, everything, "zh")) == alone
    assert [outcome.path for outcome in alone] == paths
