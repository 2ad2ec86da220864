"""A report on a form that is no longer in force."""

from checks.build import report
from govlint.checks import CHECKS
from govlint.finding import AtPassage
from govlint.place import Span
from govlint.report import OutdatedForm

LABELS = ("本年新制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量", "本年增/减")


def test_an_old_form_is_one_problem_that_shows_its_first_labels() -> None:
    outdated = OutdatedForm("annual-report-2019", "annual-report-2021", LABELS, Span(8, 15))
    (found,) = CHECKS["form"]({"expect": "current"})(report(outdated=outdated))
    assert found.place == AtPassage(Span(8, 15))
    assert found.values == {
        "labels": "本年新制作数量、本年新公开数量、对外公开总数量、上一年项目数量",
        "form": "annual-report-2019",
        "current": "annual-report-2021",
    }
    assert (found.expected, found.actual) == ("annual-report-2021", "annual-report-2019")


def test_a_report_on_its_form_raises_nothing() -> None:
    assert list(CHECKS["form"]({"expect": "current"})(report())) == []
