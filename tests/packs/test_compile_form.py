"""Forms with parts become one table; what does not fit together is a fault."""

from pathlib import Path

import pytest

from govlint.packs.compile_form import compile_form, form_faults
from govlint.packs.forms import Form
from govlint.packs.source import read_source
from govlint.packs.validate import validated

TEXT = (Path(__file__).parent / "cases" / "form.yaml").read_text(encoding="utf-8")


def faults_of(text: str) -> list[tuple[int, str]]:
    source, faults = read_source("form.yaml", text.encode())
    form, found = validated(Form, source)
    faults += found + (list(form_faults(form, source)) if form else [])
    return [(fault.line, fault.message_en) for fault in faults]


def test_parts_become_one_table() -> None:
    form, _ = validated(Form, read_source("form.yaml", TEXT.encode())[0])
    assert form is not None
    [table] = compile_form(form)["tables"]
    assert [(c["key"], c["variants"]) for c in table["columns"]] == [
        ("count", ["数量", "总数"]),
        ("amount", []),
    ]
    assert [(r["key"], r["groups"], r["columns"]) for r in table["rows"]] == [
        ("first", [], [0, 1]),
        ("second", ["一组"], [0, 1]),
        ("third", [], [1, 0]),
    ]
    assert table["notes"] == ["甲部分", "乙部分", "说明"]


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("key: test-form\n", "", 1, "`key` is missing"),
        ("{from: 2021}", "{to: 2021}", 3, "`from` is missing"),
        ("section: only", "section: onyl", 9, "no section `onyl`"),
        ("layout: rows", "layout: row", 10, "did you mean `rows`?"),
        ("{key: third,", "{key: first,", 27, "`first` is used twice"),
        ("{key: second,", "{key: first,", 21, "`first` is used twice"),
        ("件数, variants: [总数]", "数目", 25, "another label"),
        ("label: 第三行}", "lable: 第三行}", 27, "did you mean `label`?"),
        (
            "            rows:\n              - {key: second, label: 第二行}\n",
            "",
            19,
            "`rows` is missing",
        ),
        ("    notes: [说明]", "    rows: [{key: a, label: b}]", 7, "or `parts`"),
        ("label: 金额, kind: amount}", "label: 金额, kind: money}", 16, "`money`"),
    ],
)
def test_faults(old: str, new: str, line: int, words: str) -> None:
    assert TEXT.count(old) >= 1
    found = faults_of(TEXT.replace(old, new, 1))
    assert any(at == line and words in message for at, message in found), found


def test_the_form_of_the_cases_is_faultless() -> None:
    assert faults_of(TEXT) == []
