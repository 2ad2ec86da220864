"""Figures as people write them: 3,646, 三百二十, 1.2万, 近百, 80余; each is a range of numbers."""

from functools import lru_cache

from govlint.record import NamedTuple

Number = int | float

TOLERANCE = 1e-6
"""Amounts are decimal fractions, which binary numbers only approach."""

LONGEST = 18
"""A longer figure is none (characters)."""

DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}
MORE = "余多"

_UNITS = dict(sorted({**TENS, **MYRIADS}.items(), key=lambda unit: -unit[1]))

_NUMERAL = "0-9" + "".join((*DIGITS, *TENS, *MYRIADS))
ORDINAL = "第"
"""Before a number this makes it an ordinal."""

_IN_DATES = str.maketrans("〇○零一二三四五六七八九", "000123456789")

FIRST_MONTH = "元"
"""What the first month is called beside its number."""

NO_COUNT = (ORDINAL, "数", "上", "几")
"""Before a number in words these make it an ordinal, or an order of magnitude."""

FIGURE = (
    rf"(?P<n>[{_NUMERAL}]{{1,18}}(?:(?<=[0-9])(?:，[0-9]{{3}}(?![0-9])|\.[0-9]{{1,6}})){{0,6}}"
    rf"[{''.join((*TENS, *MYRIADS))}]{{0,2}})"
    r"(?P<rest>[余多来几])?(?P<unit>UNITS)(?P<after>左右|上下|以上|以内)?"
)
"""A figure with its unit, in folded text; `UNITS` stands for the units.

What makes it rough may stand before it as well: a pattern that began with that would be slow.
"""

COUNTED = rf"[{_NUMERAL}{MORE}来几](?:UNITS)"
"""The end of a figure; looked for in a quarter of the time, it shows where figures may stand."""

_NEARLY = ("近", "将近", "接近")
_ABOUT = ("约", "大约", "左右", "上下", "来")
_AT_LEAST = ("超过", "超", "逾", "不少于", "不低于", "至少", "以上")
_AT_MOST = ("不足", "不到", "不超过", "少于", "以内")


_BEFORE = sorted((*_NEARLY, *_ABOUT, *_AT_LEAST, *_AT_MOST), key=len, reverse=True)
_BEFORE_ENDS = frozenset(word[-1] for word in _BEFORE)


class Stated(NamedTuple):
    """A number as stated; what is meant lies from `low` to `high`, which are the same if exact."""

    number: Number
    low: Number
    high: Number


def fits(stated: Stated, actual: Number) -> bool:
    """Tell whether somebody who means `actual` could write this."""
    return stated.low - TOLERANCE < actual < stated.high + TOLERANCE


def read_number(text: str) -> Number | None:
    """Return the number that digits, numerals or both make; None for anything else."""
    if not text or len(text) > LONGEST:
        return None
    plain = text.replace("，", "")
    if plain.isascii():
        return _ascii(plain)
    if not any(character in TENS or character in MYRIADS for character in plain):
        return _digit_by_digit(plain)
    return _summed(plain)


def read_date_part(text: str) -> int | None:
    """Return a year, month or day in digits or numerals; the first month may be 元."""
    digits = text.translate(_IN_DATES)
    if digits.isdecimal():
        return int(digits)
    number = 1 if text == FIRST_MONTH else read_number(text)
    return number if isinstance(number, int) else None


@lru_cache(maxsize=1024)
def read_stated(text: str, *words: str | None) -> Stated | None:
    """Return what a figure says with the words around it that make it a rough one."""
    number = read_number(text)
    if number is None:
        return None
    said = [word for word in words if word]
    if not said:
        return _plain(text, number)
    return _rough(said[0], text, number)


def rough_before(text: str, start: int) -> str:
    """Return the word that ends at `start` and makes the figure there a rough one, if any."""
    if text[start - 1 : start] not in _BEFORE_ENDS:
        return ""
    return next((word for word in _BEFORE if text.endswith(word, 0, start)), "")


def _plain(text: str, number: Number) -> Stated:
    """Return an exact number, or the range that is rounded or cut to 1.2万."""
    step = _last_place(text, number) if text[-1] in MYRIADS else 1
    if step <= 1:
        return Stated(number, number, number)
    return Stated(number, number - step / 2, number + step - 1)


def _rough(word: str, text: str, number: Number) -> Stated:
    if word in _NEARLY:
        return Stated(number, number * 0.8, number)
    if word in _ABOUT:
        margin = max(1, number / 5)
        return Stated(number, number - margin, number + margin)
    if word in _AT_MOST:
        return Stated(number, 0, number)
    if word in _AT_LEAST:
        return Stated(number, number, float("inf"))
    return Stated(number, number, number + _room(text, number) - 1)


def _room(text: str, number: Number) -> Number:
    """Return how far 余, 多 and 几 may go: 80余 is less than 90, 1230余 less than 1330."""
    step = max(1, _last_place(text, number))
    leading: int = 10 ** (len(str(int(number))) - 1)
    return max(2, step, min(10 * step, leading))


def _last_place(text: str, number: Number) -> Number:
    """Return the value of the last place that is not 0, with decimals that of the last one."""
    if "." in text:
        return float(10 ** -len(text.partition(".")[2].rstrip("万亿"))) * (
            MYRIADS.get(text[-1]) or 1
        )
    digits = str(int(number))
    return int(10 ** (len(digits) - len(digits.rstrip("0")))) if number else 1


def _ascii(text: str) -> Number | None:
    whole, dot, decimals = text.partition(".")
    if not whole.isdigit() or (dot and not decimals.isdigit()):
        return None
    return float(text) if dot else int(text)


def _digit_by_digit(text: str) -> int | None:
    """Return 二〇二三 as a number; 三四 is three or four."""
    digits = [DIGITS.get(character) for character in text]
    if None in digits or (len(digits) > 1 and 0 not in digits):
        return None
    return int("".join(map(str, digits)))


def _summed(text: str) -> Number | None:
    """Return a numeral with units: so many of the highest unit in it, and the rest."""
    mark, unit = next((m, u) for m, u in _UNITS.items() if m in text)
    head, _, tail = text.rpartition(mark)
    count, rest = _count(head), _rest(tail, unit)
    if not count or rest is None or rest >= unit or (unit in TENS.values() and count >= TENS["十"]):
        return None
    return _whole(count * unit + rest)


def _count(text: str) -> Number | None:
    return read_number(text) if text else 1


def _rest(text: str, unit: int) -> Number | None:
    """Return what follows a unit; 一百五 is 150, and 一百零五 is not."""
    if not text:
        return 0
    if text[0] in "零〇":
        return read_number(text[1:])
    number = read_number(text)
    if len(text) == 1 and number is not None and unit >= TENS["百"]:
        return number * unit // 10
    return number


def _whole(number: Number) -> Number:
    near = round(number)
    return near if abs(near - number) < TOLERANCE else number
