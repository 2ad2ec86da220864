"""How labels, numbers and files are dressed: spaces in words, separators, widths, encodings."""

from collections.abc import Callable

from layouts.figures import Number

Write = Callable[[Number], str]
Label = Callable[[str], str]
Encode = Callable[[str], bytes]


def plain(number: Number) -> str:
    """Write `1234.5`."""
    return str(number)


def thousands(number: Number) -> str:
    """Write `1,234.5`."""
    return f"{number:,}"


def full_width(number: Number) -> str:
    """Write `１２３４.５` with full-width digits."""
    return str(number).translate({48 + digit: 0xFF10 + digit for digit in range(10)})


def unchanged(label: str) -> str:
    """Leave a label as it is."""
    return label


def _every(label: str, step: int, mark: str) -> str:
    return mark.join(label[start : start + step] for start in range(0, len(label), step))


def no_break_spaces(label: str) -> str:
    """Put no-break spaces into a label."""
    return _every(label, 3, "\u00a0")


def zero_width_spaces(label: str) -> str:
    """Put zero-width spaces into a label."""
    return _every(label, 2, "\u200b")


def joiners(label: str) -> str:
    """Put a zero-width no-break space before a label and a word joiner into it."""
    return "\ufeff" + _every(label, 4, "\u2060") if label else label


def spaced(label: str) -> str:
    """Put ordinary spaces between the characters of short words."""
    return " ".join(label) if 2 <= len(label) <= 4 and label.isalpha() else label


def half_width_marks(label: str) -> str:
    """Write brackets, commas and colons as ASCII."""
    return label.translate(str.maketrans("（），：", "(),:"))


def full_width_marks(label: str) -> str:
    """Write the digits and full stops of enumerations in full width."""
    return label.translate(str.maketrans("0123456789.", "０１２３４５６７８９．"))


def radicals(label: str) -> str:
    """Write some characters as Kangxi radicals, as browsers do in PDF files."""
    return label.translate(str.maketrans("一行人大", "⼀⾏⼈⼤"))


def utf8(text: str) -> bytes:
    """Encode as UTF-8."""
    return text.encode()


def utf8_bom(text: str) -> bytes:
    """Encode as UTF-8 with a byte order mark."""
    return text.encode("utf-8-sig")


def crlf(text: str) -> bytes:
    """Encode as UTF-8 with Windows line ends."""
    return text.replace("\n", "\r\n").encode()


def gb18030(text: str) -> bytes:
    """Encode as GB18030 without a mark, with Windows line ends."""
    return text.replace("\n", "\r\n").encode("gb18030")


NUMBERS: tuple[Write, ...] = (thousands, full_width)
LABELS: tuple[Label, ...] = (
    no_break_spaces,
    zero_width_spaces,
    joiners,
    spaced,
    half_width_marks,
    full_width_marks,
    radicals,
)
ENCODINGS: tuple[Encode, ...] = (utf8_bom, crlf, gb18030)
