"""The form of 2021 for tests: fewer outcome rows, and one row that may go down (`services`)."""

from typing import Any

from govlint.form import Form, form_from_data

SECTIONS = (
    ("overview", "一", "总体情况"),
    ("proactive_disclosure", "二", "主动公开政府信息情况"),
    ("applications", "三", "收到和处理政府信息公开申请情况"),
    ("review_litigation", "四", "政府信息公开行政复议、行政诉讼情况"),
    ("problems", "五", "存在的主要问题及改进情况"),
    ("other_matters", "六", "其他需要报告的事项"),
)
ISSUED = (
    ("issued", "本年制发件数", "count"),
    ("repealed", "本年废止件数", "count"),
    ("in_force", "现行有效件数", "count"),
)
APPLICANTS = (
    ("natural_person", "自然人", "count"),
    ("business", "商业企业", "count"),
    ("research", "科研机构", "count"),
    ("social_welfare", "社会公益组织", "count"),
    ("legal_service", "法律服务机构", "count"),
    ("other_org", "其他", "count"),
    ("total", "总计", "count"),
)
RESULTS = (
    ("upheld", "结果维持", "count"),
    ("corrected", "结果纠正", "count"),
    ("other", "其他结果", "count"),
    ("pending", "尚未审结", "count"),
    ("total", "总计", "count"),
)
OUTCOMES = "三、本年度办理结果"
EVERY_APPLICANT = tuple(range(7))
EVERY_RESULT = tuple(range(5))


def _columns(*columns: tuple[str, str, str]) -> list[dict[str, Any]]:
    return [
        {"key": key, "label": label, "variants": [], "kind": kind, "group": ""}
        for key, label, kind in columns
    ]


def _row(key: str, label: str, columns: tuple[int, ...], *groups: str) -> dict[str, Any]:
    return {
        "key": key,
        "label": label,
        "variants": [],
        "groups": list(groups),
        "columns": list(columns),
    }


DISCLOSURE = {
    "key": "disclosure",
    "name": {"zh": "表二", "en": "Table 2"},
    "section": "proactive_disclosure",
    "layout": "rows",
    "notes": [],
    "columns": _columns(
        *ISSUED,
        ("decisions", "本年处理决定数量", "count"),
        ("amount", "本年收费金额（单位：万元）", "amount"),
        ("change", "本年增/减", "change"),
    ),
    "rows": [
        _row("regulations", "规章", (0, 1, 2)),
        _row("normative_documents", "行政规范性文件", (0, 1, 2)),
        _row("licensing", "行政许可", (3,)),
        _row("fees", "行政事业性收费", (4,)),
        _row("services", "其他对外管理服务事项", (5,)),
    ],
}
APPLICATIONS = {
    "key": "applications",
    "name": {"zh": "表三", "en": "Table 3"},
    "section": "applications",
    "layout": "rows",
    "notes": [],
    "columns": _columns(*APPLICANTS),
    "rows": [
        _row("new_received", "一、本年新收政府信息公开申请数量", EVERY_APPLICANT),
        _row("carried_over", "二、上年结转政府信息公开申请数量", EVERY_APPLICANT),
        _row("granted", "（一）予以公开", EVERY_APPLICANT, OUTCOMES),
        _row(
            "partial",
            "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
            EVERY_APPLICANT,
            OUTCOMES,
        ),
        _row("denied.state_secret", "1.属于国家秘密", EVERY_APPLICANT, OUTCOMES, "（三）不予公开"),
        _row(
            "denied.prohibited_by_law",
            "2.其他法律行政法规禁止公开",
            EVERY_APPLICANT,
            OUTCOMES,
            "（三）不予公开",
        ),
        _row("other.other", "3.其他", EVERY_APPLICANT, OUTCOMES, "（六）其他处理"),
        _row("outcome_total", "（七）总计", EVERY_APPLICANT, OUTCOMES),
        _row("carried_forward", "四、结转下年度继续办理", EVERY_APPLICANT),
    ],
}
LITIGATION = {
    "key": "litigation",
    "name": {"zh": "表四", "en": "Table 4"},
    "section": "review_litigation",
    "layout": "blocks",
    "notes": [],
    "columns": _columns(*RESULTS),
    "rows": [
        _row("review", "行政复议", EVERY_RESULT),
        _row("direct_suit", "未经复议直接起诉", EVERY_RESULT, "行政诉讼"),
        _row("suit_after_review", "复议后起诉", EVERY_RESULT, "行政诉讼"),
    ],
}
FORM: Form = form_from_data(
    {
        "key": "annual-report-2021",
        "title": {"zh": "2021年起的格式", "en": "The form from 2021 on"},
        "first_year": 2021,
        "last_year": None,
        "sections": [
            {"key": key, "number": number, "title": title, "accepted": [], "keywords": []}
            for key, number, title in SECTIONS
        ],
        "tables": [DISCLOSURE, APPLICATIONS, LITIGATION],
    }
)
