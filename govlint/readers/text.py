"""Plain text to lines and pieces; the marks of Markdown headings and bold type are passed over."""

from itertools import accumulate, count, repeat

from govlint.document import Document, Fault, Fields, Line, Piece, Separator, unreadable
from govlint.limits import DEFAULT_LIMITS, Limits
from govlint.patterns import compiled
from govlint.place import LineIndex
from govlint.readers.decoding import decode
from govlint.text import fold

Frame = tuple[bool, bool]
"""Whether a pipe at the start, and at the end, of a row frames it and parts no cell."""

_UNFRAMED = (False, False)
_FRAMED = (True, True)

LONGEST_SPLIT_LINE = 20_000
"""Longer lines are no table rows and stay whole (code points)."""

_SHORTEST_RULE = 3
HEADING_MARKS = r"(?m)^[ \t]*(?:>[ \t]*)*#{1,6}(?=[ \t（一二三四五六七八九十])"
_LONE_RETURN = r"\r(?!\n)"
_RULE_MARKS = "-—─━═=+:|┌┐└┘├┤┬┴┼ \t"
# A number keeps the words in brackets behind it, also when they hold spaces, or go on in the next
# line of a narrow column.
WORD = (
    r"[-+]?\d[\d.，]*(?:（[^（）]*）)?(?=\s|$)"
    r"|\d[\d.，]*（[^（）\s]+(?:\s[^（）\s]+)*(?=\s\s|$)"
    r"|\S+"
)
NUMBER_WORD = r"[-+]?\d[\d.，]*(?:（[^（）]*）)?|\d[\d.，]*（[^（）]+"
_ENDS_VALUE = "/-—无）"
# Half of reading is making lines and pieces; their own constructors take twice the time, and an
# enumeration finds its members slowly.
_new = tuple.__new__
_NONE, _PIPE, _TAB = Separator.NONE, Separator.PIPE, Separator.TAB
_BLANK_MARKS = frozenset(("/", "-", "—", "——", "--", "无"))


