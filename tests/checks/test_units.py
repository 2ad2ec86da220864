"""The unit in a column label: as in the form, worded otherwise, another, or none."""

import pytest

from checks.build import report, table
from govlint.checks import CHECKS
from govlint.finding import AtPassage, Problem
from govlint.place import Span
from govlint.report import OutdatedForm, Report

OFFICIAL = "本年收费金额（单位：万元）"
OLD = OutdatedForm("annual-report-2019", "annual-report-2021", ("本年新制作数量",), Span(0, 1))


def given(label: str, column: str = "amount", page: str = "") -> Report:
    printed = table("disclosure", headers=((column, label),))
    made = report(tables=(printed._replace(span=Span(0, len(page))),))
    return made._replace(document=made.document._replace(text=page, folded=page))


def problems(label: str, column: str = "amount", page: str = "") -> list[Problem]:
    return list(CHECKS["label"]({"of": "units"})(given(label, column, page)))


@pytest.mark.parametrize(
    ("label", "case"),
    [
        (OFFICIAL, None),
        ("本年收费金额 (单位: 万 元)", None),
        ("本年收费金额单位：万元", None),
        ("本年收费金额（单位：万元，保留4位小数）", "added"),
        ("本年收费金额（万元）", "worded"),
        ("收费金额（单位：万元）", "worded"),
        # A letter lost in conversion.
        ("本年收费金额（单位：万）", "worded"),
        ("本年收费金额（单位：元）", "other"),
        ("本年收费金额（元）", "other"),
        ("本年收费金额（单位：件）", "other"),
        ("本年收费金额", "default"),
        ("本年收费金额（保留4位小数）", "default"),
        ("本年收费金额（单位：）", "default"),
    ],
)
def test_the_unit_of_a_label(label: str, case: str | None) -> None:
    assert [problem.case for problem in problems(label)] == ([case] if case else [])


def test_both_labels_and_the_unit_are_named() -> None:
    (found,) = problems("本年收费金额 （单位：元）")
    assert found.place == AtPassage(Span(0, 1))
    assert found.values == {
        "table": "disclosure",
        "found": "本年收费金额（单位：元）",
        "official": OFFICIAL,
        "unit": "万元",
    }


def test_a_unit_on_a_line_of_its_own_is_no_missing_unit() -> None:
    assert problems("本年收费金额", page="本年收费金额\n（单位：万元）") == []


def test_labels_without_a_unit_in_the_form_are_another_rules_business() -> None:
    assert problems("现有有效件数（单位：件）", column="in_force") == []


def test_an_old_form_is_one_finding_of_its_own() -> None:
    old = given("本年收费金额")._replace(outdated=OLD)
    assert list(CHECKS["label"]({"of": "units"})(old)) == []
