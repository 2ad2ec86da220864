"""Rules as SARIF describes them: title, reason and legal basis, help in both languages."""

from govlint.annotation import Any
from govlint.finding import Severity
from govlint.outputs.basis import basis_words
from govlint.rule import Rule

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
"""What SARIF calls the severities."""

_CODE_HOST_SEVERITIES = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "recommendation",
}

_PRECISION = {Severity.ERROR: "very-high", Severity.WARNING: "high", Severity.INFO: "medium"}

_BASIS = {"zh": "依据：", "en": "Basis: "}


def rule_data(rule: Rule, lang: str) -> dict[str, Any]:
    """Return the descriptor of a rule; `lang` comes first."""
    languages = [lang, *(other for other in rule.title if other != lang)]
    basis = rule.help["basis"]
    name = "".join(word.capitalize() for word in rule.id.split("-"))
    # A name must say something else than the identifier.
    named = {"name": name} if name.lower() != rule.id.lower() else {}
    return {
        "id": rule.id,
        **named,
        "shortDescription": {"text": rule.title[lang]},
        "fullDescription": {"text": rule.help["why"][lang]},
        "help": {
            "text": "\n\n".join(_help(rule, basis, language) for language in languages),
            "markdown": "\n\n".join(_markdown(rule, basis, language) for language in languages),
        },
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": [rule.kind],
            "precision": _PRECISION[rule.severity],
            "problem.severity": _CODE_HOST_SEVERITIES[rule.severity],
            "basis": basis,
        },
    }


def _help(rule: Rule, basis: Any, lang: str) -> str:
    title, why = rule.title[lang], rule.help["why"][lang]
    return f"{title}\n{why}\n{_BASIS[lang]}{basis_words(basis, lang)}"


def _markdown(rule: Rule, basis: Any, lang: str) -> str:
    title, why = rule.title[lang], rule.help["why"][lang]
    return f"## {title}\n\n{why}\n\n{_BASIS[lang]}{basis_words(basis, lang)}"
