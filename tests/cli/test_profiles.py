"""What the profiles of the national pack change, for one kind of organization each."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from expectations import ROOT, load_yaml
from govlint.cli import main

SAMPLE = (ROOT / "rules" / "annual-report" / "samples" / "2021.md").read_text(encoding="utf-8")
NAME = "青石县云溪镇人民政府"
CASES: list[dict[str, Any]] = load_yaml(Path(__file__).parent / "cases" / "profiles.yaml")
PROFILES = ("plain", "township", "department", "county")
ROWS = {"disclosure/regulations/in_force": "| 规章 | 0 | 0 | {} |"}

Check = Callable[..., set[str]]


@pytest.fixture
def said(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Check:
    """Return the rules that speak of a text."""
    path = tmp_path / "报告.md"

    def run(text: str, *words: str) -> set[str]:
        path.write_text(text, encoding="utf-8")
        main(["check", str(path), "--format", "json", "--no-config", *words])
        (file,) = json.loads(capfd.readouterr().out)["files"]
        return {finding["rule"] for finding in file["findings"]}

    return run


def text_of(case: dict[str, Any]) -> str:
    changes = {NAME: case["organization"], **case.get("replace", {})}
    for key, value in case.get("cells", {}).items():
        changes[ROWS[key].format(0)] = ROWS[key].format(value)
    text = SAMPLE
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("case", "profile"),
    [
        pytest.param(case, profile, id=f"{case['name']}: {profile}")
        for case in CASES
        for profile in PROFILES
        if profile in case
    ],
)
def test_a_profile(said: Check, case: dict[str, Any], profile: str) -> None:
    words = [] if profile == "plain" else ["--profile", profile]
    assert (case["rules"] in said(text_of(case), *words)) is case[profile]


def test_each_profile_changes_something() -> None:
    for profile in PROFILES[1:]:
        assert any(case.get(profile, case["plain"]) != case["plain"] for case in CASES)


@pytest.mark.parametrize("profile", PROFILES[1:])
def test_the_faultless_sample_has_no_findings(said: Check, profile: str) -> None:
    assert said(SAMPLE, "--profile", profile) == set()
