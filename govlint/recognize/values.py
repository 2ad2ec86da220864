"""The text of a cell to a value, or to the reason why it has none."""

from functools import lru_cache

from govlint.patterns import compiled
from govlint.report import Status
from govlint.text import ZERO_WIDTH

BLANK_MARKS = frozenset(
    ("", "/", "-", "—", "——", "--", "---", "———", "－", "\\", "无", "不适用", "无。")
)
"""What offices write where a number belongs and there is none."""

LONGEST_COUNT = 9
"""More digits in a row are several cells that ran together, not one count."""

LONGEST_NUMBER = 18
"""A longer text is no number, also with separators and decimals (characters)."""

NUMBER = r"[-+−]?(?:\d{1,3}(?:，\d{3})+|\d+)(?:\.\d+)?"
# The words may go on in the next line of a narrow column, and so may their bracket.
ANNOTATED = (
    r"(\d{1,3}(?:，\d{3})+|\d+)(\.\d+)?\s*"
    r"(?:(?:（[^（）]*）|[件个条项宗份次起部万元]+)+|（[^（）]+$)"
)
Value = int | float | None


@lru_cache(maxsize=4096)
def read_value(raw: str) -> tuple[Value, Status]:
    """Return the value of a folded cell text and how far it can be trusted."""
    if is_count(raw):
        return int(raw), Status.READ
    if raw.isdecimal():
        return None, Status.UNREADABLE
    text = raw.replace(ZERO_WIDTH, "")
    if text in BLANK_MARKS:
        return None, Status.BLANK
    if len(text) <= LONGEST_NUMBER and compiled(NUMBER).fullmatch(text):
        return _number(text), Status.READ
    annotated = compiled(ANNOTATED).fullmatch(text)
    if annotated and len(annotated[1]) <= LONGEST_NUMBER:
        return _number(annotated[1] + (annotated[2] or "")), Status.ANNOTATED
    return None, Status.UNREADABLE


def is_count(text: str) -> bool:
    """Tell whether a text is nothing but the digits of one count."""
    return text.isdecimal() and len(text) <= LONGEST_COUNT


@lru_cache(maxsize=4096)
def is_value(text: str) -> bool:
    """Tell whether a text stands for a value by itself, without a row that asks for one.

    Several values that ran together, and a part of one, take a value's place as well.
    """
    if text.isdecimal():
        return True
    value, status = read_value(text)
    if value is not None or (status is Status.BLANK and text != "") or is_part_of_number(text):
        return True
    return " " in text and all(is_value(word) for word in text.split())


def is_part_of_number(text: str) -> bool:
    """Tell whether a text is a number with separators, cut at a line's end or in its cell."""
    return (
        "，" in text
        and text.replace("，", "").isdecimal()
        and read_value(text)[1] is Status.UNREADABLE
    )


def _number(text: str) -> int | float:
    plain = text.replace("，", "").replace("−", "-")
    return float(plain) if "." in plain else int(plain)
