"""Characters nobody sees, inside words and numbers."""

from collections.abc import Iterator
from itertools import islice

from govlint.annotation import Any
from govlint.document import Document
from govlint.finding import AtPassage, Edit, Problem, Related
from govlint.patterns import compiled
from govlint.place import Span
from govlint.report import Report
from govlint.rule import Check
from govlint.text import ZERO_WIDTH, fold

# Between such characters only: Mongolian and Uyghur take invisible characters to shape letters.
WRITTEN = r"[0-9A-Za-z\u3400-\u4dbf\u4e00-\u9fff]"
INSIDE = f"(?<={WRITTEN}){ZERO_WIDTH}+(?={WRITTEN})"

MOST_RELATED = 50
"""More related places than this help nobody."""

AROUND = 4
"""So many characters are shown on either side."""


def hidden_check(_options: dict[str, Any]) -> Check:
    """Build the check of kind `hidden`."""
    return hidden


def hidden(report: Report) -> Iterator[Problem]:
    """Yield one problem at the first such place of the file."""
    text = report.document.folded
    if ZERO_WIDTH not in text:
        return
    found = [Span(*match.span()) for match in compiled(INSIDE).finditer(text)]
    places = [place for place in found if _printed(report.document, place)]
    if places:
        first, *others = places
        yield Problem(
            AtPassage(first),
            "default",
            {
                "count": str(len(places)),
                "before": _seen(text[max(0, first.start - AROUND) : first.start]),
                "after": _seen(text[first.end : first.end + AROUND]),
            },
            related=tuple(Related(AtPassage(o), "") for o in islice(others, MOST_RELATED)),
            fix=() if _in_number(text, places) else tuple([Edit(place, "") for place in places]),
        )


def _printed(document: Document, place: Span) -> bool:
    """Tell whether the characters stand in the file; a reader puts them for markup in a word."""
    return not fold(document.text[slice(*place)]).strip(ZERO_WIDTH)


def _in_number(text: str, places: list[Span]) -> bool:
    """Tell whether a number is cut anywhere: whether its parts are one is for people to say."""
    return any(text[place.start - 1].isdigit() and text[place.end].isdigit() for place in places)


def _seen(text: str) -> str:
    return "".join(text.replace(ZERO_WIDTH, "").split())
