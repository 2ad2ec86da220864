"""Work that is remembered: done once for each subject, and not for ever."""

from govlint.checks.once import MOST_KEPT, Kept, Once

Work = list[list[int]]


def test_the_last_subject_is_remembered() -> None:
    done: Work = []
    once: Once[list[int], None] = Once(done.append)
    first, second = [1], [1]
    for subject in (first, first, second, second, first):
        once(subject)
    assert [subject is first for subject in done] == [True, False, True]


def test_subjects_are_told_apart_by_what_they_are_not_what_they_hold() -> None:
    done: Work = []

    def work(subject: list[int]) -> int:
        done.append(subject)
        return len(done)

    kept = Kept(work)
    first, second = [1], [1]
    assert [kept(subject) for subject in (first, second, first, second)] == [1, 2, 1, 2]


def test_what_comes_and_goes_is_not_kept() -> None:
    """Rules that are loaded anew for every report bring new tables each time."""
    kept = Kept(len)
    for size in range(3 * MOST_KEPT):
        assert kept("x" * size) == size
    assert len(kept._results) <= MOST_KEPT
