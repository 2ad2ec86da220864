"""Nothing stands beside the text that must be settled before publication."""

from collections.abc import Iterator

from govlint.annotation import Any
from govlint.finding import AtPassage, Problem, Related
from govlint.record import NamedTuple
from govlint.report import Report
from govlint.rule import Check


class Noted(NamedTuple):
    """The code of what a reader notes beside the text (`tracked-changes`)."""

    note: str

    def __call__(self, report: Report) -> Iterator[Problem]:
        """Yield one problem at the first place where it was seen."""
        notes = [note for note in report.document.notes if note.code == self.note]
        if notes:
            first, *others = notes
            yield Problem(
                AtPassage(first.span),
                "default",
                {"count": first.detail or str(len(notes))},
                related=tuple(Related(AtPassage(note.span), "") for note in others),
            )


def noted_check(options: dict[str, Any]) -> Check:
    """Build the check of kind `noted`."""
    return Noted(options["note"])
