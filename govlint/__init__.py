"""Checks annual reports on government information disclosure against their official form.

`check` gives what `govlint check` says of one file, `check_files` of many, `extract` what
`govlint extract` reads from one; docs/programs.md shows how to use them. They are loaded when they
are first asked for: the command begins with this module, too.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from govlint.api import WrongUseError, check, check_files, extract
    from govlint.finding import Finding, RelatedFinding, Replacement, Severity
    from govlint.triage import Notice, Outcome, Suppressed

__all__ = [
    "Finding",
    "Notice",
    "Outcome",
    "RelatedFinding",
    "Replacement",
    "Severity",
    "Suppressed",
    "WrongUseError",
    "__version__",
    "check",
    "check_files",
    "extract",
]

_HOMES = {
    "govlint.api": ("WrongUseError", "check", "check_files", "extract"),
    "govlint.finding": ("Finding", "RelatedFinding", "Replacement", "Severity"),
    "govlint.triage": ("Notice", "Outcome", "Suppressed"),
}


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            from importlib import import_module

            value: object = getattr(import_module(home), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
