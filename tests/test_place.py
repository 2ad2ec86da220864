from itertools import pairwise

from govlint.place import LineIndex, Span

LINES = [0, 4, 5, 9]


def test_both_ends_of_a_span_stand_where_each_does_alone() -> None:
    places = LineIndex(LINES)
    offsets = range(12)
    for start in offsets:
        for end in range(start, 12):
            alone = (*places.position(start), *places.position(end))
            assert places.ends(Span(start, end)) == alone


def test_the_end_of_a_line_without_its_break_is_on_it() -> None:
    places = LineIndex(LINES)
    for number, (start, following) in enumerate(pairwise(LINES), 1):
        assert places.ends(Span(start, following - 1))[2] == number
        assert places.ends(Span(start, following))[2:] == (number + 1, 1)
