"""Exceptions for organizations on the roster that have no report, and the baseline of them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from govlint.cli import main

SAMPLES = Path(__file__).parent.parent.parent / "rules" / "annual-report" / "samples"
TEXT = (SAMPLES / "2021.md").read_text(encoding="utf-8")
SIDE = "govlint-exceptions.toml"
TODAY = ("--today", "2026-06-30")

Run = Callable[..., tuple[int, str, str]]
Json = dict[str, Any]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A report without findings, and a roster of three organizations two of which have none."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "2023").mkdir()
    (tmp_path / "2023" / "a.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "名单.csv").write_text("云溪镇\n石桥镇\n白苇镇\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    def command(*words: str) -> tuple[int, str, str]:
        code = main(list(words))
        return code, *capfd.readouterr()

    return command


def exceptions(folder: Path, *entries: str, name: str = SIDE) -> None:
    head = '[[exceptions]]\nrule = "report-absent"\nreason = "已合并"\n'
    (folder / name).write_text("\n".join(head + entry for entry in entries), encoding="utf-8")


def checked(run: Run, *words: str, code: int) -> dict[str, Json]:
    done, out, _ = run("check", ".", "--roster", "名单.csv", "--format", "json", *TODAY, *words)
    assert done == code
    return {file["path"]: file for file in json.loads(out)["files"]}


def absent(file: Json) -> list[str]:
    return [finding["excerpt"] for finding in file["findings"]]


@pytest.mark.parametrize(
    ("entry", "left"),
    [
        ('passage = "石桥镇"', ["白苇镇"]),
        ('file = "名单.csv"\npassage = "石桥镇"', ["白苇镇"]),
        ('file = "名单.csv"', []),
        ('passage = "石桥镇"\nuntil = 2026-06-30', ["白苇镇"]),
        ("", []),
    ],
)
def test_an_absent_report_is_accepted(folder: Path, run: Run, entry: str, left: list[str]) -> None:
    exceptions(folder, entry)
    roster = checked(run, code=bool(left))["名单.csv"]
    assert absent(roster) == left
    assert len(roster["suppressed"]) == 2 - len(left)
    assert roster["notices"] == []
    assert {one["reason"] for one in roster["suppressed"]} == {"已合并"}


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ('passage = "石桥镇"\nuntil = 2026-06-29', "expired"),
        ('passage = "云溪镇"', "unused"),
        ('file = "名单.csv"\nfingerprint = "00"', "unused"),
    ],
)
def test_what_ended_or_fits_nothing_is_told(folder: Path, run: Run, entry: str, kind: str) -> None:
    exceptions(folder, entry)
    files = checked(run, code=1)
    assert absent(files["名单.csv"]) == ["石桥镇", "白苇镇"]
    assert [one["kind"] for one in files["名单.csv"]["notices"]] == [kind]
    assert files["./2023/a.md"]["notices"] == []


def test_one_that_is_left_over_is_told_where_nothing_is_absent(folder: Path, run: Run) -> None:
    (folder / "名单.csv").write_text("云溪镇\n", encoding="utf-8")
    exceptions(folder, 'passage = "石桥镇"')
    files = checked(run, code=0)
    assert [one["kind"] for one in files["名单.csv"]["notices"]] == ["unused"]


def test_without_a_roster_nothing_is_said_of_them(folder: Path, run: Run) -> None:
    exceptions(folder, "")
    code, out, err = run("check", ".", *TODAY)
    assert (code, err) == (0, "")
    assert SIDE not in out


def test_exceptions_of_reports_are_not_used_up_by_the_roster(folder: Path, run: Run) -> None:
    text = '[[exceptions]]\nrule = "column-label"\nreason = "旧表"\n'
    (folder / SIDE).write_text(text, encoding="utf-8")
    files = checked(run, code=1)
    assert [one["rule"] for one in files["./2023/a.md"]["notices"]] == ["column-label"]


def test_exceptions_stand_beside_the_reports_or_the_roster(folder: Path, run: Run) -> None:
    (folder / "lists").mkdir()
    (folder / "名单.csv").rename(folder / "lists" / "名单.csv")
    words = ("check", "2023", "--roster", "lists/名单.csv", *TODAY)
    exceptions(folder / "2023", 'passage = "石桥镇"')
    assert "已豁免 1" in run(*words)[1]
    exceptions(folder / "lists", 'passage = "白苇镇"')
    assert run(*words)[0] == 0
    (folder / "2023" / SIDE).unlink()
    assert "已豁免 1" in run(*words)[1]


def test_sarif_has_suppressions(folder: Path, run: Run) -> None:
    exceptions(folder, 'passage = "石桥镇"')
    _, out, _ = run("check", ".", "--roster", "名单.csv", "--format", "sarif", *TODAY)
    results = json.loads(out)["runs"][0]["results"]
    said = [result.get("suppressions") for result in results]
    assert said == [None, [{"kind": "external", "status": "accepted", "justification": "已合并"}]]
    uri = results[1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "%E5%90%8D%E5%8D%95.csv"


def test_severities_and_selection_of_the_configuration(folder: Path, run: Run) -> None:
    (folder / "govlint.toml").write_text("severity.report-absent = 'info'", encoding="utf-8")
    found = checked(run, code=0)["名单.csv"]["findings"]
    assert [finding["severity"] for finding in found] == ["info", "info"]


@pytest.mark.parametrize("way", ["option", "configuration"])
def test_the_baseline_takes_them(folder: Path, run: Run, way: str) -> None:
    """What is absent today is accepted, under any order of the roster; a new one is not."""
    option = ["--roster", "名单.csv"]
    if way == "configuration":
        option = []
        (folder / "govlint.toml").write_text('roster = "名单.csv"\n', encoding="utf-8")
    code, _, err = run("baseline", "write", ".", *option)
    assert code == 0
    assert "新接受 2 个问题" in err
    text = (folder / SIDE).read_text(encoding="utf-8")
    assert text.count('rule = "report-absent"\nfile = "/名单.csv"\nfingerprint = "') == 2
    (folder / "名单.csv").write_text("# 应报告的机关\n白苇镇\n石桥镇\n云溪镇\n", encoding="utf-8")
    assert run("check", ".", *option)[0] == 0
    code, out, _ = run("baseline", "show", ".", *option)
    assert [line.split("  ")[1:3] for line in out.splitlines()] == [["有效", "report-absent"]] * 2
    (folder / "名单.csv").write_text("白苇镇\n柳湾乡\n", encoding="utf-8")
    assert run("check", ".", *option)[0] == 1
    assert "没有用上" in run("baseline", "show", ".", *option)[1]
    _, _, err = run("baseline", "write", ".", *option)
    assert "新接受 1 个问题，保留原有例外 1 个" in err


def test_the_baseline_keeps_them_where_no_roster_is_given(folder: Path, run: Run) -> None:
    run("baseline", "write", ".", "--roster", "名单.csv")
    _, _, err = run("baseline", "write", ".")
    assert "新接受 0 个问题，保留原有例外 2 个" in err


def test_show_says_what_cannot_be_judged_without_a_roster(folder: Path, run: Run) -> None:
    """They are neither left out nor called unused; an end that is over is over without it, too."""
    exceptions(folder, 'passage = "石桥镇"', 'file = "名单.csv"\nuntil = 2026-01-31')
    with (folder / SIDE).open("a", encoding="utf-8") as file:
        file.write('\n[[exceptions]]\nrule = "column-label"\nreason = "旧表"\n')
    code, out, err = run("baseline", "show", ".", *TODAY)
    assert (code, err) == (0, "")
    assert [line.split("  ")[1:-1] for line in out.splitlines()] == [
        ["没有核对（要有名单 --roster）", "report-absent", "石桥镇"],
        ["已到期", "report-absent", "名单.csv", "到 2026-01-31"],
        ["没有用上", "column-label"],
    ]
    assert (
        "not judged (needs --roster)  report-absent"
        in run("baseline", "show", ".", "--lang", "en", *TODAY)[1]
    )
    _, out, _ = run("baseline", "show", ".", "--roster", "名单.csv", *TODAY)
    assert [line.split("  ")[1] for line in out.splitlines()] == ["有效", "已到期", "没有用上"]


def test_a_roster_in_the_folder_is_no_report(folder: Path, run: Run) -> None:
    (folder / "名单.csv").rename(folder / "roster.txt")
    (folder / "govlint.toml").write_text('roster = "roster.txt"\n', encoding="utf-8")
    _, out, _ = run("check", ".", "--format", "json")
    rules = [finding["rule"] for file in json.loads(out)["files"] for finding in file["findings"]]
    assert rules == ["report-absent", "report-absent"]
    assert "新接受 2 个问题" in run("baseline", "write", ".")[2]
