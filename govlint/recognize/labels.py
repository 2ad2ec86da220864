"""Which row or column of the form a printed label names, whole or cut by a page break."""

from functools import lru_cache

from govlint.document import Separator
from govlint.form import TableSpec
from govlint.patterns import compiled
from govlint.recognize.values import is_value
from govlint.record import NamedTuple
from govlint.text import squash

LONGEST_LABEL = 70
"""Longer texts are prose (code points)."""

_BEGINS_NOTE, ENDS_NOTE = "（）"
_SHORTEST_TAIL = 4
_SHORTEST_FRAGMENT = 2
_SHORTEST_ALIKE = 6
_ALIKE = 0.75
ORDINALS = "一二三四五六七八九十0123456789"
NUMBERING = r"^(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?=\D)"


Look = tuple[str, Separator]
"""The text of a line and what parts it, which tell from all that hold other words."""


class RowMatch(NamedTuple):
    """What a label says of its row.

    `rows` are the rows (indexes) it can name: one if `whole`, several where a break left only a
    part of the label. `printed` is the label as the form or a known variant writes it, empty if
    the rest of it stands elsewhere.
    `weak` labels name a column as well and count only in front of values.
    """

    rows: tuple[int, ...]
    whole: bool
    printed: str
    weak: bool = False


NO_ROW = RowMatch((), False, "")


def bare(key: str) -> str:
    """Return a squashed label without its ordinal."""
    return compiled(NUMBERING).sub("", key)


