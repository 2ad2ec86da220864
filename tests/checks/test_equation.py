import pytest

from checks.build import annotated, report, row, table, table_spec, unreadable
from checks.forms import FORM
from govlint.checks.equation import (
    Equation,
    EquationCheck,
    balance_of,
    broken_lines,
    judged_lines,
)
from govlint.checks.grid import grid_of
from govlint.finding import AtCell, Problem
from govlint.report import Table
from sums import APPLICATIONS as FULL
from sums import OUTCOME_TOTAL, applications, equation, inferred, zeros

LITIGATION = table_spec("litigation")
DISCLOSURE = table_spec("disclosure")
APPLICATIONS = table_spec("applications")

BLOCK = equation(LITIGATION, "rows", "upheld + corrected + other + pending = total")
BALANCE = equation(
    APPLICATIONS, "columns", "new_received + carried_over = outcome_total + carried_forward"
)
STOCK = equation(DISCLOSURE, "rows", "in_force >= issued - repealed")
CHANGE = equation(DISCLOSURE, "rows", "change = 0")
FEE = equation(DISCLOSURE, "rows", "amount = 3")


def on_form(check: EquationCheck) -> Equation:
    return check.forms[FORM.key]


def problems(check: EquationCheck, *tables: Table) -> list[Problem]:
    return list(check(report(tables=tables)))


@pytest.mark.parametrize(
    ("check", "built"),
    [
        (BLOCK, table("litigation", {"review": [3, 1, 0, 2, 6]})),
        (BLOCK, table("litigation", {"review": ["", 1, "", 2, 3]})),
        (BLOCK, table("litigation", {"review": [3, 1, 0, 2, ""]})),
        (BLOCK, table("litigation", {"review": ["", "", "", "", ""]})),
        (BLOCK, table("litigation", {"review": unreadable(4)})),
        (BLOCK, table("litigation", {"review": None})),
        (BLOCK, table("litigation", {"review": [3, "三", 0, 2, 9]})),
        (BLOCK, table("litigation", {"review": [-3, 1, 0, 2, 6]})),
        (BLOCK, table("litigation", {"review": [0.5, 1, 0, 2, 6]})),
        (BLOCK, table("litigation", blank=True)),
        (BLOCK, table("applications", {"new_received": [1] * 7})),
        (STOCK, table("disclosure", {"regulations": [5, 2, 3]})),
        (STOCK, table("disclosure", {"regulations": [0, 0, 3]})),
        (STOCK, table("disclosure", {"regulations": [5, 2, ""]})),
        (FEE, table("disclosure", {"fees": [3.0000000001]})),
    ],
)
def test_silent_where_it_holds_or_cannot_be_judged(check: EquationCheck, built: Table) -> None:
    assert problems(check, built) == []


@pytest.mark.parametrize(
    ("check", "built", "place", "expected", "actual"),
    [
        (
            BLOCK,
            table("litigation", {"review": [3, 1, 0, 2, 7]}),
            AtCell("litigation", "review", "total"),
            "6",
            "7",
        ),
        (
            BLOCK,
            table("litigation", {"suit_after_review": [1, "", "/", 2, 0]}),
            AtCell("litigation", "suit_after_review", "total"),
            "3",
            "0",
        ),
        (
            BALANCE,
            table("applications", {"new_received": [0, 0, 2, 0, 0, 0, 0]}),
            AtCell("applications", "new_received", "research"),
            None,
            None,
        ),
        (
            STOCK,
            table("disclosure", {"normative_documents": [5, 2, 2]}),
            AtCell("disclosure", "normative_documents", "in_force"),
            None,
            "2",
        ),
        (
            CHANGE,
            table("disclosure", {"services": [-4]}),
            AtCell("disclosure", "services", "change"),
            "0",
            "-4",
        ),
        (
            FEE,
            table("disclosure", {"fees": [3.1]}),
            AtCell("disclosure", "fees", "amount"),
            "3",
            "3.1",
        ),
    ],
)
def test_stands_at_the_total(
    check: EquationCheck, built: Table, place: AtCell, expected: str | None, actual: str | None
) -> None:
    (problem,) = problems(check, built)
    assert problem.place == place
    assert problem.case == "default"
    assert (problem.expected, problem.actual) == (expected, actual)


