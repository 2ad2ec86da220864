"""Addresses and telephone numbers that cannot be right."""

import re
from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.heed import Heed, heed_of
from govlint.checks.passages import flows, section_values
from govlint.checks.pattern import Pattern, patterns_from, possible
from govlint.finding import AtPassage, Problem
from govlint.patterns import compiled
from govlint.place import Flow
from govlint.record import NamedTuple
from govlint.report import Report, Section
from govlint.rule import Check


class Contact(NamedTuple):
    """Patterns that introduce a contact, their group `found`, and patterns of which it fits one."""

    case: str
    introduced: tuple[Pattern, ...]
    right: tuple[Pattern, ...]


class ContactCheck(NamedTuple):
    """Kinds of contact: e-mail, telephone, postcode."""

    contacts: tuple[Contact, ...]

    @property
    def heed(self) -> Heed:
        """What stands in a report with a contact."""
        return heed_of([p for contact in self.contacts for p in contact.introduced])

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per contact that fits none of its patterns."""
        introduced = [
            (contact, pattern)
            for contact in self.contacts
            for pattern in possible(contact.introduced, report.prose)
        ]
        for section, flow in flows(report) if introduced else ():
            for contact, pattern in introduced:
                if pattern.literal in flow.text:
                    yield from _wrong(report, contact, pattern, section, flow)


def contact_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `contact`."""
    return ContactCheck(
        tuple(
            Contact(
                contact["case"],
                patterns_from(contact["introduced"]),
                patterns_from(contact["right"]),
            )
            for contact in options["contacts"]
        )
    )


def _wrong(
    report: Report, contact: Contact, pattern: Pattern, section: Section | None, flow: Flow
) -> Iterator[Problem]:
    for match in pattern.matches(flow.text):
        found = match["found"]
        fits = any(_fits(right, found) for right in contact.right)
        if not fits and _is_one(report, flow, match):
            place = AtPassage(flow.span_of(*match.span("found")))
            values = {"found": found, **section_values(section)}
            yield Problem(place, contact.case, values, actual=found)


def _fits(pattern: Pattern, text: str) -> bool:
    return compiled(pattern.text).fullmatch(text) is not None


def _is_one(report: Report, flow: Flow, match: re.Match[str]) -> bool:
    """Tell whether a contact is printed as one: two with a blank between them run together."""
    printed = report.document.text[slice(*flow.span_of(*match.span("found")))]
    return len(printed.split()) == 1
