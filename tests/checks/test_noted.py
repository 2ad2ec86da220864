"""What a reader noted beside the text."""

from checks.build import report
from govlint.checks import CHECKS
from govlint.document import Note
from govlint.finding import AtPassage
from govlint.place import Span
from govlint.report import Report

CHECK = CHECKS["noted"]({"note": "tracked-changes"})


def noted(*notes: Note) -> Report:
    given = report()
    return given._replace(document=given.document._replace(notes=notes))


def test_open_changes_are_one_problem_at_the_first() -> None:
    changes = [Note("tracked-changes", Span(2, 4), "3"), Note("tracked-changes", Span(8, 9))]
    (problem,) = CHECK(noted(*changes))
    assert problem.place == AtPassage(Span(2, 4))
    assert problem.values == {"count": "3"}
    assert [related.place for related in problem.related] == [AtPassage(Span(8, 9))]


def test_other_notes_are_other_rules() -> None:
    assert list(CHECK(noted(Note("comments-left", Span(2, 4), "1")))) == []


def test_nothing_noted() -> None:
    assert list(CHECK(report())) == []
