"""Tables: missing, incomplete, unreadable, blank, and cells that are no counts."""

from typing import Any

import pytest

from checks.build import annotated, report, row, table, table_spec, unreadable
from govlint.checks import CHECKS
from govlint.finding import AtCell, AtRow, AtSection, AtTable, Problem
from govlint.place import Span
from govlint.report import OutdatedForm, Report, SectionState, Table

OUTDATED = OutdatedForm("annual-report-2019", "annual-report-2021", ("本年新制作数量",), Span(0, 1))
ZEROS: list[int | float | str] = [0] * 7


def problems(expect: str, given: Report) -> list[Problem]:
    return list(CHECKS["table"]({"expect": expect})(given))


def with_table(changed: Table, **changes: Any) -> Report:
    others = [table(key) for key in ("disclosure", "applications", "litigation")]
    kept = [other for other in others if other.spec.key != changed.spec.key]
    return report(tables=(changed, *kept), **changes)


def without_table(key: str, **changes: Any) -> Report:
    keys = [each for each in ("disclosure", "applications", "litigation") if each != key]
    return report(tables=tuple(map(table, keys)), **changes)


EXPECTATIONS = ["present", "complete", "readable", "filled", "no-blanks", "counts", "annotated"]


@pytest.mark.parametrize("expect", EXPECTATIONS)
def test_a_faultless_report_raises_nothing(expect: str) -> None:
    assert problems(expect, report()) == []


@pytest.mark.parametrize("state", [SectionState.HEADED, SectionState.TEXT_ONLY])
def test_a_section_without_its_table_is_said_at_the_section(state: SectionState) -> None:
    found = problems("present", without_table("litigation", states={"review_litigation": state}))
    values = {"table": "litigation", "section": "四、政府信息公开行政复议、行政诉讼情况"}
    assert found == [Problem(AtSection("review_litigation"), "default", values)]


def test_a_table_absent_together_with_its_section_is_left_to_the_section() -> None:
    states = {"review_litigation": SectionState.ABSENT}
    assert problems("present", without_table("litigation", states=states)) == []


def test_one_problem_names_all_lost_rows_at_the_first_of_them() -> None:
    lost = table("applications", {"carried_over": None, "denied.state_secret": None})
    (found,) = problems("complete", with_table(lost))
    assert found.place == AtRow("applications", "carried_over")
    assert found.values == {
        "table": "applications",
        "rows_zh": "二、上年结转政府信息公开申请数量；（三）不予公开 1.属于国家秘密",
        "rows_en": "二、上年结转政府信息公开申请数量; （三）不予公开 1.属于国家秘密",
        "count": "2",
    }


@pytest.mark.parametrize(("lost", "zh", "en"), [(6, "", ""), (7, "等", " and others")])
def test_no_more_than_six_lost_rows_are_named(lost: int, zh: str, en: str) -> None:
    specs = table_spec("applications").rows[:lost]
    given = table("applications", {spec.key: None for spec in specs})
    (found,) = problems("complete", with_table(given))
    labels = [spec.full_label for spec in specs[:6]]
    assert found.values["count"] == str(lost)
    assert found.values["rows_zh"] == "；".join(labels) + zh
    assert found.values["rows_en"] == "; ".join(labels) + en


@pytest.mark.parametrize(
    ("found", "case"),
    [(0, "unplaced"), (6, "too-few"), (7, "unplaced"), (8, "too-many")],
)
def test_a_row_that_cannot_be_placed_is_named_with_its_values(found: int, case: str) -> None:
    broken = table("applications", {"granted": unreadable(found)})
    values = {
        "table": "applications",
        "row": "（一）予以公开",
        "found": str(found),
        "wanted": "7",
    }
    assert problems("readable", with_table(broken)) == [
        Problem(AtRow("applications", "granted"), case, values, "7", str(found))
    ]


def test_every_unreadable_row_is_a_problem_of_its_own() -> None:
    broken = table("applications", {"granted": unreadable(6), "partial": unreadable(8)})
    assert [found.case for found in problems("readable", with_table(broken))] == [
        "too-few",
        "too-many",
    ]


