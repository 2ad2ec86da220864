"""Organizations that must report, and those without a report."""

import json
from pathlib import Path

import pytest

from expectations import Govlint
from govlint.cache import national_pack_path
from govlint.roster import Present, absences, entries_of
from govlint.ruleset import RuleSet

SAMPLE = (Path(national_pack_path()) / "samples" / "2021.md").read_text(encoding="utf-8")
REPORTS = [
    Present("a.md", "青石县云溪镇人民政府", 2023),
    Present("b.md", "青石县石桥镇人民政府", 2023),
    Present("c.md", "青石县石桥镇人民政府", 2022),
    Present("d.md", "青石县水利局", None),
    Present("青石县/大柳乡.pdf", "", None),
]


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("甲镇\n乙镇\n", [(1, "甲镇", None), (2, "乙镇", None)]),
        ("\ufeff甲镇,2023\n\n# 说明\n乙镇;2022", [(1, "甲镇", 2023), (4, "乙镇", 2022)]),
        ('"甲镇",甲县,"2023"', [(1, "甲镇", 2023)]),
        ("机关,年份\n甲镇,2023\n乙镇,", [(2, "甲镇", 2023), (3, "乙镇", None)]),
        # Without any year the first line heads nothing.
        ("甲镇,甲县\n乙镇,乙县", [(1, "甲镇", None), (2, "乙镇", None)]),
        ("甲镇\n乙镇,2023", [(1, "甲镇", None), (2, "乙镇", 2023)]),
        ("", []),
    ],
)
def test_entries(text: str, entries: list[tuple[int, str, int | None]]) -> None:
    assert [(one.line, one.name, one.year) for one in entries_of(text)] == entries


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("云溪镇\n青石县石桥镇", []),
        # The newest year of the run is meant where none is named.
        ("云溪镇,2022\n石桥镇,2022\n石桥镇", [1]),
        ("白河县云溪镇\n云溪镇人民政府办公室", [1, 2]),
        # A report without a year, or one that cannot be read, may be the one.
        ("水利局,2021\n青石县水利局", []),
        ("大柳乡\n大柳镇", [2]),
    ],
)
def test_absences(text: str, lines: list[int], national: RuleSet) -> None:
    assert [finding.line for finding in absences(text, REPORTS, national, "zh")] == lines


def test_a_year_that_few_name_is_not_the_newest(national: RuleSet) -> None:
    slip = [*REPORTS, Present("e.md", "青石县云溪镇", 2032), Present("f.md", "云溪镇", 2023)]
    assert absences("石桥镇", slip, national, "zh") == []


def test_no_year_at_all(national: RuleSet) -> None:
    assert absences("石桥镇", [REPORTS[-1]], national, "zh") == []


def test_the_finding_stands_on_the_line_of_the_roster(tmp_path: Path, govlint: Govlint) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.md").write_text(SAMPLE, encoding="utf-8")
    roster = folder / "roster.txt"
    roster.write_bytes("云溪镇\n石桥镇\n".encode("gb18030"))
    done = govlint("check", folder, "--roster", roster, "--format", "json")
    assert done.returncode == 1
    data = json.loads(done.stdout)
    assert [Path(file["path"]).name for file in data["files"]] == ["a.md", "roster.txt"]
    (finding,) = data["files"][1]["findings"]
    assert (finding["rule"], finding["line"], finding["excerpt"]) == ("report-absent", 2, "石桥镇")
    done = govlint("check", folder, "--roster", roster, "--ignore", "report-absent")
    assert done.returncode == 0
    assert govlint("check", folder, "--roster", tmp_path / "none.txt").returncode == 2
    roster.write_bytes(b"")
    assert govlint("check", folder, "--roster", roster).returncode == 2


def test_a_roster_of_the_configuration_holds_for_folders(tmp_path: Path, govlint: Govlint) -> None:
    (tmp_path / "govlint.toml").write_text('roster = "roster.csv"\n')
    (tmp_path / "roster.csv").write_text("云溪镇,2023\n石桥镇,2023\n", encoding="utf-8")
    path = tmp_path / "a.md"
    path.write_text(SAMPLE, encoding="utf-8")
    assert govlint("check", path).returncode == 0
    done = govlint("check", tmp_path)
    assert done.returncode == 1
    assert "石桥镇" in done.stdout.decode()


def test_a_roster_in_the_folder_is_no_report(tmp_path: Path, govlint: Govlint) -> None:
    """Whether an option or the configuration names it."""
    (tmp_path / "govlint.toml").write_text('roster = "a/roster.txt"\n')
    folder = tmp_path / "a"
    folder.mkdir()
    (folder / "roster.txt").write_text("云溪镇\n石桥镇\n", encoding="utf-8")
    (folder / "report.md").write_text(SAMPLE, encoding="utf-8")
    data = json.loads(govlint("check", "a", "--format", "json", cwd=tmp_path).stdout)
    assert [file["path"] for file in data["files"]] == ["a/report.md", "a/roster.txt"]
    [absent] = data["files"][1]["findings"]
    assert (absent["rule"], absent["line"]) == ("report-absent", 2)
    alone = json.loads(govlint("check", "a/roster.txt", "--format", "json", cwd=tmp_path).stdout)
    assert [found["rule"] for found in alone["files"][0]["findings"]] == ["not-a-report"]
