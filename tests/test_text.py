"""Folding is the same for a text by itself and within another, and done once."""

from govlint.text import fold

CHARACTERS = [chr(code) for code in range(0x10000)]
FULL = "Ａ"
"""Has another form that only the full translation knows."""


def test_a_character_folds_alike_alone_and_beside_others() -> None:
    unlike = [c for c in CHARACTERS if fold(c) != fold(f"{c}，{FULL}")[0]]
    assert not unlike


def test_folded_text_is_not_folded_again() -> None:
    assert not [c for c in CHARACTERS if fold(fold(c)) != fold(c)]


def test_no_place_moves() -> None:
    text = "".join(CHARACTERS)
    assert len(fold(text)) == len(text)
    assert fold(text) == "".join(map(fold, CHARACTERS))


def test_small_marks_are_those_they_look_like() -> None:
    assert fold("（国办﹝2021﹞30号﹚，甲﹑乙﹕丙﹗") == "（国办〔2021〕30号），甲、乙：丙！"
