"""What `import govlint` gives to programs: the same as the commands, as values."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import govlint as package
from expectations import FIXTURES, ROOT, Govlint
from govlint import Outcome, Severity, WrongUseError, check, check_files, extract

SLIPS = FIXTURES / "slips.md"
FAULTLESS = ROOT / "rules" / "annual-report" / "samples" / "2021.md"

RULE = """\
- id: own-word
  title: {zh: 自己的词, en: A word of one's own}
  severity: warning
  check: {kind: wording, patterns: [苇塘路]}
  message: {zh: "“{found}”写错了。", en: "“{found}” is wrong."}
  why: {zh: 试一试。, en: To try it.}
  basis: practice
"""


def rules_of(outcome: Outcome) -> list[str]:
    return [finding.rule for finding in outcome.findings]


@pytest.fixture
def own_rule(tmp_path: Path) -> Path:
    path = tmp_path / "own.yaml"
    path.write_text(RULE, encoding="utf-8")
    return path


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_says_what_the_command_says(govlint: Govlint, lang: str) -> None:
    outcome = check(SLIPS, lang=lang)  # type: ignore[arg-type]
    done = govlint("check", SLIPS, "--lang", lang, "--format", "json")
    [file] = json.loads(done.stdout)["files"]
    assert (outcome.path, outcome.form, outcome.year) == (file["path"], file["form"], file["year"])
    assert outcome.organization == file["organization"]
    assert [
        (finding.rule, finding.severity.label, finding.message, finding.hint, finding.fingerprint)
        for finding in outcome.findings
    ] == [
        (found["rule"], found["severity"], found["message"], found["hint"], found["fingerprint"])
        for found in file["findings"]
    ]
    assert outcome.findings[0].severity is Severity.ERROR


def test_a_path_may_be_a_string() -> None:
    assert check(str(SLIPS)) == check(SLIPS)


def test_files_come_in_order() -> None:
    outcomes = list(check_files([SLIPS, FAULTLESS, str(SLIPS)]))
    assert [outcome.path for outcome in outcomes] == [str(SLIPS), str(FAULTLESS), str(SLIPS)]
    assert [len(outcome.findings) > 0 for outcome in outcomes] == [True, False, True]


def test_no_files_are_no_outcomes() -> None:
    assert list(check_files([])) == []


def test_rules_are_chosen_by_one_name_or_several() -> None:
    assert rules_of(check(SLIPS, select="fee-*")) == ["fee-statement-missing"]
    assert rules_of(check(SLIPS, select=["fee-*", "applications-balance"])) == [
        "applications-balance",
        "fee-statement-missing",
    ]
    left_out = check(SLIPS, ignore="fee-*")
    assert "fee-statement-missing" not in rules_of(left_out)
    assert [finding.rule for finding in left_out.ignored] == ["fee-statement-missing"]


def test_rules_of_ones_own(own_rule: Path) -> None:
    for rules in (own_rule, str(own_rule), [own_rule]):
        assert "own-word" in rules_of(check(SLIPS, rules=rules))
    assert "own-word" not in rules_of(check(SLIPS))


def test_configuration_holds_unless_it_is_told_not_to(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_bytes(SLIPS.read_bytes())
    (tmp_path / "govlint.toml").write_text('ignore = ["fee-*"]\n', encoding="utf-8")
    other = tmp_path / "other.toml"
    other.write_text('ignore = ["applications-balance"]\n', encoding="utf-8")
    assert "fee-statement-missing" not in rules_of(check(report))
    assert "fee-statement-missing" in rules_of(check(report, no_config=True))
    assert "applications-balance" not in rules_of(check(report, config=other))


def test_exceptions_end_on_their_day(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_bytes(SLIPS.read_bytes())
    (tmp_path / "govlint-exceptions.toml").write_text(
        '[[exceptions]]\nrule = "fee-statement-missing"\nreason = "已核实"\nuntil = 2026-12-31\n',
        encoding="utf-8",
    )
    before, after = check(report, today="2026-12-31"), check(report, today="2027-01-01")
    assert [accepted.reason for accepted in before.suppressed] == ["已核实"]
    assert "fee-statement-missing" in rules_of(after)
    assert [notice.kind for notice in after.notices] == ["expired"]


def test_a_profile_is_a_kind_of_organization(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_bytes(SLIPS.read_bytes())
    assert rules_of(check(report, profile="township")) == rules_of(check(report))
    with pytest.raises(WrongUseError, match="township"):
        check(report, profile="village")


def last_year(tmp_path: Path, carried: str) -> tuple[Path, Path]:
    """Return a report for 2024 and the one before, of which so many applications are left."""
    after, before = tmp_path / "2024.md", tmp_path / "2023.md"
    text = FAULTLESS.read_text(encoding="utf-8")
    before.write_text(text, encoding="utf-8")
    text = text.replace("2023年", "2024年").replace(
        "申请数量 | | | 1 |", f"申请数量 | | | {carried} |"
    )
    after.write_text(text, encoding="utf-8")
    return after, before


def test_last_years_report_is_held_against_it(tmp_path: Path) -> None:
    after, before = last_year(tmp_path, "0")
    assert "carry-over" not in rules_of(check(after))
    assert "carry-over" in rules_of(check(after, previous=before))
    assert "carry-over" in rules_of(next(iter(check_files([after, before]))))


def test_another_report_is_none_for_the_year_before(tmp_path: Path) -> None:
    after, before = last_year(tmp_path, "1")
    with pytest.raises(WrongUseError, match="2022"):
        check(before, previous=after)
    with pytest.raises(FileNotFoundError):
        check(after, previous=tmp_path / "none.md")


def test_a_file_that_is_no_report_has_a_finding(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    outcome = check(empty)
    assert rules_of(outcome) == ["file-unreadable"]
    assert (outcome.form, outcome.year) == (None, None)


def test_limits_are_raised_by_name(tmp_path: Path) -> None:
    assert rules_of(check(SLIPS, limits={"bytes": 100})) == ["file-unreadable"]
    assert rules_of(check(SLIPS, limits={"bytes": "50MB"})) == rules_of(check(SLIPS))


def test_wrong_use_is_said_in_words(tmp_path: Path, own_rule: Path) -> None:
    with pytest.raises(WrongUseError, match=r"没有“fee-statment-missing”.*fee-statement-missing"):
        check(SLIPS, select="fee-statment-missing")
    with pytest.raises(WrongUseError, match="did you mean fee-statement-missing"):
        check(SLIPS, select="fee-statment-missing", lang="en")
    own_rule.write_text(RULE.replace("wording", "wordng"), encoding="utf-8")
    with pytest.raises(WrongUseError, match=r"own\.yaml:4:"):
        check(SLIPS, rules=own_rule)
    with pytest.raises(WrongUseError):
        check(SLIPS, lang="de")  # type: ignore[arg-type]
    with pytest.raises(WrongUseError):
        check(SLIPS, limits={"bites": 1})


def test_wrong_use_is_told_before_the_first_outcome() -> None:
    with pytest.raises(WrongUseError):
        check_files([SLIPS], ignore="no-such-rule")


def test_a_path_without_a_file_is_an_error_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for use in (check, extract):
        with pytest.raises(FileNotFoundError):
            use(tmp_path / "none.md")
        with pytest.raises(IsADirectoryError):
            use(tmp_path)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-").write_bytes(SLIPS.read_bytes())
    assert check("-").year == 2024


@pytest.mark.parametrize("file", [SLIPS, FAULTLESS])
def test_what_is_extracted_is_what_the_command_extracts(govlint: Govlint, file: Path) -> None:
    done = govlint("extract", file)
    assert extract(file) == json.loads(done.stdout)


def test_nothing_is_extracted_from_an_empty_file(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    assert extract(empty)["fault"]["code"] == "empty"


def test_every_name_offered_is_there() -> None:
    assert {name for name in package.__all__ if not hasattr(package, name)} == set()
    assert set(package.__all__) <= set(dir(package))
    assert not hasattr(package, "checks_of_files")


def test_the_import_alone_loads_nothing() -> None:
    """The command begins with it as well."""
    script = (
        "import sys; before = set(sys.modules); import govlint; "
        "print(*sorted(set(sys.modules) - before))"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, check=True
    )
    assert done.stdout.decode().split() == ["govlint"]
