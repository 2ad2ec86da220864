"""What all models of rule files have in common."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

NOT_BLANK = r"\S"
KEY = r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$"
NAME = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
SMALL_LETTERS = r"^[a-z]+$"

Text = Annotated[str, Field(pattern=NOT_BLANK)]
"""A text that says something."""

Key = Annotated[str, Field(pattern=KEY)]
"""The key of a section, table, row or column."""

Name = Annotated[str, Field(pattern=NAME)]
"""The id of a rule, a form or a pack."""


class Strict(BaseModel):
    """A mapping that takes its own keys only, and no value of a wrong type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Words(Strict):
    """One text in Chinese and in English."""

    zh: Text
    en: Text


class Years(Strict):
    """The report years something is in force for; an end that is not given is open."""

    first: int | None = Field(default=None, alias="from", ge=1949, le=2999)
    last: int | None = Field(default=None, alias="to", ge=1949, le=2999)