def read_text(data: bytes, _limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read plain text."""
    text = decode(data)
    if isinstance(text, Fault):
        return unreadable(text)
    return document_of(text, mask_marks(fold(text)))


def mask_marks(folded: str) -> str:
    """Replace heading and bold marks by spaces, so that no place moves."""
    if "#" in folded:
        folded = compiled(HEADING_MARKS).sub(lambda match: " " * len(match[0]), folded)
    if "**" in folded:
        folded = folded.replace("**", "  ")
    return folded


def document_of(text: str, folded: str) -> Document:
    """Split a text into lines and pieces; `folded` has the length of `text`."""
    if "\r" in folded:
        # A lone carriage return breaks a line too; one that goes with a line feed is blank.
        folded = compiled(_LONE_RETURN).sub("\n", folded).replace("\r", " ")
    raws = folded.split("\n")
    starts = list(accumulate([len(raw) + 1 for raw in raws[:-1]], initial=0))
    frames = _frames(raws) if "|" in folded else repeat(_UNFRAMED)
    lines = tuple(map(_line, count(1), raws, starts, frames))
    return Document(text, folded, lines, LineIndex(starts))


def _frames(raws: list[str]) -> list[Frame]:
    """Tell for each line with pipes whether outer pipes frame it or part a blank cell.

    Lines that follow each other are one table: its rule line tells, else all its lines together.
    """
    if all([raw[0] == "|" == raw[-1] for raw in raws if "|" in raw]):
        return [_FRAMED] * len(raws)
    frames = [_UNFRAMED] * len(raws)
    table: list[str] = []
    for at, raw in enumerate([*raws, ""]):
        if "|" in raw:
            table.append(raw.strip())
        elif table:
            frames[at - len(table) : at] = [_frame(table)] * len(table)
            table = []
    return frames


def _frame(rows: list[str]) -> Frame:
    rules = [row for row in rows if not row.strip(_RULE_MARKS) and _is_rule(row, "|")]
    telling = rules[:1] or rows
    return all(row[0] == "|" for row in telling), all(row[-1] == "|" for row in telling)


def _line(number: int, raw: str, start: int, frame: Frame) -> Line:
    text = raw.strip()
    if not text:
        return _new(Line, (number, start, start, "", _NONE, (), (), 0))
    # Most lines begin with their text, and looking for it takes longer than looking there.
    first = start if raw[0] == text[0] else start + raw.index(text[0])
    last = first + len(text)
    if len(raw) > LONGEST_SPLIT_LINE:
        return Line(number, first, last, text, Separator.NONE)
    if "|" in raw:
        return _separated(number, raw, start, first, text, "|", frame)
    if "\t" in raw and ("\t" in text or raw[0] == "\t" or raw[-1] == "\t"):
        return _separated(number, raw, start, first, text, "\t", frame)
    if " " in text:
        return _spaced(number, first, last, text)
    if len(text) >= _SHORTEST_RULE and text[0] in _RULE_MARKS and not text.strip(_RULE_MARKS):
        return Line(number, first, last, "", Separator.NONE)
    piece = (_new(Piece, (text, first, last)),)
    words = () if text.isdecimal() else piece
    return _new(Line, (number, first, last, text, _NONE, piece, words, 1))


def _separated(
    number: int, raw: str, start: int, first: int, text: str, mark: str, frame: Frame
) -> Line:
    last = first + len(text)
    separator = _PIPE if mark == "|" else _TAB
    # The marks of a rule stand in its last cell as well, beside it at most a pipe.
    if text[-3:][0] in _RULE_MARKS and not text.strip(_RULE_MARKS) and _is_rule(text, mark):
        return Line(number, first, last, "", separator)
    fields = raw.split(mark)
    begin = start
    if mark == "|":
        if frame[0] and text[0] == "|":
            begin += len(fields.pop(0)) + 1
        if frame[1] and text[-1] == "|" and fields:
            fields.pop()
    spaced = " " in raw or "\f" in raw or (mark == "|" and "\t" in raw)
    texts = list(map(str.strip, fields)) if spaced else fields
    filled = len(texts) - texts.count("")
    words = _words(texts, raw, start)
    parts = Fields(fields, texts, begin) if fields else ()
    return _new(Line, (number, first, last, text, separator, parts, words, filled))


def _words(texts: list[str], raw: str, start: int) -> tuple[Piece, ...]:
    """Return the fields that are neither blank nor digits only; labels stand in front."""
    words: list[Piece] = []
    at = 0
    for index, text in enumerate(texts):
        if not text:
            continue
        if text.isdecimal():
            # Nearly all rows hold nothing but digits from their first number on.
            if "".join(texts[index:]).isdecimal():
                break
        else:
            # Only blanks and digits lie between, and in these no word is found.
            at = raw.index(text, at)
            end = at + len(text)
            words.append(_new(Piece, (text, start + at, start + end)))
            at = end
    return tuple(words)


def _is_rule(text: str, mark: str) -> bool:
    """Tell a line between head and body from a row whose blank cells are marked with dashes."""
    cells = [cell.strip() for cell in text.strip(mark).split(mark)]
    if not all(cells):
        return False
    return any(len(cell) > 1 for cell in cells) or " " not in text


def _spaced(number: int, first: int, last: int, text: str) -> Line:
    wide = "  " in text
    if not wide and not text[-1].isdigit() and text[-1] not in _ENDS_VALUE:
        piece = (Piece(text, first, last),)
        return Line(number, first, last, text, Separator.NONE, piece, piece, 1)
    pieces = _by_spaces(text, first, wide)
    words = tuple(piece for piece in pieces if not piece.text.isdecimal())
    return Line(number, first, last, text, Separator.SPACES, pieces, words, len(pieces))


def _by_spaces(text: str, first: int, wide: bool) -> tuple[Piece, ...]:
    """Split at wide gaps and around numbers; words with single spaces between stay one label."""
    pieces: list[Piece] = []
    label_start = label_end = -1
    number = compiled(NUMBER_WORD)
    for match in compiled(WORD).finditer(text):
        word, start, end = match[0], match.start(), match.end()
        if number.fullmatch(word) or word in _BLANK_MARKS:
            if label_start >= 0:
                pieces.append(
                    Piece(text[label_start:label_end], first + label_start, first + label_end)
                )
                label_start = -1
            pieces.append(Piece(word, first + start, first + end))
        elif label_start >= 0 and (not wide or start - label_end == 1):
            label_end = end
        else:
            if label_start >= 0:
                pieces.append(
                    Piece(text[label_start:label_end], first + label_start, first + label_end)
                )
            label_start, label_end = start, end
    if label_start >= 0:
        pieces.append(Piece(text[label_start:label_end], first + label_start, first + label_end))
    return tuple(pieces)
