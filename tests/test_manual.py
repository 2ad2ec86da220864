"""The manual in docs/ says of the rules what the packs say now."""

import pytest

from expectations import ROOT, Govlint

MANUALS = {"zh": "docs/rules.md", "en": "docs/rules.en.md"}


@pytest.mark.parametrize("lang", MANUALS)
def test_the_manual_is_fresh(govlint: Govlint, lang: str) -> None:
    done = govlint("rules", "manual", "--lang", lang)
    assert done.returncode == 0
    written = (ROOT / MANUALS[lang]).read_bytes()
    assert done.stdout == written, f"run: govlint rules manual --lang {lang} > {MANUALS[lang]}"
