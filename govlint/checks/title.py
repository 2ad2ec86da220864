"""The title: that it is there, names the year and has the official wording."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.checks.pattern import Pattern, patterns_from
from govlint.document import Document
from govlint.finding import AtTitle, Edit, Problem
from govlint.place import Span
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check
from govlint.statements import Title


def title_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `title`."""
    if options["expect"] == "worded":
        words = options.get("words") or []
        return Worded(
            patterns_from(options.get("patterns") or []),
            patterns_from(options.get("accepted") or []),
            patterns_from(words),
            tuple(word["right"] for word in words),
        )
    return EXPECTATIONS[options["expect"]]


class Worded(NamedTuple):
    """Patterns of which an official title matches one, and those of titles in use.

    `wrong` are words with what is `right` in their place.
    """

    official: tuple[Pattern, ...]
    accepted: tuple[Pattern, ...]
    wrong: tuple[Pattern, ...] = ()
    right: tuple[str, ...] = ()

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem where a title with a year is worded otherwise.

        Without a year, said by another rule, it may be the name of a page rather than a title.
        """
        title = report.title
        if title is None or title.year is None or _fits(title.text, self.official):
            return
        case = "accepted" if _fits(title.text, self.accepted) else "default"
        fix = self._fix(title, report.document)
        yield Problem(AtTitle(), case, {"title": title.text}, actual=title.text, fix=fix)

    def _fix(self, title: Title, document: Document) -> tuple[Edit, ...]:
        """Return the edits that make a title on one line official, if they do."""
        start = title.span.start
        if document.folded[slice(*title.span)] != title.text:
            return ()
        edits: list[Edit] = []
        text = title.text
        for wrong, right in zip(self.wrong, self.right, strict=True):
            for match in wrong.matches(title.text):
                edits.append(Edit(Span(start + match.start(), start + match.end()), right))
        for (first, last), right in sorted(edits, reverse=True):
            text = text[: first - start] + right + text[last - start :]
        return tuple(sorted(edits)) if _fits(text, self.official) else ()


def present(report: Report) -> Iterator[Problem]:
    """Yield one problem where the report has no title."""
    if report.title is None:
        yield Problem(AtTitle(), "default", {"title": ""})


def year(report: Report) -> Iterator[Problem]:
    """Yield one problem where the title names no year."""
    if report.title is not None and report.title.year is None:
        yield Problem(AtTitle(), "default", {"title": report.title.text}, actual=report.title.text)


EXPECTATIONS: dict[str, Check] = {"present": present, "year": year}


def _fits(title: str, patterns: tuple[Pattern, ...]) -> bool:
    return any(pattern.occurs(title) for pattern in patterns)
