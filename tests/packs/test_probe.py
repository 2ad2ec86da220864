"""One pattern for many texts."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlint.packs.probe import probe

TEXTS = st.text("一下真给公开畴.(的", min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("真给公开", "给(?<=真给)公开"),
        ("统畴", "畴(?<=统畴)"),
        ("畴统", "畴统"),
        ("1.2", r"\.(?<=1\.)2"),
        ("的", "的"),
    ],
)
def test_a_text_is_looked_for_at_its_rarest_character(text: str, pattern: str) -> None:
    assert probe([text]) == pattern


def test_where_a_text_is_empty_nothing_can_be_told() -> None:
    assert probe(["统畴", ""]) == ""
    assert probe([]) == ""


@given(st.lists(TEXTS, min_size=1, max_size=5), st.text("一下真给公开畴.(的", max_size=12))
def test_a_probe_matches_if_and_only_if_a_text_occurs(texts: list[str], prose: str) -> None:
    found = re.search(probe(texts), prose) is not None
    assert found == any(text in prose for text in texts)
