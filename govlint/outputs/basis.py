"""What a rule rests on, in words."""

from govlint.annotation import Any

_WORDS = {
    "practice": {
        "zh": "审核惯例（没有文件明文规定）",
        "en": "practice of reviewers (no document says so)",
    },
    "arithmetic": {"zh": "表格自身的勾稽关系", "en": "the arithmetic of the table itself"},
}


def basis_words(basis: Any, lang: str) -> str:
    """Return the document and clause a rule rests on, or what it rests on without one."""
    if isinstance(basis, dict):
        return " ".join(str(part) for part in (basis.get("document"), basis.get("clause")) if part)
    return _WORDS[basis][lang] if basis in _WORDS else str(basis)
