"""The kept code of all regular expressions of a compiled pack, for the cache."""

from collections.abc import Iterator
from typing import Any

from govlint.checks import counted, foreign_word, label, prose, punctuation, reference, signed
from govlint.patterns import Code, codes_of
from govlint.readers.text import HEADING_MARKS, NUMBER_WORD, WORD
from govlint.recognize.flow import PAGE_NUMBER, RUN
from govlint.recognize.headings import NUMBERED
from govlint.recognize.labels import NUMBERING
from govlint.recognize.passages import ENDS_SENTENCE
from govlint.recognize.values import ANNOTATED, NUMBER
from govlint.text import FOLDED, IGNORED, RARE

OWN_PATTERNS = (
    ANNOTATED,
    ENDS_SENTENCE,
    HEADING_MARKS,
    FOLDED,
    IGNORED,
    NUMBER,
    NUMBERED,
    NUMBERING,
    NUMBER_WORD,
    PAGE_NUMBER,
    RARE,
    RUN,
    WORD,
    counted.WITHIN_SENTENCE,
    label.BRACKETED,
    label.ORDINAL,
    prose.YEAR,
    foreign_word.SMALL,
    foreign_word.WORD,
    punctuation.DOUBLED,
    punctuation.HEEDED,
    reference.BRACKET,
    signed.DAY,
)
"""What nearly every report needs beside the patterns of its rules."""


def pattern_codes(pack: dict[str, Any]) -> tuple[dict[str, Code], bytes]:
    """Return the codes of all patterns of a pack and of the program, and their bytes."""
    texts = set(OWN_PATTERNS)
    texts |= set(_texts([rule["check"] for rule in pack["rules"]], "pattern"))
    # Most texts of the reading are patterns; the code of one that is none does no harm.
    texts |= set(_texts(pack["reading"], None))
    return codes_of(sorted(texts))


def _texts(data: Any, key: str | None, found: bool = False) -> Iterator[str]:
    """Yield the texts under `key` anywhere in plain data; under any key where it is None."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _texts(value, key, key is None or name == key)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value, key, found)
    elif isinstance(data, str) and found:
        yield data
