"""What the words of rule files mean, in each language: kinds of check, options, placeholders."""

import os
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from govlint.outputs.kinds import Kind, Manner, Option
from govlint.packs.axes import Data
from govlint.packs.kinds import KINDS, Check
from govlint.packs.source import read_source
from govlint.packs.speech import DEFAULT, manners_of

_FILE = "vocabulary.yaml"

FORMS = "forms."
"""Stands before the models of forms, some of which are called as kinds of check."""

_CHOOSERS = ("expect", "of", "for")

_VALUES = {
    "zh": {
        "string": "文字",
        "integer": "整数",
        "number": "数",
        "boolean": "true 或 false",
        "list": "{each}的列表",
        "mapping": "“名称：{each}”",
        "part": "各有下列选项",
        "words": "zh 和 en 两段文字",
        "or": " 或 ",
    },
    "en": {
        "string": "text",
        "integer": "whole number",
        "number": "number",
        "boolean": "true or false",
        "list": "list of {each}",
        "mapping": "mapping to {each}",
        "part": "parts with the options below",
        "words": "a text in zh and en",
        "or": " or ",
    },
}


@cache
def vocabulary() -> Data:
    """Return the texts of the file beside this one."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), _FILE)
    with open(path, "rb") as stream:
        data: Data = read_source(path, stream.read())[0].data
    return data


def model_words(model: str, own: str, lang: str) -> str:
    """Return what a model is; `own` is what it says of itself, in English."""
    return _said(vocabulary()["models"].get(model), own, lang)


def option_words(model: str, option: str, own: str, lang: str) -> str:
    """Return what an option of a model is; `own` is what the model says of it, in English."""
    texts = vocabulary()["options"]
    common = None if model.startswith(FORMS) else texts.get(option)
    return _said(texts.get(f"{model}.{option}") or common, own, lang)


def placeholder_words(lang: str) -> dict[str, str]:
    """Return what each placeholder stands for."""
    return {name: text[lang] for name, text in vocabulary()["placeholders"].items()}


def kinds(rules: list[Data], lang: str) -> list[Kind]:
    """Return all kinds of check in the order of their names; `rules` are compiled."""
    schema = TypeAdapter(Check).json_schema(by_alias=True)["$defs"]
    return [_kind(name, schema, rules, lang) for name in sorted(KINDS)]


def _said(text: Any, own: str, lang: str) -> str:
    if isinstance(text, dict):
        return str(own if own and lang == "en" else text[lang])
    return str(text) if text and lang == "zh" else own


def _kind(name: str, schema: Data, rules: list[Data], lang: str) -> Kind:
    model = KINDS[name].__name__
    return Kind(
        name,
        model_words(model, schema[model].get("description", ""), lang),
        list(_options(model, schema, lang)),
        list(_manners(name)),
        sorted(rule["id"] for rule in rules if rule["kind"] == name),
    )


def _options(model: str, schema: Data, lang: str, above: str = "") -> Iterator[Option]:
    one = schema[model]
    for name, value in one.get("properties", {}).items():
        if name == "kind":
            continue
        says = option_words(model, name, value.get("description", ""), lang)
        required = name in one.get("required", ())
        default = value.get("default")
        shown = str(default) if isinstance(default, int | str) else ""
        yield Option(above + name, _value(value, lang), required, shown.lower(), says)
        for part in _parts(value):
            yield from _options(part, schema, lang, f"{above}{name}.")


def _parts(value: Data) -> list[str]:
    """Return the models of the parts an option is a list of."""
    name = value.get("items", {}).get("$ref", "").rpartition("/")[2]
    return [name] if name else []


def _value(value: Data, lang: str) -> str:
    words = _VALUES[lang]
    if "anyOf" in value:
        return _value(next(one for one in value["anyOf"] if one.get("type") != "null"), lang)
    if "$ref" in value:
        return words["words" if value["$ref"].endswith("/Words") else "part"]
    choices = value.get("enum") or ([value["const"]] if "const" in value else [])
    if choices:
        return words["or"].join(choices)
    kind = value["type"]
    if kind == "array":
        each = _value(value["items"], lang)
        return each if "$ref" in value["items"] else words["list"].format(each=each)
    if kind == "object":
        return words["mapping"].format(each=_value(_values(value), lang))
    return words[kind]


def _values(mapping: Data) -> Data:
    # Where names must fit a pattern, values stand under it.
    values: Data = mapping.get("additionalProperties") or {}
    return values or next(iter(mapping["patternProperties"].values()))


def _manners(kind: str) -> Iterator[Manner]:
    for choice, cases in manners_of(kind).items():
        chosen = f"{_chooser(kind)}: {choice}" if choice else ""
        alike: dict[str, list[str]] = {}
        for case, placeholders in cases.items():
            alike.setdefault(placeholders, []).append("" if case == DEFAULT else case)
        for placeholders, named in alike.items():
            yield Manner(chosen, named, placeholders.split())


def _chooser(kind: str) -> str:
    """Return the option whose value decides how a kind speaks."""
    properties = TypeAdapter(KINDS[kind]).json_schema(by_alias=True)["properties"]
    return next(option for option in _CHOOSERS if option in properties)
