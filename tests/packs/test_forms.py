"""The national forms hold what the contract says, and compile to what recognition runs on."""

from typing import Any

import pytest

from govlint.cache import national_pack_path
from govlint.form import Form, TableSpec, form_from_data
from govlint.packs.load import load_pack

APPLICANTS = ["natural_person", "business", "research", "social_welfare", "legal_service"]
OUTCOMES = [
    "granted",
    "partial",
    "denied.state_secret",
    "denied.prohibited_by_law",
    "denied.security_stability",
    "denied.third_party_rights",
    "denied.internal_affairs",
    "denied.process_information",
    "denied.enforcement_files",
    "denied.query_matters",
    "unavailable.not_held",
    "unavailable.needs_creation",
    "unavailable.still_unclear",
    "not_processed.petition",
    "not_processed.repeated",
    "not_processed.publication",
    "not_processed.excessive",
    "not_processed.reconfirmation",
]
OTHER = {
    2021: ["other.overdue_correction", "other.overdue_fee", "other.other"],
    2019: ["other"],
}
ITEMS = ["last_year_items", "change", "decisions"]
DISCLOSURE = {
    2021: {
        "regulations": ["issued", "repealed", "in_force"],
        "normative_documents": ["issued", "repealed", "in_force"],
        "licensing": ["decisions"],
        "penalties": ["decisions"],
        "coercion": ["decisions"],
        "fees": ["amount"],
    },
    2019: {
        "regulations": ["made", "newly_disclosed", "total_disclosed"],
        "normative_documents": ["made", "newly_disclosed", "total_disclosed"],
        "licensing": ITEMS,
        "other_services": ITEMS,
        "penalties": ITEMS,
        "coercion": ITEMS,
        "fees": ITEMS[:2],
        "procurement": ["projects", "amount"],
    },
}
SECTIONS = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
]
YEARS = pytest.mark.parametrize("year", [2019, 2021])


@pytest.fixture(scope="module")
def forms() -> dict[int, Form]:
    compiled: list[dict[str, Any]] = load_pack(national_pack_path())["forms"]
    return {form.first_year: form for form in map(form_from_data, compiled)}


def table_of(form: Form, key: str) -> TableSpec:
    table = form.table(key)
    assert table is not None
    return table


@pytest.mark.parametrize(
    ("year", "key"),
    [(2018, None), (2019, 2019), (2020, 2019), (2021, 2021), (2030, 2021)],
)
def test_years_of_force(forms: dict[int, Form], year: int, key: int | None) -> None:
    in_force = [first for first, form in forms.items() if form.in_force(year)]
    assert in_force == ([] if key is None else [key])


@YEARS
def test_sections(forms: dict[int, Form], year: int) -> None:
    assert [section.heading for section in forms[year].sections] == SECTIONS
    assert all(section.keywords for section in forms[year].sections)


@YEARS
def test_disclosure(forms: dict[int, Form], year: int) -> None:
    table = table_of(forms[year], "disclosure")
    found = {row.key: [table.columns[at].key for at in row.columns] for row in table.rows}
    assert found == DISCLOSURE[year]
    assert table.section == "proactive_disclosure"
    assert table.notes[0] == "第二十条第（一）项"
    assert "信息内容" in table.notes
    kinds = {column.key: column.kind for column in table.columns if column.kind != "count"}
    assert kinds == ({"amount": "amount"} | ({"change": "change"} if year == 2019 else {}))


@YEARS
def test_applications(forms: dict[int, Form], year: int) -> None:
    table = table_of(forms[year], "applications")
    ends = ["new_received", "carried_over"], ["outcome_total", "carried_forward"]
    assert [row.key for row in table.rows] == [*ends[0], *OUTCOMES, *OTHER[year], *ends[1]]
    assert [column.key for column in table.columns] == [*APPLICANTS, "other_org", "total"]
    assert {row.columns for row in table.rows} == {tuple(range(7))}
    grouped = [column.key for column in table.columns if column.group == "法人或其他组织"]
    assert grouped == [*APPLICANTS[1:], "other_org"]


@YEARS
def test_litigation(forms: dict[int, Form], year: int) -> None:
    table = table_of(forms[year], "litigation")
    assert table.layout == "blocks"
    assert [row.key for row in table.rows] == ["review", "direct_suit", "suit_after_review"]
    assert [row.full_label for row in table.rows] == [
        "行政复议",
        "行政诉讼 未经复议直接起诉",
        "行政诉讼 复议后起诉",
    ]
    keys = ["upheld", "corrected", "other", "pending", "total"]
    assert [column.key for column in table.columns] == keys


@pytest.mark.parametrize(
    ("year", "row", "label"),
    [
        (2021, "new_received", "一、本年新收政府信息公开申请数量"),
        (2021, "granted", "（一）予以公开"),
        (2021, "denied.prohibited_by_law", "（三）不予公开 2.其他法律行政法规禁止公开"),
        (2021, "other.other", "（六）其他处理 3.其他"),
        (2021, "outcome_total", "（七）总计"),
        (2021, "carried_forward", "四、结转下年度继续办理"),
        (2019, "other", "（六）其他处理"),
    ],
)
def test_labels(forms: dict[int, Form], year: int, row: str, label: str) -> None:
    assert table_of(forms[year], "applications").row(row).full_label == label


@YEARS
def test_no_label_or_variant_names_two_rows_or_columns(forms: dict[int, Form], year: int) -> None:
    for table in forms[year].tables:
        rows = [(r.groups, label) for r in table.rows for label in (r.label, *r.variants)]
        columns = [label for c in table.columns for label in (c.label, *c.variants)]
        assert len(rows) == len(set(rows))
        assert len(columns) == len(set(columns))