def test_names_both_sides_with_their_numbers() -> None:
    (problem,) = problems(BLOCK, table("litigation", {"direct_suit": [3, "", 0, 2, 7]}))
    values = problem.values
    assert values["table"] == "litigation"
    assert (values["row"], values["column"]) == ("行政诉讼 未经复议直接起诉", "总计")
    assert (values["left"], values["right"], values["difference"]) == ("5", "7", "2")
    assert values["terms_left_zh"] == "3＋空（按 0 计）＋0＋2"
    assert values["terms_left_en"] == "3 + blank (counted as 0) + 0 + 2"
    assert values["terms_right_zh"] == values["terms_right_en"] == "7"
    assert (values["upheld"], values["corrected"], values["total"]) == ("3", "0", "7")
    assert [(r.place, r.text) for r in problem.related] == [
        (AtCell("litigation", "direct_suit", "upheld"), "结果维持 3"),
        (AtCell("litigation", "direct_suit", "corrected"), "结果纠正 —"),
        (AtCell("litigation", "direct_suit", "other"), "其他结果 0"),
        (AtCell("litigation", "direct_suit", "pending"), "尚未审结 2"),
    ]


def test_names_rows_where_it_runs_over_columns() -> None:
    (problem,) = problems(BALANCE, table("applications", {"outcome_total": [4, 0, 0, 0, 0, 0, 0]}))
    assert problem.values["column"] == "自然人"
    assert problem.values["row"] == "一、本年新收政府信息公开申请数量"
    assert problem.values["outcome_total"] == "4"
    assert problem.related[0].text == "二、上年结转政府信息公开申请数量 0"


@pytest.mark.parametrize(
    ("source", "zh", "en"),
    [
        ("in_force - issued = 9", "4－2", "4 - 2"),
        ("2 - in_force = 9", "－4＋2", "- 4 + 2"),
        ("in_force - 1 + in_force = 9", "2×4－1", "2×4 - 1"),
        ("5 = in_force", "5", "5"),
    ],
)
def test_writes_sums_as_people_do(source: str, zh: str, en: str) -> None:
    check = equation(DISCLOSURE, "rows", source)
    problem = problems(check, table("disclosure", {"regulations": [2, 1, 4]}))[0]
    assert (problem.values["terms_left_zh"], problem.values["terms_left_en"]) == (zh, en)


def test_long_sums_leave_out_zeros_but_not_blanks() -> None:
    values = zeros()
    changes = {"denied.2": 3, "denied.5": "", "other.3": 1}
    values |= {(key, "business"): number for key, number in changes.items()}
    check = equation(FULL, "columns", OUTCOME_TOTAL)
    (problem,) = problems(check, applications(values))
    assert problem.values["terms_left_zh"] == "3＋空（按 0 计）＋1"
    assert problem.values["terms_right_zh"] == "0"


def test_numbers_with_words_and_worked_out_numbers_take_part() -> None:
    built = table("litigation")
    cells = (
        annotated(3, "3（其中1件）"),
        *row(LITIGATION.rows[0]).cells[1:4],
        inferred(4, "split"),
    )
    judged = built._replace(rows=(built.rows[0]._replace(cells=cells), *built.rows[1:]))
    assert len(problems(BLOCK, judged)) == 1


def test_a_number_chosen_by_the_sums_is_not_judged_by_them() -> None:
    built = table("litigation")
    cells = (*row(LITIGATION.rows[0]).cells[:4], inferred(4, "sums"))
    judged = built._replace(rows=(built.rows[0]._replace(cells=cells), *built.rows[1:]))
    assert problems(BLOCK, judged) == []


def test_judges_only_rows_that_have_all_its_columns() -> None:
    grid = grid_of(table("disclosure", {"regulations": [5, 2, 3]}))
    assert judged_lines(on_form(STOCK), grid) == [(0, 0), (1, 0)]


def test_forms_without_the_equation_are_not_judged() -> None:
    wrong = table("litigation", {"review": [3, 1, 0, 2, 7]})
    assert problems(BLOCK._replace(forms={"older-form": on_form(BLOCK)}), wrong) == []


def test_a_table_without_its_keys_is_not_judged() -> None:
    grid = grid_of(table("litigation"))
    assert judged_lines(on_form(STOCK), grid) == []
    assert judged_lines(on_form(BALANCE), grid) == []


def test_a_balance_holds_what_a_finding_needs() -> None:
    built = table("applications", {"new_received": [6, 0, 0, 0, 0, 0, 6]})
    grid = grid_of(built)
    assert broken_lines(on_form(BALANCE), grid) == [0, 6]
    balance = balance_of(on_form(BALANCE), built, 6)
    assert (balance.over, balance.instance) == ("columns", "total")
    assert (balance.left_value, balance.right_value, balance.holds) == (6, 0, False)
    assert balance.alone is None
    assert [entry.place.row for entry in balance.right] == ["outcome_total", "carried_forward"]
    moves = on_form(BALANCE).moves(built.spec, 6)
    assert set(moves.values()) == {1, -1}
    assert list(moves) == [entry.place for entry in balance.entries]
    assert moves != on_form(BALANCE).moves(built.spec, 5)
