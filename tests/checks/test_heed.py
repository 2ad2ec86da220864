"""Which checks a report concerns, by what its sentences have."""

from collections.abc import Iterator
from typing import Any

import pytest

from checks.build import report
from govlint.checks import CHECKS, heed
from govlint.checks.heed import ALWAYS, Attention, Heed, Together, parts_of
from govlint.finding import AtTitle, Problem
from govlint.record import NamedTuple
from govlint.report import Report


class Words(NamedTuple):
    literals: tuple[str, ...]
    asked: str = ""

    @property
    def heed(self) -> Heed:
        return Heed(self.literals, (lambda text: self.asked in text) if self.asked else None)

    def __call__(self, _report: Report) -> Iterator[Problem]:
        yield Problem(AtTitle(), "default", {"words": "".join(self.literals)})


def silent(_report: Report) -> tuple[Problem, ...]:
    return ()


TYPO, SLIP, ASKED, OPEN = Words(("工做", "正府")), Words(("做法",)), Words((), "139"), Words(("",))
CHECKS_ASKED = {"typo": TYPO, "slip": SLIP, "asked": ASKED, "open": OPEN, "plain": silent}


def concerned(attention: Attention, given: Report) -> list[str]:
    bits = attention.concerned(given)
    return [name for name, check in CHECKS_ASKED.items() if attention.bit(check) & bits]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("按月公开工作。", []),
        ("", []),
        ("按月公开工做。设了一处查阅点。", ["typo"]),
        ("设了一处查阅点。按月公开工做法。", ["typo", "slip"]),
        ("按月公开工。做法有二。", ["slip"]),
        ("按月公开工\n做。电话139。", ["asked"]),
        ("甲" * heed.LONGEST + "工做，电话139", ["typo", "asked"]),
    ],
)
def test_a_report_concerns_the_checks_that_its_words_are_for(text: str, names: list[str]) -> None:
    attention = Attention(CHECKS_ASKED.values())
    for given in (
        report(texts={"overview": text}),
        report(preamble=text, texts={"problems": "无"}),
    ):
        for _ in range(2):
            assert concerned(attention, given) == [*names, "open", "plain"]


def test_many_sentences_are_forgotten_and_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heed, "MOST", 4)
    attention = Attention(CHECKS_ASKED.values())
    for number in range(20):
        given = report(texts={"overview": f"第{number}次工做。第{number}次做法。"})
        assert concerned(attention, given) == ["typo", "slip", "open", "plain"]
    assert concerned(attention, report()) == ["open", "plain"]


def test_a_check_in_parts_finds_what_its_parts_find() -> None:
    both = Together((TYPO, SLIP))
    assert parts_of(both) == (TYPO, SLIP)
    assert parts_of(TYPO) == (TYPO,)
    assert [problem.values["words"] for problem in both(report())] == ["工做正府", "做法"]
    assert Attention([silent]).bit(silent) == ALWAYS


DOUBLED = {"characters": ["的"], "except": ["政府政府(?:信息|网)", "目的的(?!的)", "^公开公开"]}
OPTIONS: list[tuple[str, dict[str, Any], str, bool]] = [
    ("doubled", DOUBLED, "惠农资金资金公开", True),
    ("doubled", DOUBLED, "县人民政府政府信息公开", False),
    ("doubled", DOUBLED, "县人民政府政府信箱", True),
    ("doubled", DOUBLED, "公开的的信息", True),
    ("doubled", DOUBLED, "公开公开信息", True),
    ("doubled", DOUBLED, "公开信息", False),
    ("foreign-word", {"usual": [], "names_behind": ""}, "优化workflow", True),
    ("foreign-word", {"usual": [], "names_behind": ""}, "优化WORK", False),
]


@pytest.mark.parametrize(("kind", "options", "text", "heeded"), OPTIONS)
def test_a_kind_tells_what_it_heeds(
    kind: str, options: dict[str, Any], text: str, heeded: bool
) -> None:
    if "except" in options:
        patterns = [{"pattern": pattern, "literal": ""} for pattern in options["except"]]
        options = options | {"except": patterns}
    check = CHECKS[kind](options)
    attention = Attention([check])
    given = report(texts={"overview": f"设了一处查阅点。{text}。"})
    assert bool(attention.concerned(given) & attention.bit(check)) is heeded
