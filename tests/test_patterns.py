"""Kept code of patterns matches what the pattern matches, or is not used."""

import re
from collections.abc import Iterator

import pytest

from govlint import patterns

TEXTS = (r"(?P<year>20\d\d)年(?=底|$)", r"[^，。\n]{2,5}?镇", "(?:甲|乙)+(?<!乙)", r"(?x) 一 二")
SAMPLE = "青石县云溪镇2023年底，甲乙甲乙一二2024年"


@pytest.fixture(autouse=True)
def _nothing_kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(patterns, "_kept", {})
    patterns.compiled.cache_clear()
    yield
    patterns.compiled.cache_clear()


def spans(text: str) -> list[tuple[tuple[int, int], dict[str, str]]]:
    found = patterns.compiled(text).finditer(SAMPLE)
    return [(match.span(), match.groupdict()) for match in found]


def without_compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("compiled")

    monkeypatch.setattr(re, "compile", refused)


@pytest.mark.parametrize("text", TEXTS)
def test_kept_code_matches_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = [(match.span(), match.groupdict()) for match in re.finditer(text, SAMPLE)]
    patterns.keep("a", *patterns.codes_of(TEXTS))
    without_compiling(monkeypatch)
    assert spans(text) == wanted != []


def test_faulty_patterns_have_no_code() -> None:
    codes, units = patterns.codes_of(["(", "一"])
    assert (list(codes), codes["一"][-1]) == (["一"], len(units))


@pytest.mark.parametrize("share", range(8))
def test_damaged_code_is_not_used(share: int) -> None:
    codes, units = patterns.codes_of(TEXTS)
    wanted = {text: [match.span() for match in re.finditer(text, SAMPLE)] for text in TEXTS}
    patterns.keep("a", codes, units[: len(units) * share // 8])
    assert {text: [span for span, _ in spans(text)] for text in TEXTS} == wanted


def test_a_later_pack_by_the_same_name_takes_the_place(monkeypatch: pytest.MonkeyPatch) -> None:
    patterns.keep("a", *patterns.codes_of(["旧"]))
    patterns.keep("a", *patterns.codes_of(["新"]))
    patterns.keep("b", *patterns.codes_of(["别"]))
    without_compiling(monkeypatch)
    assert patterns.compiled("新").search("新")
    assert patterns.compiled("别").search("别")
    with pytest.raises(AssertionError):
        patterns.compiled("旧")
