"""The cases of each rule: which changes to a report it must tell, and which it must not.

`cases/*.yaml` hold for each rule a list of `faults` and one of `near` misses. An entry names the
changes that `changes.py` knows. It may say `of` which reports (level, form, what the organization
calls itself, words that are or are not 0, with a list of the section titles or, as most, without),
which rules may speak `also`, and why it is still `open`: measured, but not yet held by the tests.
`previous` holds the
changes to a report for the year before, which is needed by rules over two reports; without changes
the tables of the case follow from it. Entries take turns over reports with other facts.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from ruamel.yaml import YAML

from benchmarks.accuracy import changes
from benchmarks.accuracy.before import before
from benchmarks.accuracy.judge import national
from benchmarks.accuracy.renditions.pdf_pages import with_page
from benchmarks.accuracy.renditions.word_marks import with_paragraph
from benchmarks.accuracy.reports.compose import compose
from benchmarks.accuracy.reports.edits import at_role
from benchmarks.accuracy.reports.facts import Facts, draw_facts
from benchmarks.accuracy.reports.sample import File
from benchmarks.accuracy.same import write

EACH = 24
"""Reports that a rule must tell, and as many near misses."""

_KINDS = (".md", ".txt", ".html")
_FOLDER = Path(__file__).parent / "cases"
Entry = dict[str, Any]


class Case(NamedTuple):
    """One file, the rule it is about, whether that must speak, which others may; open or held.

    `previous` is the file for the year before, where the rule needs one, `roster` a list of those
    who must report.
    """

    rule: str
    faulty: bool
    file: File
    also: frozenset[str]
    open: bool
    previous: File | None = None
    roster: str = ""


class Entries(NamedTuple):
    """The entries of one rule."""

    faults: list[Entry]
    near: list[Entry]


@cache
def casebook() -> dict[str, Entries]:
    """Return the entries of all rules of the national pack, by rule."""
    rules = {rule.id for rule in national().rules}
    found: dict[str, Entries] = {}
    for path in sorted(_FOLDER.glob("*.yaml")):
        for rule, entries in YAML(typ="safe", pure=True).load(path).items():
            assert rule not in found, rule
            found[rule] = Entries(entries["faults"], entries["near"])
    return {rule: entries for rule, entries in found.items() if rule in rules}


def cases(rule: str, each: int = EACH) -> Iterator[Case]:
    """Yield the cases of a rule, those it must tell first."""
    entries = casebook()[rule]
    yield from _cases(rule, entries.faults, each, faulty=True)
    yield from _cases(rule, entries.near, each, faulty=False)


def _cases(rule: str, entries: Sequence[Entry], each: int, *, faulty: bool) -> Iterator[Case]:
    first = crc32(f"{rule} {faulty}".encode()) % 100_000 * 1000
    numbers = iter(range(first, first + 1000))
    for turn in range(each):
        entry = entries[turn % len(entries)]
        found = (_case(rule, entry, number, faulty=faulty) for number in numbers)
        case = next((case for case in found if case), None)
        assert case, f"{rule}: no report suits {entry}"
        yield case


def _case(rule: str, entry: Entry, number: int, *, faulty: bool) -> Case | None:
    outdated = str(entry.get("of", {}).get("form", "")) == "outdated"
    facts = draw_facts(number, outdated=outdated)
    if not _suits(facts, entry.get("of", {})):
        return None
    whole = compose(number, outdated=outdated)
    if (at_role(whole, "listing") is not None) != entry.get("of", {}).get("listing", False):
        return None
    sample = changes.changed(whole, facts, entry)
    if sample is None:
        return None
    suffix = entry.get("suffix", _KINDS[number % len(_KINDS)])
    asked = {name for wanted in sample.wanted for name in wanted.rules}
    if not faulty and rule in asked:
        return None
    also = {*entry.get("also", ()), *sample.allowed, *asked} - {rule}
    data = changes.whole(entry, facts) or write(sample, suffix)
    if "word" in entry:
        data = with_paragraph(data, entry["word"])
    if "page" in entry:
        data = with_page(data, picture=entry["page"] == "picture")
    file = File(f"report{suffix}", data, sample)
    if "previous" not in entry:
        roster = changes.filled(entry.get("roster", ""), facts)
        return Case(rule, faulty, file, frozenset(also), "open" in entry, None, roster)
    earlier = before(whole, facts, entry["previous"])
    if earlier is None:
        return None
    also |= {"text-repeated"} - {rule}
    last = File("previous.md", write(earlier, ".md"), earlier)
    return Case(rule, faulty, file, frozenset(also), "open" in entry, last)


def _suits(facts: Facts, of: Entry) -> bool:
    levels = of.get("level", facts.level)
    return (
        facts.level in ([levels] if isinstance(levels, str) else levels)
        and facts.words["self"] in of.get("self", (facts.words["self"],))
        and of.get("form", facts.form) in (facts.form, "outdated")
        and all(facts.words[name] != "0" for name in of.get("some", ()))
        and all(facts.words[name] == "0" for name in of.get("none", ()))
    )
