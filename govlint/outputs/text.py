"""The output for people: each file's findings with the source line and what to do."""

from collections.abc import Iterable, Iterator

from govlint.finding import MENDABLE, Finding, RelatedFinding, Severity
from govlint.outputs.excerpt import CUT, draw, printable
from govlint.outputs.phrases import PHRASES, Phrases
from govlint.outputs.view import View
from govlint.outputs.wrap import wrap
from govlint.record import NamedTuple
from govlint.triage import Notice, Outcome, Summary

INDENT = "  "
WIDTH = 80
"""The width of excerpts where there is no terminal (columns)."""

RELATED_SHOWN = 3
RELATED_LENGTH = 30
"""What is shown of the words at a related place (code points)."""

BOLD, DIM, RED, YELLOW, CYAN, GREEN = "1", "2", "1;31", "1;33", "1;36", "32"

SEVERITY_COLORS = {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.INFO: CYAN}


def text(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """Yield the findings file by file, then what they add up to.

    Files without findings are counted; a single one is named.
    """
    page = _Page(view, PHRASES[view.lang])
    summary = Summary()
    faultless = 0
    outcome = None
    notices: list[Notice] = []
    for outcome in outcomes:
        summary = summary.plus(outcome)
        notices += outcome.notices
        if outcome.findings:
            yield page.file(outcome)
        else:
            faultless += 1
    if outcome and summary.files == 1 and faultless:
        yield page.faultless(outcome)
    yield from map(page.notice, notices)
    yield page.summary(summary, faultless)


class _Page(NamedTuple):
    view: View
    phrases: Phrases

    def file(self, outcome: Outcome) -> str:
        findings = [self.finding(outcome, finding) for finding in outcome.findings]
        return "\n".join([self.header(outcome), "", *findings, ""])

    def header(self, outcome: Outcome) -> str:
        about = [printable(outcome.organization)] if outcome.organization else []
        if outcome.year is not None:
            about.append(self.phrases.year.format(year=outcome.year))
        behind = self.phrases.report_of.format(about=" ".join(about)) if about else ""
        return f"{self.paint(printable(outcome.path), BOLD)}{behind}"

    def finding(self, outcome: Outcome, finding: Finding) -> str:
        lines = [self.head(outcome, finding), *self.paragraph(finding.message)]
        lines += self.excerpt(outcome.path, finding)
        lines += self.paragraph(self.advice(outcome, finding), self.phrases.hint)
        lines += self.related(finding)
        return "\n".join(lines) + "\n"

    def head(self, outcome: Outcome, finding: Finding) -> str:
        severity = self.phrases.severities[finding.severity]
        parts = [
            self.paint(severity, SEVERITY_COLORS[finding.severity]),
            self.paint(f"{self.line(finding)} {self.cell(outcome, finding)}".strip(), BOLD),
            self.paint(f"[{finding.rule}]", DIM),
        ]
        return INDENT.join(filter(None, parts))

    def line(self, finding: Finding) -> str:
        """Return the place of a finding; an empty file has none that could be looked up."""
        return self.phrases.where(finding) if finding.excerpt else ""

    def cell(self, outcome: Outcome, finding: Finding) -> str:
        """Return the official names of a finding's cell, unless the message says them."""
        form = self.view.forms.get(outcome.form or "")
        if form is None or finding.cell is None:
            return ""
        key, row, column = finding.cell.split("/")
        table = form.table(key)
        if table is None:
            return ""
        # Packs may change one form in ways of their own: another file's may lack the row.
        rows = [spec.full_label for spec in table.rows if spec.key == row]
        columns = [spec.label for spec in table.columns if spec.key == column]
        names = rows + columns
        if not rows or not columns or all(name in finding.message for name in names):
            return ""
        words = self.phrases.cell.format(row=names[0], column=names[1])
        return f"{table.name[self.view.lang]} {words}"

    def excerpt(self, path: str, finding: Finding) -> list[str]:
        line, column, end = finding.excerpt, finding.column, finding.end_column
        if finding.end_line != finding.line:
            end = len(line) + 1
        if "<" in line or "&" in line or ">" in line:
            from govlint.outputs.markup import without_tags

            line, column, end = without_tags(line, column, end, path)
        if not line.strip():
            return []
        room = (self.view.width or WIDTH) - 2 * len(INDENT)
        drawing = draw(line, column, end, room)
        mark = self.paint(drawing.mark, SEVERITY_COLORS[finding.severity])
        return [f"{INDENT}{INDENT}{line}" for line in (drawing.line, mark)]

    def advice(self, outcome: Outcome, finding: Finding) -> str:
        """Return what to do, and whether it can be left to the program."""
        mendable = finding.fix and outcome.path.lower().endswith(MENDABLE)
        return finding.hint + self.phrases.mendable if mendable else finding.hint

    def related(self, finding: Finding) -> list[str]:
        if not finding.related:
            return []
        shown = [
            f"{self.where(related)} {_brief(related.message)}".rstrip()
            for related in finding.related[:RELATED_SHOWN]
        ]
        words = self.phrases.separator.join(shown)
        if len(finding.related) > RELATED_SHOWN:
            words += " " + self.phrases.related_more.format(count=len(finding.related))
        return self.paragraph(words, self.phrases.related)

    def where(self, related: RelatedFinding) -> str:
        file = f"{printable(related.path)} " if related.path else ""
        return file + self.phrases.where(related)

    def paragraph(self, words: str, lead: str = "") -> list[str]:
        if not words:
            return []
        whole = lead + printable(words)
        lines = wrap(whole, self.view.width - len(INDENT)) if self.view.width else [whole]
        return [INDENT + line for line in lines]

    def faultless(self, outcome: Outcome) -> str:
        verdict = self.paint(self.phrases.faultless, GREEN)
        return f"{self.header(outcome)}{self.phrases.colon}{verdict}\n"

    def notice(self, notice: Notice) -> str:
        # Nearly no run has any.
        from govlint.outputs.notices import notice_words

        return printable(notice_words(notice, self.view.lang)) + "\n"

    def summary(self, summary: Summary, faultless: int) -> str:
        many = summary.files > 1 and faultless
        words = self.phrases.summary_many if many else self.phrases.summary
        if summary.ignored or summary.suppressed:
            words += self.phrases.set_aside
        return words.format(**summary._asdict(), faultless=faultless) + "\n"

    def paint(self, words: str, color: str) -> str:
        return f"\x1b[{color}m{words}\x1b[0m" if self.view.color and words else words


def _brief(words: str) -> str:
    words = printable(words)
    return words if len(words) <= RELATED_LENGTH else words[:RELATED_LENGTH] + CUT
