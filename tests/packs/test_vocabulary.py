"""Everything in rule files is told in both languages, once, and nothing else is."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import TypeAdapter

from govlint.packs.forms import Form, FormChange
from govlint.packs.kinds import KINDS
from govlint.packs.models import Pack, Rule
from govlint.packs.schema import form_schema, pack_schema, rule_schema
from govlint.packs.speech import manners_of
from govlint.packs.vocabulary import FORMS, kinds, placeholder_words, vocabulary

KINDS_OF_FILES: list[Any] = [list[Rule], Pack, Form | FormChange]
RULES, PACK, FORM = (TypeAdapter(kind).json_schema(by_alias=True) for kind in KINDS_OF_FILES)


def models() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield all models of rule files by the names the vocabulary has for them."""
    yield from RULES["$defs"].items()
    yield from PACK["$defs"].items()
    yield "Pack", PACK
    yield from ((FORMS + name, model) for name, model in FORM["$defs"].items())


def is_chinese(text: str) -> bool:
    return any("一" <= character <= "鿿" for character in text)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_kind_is_told(name: str, lang: str) -> None:
    [kind] = [kind for kind in kinds([], lang) if kind.name == name]
    told = [kind.says, *(option.says for option in kind.options)]
    assert all(told), kind.options
    if lang == "zh":
        assert all(is_chinese(text) for text in told)
    glossary = placeholder_words(lang)
    used = {word for manner in kind.manners for word in manner.placeholders}
    assert used <= glossary.keys()
    assert kind.manners


def test_every_word_is_of_use() -> None:
    """A text for what no model has, or that a model says itself, is out of date."""
    known = dict(models())
    for name in vocabulary()["models"]:
        assert known[name].get("description"), name
    options = {
        f"{model}.{option}": value.get("description", "")
        for model, data in known.items()
        for option, value in data.get("properties", {}).items()
    }
    for name, text in vocabulary()["options"].items():
        if "." in name:
            assert bool(options[name]) != isinstance(text, dict), name
        else:
            assert any(option.endswith(f".{name}") for option in options), name


def test_every_placeholder_is_of_use() -> None:
    used = {
        word
        for kind in KINDS
        for cases in manners_of(kind).values()
        for placeholders in cases.values()
        for word in placeholders.split()
    }
    assert placeholder_words("en").keys() == used


def descriptions(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "description" and isinstance(value, str):
                yield value
            else:
                yield from descriptions(value)
    if isinstance(schema, list):
        for item in schema:
            yield from descriptions(item)


@pytest.mark.parametrize("schema", [rule_schema, form_schema, pack_schema])
def test_editors_speak_chinese(schema: Any) -> None:
    assert [text for text in descriptions(schema("zh")) if not is_chinese(text)] == []
    assert [text for text in descriptions(schema("en")) if text.endswith("。")] == []
