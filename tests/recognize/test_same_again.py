"""What is remembered of one report never shows in another."""

import pytest

from govlint.cache import national_pack_path
from govlint.readers import read
from govlint.recognize import recognize
from govlint.report import Report
from govlint.ruleset import load_ruleset

HEADERS = (
    "四、政府信息公开行政复议、行政诉讼情况\n"
    "行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n"
    "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t"
    + "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t"
    * 2
)


def report_on(row: str, headers: str = HEADERS) -> Report:
    """Read a report with one table by patterns that nothing was asked of but these reports."""
    return recognize(read("a.txt", f"{headers}\n{row}\n".encode()), READING)


READING = load_ruleset([national_pack_path()]).reading


def values(report: Report) -> list[list[int | float | None]]:
    """Return the values of the table, row by row."""
    return [[cell.value for cell in row.cells] for row in report.tables["litigation"].rows]


def rows(numbers: str) -> list[list[int | None]]:
    """Return what fifteen fields say."""
    flat = [int(field) if field else None for field in numbers.split("\t")]
    return [flat[at : at + 5] for at in range(0, 15, 5)]


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize(
    "numbers",
    [
        "1\t0\t0\t0\t1\t2\t0\t0\t0\t2\t0\t0\t0\t3\t3",
        "0\t4\t0\t0\t4\t0\t0\t5\t0\t5\t6\t0\t0\t0\t6",
        "0\t4\t0\t0\t4\t\t\t\t\t\t6\t0\t0\t0\t6",
    ],
)
def test_the_numbers_are_its_own(numbers: str, times: int) -> None:
    for _ in range(times):
        report = report_on(numbers)
        assert values(report) == rows(numbers)
        assert [row.found for row in report.tables["litigation"].rows] == [
            sum(value is not None for value in row) for row in rows(numbers)
        ]
        span = report.tables["litigation"].span
        assert report.document.text[slice(*span)] == f"{HEADERS.partition(chr(10))[2]}\n{numbers}"


@pytest.mark.parametrize("number", ["1234567890", "1.5", "3件", "一"])
def test_no_plain_count(number: str) -> None:
    before = report_on("0\t" * 14 + "0")
    after = report_on("0\t" * 14 + number)
    (*_, last), (*_, other) = before.tables["litigation"].rows, after.tables["litigation"].rows
    assert last.cells[-1].status == "read"
    assert not other.cells or other.cells[-1].status != "read" or number == "1.5"


def test_column_labels_are_official_or_not() -> None:
    row = "0\t" * 14 + "0"
    other = HEADERS.replace("结果纠正", "纠正结果", 1)
    for _ in range(2):
        table = report_on(row).tables["litigation"]
        assert table.official
        assert len(table.headers) == 15
        table = report_on(row, other).tables["litigation"]
        labels = [column.label for column in table.spec.columns]
        odd = [header.text for header in table.headers if header.text != labels[header.column]]
        assert (odd, table.official) == (["纠正结果"], False)
