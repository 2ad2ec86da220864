"""YAML to data with places; nothing that a file may hold is more than a fault."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlint.packs.faults import Fault
from govlint.packs.nodes import DEEPEST, MOST_ALIASED
from govlint.packs.source import LARGEST, read_source

NUMBERS = ", ".join(map(str, range(10)))
BOMB = f"a: &a [{NUMBERS}]\n" + "".join(
    f"{here}: &{here} [{', '.join([f'*{there}'] * 10)}]\n" for there, here in ("ab", "bc", "cd")
)


def faults_of(content: bytes) -> list[Fault]:
    return read_source("r.yaml", content)[1]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a:\n\t- b", (2, 1), "A tab is used for indentation"),
        ("a: [1, 2\n", (1, 4), "A bracket is not closed"),
        ("甲: 'x\n\n", (1, 4), "A quotation mark is not closed"),
        ("a: b: c", (1, 5), "A colon is not allowed here"),
        ("甲: 1\n乙", (2, 1), "The colon after a key is missing"),
        ("a: @b", (1, 4), "cannot begin with this character"),
        ("a:\n  - b\n c: d", (3, 2), "indentation does not fit"),
        ("- [x](y)", (1, 6), "quote it as a whole"),
        ("a: *b", (1, 4), "no anchor &b"),
        ("a: &a [*a]", (1, 8), "no anchor &a"),
        ("a: !x y", (1, 4), "tags (!…) are not accepted"),
        ("a: !!python/object:os.system {}", (1, 4), "tags (!…) are not accepted"),
        ("甲: 1\n甲: 2", (2, 1), "`甲` is given twice"),
        ("b: {a: 1, a: 2}", (1, 11), "`a` is given twice"),
        ("<<: {a: 1}", (1, 1), "Merge keys"),
        ("[a]: b", (1, 1), "A key must be a plain text"),
        ("--- a\n--- b", (2, 1), "Only one YAML document"),
        ("a: \x07", (1, 4), "not valid YAML"),
        ('a: "\\UFFFFFFFF"', (1, 2), "not valid YAML"),
        ("%YAML 1.x\n--- a", (1, 9), "not valid YAML"),
        ("", (1, 1), "no content"),
        ("# only a comment\n", (1, 1), "no content"),
        ("[" * (DEEPEST + 2), (1, DEEPEST + 2), "levels deep"),
        (BOMB, (3, 40), f"more than {MOST_ALIASED} values"),
        ("a: 甲\x85乙\u2028丙\r\nb: c\rd: @", (3, 4), "cannot begin with this character"),
    ],
)
def test_a_fault_has_a_place(text: str, place: tuple[int, int], words: str) -> None:
    found = faults_of(text.encode())
    assert [(fault.line, fault.column) for fault in found] == [place]
    assert words in found[0].message_en
    assert found[0].message_zh.endswith("。")


def test_faults_that_need_no_stop_are_all_found() -> None:
    text = "a: !x 1\na: 2\nb: &c {<<: *c}\n"
    assert [fault.line for fault in faults_of(text.encode())] == [1, 2, 3, 3]


def test_other_encodings_are_a_fault_at_their_first_byte() -> None:
    [fault] = faults_of("甲: b\n".encode() + "乙: 电脑".encode("gb18030"))
    assert (fault.line, fault.column) == (2, 1)
    assert "UTF-8" in fault.message_zh


def test_a_huge_file_is_not_read() -> None:
    [fault] = faults_of(b"a" * (LARGEST + 1))
    assert "1 MB" in fault.message_en


def test_aliases_within_measure_are_expanded() -> None:
    source, faults = read_source("r.yaml", b"a: &a [x, {y: z}]\nb: *a\n")
    assert source.data == {"a": ["x", {"y": "z"}], "b": ["x", {"y": "z"}]}
    assert not faults
    assert source.fault(("b", 1, "y"), "", "").column == 15


@pytest.mark.parametrize(
    ("text", "path", "value", "key"),
    [
        ("甲: 乙\n丙: [丁, 戊]", ("丙", 1), (2, 8, 1), (2, 8, 1)),
        ("a:\n  b: 值值\n", ("a", "b"), (2, 6, 2), (2, 3, 1)),
        ("- x: 1\n  y: 2\n", (0,), (1, 3, 4), (1, 3, 1)),
        ("a: |\n  one\n  two\n", ("a",), (1, 4, 1), (1, 1, 1)),
        ("a: {b: 'c d', e: f}", ("a", "b"), (1, 8, 5), (1, 5, 1)),
        ("a:\nb: 1", ("a",), (1, 1, 1), (1, 1, 1)),
        ("a: 1", ("a", "missing"), (1, 4, 1), (1, 4, 1)),
        ("\ufeffa: b", ("a",), (1, 4, 1), (1, 1, 1)),
    ],
)
def test_values_and_keys_have_places(
    text: str, path: tuple[Any, ...], value: tuple[int, int, int], key: tuple[int, int, int]
) -> None:
    source, _ = read_source("r.yaml", text.encode())
    for fault, place in (
        (source.fault(path, "", ""), value),
        (source.key_fault(path, "", ""), key),
    ):
        assert (fault.line, fault.column, fault.length) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [("a: 甲乙丙丁", (5, 2)), ('a: "甲乙丙丁"', (6, 2)), ('a: "甲\\u4e59丙丁"', (4, 11))],
    ids=["plain", "quoted", "escaped: the whole"],
)
def test_parts_of_values_have_places(text: str, place: tuple[int, int]) -> None:
    source, _ = read_source("r.yaml", text.encode())
    fault = source.part_fault(("a",), 1, 3, "", "")
    assert (fault.column, fault.length) == place


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_no_text_is_more_than_a_fault(text: str) -> None:
    source, faults = read_source("r.yaml", text.encode())
    assert faults or source.root is not None
    for fault in faults:
        assert fault.line >= 1 <= fault.column
        assert fault.render("zh")


@given(st.text(alphabet="ab:-[]{}&*!|>'\"%@`#,?<\\ \t\n\r\x00é中", max_size=30))
def test_no_mark_of_yaml_is_more_than_a_fault(text: str) -> None:
    assert read_source("r.yaml", text.encode())[0] is not None


@given(st.binary(max_size=40))
def test_no_bytes_are_more_than_a_fault(content: bytes) -> None:
    source, faults = read_source("r.yaml", content)
    assert faults or source.root is not None


PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.text(st.characters(codec="ascii")),
    lambda below: (
        st.lists(below, max_size=3)
        | st.dictionaries(st.text("abc甲", min_size=1), below, max_size=3)
    ),
    max_leaves=10,
)


@given(PLAIN)
def test_json_is_yaml(data: Any) -> None:
    """Every JSON document is a YAML 1.2 document with the same data."""
    source, faults = read_source("r.yaml", json.dumps(data).encode())
    assert not faults
    assert source.data == data
    assert json.dumps(source.data) == json.dumps(data)
