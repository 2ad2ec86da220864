"""Numbers of persons stand in no output, whatever finding quotes their line."""

from pathlib import Path

import pytest

import small
from expectations import ROOT, Govlint
from govlint.engine import check
from govlint.finding import AtPassage, Problem
from govlint.place import Span
from govlint.recognize.reading import Reading
from govlint.ruleset import RuleSet

MOBILE, IDENTITY = "13900000001", "110000190001010004"
SPACED = "139 0000 0001"


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_output_holds_the_numbers(
    govlint: Govlint, tmp_path: Path, form: str, lang: str
) -> None:
    sample = (ROOT / "rules/annual-report/samples/2021.md").read_text(encoding="utf-8")
    # The typo is another finding on the same line.
    line = f"原文布署有误，请致电{MOBILE}或{SPACED}，号码{IDENTITY}。对照群众的需要"
    report = tmp_path / "report.md"
    report.write_text(sample.replace("对照群众的需要", line), encoding="utf-8")
    done = govlint("check", str(report), "--format", form, "--lang", lang)
    said = done.stdout.decode()
    assert said.count("personal-mobile") >= 2
    assert "id-number" in said and "typo" in said
    for secret in (MOBILE, SPACED, IDENTITY, MOBILE[3:9], IDENTITY[3:16]):
        assert secret not in said


def test_a_secret_is_masked_in_the_excerpts_and_names_of_all_findings() -> None:
    report = small.report()
    line = report.document.places.start_of(9)
    assert line is not None
    secret = AtPassage(Span(line, line + 7))
    rules = (
        small.rule("s", lambda _: [Problem(secret, "default", {}, secret=True)]),
        small.rule("o", lambda _: [Problem(AtPassage(Span(line + 6, line + 7)), "default", {})]),
    )
    ruleset = RuleSet(rules, Reading([], {}), ())
    plain = report.document.text[line : line + 7]
    found = check(report, ruleset, "zh")
    assert [finding.excerpt[3:5] for finding in found] == ["\t*", "\t*"]
    assert all(plain not in finding.excerpt for finding in found)
    open_ = RuleSet(
        (small.rule("s", lambda _: [Problem(secret, "default", {})]),), Reading([], {}), ()
    )
    assert check(report, open_, "zh")[0].fingerprint != found[0].fingerprint
