"""Answers are remembered while they are few, and only those for short texts."""

import pytest

from govlint.recognize.remembered import MOST, Remembered


def test_what_was_asked_for_is_not_asked_for_again() -> None:
    asked: list[str] = []
    answers: Remembered[None] = Remembered(asked.append, 5)
    assert [answers[text] for text in ("一", "二", "一", "二")] == [None] * 4
    assert asked == ["一", "二"]


def test_the_memory_is_emptied_when_it_is_full() -> None:
    asked: list[str] = []
    answers: Remembered[None] = Remembered(asked.append, 5)
    for number in (*range(MOST + 1), 0, 0):
        assert answers[str(number)] is None
    assert len(asked) == MOST + 2
    assert len(answers) == 2


@pytest.mark.parametrize(("text", "kept"), [("公" * 5, True), ("公" * 6, False)])
def test_long_texts_are_neither_asked_for_nor_remembered(text: str, kept: bool) -> None:
    answers = Remembered(str.upper, 5)
    assert answers[text] == (text if kept else None)
    assert (text in answers) is kept