def test_blocks_on_one_line_that_cannot_be_placed_are_one_problem() -> None:
    keys = [spec.key for spec in table_spec("litigation").rows]
    one_line = table("litigation", dict.fromkeys(keys, unreadable(14)))
    (found,) = problems("readable", with_table(one_line))
    assert (found.place, found.case) == (AtRow("litigation", "review"), "too-few")
    assert found.values["row"] == "行政复议、行政诉讼 未经复议直接起诉、行政诉讼 复议后起诉"
    assert (found.values["found"], found.values["wanted"]) == ("14", "15")


def test_blocks_on_lines_of_their_own_are_problems_of_their_own() -> None:
    rows = {"review": unreadable(4), "direct_suit": unreadable(6, at=9)}
    found = problems("readable", with_table(table("litigation", rows)))
    assert [problem.case for problem in found] == ["too-few", "too-many"]


@pytest.mark.parametrize("expect", EXPECTATIONS)
def test_a_blank_form_is_one_problem_instead_of_every_other(expect: str) -> None:
    blank = table("applications", {"granted": None, "partial": unreadable(0)}, blank=True)
    expected = [Problem(AtTable("applications"), "default", {"table": "applications"})]
    assert problems(expect, with_table(blank)) == (expected if expect == "filled" else [])


@pytest.mark.parametrize("expect", ["complete", "readable"])
def test_an_outdated_form_silences_what_is_said_of_rows(expect: str) -> None:
    old = table("disclosure", {"regulations": None, "licensing": unreadable(3)})
    given = with_table(old, outdated=OUTDATED)
    assert problems(expect, given) == []


@pytest.mark.parametrize("mark", ["", "/", "-", "—", "无"])
def test_a_blank_cell_is_named_by_row_and_column(mark: str) -> None:
    blank = table("disclosure", {"regulations": [1, mark, 3]})
    (found,) = problems("no-blanks", with_table(blank))
    assert found.place == AtCell("disclosure", "regulations", "repealed")
    assert found.values == {
        "table": "disclosure",
        "count": "1",
        "raw": mark,
        "cells_zh": "“规章”行“本年废止件数”列",
        "cells_en": "row “规章”, column “本年废止件数”",
    }
    assert found.actual == mark


def test_blank_cells_are_one_problem_per_table_with_all_related() -> None:
    blank = table("applications", {"granted": [""] * 7, "partial": [0, 0, 0, 0, 0, 0, "/"]})
    (found,) = problems("no-blanks", with_table(blank))
    assert found.values["count"] == "8"
    assert len(found.related) == 8
    assert found.related[-1].place == AtCell("applications", "partial", "total")
    assert found.related[-1].text.endswith("不计其他情形） 总计")


@pytest.mark.parametrize(
    ("rows", "zh", "en"),
    [
        (
            {"granted": ["", 0, "", 0, 0, 0, 0]},
            "“（一）予以公开”行“自然人”、“科研机构”列",
            "row “（一）予以公开”, columns “自然人”, “科研机构”",
        ),
        ({"granted": [""] * 7}, "“（一）予以公开”行各列", "row “（一）予以公开”, every column"),
        (
            {"granted": [""] * 7, "outcome_total": [0, 0, 0, 0, 0, 0, ""]},
            "“（一）予以公开”行各列、“（七）总计”行“总计”列",
            "row “（一）予以公开”, every column; row “（七）总计”, column “总计”",
        ),
        (
            {"granted": ["", "", "", "", 0, 0, 0], "outcome_total": ["", "", "", 0, 0, 0, 0]},
            "“（一）予以公开”行“自然人”、“商业企业”、“科研机构”、“社会公益组织”列等",
            "row “（一）予以公开”, columns “自然人”, “商业企业”, “科研机构”, “社会公益组织”"
            " and others",
        ),
    ],
)
def test_blank_cells_are_named_by_row_up_to_six_names(
    rows: dict[str, list[int | float | str]], zh: str, en: str
) -> None:
    (found,) = problems("no-blanks", with_table(table("applications", rows)))
    assert found.values["cells_zh"] == zh
    assert found.values["cells_en"] == en


