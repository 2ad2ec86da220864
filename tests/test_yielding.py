"""A section that is nothing but a prompt of the template is told once, as what it is."""

from pathlib import Path
from typing import Any

import pytest

from expectations import ROOT, Lint, load_yaml, shared

CASES = load_yaml(Path(__file__).parent / "checks" / "cases" / "yielding.yaml")
SAMPLE = ROOT / "rules" / "annual-report" / "samples" / "2021.md"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_prompt_is_told_instead_of_what_it_lacks(lint: Lint, case: dict[str, Any]) -> None:
    parts = SAMPLE.read_text(encoding="utf-8").split("## ")
    for title, body in case["bodies"].items():
        [at] = [at for at, part in enumerate(parts) if part.startswith(title)]
        parts[at] = f"{title}\n\n{body}\n\n"
    _, findings = lint("report.md", "## ".join(parts).encode())
    told = [[f.rule, f.line] for f in findings if f.rule != "signature-missing"]
    assert told == case["findings"]


def test_the_blank_form_is_told_section_by_section(lint: Lint) -> None:
    path = shared("reports", "real", "official-template-2021.docx")
    _, findings = lint(path.name, path.read_bytes())
    on_text = {f.rule for f in findings} - {"title-missing", "table-not-filled"}
    on_text -= {"contact-missing", "law-not-cited", "period-missing", "signature-missing"}
    assert on_text == {"template-residue"}
    found = [f for f in findings if f.rule == "template-residue"]
    assert len(found) == 3
    assert "收取信息处理费情况在此处报告" in found[-1].message
