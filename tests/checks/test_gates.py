"""The gates: a file that cannot be read, and a text that is no report."""

import pytest

from checks.build import report, table
from govlint.checks import CHECKS
from govlint.document import Fault
from govlint.finding import AtTitle, Problem
from govlint.report import Report, SectionState

ALL_ABSENT = dict.fromkeys([section.spec.key for section in report().sections], SectionState.ABSENT)


def empty(fault: Fault | None = None) -> Report:
    return report(title=None, states=ALL_ABSENT, tables=(), fault=fault)


@pytest.mark.parametrize("code", ["empty", "binary", "encoding", "too-large", "inaccessible"])
def test_a_file_that_cannot_be_read_is_named_by_its_fault(code: str) -> None:
    problems = list(CHECKS["readable"]({})(empty(fault=Fault(code, "detail"))))
    assert problems == [Problem(AtTitle(), code, {"detail": "detail"})]


def test_a_file_that_can_be_read_is_no_problem() -> None:
    assert list(CHECKS["readable"]({})(report())) == []


def test_none_of_the_sections_and_none_of_the_tables_is_no_report() -> None:
    assert list(CHECKS["recognized"]({})(empty())) == [Problem(AtTitle(), "default", {})]


def test_a_file_that_cannot_be_read_is_not_also_called_no_report() -> None:
    assert list(CHECKS["recognized"]({})(empty(fault=Fault("empty")))) == []


def test_a_single_table_makes_a_report() -> None:
    only_a_table = report(title=None, states=ALL_ABSENT, tables=(table("litigation"),))
    assert list(CHECKS["recognized"]({})(only_a_table)) == []


def test_a_single_section_makes_a_report() -> None:
    states = {**ALL_ABSENT, "problems": SectionState.HEADED}
    assert list(CHECKS["recognized"]({})(report(title=None, states=states, tables=()))) == []
