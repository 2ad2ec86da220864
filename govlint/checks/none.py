"""Claims of the running text that there was nothing, where a table counts something."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.amount import amount_of, entries_of, sum_of
from govlint.checks.balance import TOLERANCE, Entry
from govlint.checks.heed import Heed, heed_of
from govlint.checks.passages import Flows, Passage, flows, sentence_range
from govlint.checks.pattern import Pattern, patterns_from
from govlint.checks.prose import Scope, scope_of
from govlint.checks.words import (
    cell_label,
    cell_text,
    cell_words,
    listed,
    number_text,
    value_of,
)
from govlint.expressions.linear import Linear, linear_by_form
from govlint.finding import Problem, Related
from govlint.patterns import compiled
from govlint.place import Flow
from govlint.record import NamedTuple
from govlint.report import Report, Table


class Denial(NamedTuple):
    """A pattern of claims that there was nothing.

    `heads` are the few characters that its matches may begin with, none if there are many or one;
    `longest` is how many characters they have at most.
    """

    pattern: Pattern
    heads: tuple[str, ...]
    longest: int


Beginnings = list[tuple[Flow, list[int]]]
"""Where in flows any of the heads of a denial stands."""


class Group(NamedTuple):
    """Denials of the same cells of a table."""

    table: str
    cells: dict[str, Linear]
    denials: tuple[Denial, ...]


class NoneCheck(NamedTuple):
    """Denials, and where they are looked for."""

    groups: tuple[Group, ...]
    scope: Scope

    @property
    def heed(self) -> Heed:
        """What stands in a report with a denial, whatever its tables count."""
        return heed_of([denial.pattern for group in self.groups for denial in group.denials])

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem per count that is denied, at the first denial."""
        begun: dict[tuple[str, ...], Beginnings] = {}
        prose = report.prose
        for group in self.groups:
            cells = group.cells.get(report.form.key)
            table = report.tables.get(group.table)
            said = [d for d in group.denials if d.pattern.literal in prose]
            # Most tables count nothing of the kind, so they are asked before the text is read.
            if said and table and cells and (sum_of(table, cells) or 0) >= TOLERANCE:
                repeated = [claim for d in said for claim in self._claims(d, report, begun)]
                entries = entries_of(table, cells) if repeated else None
                if entries:
                    yield _problem(cells, entries, repeated, table)

    def _claims(
        self, denial: Denial, report: Report, begun: dict[tuple[str, ...], Beginnings]
    ) -> Iterator[Passage]:
        running = flows(report, self.scope.sections)
        if not denial.heads:
            found = [(f, *m.span()) for _, f in running for m in denial.pattern.matches(f.text)]
        else:
            # Many denials begin with the same characters.
            if denial.heads not in begun:
                begun[denial.heads] = _beginnings(running, denial.heads)
            found = list(_matches(denial, begun[denial.heads]))
        for flow, start, end in found:
            first, last = sentence_range(flow.text, start, end)
            if not self.scope.excuses(flow.text[first:last], end - first, report):
                yield Passage(flow, start, end)


def none_check(options: dict[str, Any]) -> NoneCheck:
    """Build the check of kind `none` from its compiled options."""
    groups: list[Group] = []
    for option in options["patterns"]:
        cells = linear_by_form(option["cells"])
        (pattern,) = patterns_from([option])
        heads = tuple(option.get("heads") or ())
        # What begins with one character the pattern finds by itself.
        denial = Denial(pattern, heads if len(heads) > 1 else (), option["longest"])
        same = [g for g in groups if (g.table, g.cells) == (option["table"], cells)]
        if same:
            at = groups.index(same[0])
            groups[at] = groups[at]._replace(denials=(*groups[at].denials, denial))
        else:
            groups.append(Group(option["table"], cells, (denial,)))
    all_heads = list(dict.fromkeys(d.heads for group in groups for d in group.denials))
    return NoneCheck(
        tuple(
            group._replace(
                denials=tuple(d._replace(heads=_widest(d.heads, all_heads)) for d in group.denials)
            )
            for group in groups
        ),
        scope_of(options),
    )


def _widest(heads: tuple[str, ...], all_heads: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Return those of all heads that hold these: what is looked for once serves several denials."""
    return max((h for h in all_heads if heads and {*heads} <= {*h}), key=len, default=heads)


def _beginnings(running: Flows, heads: tuple[str, ...]) -> Beginnings:
    found = [(flow, _places(flow.text, heads)) for _, flow in running]
    return [(flow, places) for flow, places in found if places]


def _matches(denial: Denial, beginnings: Beginnings) -> Iterator[tuple[Flow, int, int]]:
    """Yield the ranges that a denial matches, tried only where one may begin."""
    literal, longest = denial.pattern.literal, denial.longest
    match = compiled(denial.pattern.text).match
    for flow, places in beginnings:
        text = flow.text
        done = 0
        for at in places if literal in text else ():
            if at < done or text.find(literal, at, at + longest) < 0:
                continue
            if found := match(text, at):
                done = found.end()
                yield flow, at, done


def _places(text: str, heads: tuple[str, ...]) -> list[int]:
    places = []
    for head in heads:
        at = text.find(head)
        while at >= 0:
            places.append(at)
            at = text.find(head, at + 1)
    places.sort()
    return places


def _problem(
    cells: Linear, entries: tuple[Entry, ...], repeated: list[Passage], table: Table
) -> Problem:
    first, *others = repeated
    spec = table.spec
    counted = [entry for entry in entries if entry.number]
    return Problem(
        first.place,
        "default",
        {
            "table": spec.key,
            "text": first.text,
            "value": number_text(amount_of(cells, entries)),
            **value_of("cell", listed([cell_words(spec, entry.place) for entry in counted])),
        },
        related=(
            *(Related(other.place, other.text) for other in others),
            *(
                Related(entry.place, f"{cell_label(spec, entry.place)} {cell_text(entry.cell)}")
                for entry in counted
            ),
        ),
    )