class TableLabels:
    """The labels of one table of one form, ready to be asked.

    Any text that is the whole label of a row ends with one of `ends`, squashed, or with a note.
    `widths` are the numbers of columns of the rows; `official_headers` tells of lines that
    head the table whether all labels of columns stand there as the form prints them, and
    `block_headers` are those known to be all there is above the numbers of a table of blocks.
    """

    def __init__(self, spec: TableSpec) -> None:
        """Index the labels of `spec`."""
        self.spec = spec
        self.widths = tuple(len(row.columns) for row in spec.rows)
        self._columns = _column_keys(spec)
        self._known = frozenset(
            squash(text)
            for text in (
                *spec.notes,
                *(group for row in spec.rows for group in row.groups),
                *(column.group for column in spec.columns),
            )
            if text
        )
        self._groups = tuple({squash(group) for row in spec.rows for group in row.groups})
        self._whole: dict[str, RowMatch] = {}
        self._bare: dict[str, RowMatch] = {}
        for index, row in enumerate(spec.rows):
            for label in (row.label, *row.variants):
                key = squash(label)
                self._whole.setdefault(key, RowMatch((index,), True, label))
                short = bare(key)
                weak = short in self._columns
                self._bare.setdefault(short, RowMatch((index,), True, label, weak))
        self.ends = frozenset(self._bare)
        self._tails = tuple(key for key in self._whole if len(key) >= _SHORTEST_TAIL)
        self._keys = tuple(bare(squash(row.label)) for row in spec.rows)
        self.block_headers: set[tuple[Look, ...]] = set()
        self.official_headers: dict[Look, bool] = {}
        self.row = lru_cache(maxsize=1024)(self._row)
        self.whole = lru_cache(maxsize=1024)(self._exact)
        self.column = lru_cache(maxsize=1024)(self._column)
        self.columns = lru_cache(maxsize=1024)(self._all_columns)
        self.is_other = lru_cache(maxsize=1024)(self._is_other)
        self.are_header = lru_cache(maxsize=256)(self._are_header)

    def __reduce__(self) -> tuple[type["TableLabels"], tuple[TableSpec]]:
        """Travel to other processes as the layout alone; the memory stays."""
        return TableLabels, (self.spec,)

    def _all_columns(self, text: str) -> tuple[int, ...]:
        """The columns that `text` names, also several parted by single spaces."""
        column = self.column(text)
        if column is not None:
            return (column,)
        if " " not in text or len(text) > LONGEST_LABEL * 2:
            return ()
        named = [self.column(word) for word in text.split()]
        return tuple(column for column in named if column is not None)

    def _column(self, text: str) -> int | None:
        """The index of the column that `text` names, official or variant."""
        return self._columns.get(squash(text))

    def _is_other(self, text: str) -> bool:
        """Whether `text` is a column label, a note or the label of a group of rows."""
        key = squash(text)
        return key in self._columns or key in self._known

    def _are_header(self, texts: tuple[str, ...]) -> bool:
        """Whether the pieces of a line are words, none the label of a row and of no column."""
        if any(is_value(text) or self._names_row(text) for text in texts):
            return False
        return len(texts) == 1 or self.is_other(texts[-1]) or not self.row("".join(texts)).rows

    def _names_row(self, text: str) -> bool:
        match = self.row(text)
        return bool(match.rows) and not match.weak

    def _exact(self, text: str) -> RowMatch:
        """The row whose whole label, official or variant, `text` is or ends with.

        A note in brackets may stand behind it, of any length.
        """
        noted = self._noted(text) if text[-1:] == ENDS_NOTE else None
        if noted or len(text) > LONGEST_LABEL:
            return noted or NO_ROW
        key = squash(text)
        if len(key) < _SHORTEST_FRAGMENT:
            return NO_ROW
        return self._whole.get(key) or self._bare.get(bare(key)) or self._tail(key) or NO_ROW

    def _noted(self, text: str) -> RowMatch | None:
        key = squash(text.partition(_BEGINS_NOTE)[0][:LONGEST_LABEL])
        return self._whole.get(key) or self._bare.get(bare(key))

    def _row(self, text: str) -> RowMatch:
        found = self._exact(text)
        if found.rows or len(text) > LONGEST_LABEL or self.is_other(text):
            return found
        key = squash(text)
        if len(key) < _SHORTEST_FRAGMENT or self._are_two(key):
            return NO_ROW
        return self._part(key) or self._alike(key, text)

    def _tail(self, key: str) -> RowMatch | None:
        """A group's label and the row's own in one cell: the row's stands last."""
        if not key.endswith(self._tails) or self._are_two(key):
            return None
        best = max((tail for tail in self._tails if key.endswith(tail)), key=len)
        return self._whole[best] if len(key) - len(best) <= LONGEST_LABEL // 2 else None

    def _are_two(self, key: str) -> bool:
        """Tell whether a cell holds the labels of two rows, the line between them being lost."""
        ends = (key[: -len(own)] for own in self._whole if key.endswith(own))
        return any(front.endswith(self._tails) for front in ends)

    def _part(self, key: str) -> RowMatch | None:
        short = bare(key)
        if len(short) < _SHORTEST_FRAGMENT or any(key in group for group in self._groups):
            return None
        rows = tuple(i for i, whole in enumerate(self._keys) if short in whole)
        return RowMatch(rows, False, "") if rows else None

    def _alike(self, key: str, text: str) -> RowMatch:
        """A label in other words, or with slips: near enough to one row and to no other."""
        short = bare(key)
        if len(short) < _SHORTEST_ALIKE:
            return NO_ROW
        near = [(index, whole) for index, whole in enumerate(self._keys) if _may_be(whole, short)]
        if not near:
            return NO_ROW
        from difflib import SequenceMatcher

        matcher = SequenceMatcher(None, "", short, autojunk=False)
        ratios = []
        for index, whole in near:
            matcher.set_seq1(whole)
            ratios.append((matcher.ratio(), index))
        ratios.sort(reverse=True)
        if ratios[0][0] < _ALIKE:
            return NO_ROW
        if len(ratios) > 1 and ratios[0][0] - ratios[1][0] < (1 - _ALIKE) / 2:
            return NO_ROW
        index = ratios[0][1]
        return RowMatch((index,), True, "" if self._is_cut(key, self._keys[index]) else text)

    def _is_cut(self, key: str, whole: str) -> bool:
        """Tell whether a label goes on in the next line, with a part of its group's in front."""
        at = key.find(whole[:_SHORTEST_TAIL])
        if at < 0 or len(key) - at >= len(whole) or not whole.startswith(key[at:]):
            return False
        front = key[:at].rstrip(ORDINALS)
        return any(front in group for group in self._groups)


def _may_be(one: str, other: str) -> bool:
    """Tell whether two texts share so many characters that they can be alike, in any order."""
    enough = _ALIKE * (len(one) + len(other))
    if 2 * min(len(one), len(other)) < enough:
        return False
    shared = sum([min(one.count(character), other.count(character)) for character in set(one)])
    return 2 * shared >= enough


def _column_keys(spec: TableSpec) -> dict[str, int]:
    keys: dict[str, int] = {}
    for index, column in enumerate(spec.columns):
        for label in (column.label, *column.variants):
            keys.setdefault(squash(label), index)
    return keys
