"""Invisible characters: inside words only, one problem a file."""

import pytest

from checks.build import report, text_at
from govlint.checks import CHECKS
from govlint.finding import Problem
from govlint.readers import read
from govlint.text import fold

INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u0007\u0092\u202a"


def problems(overview: str) -> list[Problem]:
    given = report(texts={"overview": overview})
    folded = given.document._replace(folded=fold(given.document.text))
    return list(CHECKS["hidden"]({})(given._replace(document=folded)))


@pytest.mark.parametrize("mark", INVISIBLE)
def test_an_invisible_character_inside_a_word_is_shown_with_its_neighbours(mark: str) -> None:
    given = report(texts={"overview": f"公开 信{mark}{mark}息36条。"})
    (found,) = problems(f"公开 信{mark}{mark}息36条。")
    assert text_at(given, found.place) == mark * 2
    assert found.values == {"count": "1", "before": "公开信", "after": "息36条"}


@pytest.mark.parametrize(
    "text",
    [
        "公开信息36条。",
        "公开\u200b 信息36条。",
        "公开信息36条。\u200b全年",
        "\ufeff公开信息",
        "公开信息\u200b",
        "公开\u00a0信息\u200336条",
        # These scripts take such characters to shape their letters.
        "ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ 公开信息",
        "ئۇ\u200cيغۇر 公开信息",
    ],
)
def test_elsewhere_invisible_characters_part_no_word(text: str) -> None:
    assert problems(text) == []


def test_all_places_are_one_problem() -> None:
    (found,) = problems("公\u200b开3\u200b6条，不\u200b漏。")
    assert found.values["count"] == "3"
    assert len(found.related) == 2


def test_markup_inside_a_word_is_no_invisible_character() -> None:
    """A web page has its marks masked so; nobody typed them."""
    page = "<html><body><p>公开<span>信息</span>36条，公<b>开</b>及时。</p></body></html>"
    document = read("a.html", page.encode())
    assert "\u200b" in document.folded
    assert list(CHECKS["hidden"]({})(report()._replace(document=document))) == []
