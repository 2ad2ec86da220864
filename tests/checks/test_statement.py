"""The statement on the processing fee."""

import pytest

from checks.build import report
from govlint.checks import CHECKS
from govlint.finding import AtSection, Problem
from govlint.report import FeeStatus, SectionState

OPTIONS = {
    "expect": "stated",
    "section": "other_matters",
    "empty_words": ["无", "无其他需要报告的事项"],
}
CHECK = CHECKS["statement"](OPTIONS)


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("", "default"),
        ("本年度开展培训2次。", "default"),
        ("无", "nothing"),
        ("无。", "nothing"),
        ("无其他需要报告的事项。\n", "nothing"),
        ("无其他需要报告的事项。特此报告。", "default"),
    ],
)
def test_a_report_without_statement_is_said_at_its_section(text: str, case: str) -> None:
    given = report(fee=FeeStatus.UNDISCLOSED, texts={"other_matters": text})
    values = {"section": "六、其他需要报告的事项"}
    assert list(CHECK(given)) == [Problem(AtSection("other_matters"), case, values)]


@pytest.mark.parametrize("status", [FeeStatus.NONE, FeeStatus.CHARGED, FeeStatus.VAGUE])
def test_any_statement_will_do(status: FeeStatus) -> None:
    assert list(CHECK(report(fee=status, texts={"other_matters": "无"}))) == []


def test_an_absent_section_is_said_by_another_rule() -> None:
    states = {"other_matters": SectionState.ABSENT}
    given = report(fee=FeeStatus.UNDISCLOSED, states=states, texts={"other_matters": ""})
    assert list(CHECK(given)) == []
