"""What recognition needs to know of the forms and of the words of a report, ready to be asked."""

from collections.abc import Sequence
from functools import cached_property

from govlint.annotation import Any
from govlint.form import ColumnSpec, Form, RowSpec, form_from_data
from govlint.recognize.headings import SectionTitles
from govlint.recognize.labels import ENDS_NOTE, LONGEST_LABEL, TableLabels
from govlint.recognize.remembered import Remembered
from govlint.record import NamedTuple
from govlint.statements import Level
from govlint.text import TRAILS, squash

LEVELS_READ = "only"
"""The levels that organizations can have; one whose name tells none of them has the first."""

Named = tuple[tuple[str, str] | None, dict[TableLabels, int]]
"""The one form that has a label, with the official label; and the rows it names, by table."""


class FormReader(NamedTuple):
    """A form with its labels and titles indexed.

    `own_labels` are the squashed labels that no other form has.
    """

    form: Form
    tables: tuple[TableLabels, ...]
    titles: SectionTitles
    own_labels: dict[str, str]


class Reading:
    """The forms and patterns of one or more packs; equal data read alike."""

    def __init__(
        self,
        forms: list[dict[str, Any]],
        patterns: dict[str, Any],
        equations: Sequence[dict[str, Any]] = (),
    ) -> None:
        """Index the compiled data of forms, and of `reading.yaml`.

        `equations` are the compiled sums over tables, asked where cells ran together.
        """
        self._data = (forms, patterns, equations)
        self.equations = equations
        built = [form_from_data(form) for form in forms]
        self.forms = tuple(_form_reader(form, built) for form in built)
        self.patterns = patterns
        self._owners = {
            key: (reader.form.key, label)
            for reader in self.forms
            for key, label in reader.own_labels.items()
        }
        self._tables = [labels for reader in self.forms for labels in reader.tables]
        self._ends = tuple({end for labels in self._tables for end in labels.ends})
        self._last = frozenset([key[-1] for key in (*self._ends, *self._owners)])
        # By year, of which a date can name a hundred.
        self._in_force: dict[int | None, FormReader] = {}
        self.named = Remembered(self._named, LONGEST_LABEL)

    def __reduce__(self) -> tuple[type["Reading"], tuple[Any, ...]]:
        """Travel to other processes as plain data."""
        return Reading, self._data

    @cached_property
    def levels(self) -> list[tuple[Level, str, str]]:
        """(level, unit, pattern) for the names of organizations, first match wins."""
        return [
            (Level(entry["level"]), entry["unit"], entry["pattern"])
            for entry in self.patterns["organization"]["levels"]
        ]

    def of_levels(self, levels: Sequence[str]) -> "Reading":
        """Return how reports of organizations of these levels alone are read."""
        forms, patterns, equations = self._data
        organization = {**patterns["organization"], LEVELS_READ: list(levels)}
        return Reading(forms, {**patterns, "organization": organization}, equations)

    def _named(self, text: str) -> Named | None:
        """Return what a label says of the form and of the row, None where it says nothing."""
        # Most words that are asked for once are prose, whose last character tells already.
        last = text.rstrip(TRAILS)[-1:]
        if last.isalnum() and last not in self._last:
            return None
        key = squash(text)
        owner = self._owners.get(key)
        # Of the others few are labels, and no table need be asked of the rest.
        may_be_label = key.endswith(self._ends) or text[-1:] == ENDS_NOTE
        asked = self._tables if may_be_label else ()
        rows = {
            labels: match.rows[0]
            for labels in asked
            for match in [labels.whole(text)]
            if match.whole and not match.weak
        }
        return (owner, rows) if owner or rows else None

    def in_force(self, year: int | None) -> FormReader:
        """Return the form in force for `year`; without a year the newest one."""
        if year not in self._in_force:
            newest = max(self.forms, key=lambda reader: reader.form.first_year)
            fitting = [reader for reader in self.forms if year and reader.form.in_force(year)]
            self._in_force[year] = fitting[0] if fitting else newest
        return self._in_force[year]


def _form_reader(form: Form, all_forms: list[Form]) -> FormReader:
    others = {
        key for other in all_forms if other.key != form.key for key in _labels(other, variants=True)
    }
    own = {key: label for key, label in _labels(form, variants=False).items() if key not in others}
    tables = tuple(TableLabels(table) for table in form.tables)
    return FormReader(form, tables, SectionTitles(form), own)


def _labels(form: Form, variants: bool) -> dict[str, str]:
    labels: dict[str, str] = {}
    specs: list[ColumnSpec | RowSpec] = []
    for table in form.tables:
        specs += table.columns
        specs += table.rows
    for spec in specs:
        for label in (spec.label, *(spec.variants if variants else ())):
            labels[squash(label)] = label
    return labels
