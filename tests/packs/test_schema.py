"""The published schemas are valid themselves, and take what the loader takes."""

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from govlint.cache import national_pack_path
from govlint.packs.files import READING, pack_files
from govlint.packs.schema import form_schema, pack_schema, rule_schema
from govlint.packs.source import read_source

SCHEMAS = {"rules": rule_schema(), "forms": form_schema(), "pack": pack_schema()}
FILES = [file for file in pack_files(national_pack_path()) if file.name != READING]
RULE = (Path(__file__).parent / "cases" / "rule.yaml").read_bytes()


def errors(schema: str, content: bytes) -> list[Any]:
    data = read_source("x.yaml", content)[0].data
    return list(Draft202012Validator(SCHEMAS[schema]).iter_errors(data))


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_valid(name: str) -> None:
    assert SCHEMAS[name]["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("file", FILES, ids=[file.name for file in FILES])
def test_national_files_fit(file: Any) -> None:
    folder, _, name = file.name.rpartition("/")
    assert errors(folder or ("pack" if name == "pack.yaml" else "rules"), file.content) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: equation", "kind: equasion"),
        ("severity: warning", "severity: warn"),
        ("    for: each row\n", ""),
        ("unless: [示例]", "unles: [示例]"),
        ("basis: practice", "basis: law"),
        ("id: no-template", "id: No template"),
    ],
)
def test_wrong_rules_do_not_fit(old: str, new: str) -> None:
    text = RULE.decode()
    assert errors("rules", RULE) == []
    assert old in text
    assert errors("rules", text.replace(old, new).encode())


EXTENDING = """id: mine
title: {zh: 本省, en: Mine}
extends: annual-report
changes:
  row-label: off
  column-label: {severity: info, check: {of: rows}, message: {zh: 列名不对。}}
  template-residue: {add: {patterns: [待定稿]}}
profiles:
  town: {title: {zh: 镇, en: Town}, ignore: [row-*], severity: {column-label: info}}
"""
LOCAL = """extends: annual-report-2021
tables: [{key: applications, rows: [{key: granted, label: 公开}]}]
"""


@pytest.mark.parametrize(
    ("schema", "text", "old", "new"),
    [
        ("pack", EXTENDING, "row-label: off", "row-label: on"),
        ("pack", EXTENDING, "severity: info", "severty: info"),
        ("forms", LOCAL, "label", "lable"),
    ],
)
def test_extending_files_fit(schema: str, text: str, old: str, new: str) -> None:
    assert errors(schema, text.encode()) == []
    assert errors(schema, text.replace(old, new, 1).encode())
