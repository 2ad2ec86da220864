from collections.abc import Callable
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checks import forms
from checks.build import report, table, table_spec
from govlint.explain import explain
from govlint.finding import AtCell, Problem
from govlint.rule import Rule
from sums import (
    APPLICANTS,
    COLUMNS,
    OUTCOMES,
    ROWS,
    SUMS,
    Values,
    applications,
    consistent,
    equation,
    places,
    report_on,
    rule,
    zeros,
)

randoms = st.integers(0, 10**6).map(Random)
cells = st.tuples(st.sampled_from(ROWS), st.sampled_from(COLUMNS))
inner_cells = st.tuples(st.sampled_from(ROWS), st.sampled_from(APPLICANTS))
shifts = st.integers(1, 60)


def explained(values: Values) -> list[tuple[Rule, Problem]]:
    return explain(SUMS, report_on(applications(values)))


def changed(values: Values, *changes: tuple[tuple[str, str], int]) -> Values:
    new = dict(values)
    for place, shift in changes:
        new[place] += shift
    return new


@given(randoms)
def test_right_sums_need_no_explanation(random: Random) -> None:
    assert explained(consistent(random)) == []


def test_a_table_of_zeros_is_right() -> None:
    assert explained(zeros()) == []


@given(randoms, cells, st.integers(0, 99))
def test_one_wrong_cell_is_one_problem_at_that_cell(
    random: Random, place: tuple[str, str], wrong: int
) -> None:
    values = consistent(random)
    assume(values[place] != wrong)
    ((_, problem),) = explained(values | {place: wrong})
    assert problem.case == "mend"
    assert problem.place == AtCell("applications", *place)
    assert (problem.expected, problem.actual) == (str(values[place]), str(wrong))


@given(randoms, cells, cells, shifts, shifts)
def test_two_wrong_cells_apart_are_two_problems(
    random: Random, one: tuple[str, str], other: tuple[str, str], shift: int, more: int
) -> None:
    assume(one[0] != other[0] and one[1] != other[1] and shift != more)
    values = consistent(random)
    found = explained(changed(values, (one, shift), (other, more)))
    expected = {("mend", *place, str(values[place])) for place in (one, other)}
    assert set(places(found)) == expected


@st.composite
def cells_of_one_line(draw: st.DrawFn) -> list[tuple[str, str]]:
    row, column = draw(cells)
    line = [[(row, each) for each in COLUMNS], [(each, column) for each in ROWS]]
    picked = st.sampled_from(line[draw(st.integers(0, 1))])
    return draw(st.lists(picked, min_size=2, max_size=2, unique=True))


@given(randoms, cells_of_one_line(), shifts, shifts)
def test_two_wrong_cells_of_one_line_are_two_problems(
    random: Random, line: list[tuple[str, str]], shift: int, more: int
) -> None:
    assume(shift != more)
    one, other = line
    values = consistent(random)
    found = explained(changed(values, (one, shift), (other, more)))
    expected = {("mend", *place, str(values[place])) for place in (one, other)}
    assert set(places(found)) == expected


@given(randoms, inner_cells, shifts)
def test_a_wrong_cell_in_its_own_total_is_one_problem(
    random: Random, place: tuple[str, str], shift: int
) -> None:
    row, column = place
    values = changed(consistent(random), ((row, column), shift), ((row, "total"), shift))
    ((_, problem),) = explained(values)
    assert problem.case == "mends"
    assert isinstance(problem.place, AtCell)
    assert problem.place.column == column
    assert AtCell("applications", problem.place.row, "total") == problem.related[0].place


@given(randoms, cells, shifts)
def test_what_an_explanation_proposes_makes_all_sums_hold(
    random: Random, place: tuple[str, str], shift: int
) -> None:
    values = changed(consistent(random), (place, shift))
    for _, problem in explained(values):
        assert isinstance(problem.place, AtCell)
        assert problem.expected is not None
        values[problem.place.row, problem.place.column] = int(problem.expected)
    assert explained(values) == []


def test_a_number_in_the_wrong_column_is_one_problem() -> None:
    values = zeros()
    for row in ("new_received", "granted", "outcome_total"):
        values[row, "natural_person"] = values[row, "total"] = 7
    values["granted", "natural_person"], values["granted", "business"] = 0, 7
    ((_, problem),) = explained(values)
    assert problem.case == "mends"
    assert problem.values["mends_zh"] == "“<granted>”行“自然人”列改为 7、“商业企业”列改为 0"


MOVED = [7, 4, 2, 1, 3, 5]


