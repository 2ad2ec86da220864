"""One form per character, without moving any: folding, squashing, and display width."""

from functools import lru_cache

from govlint.patterns import compiled

ZERO_WIDTH = "\u200b"
"""Stands in folded text for every character that takes no room."""

_COMMON = (
    ("(", "（"),
    (")", "）"),
    (",", "，"),
    (":", "："),
    (";", "；"),
    ("?", "？"),
    ("!", "！"),
    ("\u3000", " "),
    ("\u00a0", " "),
    ("．", "."),
    ("０", "0"),
    ("│", "|"),
    ("｜", "|"),
)

_RARE = (
    "\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u2e80-\u2fdf\ufe50-\ufe5e\ufeff\uff01-\uff07\uff0a\uff0b\uff0d-\uff19\uff1c-\uff1e\uff20-\uff5b"
    "\uff5d\uff5e\u2502\u2503\u2551"
)
# Only a text that has some of these pays for looking them up.
RARE = f"[{_RARE}]"
"""Characters that few texts have; what becomes of each stands in a table."""

_MOST_REPLACED = 40
"""Of more kinds all characters of a text are looked up; each kind takes a pass over it (number)."""

FOLDED = f"[{''.join(old for old, _ in _COMMON)}{_RARE}]"
"""Characters that have another form; most texts that are asked for have none."""

# Kangxi radicals fold by NFKC; these of the supplement block do not.
_RADICALS = {
    "⺀": "冫",
    "⺁": "厂",
    "⺄": "乙",
    "⺅": "亻",
    "⺆": "冂",
    "⺇": "几",
    "⺈": "刀",
    "⺉": "刂",
    "⺋": "巳",
    "⺌": "小",
    "⺍": "小",
    "⺎": "兀",
    "⺏": "尣",
    "⺐": "尢",
    "⺒": "巳",
    "⺓": "幺",
    "⺕": "彐",
    "⺖": "忄",
    "⺗": "心",
    "⺘": "扌",
    "⺙": "攵",
    "⺛": "旡",
    "⺜": "日",
    "⺝": "月",
    "⺞": "歹",
    "⺟": "母",
    "⺠": "民",
    "⺡": "氵",
    "⺢": "水",
    "⺣": "灬",
    "⺤": "爪",
    "⺥": "爫",
    "⺦": "丬",
    "⺨": "犭",
    "⺩": "王",
    "⺪": "疋",
    "⺫": "目",
    "⺬": "示",
    "⺭": "礻",
    "⺮": "竹",
    "⺯": "糹",
    "⺰": "纟",
    "⺱": "罒",
    "⺲": "罒",
    "⺴": "网",
    "⺵": "网",
    "⺶": "羊",
    "⺷": "羊",
    "⺸": "羊",
    "⺹": "老",
    "⺻": "聿",
    "⺼": "月",
    "⺽": "臼",
    "⺾": "艹",
    "⺿": "艹",
    "⻀": "艹",
    "⻁": "虎",
    "⻂": "衤",
    "⻃": "覀",
    "⻄": "西",
    "⻅": "见",
    "⻆": "角",
    "⻇": "角",
    "⻈": "讠",
    "⻉": "贝",
    "⻊": "足",
    "⻋": "车",
    "⻌": "辶",
    "⻍": "辶",
    "⻎": "辶",
    "⻏": "阝",
    "⻐": "钅",
    "⻑": "长",
    "⻒": "镸",
    "⻓": "长",
    "⻔": "门",
    "⻕": "阜",
    "⻖": "阝",
    "⻗": "雨",
    "⻘": "青",
    "⻙": "韦",
    "⻚": "页",
    "⻛": "风",
    "⻜": "飞",
    "⻝": "食",
    "⻟": "飠",
    "⻠": "饣",
    "⻢": "马",
    "⻣": "骨",
    "⻤": "鬼",
    "⻥": "鱼",
    "⻦": "鸟",
    "⻧": "卤",
    "⻨": "麦",
    "⻩": "黄",
    "⻪": "黾",
    "⻬": "齐",
    "⻮": "齿",
    "⻰": "龙",
    "⻳": "龟",
}

