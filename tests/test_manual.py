"""The manuals in docs/ say of rules and of kinds of check what the packs say now."""

import pytest

from expectations import ROOT, Govlint

MANUALS = [
    ("manual", "zh", "docs/rules.md"),
    ("manual", "en", "docs/rules.en.md"),
    ("kinds", "zh", "docs/kinds.md"),
    ("kinds", "en", "docs/kinds.en.md"),
]


@pytest.mark.parametrize(("action", "lang", "path"), MANUALS)
def test_a_manual_is_fresh(govlint: Govlint, action: str, lang: str, path: str) -> None:
    done = govlint("rules", action, "--lang", lang)
    assert done.returncode == 0
    written = (ROOT / path).read_bytes()
    assert done.stdout == written, f"run: govlint rules {action} --lang {lang} > {path}"