def moved(step: int, entered: int | str) -> Values:
    """Return sums of `MOVED` with a row one column on, or back, and what stands in the first."""
    values = zeros()
    for row in ("new_received", "granted", "outcome_total"):
        values |= {(row, column): n for column, n in zip(APPLICANTS, MOVED, strict=True)}
        values[row, "total"] = sum(MOVED)
    wrong = [entered, *MOVED[:-1]] if step == 1 else [*MOVED[1:], entered]
    return values | {("granted", column): n for column, n in zip(APPLICANTS, wrong, strict=True)}


@pytest.mark.parametrize("step", [1, -1])
def test_a_row_that_moved_by_one_column_is_one_problem(step: int) -> None:
    values = moved(step, 0)
    ((_, problem),) = explained(values)
    assert problem.case == "mends"
    assert isinstance(problem.place, AtCell)
    assert problem.place.row == "granted"
    changes = "、".join(
        f"“{name}”列改为 {number}"
        for (key, name, _), number in zip(forms.APPLICANTS, MOVED, strict=False)
        if number != values["granted", key]
    )
    assert problem.values["mends_zh"] == f"“<granted>”行{changes}"


def test_what_only_looks_moved_in_part_of_a_row_is_told_by_itself() -> None:
    values = zeros()
    for row in ("new_received", "granted", "outcome_total"):
        values[row, "natural_person"], values[row, "business"], values[row, "total"] = 4, 2, 6
    values["granted", "natural_person"], values["granted", "business"] = 0, 4
    assert [problem.case for _, problem in explained(values)] != ["mends"]


@pytest.mark.parametrize("step", [1, -1])
def test_a_row_with_a_cell_that_cannot_be_read_tells_no_mend_of_it(step: int) -> None:
    found = explained(moved(step, "?"))
    assert found
    assert {problem.case for _, problem in found} == {"default"}


def example() -> Values:
    """60 applications, of which the total and the balance know 61."""
    values = zeros()
    for row in ("granted", "outcome_total"):
        values[row, "natural_person"] = 61
        values[row, "business"] = 2
        values[row, "total"] = 63
    values["new_received", "natural_person"] = 60
    values["new_received", "business"] = 2
    values["new_received", "total"] = 62
    return values


def test_says_what_to_change_together() -> None:
    ((rule, problem),) = explained(example())
    assert rule.id == "balance"
    assert problem.place == AtCell("applications", "new_received", "natural_person")
    assert (problem.case, problem.expected, problem.actual) == ("mends", "61", "60")
    values = problem.values
    assert values["mends_zh"] == "“<new_received>”行“自然人”列改为 61、“总计”列改为 63"
    assert values["mends_en"] == "row “<new_received>”: column “自然人” to 61, column “总计” to 63"
    assert values["equations_zh"] == "“自然人”列、“总计”列"
    assert (values["left"], values["right"], values["difference"]) == ("60", "61", "1")
    assert [r.text for r in problem.related][:2] == [
        "<new_received> 总计 62",
        "<carried_over> 自然人 0",
    ]


def test_says_which_cell_to_change_and_all_that_it_repairs() -> None:
    values = example()
    values["new_received", "natural_person"], values["new_received", "total"] = 61, 63
    values["outcome_total", "natural_person"] = 60
    ((rule, problem),) = explained(values)
    assert rule.id == "outcome-total"
    said = problem.values
    assert said["cell_zh"] == "表三“<outcome_total>”行“自然人”列"
    assert said["cell_en"] == "Table 3, row “<outcome_total>”, column “自然人”"
    assert (said["from_zh"], said["from_en"], said["to"]) == ("60", "60", "61")
    assert said["equations_zh"] == "“自然人”列、“<outcome_total>”行"
    assert said["equations_en"] == "column “自然人”, row “<outcome_total>”"
    assert len(problem.related) == len({r.place for r in problem.related}) == 30
    assert problem.place not in {r.place for r in problem.related}


@pytest.mark.parametrize(
    ("row", "column", "speaker"),
    [
        ("new_received", "natural_person", "balance"),
        ("new_received", "total", "row-total"),
        ("granted", "natural_person", "outcome-total"),
        ("granted", "total", "row-total"),
        ("outcome_total", "natural_person", "outcome-total"),
        ("outcome_total", "total", "outcome-total"),
    ],
)
def test_the_rule_whose_total_the_cell_is_speaks_first(row: str, column: str, speaker: str) -> None:
    wrong = changed(consistent(Random(2)), ((row, column), 1))
    ((rule, problem),) = explained(wrong)
    assert rule.id == speaker
    assert problem.values["difference"] == "1"


