"""Who signs a report, and when: the cases stand in cases/signatures.yaml."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from govlint.cache import national_pack_path
from govlint.readers import read
from govlint.recognize import recognize
from govlint.recognize.signature import find_signature
from govlint.ruleset import load_ruleset

READING = load_ruleset([national_pack_path()]).reading
CASES = YAML(typ="safe").load(
    (Path(__file__).parent / "cases" / "signatures.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_signature(case: dict[str, Any]) -> None:
    document = read("a.txt", "\n\n".join(case["lines"]).encode())
    found = find_signature(document, READING.patterns["signature"], case.get("titled", ""))
    if case.get("none"):
        assert found is None
        return
    assert found is not None
    assert found.organization == case["organization"]
    assert (list(found.date) if found.date else None) == case["date"]
    words = document.text[slice(*found.span)]
    assert (str(found.date.day) if found.date else found.organization) in words or "日" in words


def test_an_empty_document_is_not_signed() -> None:
    assert recognize(read("a.txt", b"\n"), READING).signature is None
    assert find_signature(read("a.txt", b"\n"), READING.patterns["signature"], "") is None