_KEPT_FULL_WIDTH = "！（），：；？"
_SMALL = dict(zip("﹐﹑﹒﹔﹕﹖﹗﹙﹚﹝﹞", "，、.；：？！（）〔〕", strict=True))
# One by one: a search for runs of them tries each place anew, which takes three times as long.
IGNORED = r"[\s\u200b（）()\[\]【】〔〕〈〉《》<>.。、，,:：;；“”\"'‘’「」\-—_·…*#|\\]"
"""White space and punctuation, which tell no labels apart."""

TRAILS = " 。；："
"""Of these, what most often ends a text."""


def fold(text: str) -> str:
    """Return `text` with one form per character and the same length.

    Full-width digits and letters become ASCII, radicals ordinary characters, every blank a space,
    every invisible character `ZERO_WIDTH`, and ASCII `(),:;?!` and small marks their Chinese forms.
    """
    first = compiled(FOLDED).search(text)
    if not first:
        return text
    for old, new in _COMMON:
        if old in text:
            text = text.replace(old, new)
    # None stands before the first of all.
    rare = set(compiled(RARE).findall(text, first.start()))
    if len(rare) > _MOST_REPLACED:
        return text.translate(_full_table())
    for character in rare:
        text = text.replace(character, _full_table().get(ord(character), character))
    return text


@lru_cache(maxsize=1)
def _full_table() -> dict[int, str]:
    import unicodedata

    table = {ord(old): new for old, new in (*_RADICALS.items(), *_SMALL.items())}
    for code in range(0x2F00, 0x2FD6):
        table[code] = unicodedata.normalize("NFKC", chr(code))
    for code in range(0xFF01, 0xFF5F):
        if chr(code) not in _KEPT_FULL_WIDTH:
            table[code] = chr(code - 0xFEE0)
    table[ord("～")] = "~"
    for code in (0x0B, 0x85, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, *range(0x2000, 0x200B)):
        table[code] = " "
    invisible = (
        *range(0x00, 0x09),
        *range(0x0E, 0x20),
        *range(0x7F, 0x85),
        *range(0x86, 0xA0),
        0xAD,
        0x180E,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        0xFEFF,
    )
    table.update(dict.fromkeys(invisible, ZERO_WIDTH))
    table.update(dict.fromkeys(map(ord, "│┃║｜"), "|"))
    return table


@lru_cache(maxsize=4096)
def squash(text: str) -> str:
    """Return a label without white space, brackets and punctuation, for comparing labels."""
    return compiled(IGNORED).sub("", fold(text))


_SHOWN = 3, 2


def mask(text: str) -> str:
    """Return `text` with stars for all letters and digits but the first three and last two."""
    first, last = _SHOWN
    middle = text[first : len(text) - last]
    hidden = "".join("*" if character.isalnum() else character for character in middle)
    return text[:first] + hidden + text[first + len(middle) :]


def nest_quotes(text: str) -> str:
    """Return `text` with ‘ ’ for the quotation marks that stand within “ ”."""
    # One that is closed before the next is opened stands within none.
    if all(["”" in part for part in text.split("“")[1:-1]]):
        return text
    depth = 0
    out = []
    for character in text:
        if character == "“":
            depth += 1
            out.append("“" if depth == 1 else "‘")
        elif character == "”":
            out.append("”" if depth <= 1 else "’")
            depth = max(0, depth - 1)
        else:
            out.append(character)
    return "".join(out)


def display_width(text: str) -> int:
    """Return the number of terminal columns `text` takes; Chinese characters take two."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(
        0
        if character == ZERO_WIDTH or combining(character)
        else 2
        if east_asian_width(character) in "WF"
        else 1
        for character in text
    )
