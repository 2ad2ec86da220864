"""Numbers as Word prints them in front of paragraphs."""

from collections.abc import Callable
from itertools import groupby

_DIGITS = "〇一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_FORMAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_LARGEST_ROMAN = 3999
_LARGEST_LETTERS = 780


def numeral(number: int, form: str) -> str:
    """Return `number` in the number format called `form`; what has no such form is decimal."""
    write = _FORMS.get(form)
    return (write(number) if write and number > 0 else "") or str(number)


def _digits(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _thousands(number: int) -> str:
    """Write up to 9999 the way it is said; several zeros in a row are said once."""
    if number > 9999:
        return _digits(number)
    places = [(int(d), _UNITS[i]) for i, d in zip(range(3, -1, -1), f"{number:04}", strict=True)]
    words = [_DIGITS[digit] + unit if digit else "零" for digit, unit in places]
    said = "".join("零" if word == "零" else "".join(same) for word, same in groupby(words))
    return said.strip("零")


def _counting(number: int) -> str:
    if number > 99:
        return _digits(number)
    return _from_ten(number)


def _from_ten(number: int) -> str:
    return _thousands(number).removeprefix("一") if 10 <= number < 20 else _thousands(number)


def _japanese(number: int) -> str:
    """Write what is said in Japan: no zeros, and no one before ten, a hundred, a thousand."""
    said = _thousands(number).replace("零", "")
    for unit in _UNITS[1:]:
        said = said.replace(f"一{unit}", unit)
    return said


def _formal(number: int) -> str:
    return _thousands(number).translate(_FORMAL)


def _roman(number: int) -> str:
    if number > _LARGEST_ROMAN:
        return ""
    out = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        out += letters * count
    return out


def _letters(number: int) -> str:
    """A to Z, then AA to ZZ, AAA to ZZZ."""
    if number > _LARGEST_LETTERS:
        return ""
    times, place = divmod(number - 1, 26)
    return chr(ord("A") + place) * (times + 1)


def _listed(characters: str) -> Callable[[int], str]:
    return lambda number: characters[number - 1] if number <= len(characters) else ""


def _block(first: str, size: int) -> Callable[[int], str]:
    return _listed("".join(chr(ord(first) + place) for place in range(size)))


_FORMS: dict[str, Callable[[int], str]] = {
    "chineseCounting": _counting,
    "chineseCountingThousand": _from_ten,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _from_ten,
    "japaneseCounting": _japanese,
    "ideographDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "taiwaneseDigital": _digits,
    "chineseLegalSimplified": _formal,
    "ideographLegalTraditional": _formal,
    "ideographTraditional": _listed(_STEMS),
    "ideographZodiac": _listed(_BRANCHES),
    "ideographEnclosedCircle": _block("㊀", 10),
    "decimalEnclosedCircle": _block("①", 20),
    "decimalEnclosedCircleChinese": _block("①", 20),
    "decimalEnclosedParen": _block("⑴", 20),
    "decimalEnclosedFullstop": _block("⒈", 20),
    "decimalFullWidth": lambda number: str(number).translate(_WIDE),
    "decimalFullWidth2": lambda number: str(number).translate(_WIDE),
    "decimalZero": "{:02}".format,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
}
