"""Rules look at a report; what they raise becomes findings with lines, columns and sentences."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from govlint.causes import without_causes
from govlint.document import address_of, sight_of
from govlint.explain import explain
from govlint.finding import Edit, Finding, Problem, Related, RelatedFinding, Replacement
from govlint.fingerprint import cell_key, fingerprint, subject_of
from govlint.locate import locate
from govlint.place import Span
from govlint.plan import Looking, Plans, plans_of
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Rule, Words
from govlint.ruleset import RuleSet
from govlint.text import mask, nest_quotes

Raised = tuple[Rule, Problem]

MOST_SAID = 1024
"""So many sentences of findings are remembered."""


class Previous(NamedTuple):
    """The report of the same organization for the year before, and what its file is called."""

    path: str
    report: Report


def check(
    report: Report, ruleset: RuleSet, lang: str, previous: Previous | None = None
) -> list[Finding]:
    """Return what the rules say of a report in `lang`, by line, column and rule.

    The order of the rules makes no difference. A gate rule that raises something silences the
    rules that are no gates. Rules over two reports are silent where there is no previous one.
    """
    rules = ruleset.rules
    plans = plans_of(rules)
    plan = plans.plan(report.year)
    raised = _raised(plan.gates, report)
    if not raised:
        raised = _raised(plan.concerned(report), report)
        if raised:
            raised = _by_cause(raised, report, plans)
        # Equations are judged together: one wrong cell may break several of them.
        sums = explain(plan.equations, report)
        raised = without_causes(raised, sums, report) + sums
        raised += _raised_since(rules, report, previous) if previous else []
    if not raised:
        return []
    titles = {reader.form.key: reader.form.title for reader in ruleset.reading.forms}
    secrets = [locate(problem.place, report) for _, problem in raised if problem.secret]
    page = _Page(report, lang, titles, secrets, previous)
    drafts = {page.draft(rule, problem): None for rule, problem in raised}
    return _named(sorted(drafts, key=_by_place))


def compare(report: Report, ruleset: RuleSet, lang: str, previous: Previous) -> list[Finding]:
    """Return only what is said of a report by the rules that need the one before."""
    if not _raised_since(ruleset.rules, report, previous):
        return []
    compared = {rule.id for rule in ruleset.rules if rule.comparison}
    # What another rule keeps out of all findings is kept out of these, too.
    return [f for f in check(report, ruleset, lang, previous) if f.rule in compared]


def _raised(looking: Sequence[Looking], report: Report) -> list[Raised]:
    # Most rules say nothing: a loop costs them less than an empty list each.
    raised: list[Raised] = []
    for rule, check in looking:
        for problem in check(report):
            raised.append((rule, problem))
    return raised


def _by_cause(raised: list[Raised], report: Report, plans: Plans) -> list[Raised]:
    """Return what is left where one cause is one problem."""
    # Imported where they are needed, which is in few reports: a year is told by two at least.
    if len([problem for _, problem in raised if problem.year is not None]) > 1:
        from govlint.misdated import under_its_year

        def anew(other: Report) -> list[Raised]:
            return _raised(plans.plan(other.year).concerned(other), other)

        raised = under_its_year(raised, report, anew)
    if any([rule.yields_to for rule, _ in raised]):
        from govlint.yielding import without_yielding

        raised = without_yielding(raised, report)
    return raised


def _raised_since(rules: Sequence[Rule], report: Report, previous: Previous) -> list[Raised]:
    return [
        (rule, problem)
        for rule in rules
        if rule.comparison and rule.concerns(report.year)
        for problem in rule.comparison(report, previous.report)
    ]


class _Draft(NamedTuple):
    """A finding without its fingerprint, and what the fingerprint is made of."""

    finding: Finding
    case: str
    subject: str


class _Page:
    """One report on the way to its findings; source lines are cut out once.

    `secrets` are the places whose words stand in no finding, whatever rule it is of.
    """

    def __init__(
        self,
        report: Report,
        lang: str,
        titles: Mapping[str, Words],
        secrets: Sequence[Span],
        previous: Previous | None,
    ) -> None:
        self.report = report
        self.previous = previous
        self.document = report.document
        self.lang = lang
        self.ending = f"_{lang}"
        self.titles = titles
        self.secrets = secrets
        self._lines: dict[int, str] = {}

    def draft(self, rule: Rule, problem: Problem) -> _Draft:
        document = self.document
        span = locate(problem.place, self.report)
        ends = document.places.ends(span)
        case = rule.case(problem.case)
        values = tuple(self._values(problem.values).items())
        # Keywords for so many fields take as long as half of the rest.
        finding = Finding(
            rule.id,
            case.severity,
            _said(case.message[self.lang], values),
            _said(case.hint.get(self.lang, ""), values),
            *ends,
            *sight_of(document, span),
            address_of(document, span.start),
            cell_key(problem.place),
            problem.expected,
            problem.actual,
            self._source_line(ends[0]),
            self._all_related(problem) if problem.related else (),
            "",
            tuple([self._replacement(edit) for edit in problem.fix]),
        )
        subject = subject_of(problem.place, span, document)
        # A digest of eleven digits is soon turned back into them.
        return _Draft(finding, problem.case, mask(subject) if problem.secret else subject)

    def _all_related(self, problem: Problem) -> tuple[RelatedFinding, ...]:
        related = [r for r in problem.related if r.earlier or r.place != problem.place]
        return tuple(dict.fromkeys(map(self._related, related)))

    def _related(self, related: Related) -> RelatedFinding:
        before = self.previous if related.earlier else None
        report = before.report if before else self.report
        document = report.document
        span = locate(related.place, report)
        return RelatedFinding(
            *document.places.ends(span),
            *sight_of(document, span),
            address_of(document, span.start),
            cell_key(related.place),
            related.text,
            before.path if before else None,
        )

    def _replacement(self, edit: Edit) -> Replacement:
        old = self.document.text[slice(*edit.span)]
        return Replacement(*self.document.places.ends(edit.span), old, edit.text)

    def _values(self, values: dict[str, str]) -> dict[str, str]:
        """Return the values of a message, with tables and forms by name and in one language."""
        named = dict(values)
        for key, value in values.items():
            if key.endswith(self.ending):
                named[key.removesuffix(self.ending)] = value
        if "table" in values and (table := self.report.form.table(values["table"])):
            named["table"] = table.name[self.lang]
        for key in ("form", "current"):
            if key in values and (title := self.titles.get(values[key])):
                named[key] = title[self.lang]
        return named

    def _source_line(self, line: int) -> str:
        if line not in self._lines:
            start = self.document.places.start_of(line)
            end = self.document.places.start_of(line + 1)
            text = self.document.text[start:end]
            if self.secrets:
                text = _without(self.secrets, text, start or 0)
            self._lines[line] = text.rstrip("\r\n")
        return self._lines[line]


@lru_cache(maxsize=MOST_SAID)
def _said(template: str, values: tuple[tuple[str, str], ...]) -> str:
    """Return a sentence; reports share many of their faults."""
    return nest_quotes(template.format_map(dict(values)))


def _without(secrets: Sequence[Span], text: str, offset: int) -> str:
    """Return a text that begins at `offset` of the document with the secrets in it masked."""
    for secret in secrets:
        start, end = max(secret.start - offset, 0), min(secret.end - offset, len(text))
        if start < end:
            text = text[:start] + mask(text[start:end]) + text[end:]
    return text


def _by_place(draft: _Draft) -> tuple[int, int, str, int, int, str, str]:
    return order(draft.finding)


def order(finding: Finding) -> tuple[int, int, str, int, int, str, str]:
    """Return by what findings of one file are sorted."""
    ends = finding.end_line, finding.end_column
    return finding.line, finding.column, finding.rule, *ends, finding.cell or "", finding.message


_NAME = Finding._fields.index("fingerprint")


def _named(drafts: list[_Draft]) -> list[Finding]:
    """Return the findings with fingerprints that tell equal ones apart by their order."""
    seen: dict[tuple[str, str, str], int] = {}
    findings = []
    for finding, case, subject in drafts:
        kind = finding.rule, case, subject
        seen[kind] = seen.get(kind, 0) + 1
        name = fingerprint(*kind, occurrence=seen[kind])
        findings.append(Finding._make((*finding[:_NAME], name, *finding[_NAME + 1 :])))
    return findings
