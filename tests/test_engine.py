"""From problems to findings: sentences, places, order, and names that last."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import small
from govlint.engine import check
from govlint.finding import (
    AtCell,
    AtPassage,
    AtRow,
    AtSection,
    AtTable,
    AtTitle,
    Finding,
    Place,
    Problem,
    Related,
    Severity,
)
from govlint.place import Span
from govlint.readers import read
from govlint.readers.text import document_of
from govlint.recognize import recognize
from govlint.recognize.headings import SectionTitles
from govlint.recognize.reading import FormReader, Reading
from govlint.report import Report
from govlint.rule import Case, Check, Rule
from govlint.ruleset import RuleSet

READING = Reading([], {})


def saying(*problems: Problem) -> Check:
    """Return a check that raises the same problems of every report."""
    return lambda _report: problems


def findings(*rules: Rule, report: Report | None = None, lang: str = "zh") -> list[Finding]:
    return check(report or small.report(), RuleSet(rules, READING, ()), lang)


def one(problem: Problem, lang: str = "zh", **cases: Case) -> Finding:
    plain = small.rule("r", saying(problem))
    (finding,) = findings(plain._replace(cases=plain.cases | cases), lang=lang)
    return finding


def case(message: str, hint: str = "", severity: Severity = Severity.ERROR) -> Case:
    return Case(severity, {"zh": message, "en": f"EN {message}"}, {"zh": hint, "en": hint})


def test_lines_and_columns_count_from_one_and_end_behind() -> None:
    finding = one(small.problem(place=AtCell("t", "c", "y"), expected="7", actual="6"))
    assert (finding.line, finding.column) == (9, 7)
    assert (finding.end_line, finding.end_column) == (9, 8)
    assert finding.excerpt == "第三行\t5\t6"
    assert (finding.cell, finding.expected, finding.actual) == ("t/c/y", "7", "6")


@pytest.mark.parametrize("place", [AtTitle(), AtTable("t"), AtSection("one"), AtRow("t", "a")])
def test_only_cells_have_cell_keys(place: Place) -> None:
    assert one(small.problem(place=place)).cell is None


def test_the_excerpt_is_the_line_as_given() -> None:
    """Blanks at its sides stay, the carriage return of its end does not."""
    text = "  一、甲部 \r\n正文"
    plain = small.report()
    document = document_of(text, text)
    report = plain._replace(document=document)
    problem = small.problem(place=AtPassage(Span(2, 4)))
    (finding,) = findings(small.rule("r", saying(problem)), report=report)
    assert finding.excerpt == "  一、甲部 "


SENTENCES = [
    ("{found}有误", {"found": "甲"}, "甲有误", "EN 甲有误"),
    ("{day}起", {"day_zh": "一日", "day_en": "day 1"}, "一日起", "EN day 1起"),
    ("{table}缺行", {"table": "t"}, "表乙缺行", "EN table B缺行"),
    ("{table}缺行", {"table": "表戊"}, "表戊缺行", "EN 表戊缺行"),
    ("{found}", {"found": "{甲}"}, "{甲}", "EN {甲}"),
]


@pytest.mark.parametrize(("template", "values", "zh", "en"), SENTENCES)
def test_sentences(template: str, values: dict[str, str], zh: str, en: str) -> None:
    problem = small.problem(case="c", values=values)
    assert one(problem, c=case(template, template)).message == zh
    assert one(problem, c=case(template, template)).hint == zh
    assert one(problem, "en", c=case(template)).message == en


def test_forms_are_called_by_their_titles() -> None:
    reading = Reading([], {})
    reading.forms = (FormReader(small.FORM, (), SectionTitles(small.FORM), {}),)
    problem = small.problem(case="c", values={"form": "small-2021"})
    rule = small.rule("r", saying(problem), c=case("不是{form}"))
    (finding,) = check(small.report(), RuleSet((rule,), reading, ()), "zh")
    assert finding.message == "不是小格式"


def test_a_case_of_its_own_has_its_own_severity() -> None:
    mild = case("。", severity=Severity.INFO)
    assert one(small.problem(case="mild"), mild=mild).severity is Severity.INFO
    assert one(small.problem(case="other"), mild=mild).severity is Severity.ERROR


def test_related_places_are_located_and_each_stands_once() -> None:
    same = Related(AtCell("t", "a", "x"), "第一行")
    finding = one(small.problem(related=(same, same, Related(AtRow("t", "c"), ""))))
    assert [(r.line, r.column, r.cell, r.message) for r in finding.related] == [
        (7, 5, "t/a/x", "第一行"),
        (9, 1, None, ""),
    ]


def test_a_raised_gate_silences_all_but_gates() -> None:
    gate = small.rule("gate", saying(small.problem()), gate=True)
    other = small.rule("other", saying(small.problem()))
    assert [f.rule for f in findings(other, gate)] == ["gate"]
    silent = small.rule("gate", saying(), gate=True)
    assert [f.rule for f in findings(other, silent)] == ["other"]


YEARS = [((None, None), True), ((2023, 2023), True), ((2024, None), False), ((None, 2022), False)]


@pytest.mark.parametrize(("years", "concerned"), YEARS)
def test_rules_look_at_reports_of_their_years(
    years: tuple[int | None, int | None], concerned: bool
) -> None:
    first, last = years
    rule = small.rule("r", saying(small.problem()))._replace(first_year=first, last_year=last)
    assert bool(findings(rule)) is concerned
    assert findings(rule._replace(gate=True)), "a gate looks at every file"


def test_findings_come_by_line_column_and_rule() -> None:
    places = (AtRow("t", "c"), AtTitle(), AtCell("t", "a", "y"), AtCell("t", "a", "x"))
    check_ = saying(*(small.problem(place=place) for place in places))
    found = findings(small.rule("b", check_), small.rule("a", check_))
    assert [(f.line, f.column, f.rule) for f in found] == [
        (line, column, rule) for line, column in ((2, 1), (7, 5), (7, 7), (9, 1)) for rule in "ab"
    ]


def test_the_same_said_twice_is_said_once() -> None:
    assert len(findings(small.rule("r", saying(small.problem(), small.problem())))) == 1


@given(st.permutations("abcd"))
def test_the_order_of_rules_makes_no_difference(names: list[str]) -> None:
    rules = {name: small.rule(name, saying(small.problem(actual=name))) for name in "abcd"}
    assert findings(*(rules[name] for name in names)) == findings(*rules.values())


def prints(report: Report, *problems: Problem) -> list[str]:
    rule = small.rule("r", saying(*problems))
    return [finding.fingerprint for finding in findings(rule, report=report)]


EVERYWHERE: list[Place] = [
    AtTitle(),
    AtTable("t"),
    AtSection("three"),
    AtRow("t", "c"),
    AtCell("t", "c", "x"),
]


@pytest.mark.parametrize("place", EVERYWHERE)
def test_fingerprints_stay_when_lines_move(place: Place) -> None:
    problem = small.problem(place=place)
    moved = prints(small.report(drop=("intro", "one.text")), problem)
    assert prints(small.report(), problem) == moved


def test_fingerprints_of_passages_are_those_of_their_words() -> None:
    """Spaces, marks of emphasis and lines before a passage do not change what it says."""

    def of(text: str, words: str) -> list[str]:
        start = text.index(words)
        report = small.report()._replace(document=document_of(text, text))
        return prints(report, small.problem(place=AtPassage(Span(start, start + len(words)))))

    plain = of("我镇本乡都好", "本乡都好")
    assert of("\n\n我镇**本乡** 都好", "**本乡** 都好") == plain
    assert of("我镇本乡都行", "本乡都行") != plain


def test_fingerprints_tell_findings_apart() -> None:
    places = (
        AtCell("t", "a", "x"),
        AtCell("t", "a", "y"),
        AtRow("t", "a"),
        AtTable("t"),
        AtTitle(),
    )
    problems = [small.problem(place=place) for place in places]
    problems += [small.problem(case="other"), small.problem(expected="1")]
    names = prints(small.report(), *problems)
    assert len(set(names)) == len(problems)


def test_fingerprints_are_the_same_in_every_language() -> None:
    rule = small.rule("r", saying(small.problem()))
    chinese, english = (findings(rule, lang=lang)[0].fingerprint for lang in ("zh", "en"))
    assert chinese == english


def test_an_unfilled_table_of_a_page_in_one_line(national: RuleSet) -> None:
    """Lines of the document are not those of the file: the place is still the table's first row."""
    labels = ("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量")
    rows = "".join(f"<tr><td>{label}</td>{'<td></td>' * 7}</tr>" for label in labels)
    heading = "<p>三、收到和处理政府信息公开申请情况</p>"
    page = f"<html><body>{heading}<table>{rows}</table></body></html>"
    report = recognize(read("a.html", page.encode()), national.reading)
    (finding,) = [f for f in check(report, national, "zh") if f.rule == "table-not-filled"]
    assert (finding.line, page[finding.column - 1 :].startswith(labels[0])) == (1, True)
