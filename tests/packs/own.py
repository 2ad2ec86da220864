"""A pack of one's own that extends another, and what is looked up in what it compiles to."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

HEAD = "id: mine\ntitle: {zh: 本省, en: Mine}\nextends: "

Pack = Callable[..., dict[str, Any]]
"""Compiles a pack that extends the national one, by its changes and its other files."""


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def rule(compiled: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any]
    [found] = [rule for rule in compiled["rules"] if rule["id"] == name]
    return found


def row(compiled: dict[str, Any], form: str, key: str) -> dict[str, Any]:
    found: dict[str, Any]
    [found] = [
        row
        for one in compiled["forms"]
        if one["key"] == form
        for table in one["tables"]
        for row in table["rows"]
        if row["key"] == key
    ]
    return found


def readings(compiled: dict[str, Any]) -> list[dict[str, Any]]:
    """Return by form what figures and growth are held against."""
    return [
        reading["expr"]
        for each in compiled["rules"]
        for part in [*each["check"].get("figures", ()), *each["check"].get("patterns", ())]
        for reading in (part.get("readings", ()) if isinstance(part, dict) else ())
    ]
