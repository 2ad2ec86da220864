"""Sentences in running text."""

from hypothesis import given
from hypothesis import strategies as st

from govlint.checks.passages import SENTENCE_ENDS, sentence


@given(st.text("甲乙，。；！？\n"), st.data())
def test_a_sentence_holds_its_range_and_ends_at_the_nearest_marks(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = sentence(text, start, end)
    assert text[start:end].rstrip(SENTENCE_ENDS) in found
    inside = text[start:end]
    assert sum(map(found.count, SENTENCE_ENDS)) <= sum(map(inside.count, SENTENCE_ENDS))