def test_more_than_six_blank_rows_are_not_all_named() -> None:
    rows = [spec.key for spec in table_spec("applications").rows][:7]
    six, seven = (
        problems("no-blanks", with_table(table("applications", dict.fromkeys(given, [""] * 7))))[0]
        for given in (rows[:6], rows)
    )
    assert six.values["cells_zh"].count("各列") == 6
    assert seven.values["cells_zh"] == f"{six.values['cells_zh']}等"


def test_no_more_than_fifty_blank_cells_are_related() -> None:
    rows = [spec.key for spec in table_spec("applications").rows][:-1]
    blank = table("applications", dict.fromkeys(rows, [""] * 7))
    (found,) = problems("no-blanks", with_table(blank))
    assert (found.values["count"], len(found.related)) == ("56", 50)


def test_blank_cells_of_a_table_of_blocks_are_named_by_block() -> None:
    blank = table("litigation", {"direct_suit": [0, 0, 0, "", 0]})
    (found,) = problems("no-blanks", with_table(blank))
    assert found.values["cells_zh"] == "“行政诉讼 未经复议直接起诉”部分“尚未审结”列"


@pytest.mark.parametrize(
    ("row_key", "values", "column", "case"),
    [
        ("regulations", [1, -2, 3], "repealed", "negative"),
        ("regulations", [1, 2.5, 3], "repealed", "decimal"),
        ("regulations", [1, "两件", 3], "repealed", "text"),
        ("fees", [-0.5], "amount", "negative"),
        ("fees", ["若干"], "amount", "text"),
        ("services", [1.5], "change", "decimal"),
    ],
)
def test_what_a_column_does_not_allow_is_a_problem_at_the_cell(
    row_key: str, values: list[int | float | str], column: str, case: str
) -> None:
    (found,) = problems("counts", with_table(table("disclosure", {row_key: values})))
    assert (found.place, found.case) == (AtCell("disclosure", row_key, column), case)
    assert found.values["raw"] in map(str, values)


@pytest.mark.parametrize(
    ("row_key", "values"),
    [
        ("regulations", [1234, 2.0, 0]),
        ("regulations", [1, "", 3]),
        ("fees", [25.1]),
        ("fees", [0]),
        ("services", [-3]),
    ],
)
def test_counts_amounts_and_blanks_are_no_faulty_counts(
    row_key: str, values: list[int | float | str]
) -> None:
    assert problems("counts", with_table(table("disclosure", {row_key: values}))) == []


def test_a_number_with_words_is_a_number() -> None:
    spec = table_spec("disclosure").row("regulations")
    noted = row(spec)._replace(cells=(annotated(22, "22（其中修订16件）"), *row(spec).cells[1:]))
    assert problems("counts", with_table(table("disclosure", {"regulations": noted}))) == []


def test_a_word_in_a_cell_is_named_with_table_row_and_column() -> None:
    changed = table("applications", {"granted": ["约三", *ZEROS[1:]]})
    (found,) = problems("counts", with_table(changed))
    assert found.values == {
        "table": "applications",
        "row": "（一）予以公开",
        "column": "自然人",
        "raw": "约三",
    }


def test_cells_with_words_beside_the_number_are_one_problem_per_table() -> None:
    plain = row(table_spec("disclosure").row("regulations"))
    noted = plain._replace(cells=(plain.cells[0], annotated(2, "2件"), annotated(9, "9（含修订）")))
    (found,) = problems("annotated", with_table(table("disclosure", {"regulations": noted})))
    assert found.place == AtCell("disclosure", "regulations", "repealed")
    assert (found.values["count"], found.values["raw"], found.actual) == ("2", "2件", "2件")
    assert found.values["cells_zh"] == "“规章”行“本年废止件数”、“现行有效件数”列"
