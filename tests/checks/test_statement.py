"""The statement on the processing fee."""

import pytest

from checks.build import report
from govlint.checks import CHECKS
from govlint.finding import AtPassage, AtSection, Problem
from govlint.place import Span
from govlint.report import Report, SectionState
from govlint.statements import FeeStatement, FeeStatus
from small import Printed

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


def stated(status: FeeStatus, section: str | None, state: SectionState) -> Report:
    text = "未收取信息处理费。"
    given = report(texts={"overview": text}, states={"other_matters": state})
    at = given.document.text.index("信息处理费")
    place = None if status is FeeStatus.UNDISCLOSED else Printed(Span(at, at + 5), 1)
    return given._replace(fee=FeeStatement(status, None, section, place))


@pytest.mark.parametrize(
    ("status", "raised"),
    [
        (FeeStatus.VAGUE, True),
        (FeeStatus.NONE, False),
        (FeeStatus.CHARGED, False),
        (FeeStatus.UNDISCLOSED, False),
    ],
)
def test_a_mere_mention_is_quoted(status: FeeStatus, raised: bool) -> None:
    given = stated(status, "other_matters", SectionState.HEADED)
    check = CHECKS["statement"]({"expect": "definite", "section": "other_matters"})
    place = AtPassage(given.fee.span or Span(0, 0))
    wanted = [Problem(place, "default", {"found": "信息处理费"})] if raised else []
    assert list(check(given)) == wanted


@pytest.mark.parametrize(
    ("status", "section", "state", "raised"),
    [
        (FeeStatus.NONE, "overview", SectionState.HEADED, True),
        (FeeStatus.CHARGED, None, SectionState.TEXT_ONLY, True),
        (FeeStatus.NONE, "other_matters", SectionState.HEADED, False),
        (FeeStatus.VAGUE, "overview", SectionState.HEADED, False),
        (FeeStatus.UNDISCLOSED, None, SectionState.HEADED, False),
        # The section itself is missing.
        (FeeStatus.NONE, "overview", SectionState.ABSENT, False),
    ],
)
def test_a_statement_outside_its_section(
    status: FeeStatus, section: str | None, state: SectionState, raised: bool
) -> None:
    given = stated(status, section, state)
    found = list(CHECKS["statement"]({"expect": "placed", "section": "other_matters"})(given))
    assert [problem.values["section"] for problem in found] == (
        ["六、其他需要报告的事项"] if raised else []
    )
