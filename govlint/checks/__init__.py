"""The kinds a rule's check can have; each is built from the plain options of a rule."""

from collections.abc import Callable

from govlint.annotation import Any
from govlint.checks.breakdown import breakdown_check
from govlint.checks.contact import contact_check
from govlint.checks.correction import correction_check
from govlint.checks.doubled import doubled_check
from govlint.checks.equation import equation_check
from govlint.checks.figures import figures_check
from govlint.checks.foreign_word import foreign_word_check
from govlint.checks.form import form_check
from govlint.checks.hidden import hidden_check
from govlint.checks.label import label_check
from govlint.checks.mention import mention_check
from govlint.checks.none import none_check
from govlint.checks.noted import noted_check
from govlint.checks.numbering import numbering_check
from govlint.checks.parts import parts_check
from govlint.checks.period import period_check
from govlint.checks.private import private_check
from govlint.checks.punctuation import punctuation_check
from govlint.checks.readable import readable_check
from govlint.checks.recognized import recognized_check
from govlint.checks.reference import reference_check
from govlint.checks.roster import roster_check
from govlint.checks.scope import scope_check
from govlint.checks.section import section_check
from govlint.checks.self_reference import self_reference_check
from govlint.checks.share import share_check
from govlint.checks.signature import signature_check
from govlint.checks.statement import statement_check
from govlint.checks.table import table_check
from govlint.checks.title import title_check
from govlint.checks.topics import topics_check
from govlint.checks.wording import wording_check
from govlint.checks.year import year_check
from govlint.checks.zero import zero_check
from govlint.rule import Check

CHECKS: dict[str, Callable[[dict[str, Any]], Check]] = {
    "readable": readable_check,
    "recognized": recognized_check,
    "noted": noted_check,
    "hidden": hidden_check,
    "table": table_check,
    "title": title_check,
    "section": section_check,
    "numbering": numbering_check,
    "topics": topics_check,
    "wording": wording_check,
    "period": period_check,
    "statement": statement_check,
    "breakdown": breakdown_check,
    "form": form_check,
    "label": label_check,
    "equation": equation_check,
    "zero": zero_check,
    "figures": figures_check,
    "none": none_check,
    "parts": parts_check,
    "share": share_check,
    "self-reference": self_reference_check,
    "roster": roster_check,
    "correction": correction_check,
    "mention": mention_check,
    "scope": scope_check,
    "year": year_check,
    "private": private_check,
    "signature": signature_check,
    "doubled": doubled_check,
    "punctuation": punctuation_check,
    "foreign-word": foreign_word_check,
    "reference": reference_check,
    "contact": contact_check,
}

COMPARED = frozenset(("year-on-year", "growth", "repeated"))
"""The kinds that need the report for the year before as well; see `comparisons`."""