def test_a_blank_that_should_hold_a_number_is_mended() -> None:
    values = example()
    values["new_received", "natural_person"], values["new_received", "total"] = 61, 63
    values["granted", "natural_person"] = "/"
    ((_, problem),) = explained(values)
    assert (problem.expected, problem.actual) == ("61", "/")
    assert problem.values["from_zh"] == "空（按 0 计）"


def test_causes_that_cannot_be_told_apart_are_told_equation_by_equation() -> None:
    """Both cells are off by one, and so might the two others at the corners be."""
    values = zeros()
    for row, each in (("granted", 5), ("partial", 5), ("outcome_total", 10), ("new_received", 10)):
        values |= {(row, column): each for column in APPLICANTS}
        values[row, "total"] = each * len(APPLICANTS)
    wrong = changed(values, (("granted", "business"), 1), (("partial", "research"), 1))
    found = explained(wrong)
    assert {problem.case for _, problem in found} == {"default"}
    assert [place[1:3] for place in places(found)] == [
        ("outcome_total", "business"),
        ("outcome_total", "research"),
        ("granted", "total"),
        ("partial", "total"),
    ]


def blank_totals(values: Values) -> None:
    for row in ROWS:
        values[row, "total"] = ""


def blank_some_totals(values: Values) -> None:
    for row in (*OUTCOMES, "new_received"):
        values[row, "total"] = ""


def blank_outcome_totals(values: Values) -> None:
    for column in COLUMNS:
        values["outcome_total", column] = ""


def unreadable_row(values: Values) -> None:
    for column in COLUMNS:
        values["granted", column] = "?"


@pytest.mark.parametrize(
    "omit", [blank_totals, blank_some_totals, blank_outcome_totals, unreadable_row]
)
@given(random=randoms)
def test_what_is_left_out_is_for_other_rules(
    omit: Callable[[Values], None], random: Random
) -> None:
    values = consistent(random)
    omit(values)
    assert explained(values) == []


def test_a_number_that_is_no_count_is_for_another_rule() -> None:
    values = consistent(Random(1))
    values["granted", "business"] = -4
    assert explained(values) == []


def test_one_equation_alone_is_told_at_its_total() -> None:
    block = rule(
        "block",
        equation(table_spec("litigation"), "rows", "sum(upheld..pending) = total"),
    )
    wrong = table("litigation", {"review": [3, 1, 0, 2, 6], "direct_suit": [2, 0, 0, 0, 1]})
    ((_, problem),) = explain([block], report(tables=(wrong,)))
    assert (problem.case, problem.expected) == ("default", "2")
    assert problem.place == AtCell("litigation", "direct_suit", "total")
    assert [r.text for r in problem.related] == [
        "结果维持 2",
        "结果纠正 0",
        "其他结果 0",
        "尚未审结 0",
    ]


def test_blocks_off_by_the_same_number_are_two_causes() -> None:
    block = rule(
        "block",
        equation(table_spec("litigation"), "rows", "sum(upheld..pending) = total"),
    )
    wrong = table("litigation", {"review": [3, 1, 0, 2, 7], "direct_suit": [2, 0, 0, 0, 3]})
    assert len(explain([block], report(tables=(wrong,)))) == 2


def test_bounds_are_told_as_they_are() -> None:
    stock = rule(
        "stock", equation(table_spec("disclosure"), "rows", "in_force >= issued - repealed")
    )
    wrong = table("disclosure", {"regulations": [4, 0, 1], "normative_documents": [9, 1, 3]})
    found = explain([stock, *SUMS], report(tables=(wrong,)))
    assert [(rule.id, problem.values["difference"]) for rule, problem in found] == [
        ("stock", "3"),
        ("stock", "5"),
    ]


def test_amounts_are_mended_to_the_last_place() -> None:
    spec = table_spec("disclosure")
    rules = [
        rule("a", equation(spec, "rows", "amount = 0.3".replace("0.3", "3"))),
        rule("b", equation(spec, "columns", "fees = 3")),
    ]
    ((_, problem),) = explain(rules, report(tables=(table("disclosure", {"fees": [2.9]}),)))
    assert (problem.case, problem.expected, problem.actual) == ("mend", "3", "2.9")


def test_rules_for_other_forms_are_not_judged() -> None:
    wrong = report_on(applications(zeros() | {("granted", "business"): 1}))
    elsewhere = [
        (rule, check._replace(forms={"older-form": check.forms[wrong.form.key]}))
        for rule, check in SUMS
    ]
    assert len(explain(SUMS, wrong)) == 1
    assert explain(elsewhere, wrong) == []


def test_tables_that_are_missing_or_empty_are_not_judged() -> None:
    assert explain(SUMS, report(tables=())) == []
    assert explain(SUMS, report(tables=(table("applications", blank=True),))) == []
