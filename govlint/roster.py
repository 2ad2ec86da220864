"""Organizations that must report, and those of them without a report."""

from collections import Counter
from collections.abc import Iterable, Sequence

from govlint.annotation import Any
from govlint.finding import Finding
from govlint.fingerprint import fingerprint
from govlint.pairs import Names
from govlint.record import NamedTuple
from govlint.rule import Rule
from govlint.ruleset import RuleSet

KIND = "roster"
COMMENT = "#"
SEPARATORS = ",，;；\t"


class Entry(NamedTuple):
    """An organization on a line of a roster (from 1), and the year it must report for if named."""

    line: int
    text: str
    name: str
    year: int | None


class Present(NamedTuple):
    """A file of the run, with what it says of itself; what it does not say is empty or None."""

    path: str
    organization: str
    year: int | None


def entries_of(text: str) -> list[Entry]:
    """Return the entries of a roster: one a line, the name first, a year in any other field.

    In a roster with years, a first line without one heads its columns.
    """
    entries: list[Entry] = []
    heads = False
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.lstrip().startswith(COMMENT):
            name, *others = _fields(line)
            years = [int(field) for field in others if _is_year(field)]
            heads = heads or (not entries and bool(others) and not years)
            entries.append(Entry(number, line, name, years[0] if years else None))
    return entries[1:] if heads and any(entry.year for entry in entries) else entries


def absences(text: str, present: Sequence[Present], ruleset: RuleSet, lang: str) -> list[Finding]:
    """Return a finding for each line of a roster whose organization has no report."""
    rules = [rule for rule in ruleset.rules if rule.kind == KIND]
    entries = entries_of(text)
    if not rules or not entries:
        return []
    patterns: dict[str, Any] = ruleset.reading.patterns["organization"]
    names = Names(patterns, {one.organization for one in present} | {e.name for e in entries})
    newest = _newest(present)
    return [
        _finding(rule, entry, year, lang)
        for entry in entries
        if (year := entry.year or newest) and not _reported(entry.name, year, present, names)
        for rule in rules
        if rule.concerns(year)
    ]


def _fields(line: str) -> list[str]:
    for separator in SEPARATORS[1:]:
        line = line.replace(separator, SEPARATORS[0])
    return [field.strip(' "“”\ufeff') for field in line.split(SEPARATORS[0])]


def _is_year(field: str) -> bool:
    return len(field) == 4 and field.isascii() and field.isdigit()


def _newest(present: Iterable[Present]) -> int | None:
    """Return the newest year of the run; one that few reports name may be a slip."""
    years = Counter(one.year for one in present if one.year is not None)
    most = max(years.values(), default=0)
    return max((year for year, count in years.items() if 2 * count >= most), default=None)


def _reported(name: str, year: int, present: Iterable[Present], names: Names) -> bool:
    """Tell whether a report is there; one whose year or name cannot be read may be it."""
    plain = names.plain(name)
    return any(
        names.alike(one.organization, name) and one.year in (year, None)
        if one.organization
        else plain in one.path
        for one in present
    )


def _finding(rule: Rule, entry: Entry, year: int, lang: str) -> Finding:
    case = rule.case("default")
    values = {"organization": entry.name, "year": str(year)}
    subject = f"text:{entry.name} {year}"
    return Finding(
        rule=rule.id,
        severity=case.severity,
        message=case.message[lang].format_map(values),
        hint=case.hint.get(lang, "").format_map(values),
        line=entry.line,
        column=1,
        end_line=entry.line,
        end_column=len(entry.text) + 1,
        page=None,
        box=None,
        address=None,
        cell=None,
        expected=None,
        actual=None,
        excerpt=entry.text,
        related=(),
        fingerprint=fingerprint(rule.id, "default", subject, 1),
    )
