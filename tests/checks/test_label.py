"""Labels of rows and columns that are not the official ones."""

import pytest

from checks.build import report, row, table, table_spec, unreadable
from govlint.checks import CHECKS
from govlint.checks.label_edits import edits
from govlint.finding import AtPassage, Edit, Problem
from govlint.place import Span
from govlint.readers import read
from govlint.report import OutdatedForm, Table


def problems(of: str, *tables: Table, outdated: OutdatedForm | None = None) -> list[Problem]:
    return list(CHECKS["label"]({"of": of})(report(tables=tables, outdated=outdated)))


def with_label(table_key: str, row_key: str, label: str) -> Table:
    spec = table_spec(table_key).row(row_key)
    printed = row(spec, label=label)._replace(label_span=Span(30, 40))
    return table(table_key, {row_key: printed})


@pytest.mark.parametrize(
    ("table_key", "column", "found", "official"),
    [
        ("disclosure", "in_force", "现有有效件数", "现行有效件数"),
        ("applications", "social_welfare", "社会组织", "社会公益组织"),
        ("applications", "social_welfare", "社会 组织", "社会公益组织"),
    ],
)
def test_another_column_label_is_said_with_the_official_one(
    table_key: str, column: str, found: str, official: str
) -> None:
    (problem,) = problems("columns", table(table_key, headers=((column, found),)))
    printed = found.replace(" ", "")
    assert problem.place == AtPassage(Span(0, 1))
    assert problem.values == {"table": table_key, "found": printed, "official": official}
    assert (problem.expected, problem.actual) == (official, printed)


@pytest.mark.parametrize(
    ("table_key", "column", "found"),
    [
        ("disclosure", "in_force", "现行有效件数"),
        ("disclosure", "in_force", "现 行\n有效件数"),
        ("disclosure", "in_force", "（现行有效件数）"),
        ("disclosure", "amount", "本年收费金额（单位：万元）"),
        ("disclosure", "amount", "本年收费金额(单位:万元)"),
        ("disclosure", "amount", "本年收费金额（单位：万元，保留4位小数）"),
        ("disclosure", "amount", "本年收费金额（单位：元）"),
        ("disclosure", "amount", "本年收费金额（单位：万"),
        ("disclosure", "amount", "本年收费金额"),
        ("litigation", "upheld", "结 果 维 持"),
    ],
)
def test_spaces_brackets_breaks_and_units_are_no_other_column_label(
    table_key: str, column: str, found: str
) -> None:
    assert problems("columns", table(table_key, headers=((column, found),))) == []


def test_a_unit_does_not_hide_another_label() -> None:
    (problem,) = problems(
        "columns", table("disclosure", headers=(("amount", "收费总额（单位：万元）"),))
    )
    assert problem.values["found"] == "收费总额（单位：万元）"


def test_one_label_printed_in_every_block_is_one_problem() -> None:
    headers = (("upheld", "维持"), ("corrected", "结果纠正"), ("upheld", "维持"))
    (problem,) = problems("columns", table("litigation", headers=headers))
    assert [related.place for related in problem.related] == [AtPassage(Span(2, 3))]


def test_two_wrong_labels_are_two_problems() -> None:
    headers = (("in_force", "现有有效件数"), ("issued", "制发件数"))
    assert len(problems("columns", table("disclosure", headers=headers))) == 2


@pytest.mark.parametrize(
    ("table_key", "row_key", "found", "official"),
    [
        (
            "applications",
            "denied.prohibited_by_law",
            "2.其他法律法规禁止公开",
            "2.其他法律行政法规禁止公开",
        ),
        ("applications", "denied.state_secret", "2.属于国家秘密", "1.属于国家秘密"),
        ("disclosure", "normative_documents", "规范性文件", "行政规范性文件"),
    ],
)
def test_another_row_label_is_said_with_the_official_one(
    table_key: str, row_key: str, found: str, official: str
) -> None:
    (problem,) = problems("rows", with_label(table_key, row_key, found))
    assert problem.place == AtPassage(Span(30, 40))
    assert problem.values == {"table": table_key, "found": found, "official": official}


@pytest.mark.parametrize(
    ("table_key", "row_key", "found"),
    [
        ("applications", "granted", "（一）予以公开"),
        ("applications", "granted", "(一) 予以公开"),
        ("applications", "granted", "三、本年度办理结果（一）予以公开"),
        ("applications", "granted", "予以公开"),
        ("applications", "denied.state_secret", "1．属于国家秘密"),
        ("applications", "denied.state_secret", "（三）不予公开 1.属于国家秘密"),
        ("applications", "denied.state_secret", "属于国家秘密"),
        ("applications", "partial", "（二）部分公开(区分处理的, 只计这一情形, 不计其他情形"),
        ("applications", "carried_forward", "四、结转下年度\n继续办理"),
        ("applications", "granted", ""),
        ("litigation", "direct_suit", "行政诉讼未经复议直接起诉"),
    ],
)
def test_breaks_spaces_groups_and_lost_ordinals_are_no_other_row_label(
    table_key: str, row_key: str, found: str
) -> None:
    assert problems("rows", with_label(table_key, row_key, found)) == []


def test_the_label_of_a_row_that_cannot_be_placed_is_judged_too() -> None:
    broken = unreadable(6, "2.其他法律法规禁止公开")
    assert len(problems("rows", table("applications", {"denied.prohibited_by_law": broken}))) == 1


@pytest.mark.parametrize("of", ["columns", "rows"])
def test_labels_of_an_old_form_and_of_a_blank_table_are_left_to_them(of: str) -> None:
    spec = table_spec("disclosure").row("licensing")
    headers = (("in_force", "对外公开总数量"),)
    wrong = table("disclosure", {"licensing": row(spec, [1], label="许可")}, headers)
    blank = table("disclosure", {"licensing": row(spec, [""], label="许可")}, headers, blank=True)
    assert len(problems(of, wrong)) == 1
    assert problems(of, blank) == []
    assert problems(of, wrong, outdated=OutdatedForm("old", "new", ("许可",), Span(0, 1))) == []


@pytest.mark.parametrize(
    ("printed", "wordings", "new"),
    [
        ("2.甲乙", ["2.甲丙"], "2.甲丙"),
        ("２．甲 乙", ["2.甲丙"], "2.甲丙"),
        ("甲乙", ["2.甲丙", "甲丙"], "甲丙"),
        ("2.甲乙", ["3.甲丙"], None),
        ("2.甲乙", [], None),
    ],
)
def test_the_likest_wording_is_offered_unless_a_number_would_change(
    printed: str, wordings: list[str], new: str | None
) -> None:
    document = read("a.txt", printed.encode())
    span = Span(0, len(printed))
    offered = edits(printed, wordings, [span], document)
    assert offered == ((Edit(span, new),) if new else ())
