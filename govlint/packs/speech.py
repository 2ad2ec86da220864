"""The cases each kind of check has, and the placeholders its messages may use in each."""

from govlint.packs.models import Rule
from govlint.packs.report_kinds import Period, Section, Statement, Title
from govlint.packs.table_kinds import Label, Table
from govlint.packs.word_kinds import Signature
from govlint.packs.year_kinds import YearOnYear

Cases = dict[str, frozenset[str]]

DEFAULT = "default"

_BALANCE = "table row column left right difference terms_left terms_right"

_SPEECH: dict[str, dict[str, str]] = {
    "readable": dict.fromkeys(
        (
            *(DEFAULT, "empty", "binary", "encoding", "too-large", "inaccessible", "encrypted"),
            *("killed", "corrupt", "no-text", "unsupported", "missing-library", "timed-out"),
        ),
        "detail",
    ),
    "recognized": {DEFAULT: ""},
    "noted": {DEFAULT: "count"},
    "hidden": {DEFAULT: "count before after"},
    "table present": {DEFAULT: "table section"},
    "table complete": {DEFAULT: "table rows count"},
    "table readable": dict.fromkeys(
        (DEFAULT, "too-few", "too-many", "unplaced"), "table row found wanted"
    ),
    "table filled": {DEFAULT: "table"},
    "table no-blanks": {DEFAULT: "table count cells raw"},
    "table counts": dict.fromkeys((DEFAULT, "text", "negative", "decimal"), "table row column raw"),
    "table annotated": {DEFAULT: "table count cells raw"},
    "title present": {DEFAULT: "title"},
    "title year": {DEFAULT: "title"},
    "title worded": dict.fromkeys((DEFAULT, "accepted"), "title"),
    "section present": {
        DEFAULT: "section number",
        "table-only": "section number table",
        "text-only": "section number",
    },
    "section unique": {DEFAULT: "section heading"},
    "section ordered": {DEFAULT: "section after before", "first": "section before"},
    "section numbered": {DEFAULT: "heading section found"},
    "section titled": dict.fromkeys((DEFAULT, "accepted", "unnumbered"), "heading section"),
    "section filled": dict.fromkeys((DEFAULT, "short"), "section"),
    "section no-others": {DEFAULT: "headings heading"},
    "numbering": {DEFAULT: "section found count"},
    "topics": dict.fromkeys((DEFAULT, "some"), "section topics"),
    "wording": {DEFAULT: "found section year own"},
    "period stated": {DEFAULT: "year"},
    "period own-year": dict.fromkeys(
        (DEFAULT, "reversed", "partial", "mixed"), "found start end year"
    )
    | {"title": "found start end year titled"},
    "period explicit": dict.fromkeys((DEFAULT, "end-only"), "found year"),
    "statement stated": dict.fromkeys((DEFAULT, "nothing"), "section"),
    "statement definite": {DEFAULT: "found"},
    "statement placed": {DEFAULT: "section"},
    "breakdown": dict.fromkeys((DEFAULT, "less"), "whole terms total difference"),
    "form": {DEFAULT: "labels form current"},
    "label columns": {DEFAULT: "table found official"},
    "label rows": {DEFAULT: "table found official"},
    "label units": dict.fromkeys(
        (DEFAULT, "worded", "other", "added"), "table found official unit"
    ),
    "equation": {
        DEFAULT: _BALANCE,
        "mend": f"{_BALANCE} cell from to equations",
        "mends": f"{_BALANCE} mends equations",
    },
    "zero": {DEFAULT: "table row cell raw organization"},
    "figures": {DEFAULT: "table found text readings"},
    "none": {DEFAULT: "table text value cell"},
    "correction": {DEFAULT: "found right section"},
    "mention": {DEFAULT: ""},
    "scope": {DEFAULT: "found section organization"},
    "year": {DEFAULT: "found named year section"},
    "private": {DEFAULT: "found section"},
    "signature present": {DEFAULT: "", "undated": "found", "unnamed": "found"},
    "signature next-year": {
        DEFAULT: "found year wanted",
        "title": "found year wanted titled",
        "impossible": "found",
    },
    "signature in-time": dict.fromkeys((DEFAULT, "local"), "organization found deadline"),
    "doubled": {DEFAULT: "found word section", "sentence": "found word section"},
    "punctuation": dict.fromkeys((DEFAULT, "half-width"), "found count"),
    "foreign-word": {DEFAULT: "found section"},
    "parts": dict.fromkeys((DEFAULT, "exceeds"), "text whole sum terms difference"),
    "share": {DEFAULT: "text share part whole right"},
    "reference": dict.fromkeys((DEFAULT, "brackets"), "found number section"),
    "contact": dict.fromkeys((DEFAULT, "telephone", "postcode"), "found section"),
    "year-on-year": {DEFAULT: "table row column left right difference"},
    "year-on-year columns": {DEFAULT: "table row column left right difference differences"},
    "growth": dict.fromkeys(
        (DEFAULT, "count", "direction"), "table found subject now before change percent"
    ),
    "roster": {DEFAULT: "organization year"},
    "repeated": {DEFAULT: "section share count sentences"},
    "self-reference": {DEFAULT: "found organization", "other": "found organization"},
}


def cases_of(rule: Rule, keys: frozenset[str] = frozenset()) -> Cases:
    """Return the cases of a rule with their placeholders; `keys` are those of an equation."""
    numbers = frozenset(key.replace(".", "_") for key in keys)
    return {
        case: frozenset(placeholders.split()) | numbers
        for case, placeholders in _SPEECH[_manner(rule)].items()
    }


def manners_of(kind: str) -> dict[str, dict[str, str]]:
    """Return the cases of a kind, with their placeholders, by what its rules expect."""
    return {
        manner.removeprefix(kind).strip(): cases
        for manner, cases in _SPEECH.items()
        if manner.partition(" ")[0] == kind
    }


def _manner(rule: Rule) -> str:
    check = rule.check
    if isinstance(check, Label):
        return f"{check.kind} {check.of}"
    if isinstance(check, Table | Title | Section | Period | Statement | Signature):
        return f"{check.kind} {check.expect}"
    if isinstance(check, YearOnYear) and check.over == "each column":
        return f"{check.kind} columns"
    return check.kind
