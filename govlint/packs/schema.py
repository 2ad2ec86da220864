"""JSON Schemas of the files of a pack, for editors and other programs."""

from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from govlint.packs.forms import Form, FormChange
from govlint.packs.models import Pack, Rule
from govlint.packs.vocabulary import FORMS, model_words, option_words

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


def rule_schema(lang: str = "en") -> Schema:
    """Return the schema of a file of rules."""
    return _schema(list[Rule], "govlint rules", lang)


def form_schema(lang: str = "en") -> Schema:
    """Return the schema of a file with a form, or with what a pack changes in one."""
    return _schema(Form | FormChange, "govlint form", lang, FORMS)


def pack_schema(lang: str = "en") -> Schema:
    """Return the schema of a pack.yaml."""
    return _schema(Pack, "govlint pack", lang)


def _schema(kind: Any, title: str, lang: str, among: str = "") -> Schema:
    schema = TypeAdapter(kind).json_schema(by_alias=True)
    for name, model in _models(schema):
        _describe(model, model_words(among + name, model.get("description", ""), lang))
        for option, value in model.get("properties", {}).items():
            own = value.get("description", "")
            _describe(value, option_words(among + name, option, own, lang))
    return {"$schema": DIALECT, **schema, "title": title}


def _models(schema: Schema) -> Iterator[tuple[str, Schema]]:
    yield from schema.get("$defs", {}).items()
    if "properties" in schema:
        yield schema["title"], schema


def _describe(part: Schema, words: str) -> None:
    if words:
        part["description"] = words
