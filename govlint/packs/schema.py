"""JSON Schemas of the files of a pack, for editors and other programs."""

from typing import Any

from pydantic import TypeAdapter

from govlint.packs.forms import Form, FormChange
from govlint.packs.models import Pack, Rule

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def rule_schema() -> dict[str, Any]:
    """Return the schema of a file of rules."""
    return _schema(list[Rule], "govlint rules")


def form_schema() -> dict[str, Any]:
    """Return the schema of a file with a form, or with what a pack changes in one."""
    return _schema(Form | FormChange, "govlint form")


def pack_schema() -> dict[str, Any]:
    """Return the schema of a pack.yaml."""
    return _schema(Pack, "govlint pack")


def _schema(kind: Any, title: str) -> dict[str, Any]:
    schema = TypeAdapter(kind).json_schema(by_alias=True)
    return {"$schema": DIALECT, **schema, "title": title}
