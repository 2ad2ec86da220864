"""How the words of a command line are taken apart."""

from typing import Any

import pytest

from govlint.cli.faults import UsageError
from govlint.cli.options import Parser, action, language, listed

NOTHING: dict[str, Any] = {"operands": [], "to_file": None, "name": "-", "pick": [], "dry": False}

# words, what differs from nothing
TAKEN: list[tuple[str, dict[str, Any]]] = [
    ("", {}),
    ("a b", {"operands": ["a", "b"]}),
    ("--to-file x", {"to_file": "x"}),
    ("--to-file=x", {"to_file": "x"}),
    ("--to-file=", {"to_file": ""}),
    ("--to-file=--x", {"to_file": "--x"}),
    ("--to-file=x=y", {"to_file": "x=y"}),
    ("--to-file x --to-file y", {"to_file": "y"}),
    ("--to-file -", {"to_file": "-"}),
    ("a --dry b", {"operands": ["a", "b"], "dry": True}),
    ("--pick x a --pick=y", {"operands": ["a"], "pick": ["x", "y"]}),
    ("--name n -", {"name": "n", "operands": ["-"]}),
    ("a -- --dry -- -x", {"operands": ["a", "--dry", "--", "-x"]}),
    ("--", {}),
]


def parser() -> Parser:
    options = Parser()
    options.option("--to-file")
    options.option("--name", default="-")
    options.option("--pick", many=True)
    options.flag("--dry")
    return options


@pytest.mark.parametrize(("words", "taken"), TAKEN)
def test_words_are_taken_apart(words: str, taken: dict[str, Any]) -> None:
    assert vars(parser().take(words.split())) == NOTHING | taken


@pytest.mark.parametrize("words", ["--to-file", "--to-file --", "--to-file -- x", "--pick --dry"])
def test_a_value_is_no_option(words: str) -> None:
    with pytest.raises(UsageError) as error:
        parser().take(words.split())
    assert error.value.key == "needs-value"


def test_lines_do_not_share_values() -> None:
    options = parser()
    assert options.take(["--pick", "x"]).pick == ["x"]
    assert options.take(["--pick", "y"]).pick == ["y"]


def test_names_stand_as_they_are_typed() -> None:
    assert parser().names == ["--to-file", "--name", "--pick", "--dry"]


@pytest.mark.parametrize(
    ("words", "lang", "rest"),
    [
        ("check a", None, "check a"),
        ("check --lang en a", "en", "check a"),
        ("--lang=zh check", "zh", "check"),
        ("check -- --lang en", None, "check -- --lang en"),
    ],
)
def test_the_language_stands_anywhere(words: str, lang: str | None, rest: str) -> None:
    assert language(words.split()) == (lang, rest.split())


def test_lists_and_actions() -> None:
    assert listed(["a, b", "", "c"]) == ["a", "b", "c"]
    assert action(["list", "x"], {"list": 1}, "rules") == (1, ["x"])
