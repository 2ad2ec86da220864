"""Every form in which the reports are read: each makes files, each file knows its truth."""

from collections.abc import Callable, Iterator
from random import Random
from zlib import crc32

from benchmarks.accuracy.damage.breaks import BREAKS, LABELS_DIFFER, ONLY_ON_PAPER, Mangle
from benchmarks.accuracy.damage.losses import LOSSES, RAGGED, lose
from benchmarks.accuracy.faults.turns import faultless, with_turns
from benchmarks.accuracy.renditions import as_docx, as_html, as_pdf, as_text
from benchmarks.accuracy.renditions.conversions import conversions
from benchmarks.accuracy.renditions.rendition import Rendition, Write
from benchmarks.accuracy.renditions.workshop import Workshop
from benchmarks.accuracy.reports.facts import rng_for
from benchmarks.accuracy.reports.sample import File, Sample
from layouts import choices, dress, styles


def _numbers(name: str, count: int) -> range:
    """Return numbers of reports that no other rendition has, beginning with an even one."""
    start = crc32(name.encode()) % 100_000 * 1000
    return range(start, start + count)


def _made(name: str, suffix: str, samples: Callable[[int], Sample], write: Write) -> Rendition:
    def make(_: Workshop, count: int) -> Iterator[File]:
        for number in _numbers(name, count):
            sample = samples(number)
            yield File(f"report{suffix}", write(sample, rng_for(number, name)), sample)

    return Rendition(name, make)


def _text(style: styles.Style) -> Rendition:
    """Plain text in a style, headings and paragraphs in one of the ways in use."""
    empty_cells = style in as_text.KEEP_EMPTY_CELLS

    def write(sample: Sample, rng: Random) -> bytes:
        prose = rng.choice(as_text.ways(sample))
        return as_text.write(sample, style, prose).encode()

    name = f"text: {style.__name__}"
    return _made(name, ".txt", lambda n: with_turns(n, empty_cells=empty_cells), write)


def _markdown(style: styles.Style) -> Rendition:
    empty_cells = style in as_text.KEEP_EMPTY_CELLS

    def write(sample: Sample, rng: Random) -> bytes:
        return as_text.write(sample, style, as_text.MarkdownProse(rng)).encode()

    name = f"markdown: {style.__name__}"
    return _made(name, ".md", lambda n: with_turns(n, empty_cells=empty_cells), write)


def _dressed(name: str, label: dress.Label, encode: dress.Encode) -> Rendition:
    def write(sample: Sample, rng: Random) -> bytes:
        style = rng.choice(choices.ONE_OF_EACH_KIND)
        if label is dress.spaced:
            style = rng.choice([styles.pipes, styles.tabs, styles.one_a_line])
        return encode(as_text.write(sample, style, as_text.paragraphs, label))

    return _made(f"text: {name}", ".txt", _filled, write)


def _broken(name: str, mangle: Mangle) -> Rendition:
    def samples(number: int) -> Sample:
        sample = mangle(with_turns(number, empty_cells=False), rng_for(number, name))
        allowed = {"row-label"} if name in LABELS_DIFFER else set[str]()
        return sample.wanting(allowed=frozenset(allowed))

    kinds = choices.ON_PAPER[1:] if name in ONLY_ON_PAPER else choices.ONE_OF_EACH_KIND
    return _made(f"text, broken: {name}", ".txt", samples, _in_one_of(kinds))


def _in_one_of(kinds: tuple[styles.Style, ...]) -> Write:
    def write(sample: Sample, rng: Random) -> bytes:
        return as_text.write(sample, rng.choice(kinds), as_text.paragraphs).encode()

    return write


def _lost(name: str, loss: Mangle) -> Rendition:
    def samples(number: int) -> Sample:
        return lose(faultless(number, empty_cells=False), loss, rng_for(number, name))

    made = _made(f"text, lost: {name}", ".txt", samples, _in_one_of(choices.ONE_OF_EACH_KIND))
    return made._replace(lossy=True)


def _filled(number: int) -> Sample:
    """Return a report in which no cell is empty, for forms that show no empty cells."""
    return with_turns(number, empty_cells=False)


def _any_break(number: int) -> Sample:
    rng = rng_for(number, "any break")
    possible = [name for name in BREAKS if name not in ONLY_ON_PAPER]
    name = rng.choice(possible)
    allowed = {"row-label"} if name in LABELS_DIFFER else set[str]()
    sample = BREAKS[name](with_turns(number, empty_cells=False), rng)
    return sample.wanting(allowed=frozenset(allowed))


def _any_loss(number: int) -> Sample:
    rng = rng_for(number, "any loss")
    return lose(faultless(number, empty_cells=False), rng.choice(list(LOSSES.values())), rng)


def _loss_on_paper(number: int) -> Sample:
    """Between ruled lines every row has all its cells, and a value is where it stands."""
    rng = rng_for(number, "loss on paper")
    possible = [loss for name, loss in LOSSES.items() if name not in RAGGED]
    return lose(faultless(number, empty_cells=False), rng.choice(possible), rng)


def _rule_lost(number: int) -> Sample:
    """Two rows that stand in one cell each are told, but all their numbers are in the file."""
    return lose(faultless(number, empty_cells=False), lambda sample, _: sample, rng_for(number, ""))


def _of_html() -> Iterator[Rendition]:
    for name, page in as_html.PAGES.items():
        yield _made(f"html: {name}", ".html", with_turns, as_html.encoded(page))
    encoded = as_html.encoded(
        lambda s, r: as_html.bare(s, r).replace('"utf-8"', '"gb18030"'), "gb18030"
    )
    yield _made("html: gb18030", ".html", with_turns, encoded)
    yield _made("html: broken", ".html", _any_break, as_html.encoded(as_html.bare))
    lost = _made("html: lost", ".html", _any_loss, as_html.encoded(as_html.bare))
    yield lost._replace(lossy=True)


def _of_docx() -> Iterator[Rendition]:
    needs = ("docx",)
    for name, write in as_docx.DOCUMENTS.items():
        made = _made(f"docx: {name}", ".docx", with_turns, write)
        yield made._replace(needs=needs)
    broken = _made("docx: broken", ".docx", _any_break, as_docx.official)
    lost = _made("docx: lost", ".docx", _any_loss, as_docx.official)
    yield broken._replace(needs=needs)
    yield lost._replace(needs=needs, lossy=True)


def _of_pdf() -> Iterator[Rendition]:
    needs = ("govlint.readers.pdf", "pypdfium2", "reportlab")
    for name, write in as_pdf.PRINTS.items():
        made = _made(f"pdf: {name}", ".pdf", _filled if name == "unruled" else with_turns, write)
        yield made._replace(needs=needs)
    broken = _made("pdf: broken", ".pdf", _any_break, as_pdf.ruled)
    lost = _made("pdf: lost", ".pdf", _loss_on_paper, as_pdf.ruled)
    rule_lost = _made("pdf: a rule lost", ".pdf", _rule_lost, as_pdf.rule_lost)
    yield broken._replace(needs=needs)
    yield lost._replace(needs=needs, lossy=True)
    yield rule_lost._replace(needs=needs, lossy=True)


def renditions() -> list[Rendition]:
    """Return all renditions, in the order of the table."""
    found = [_text(style) for style in styles.STYLES.values()]
    found += [_dressed(label.__name__, label, dress.utf8) for label in dress.LABELS]
    found += [_dressed(e.__name__, dress.unchanged, e) for e in dress.ENCODINGS]
    found += [_markdown(style) for style in choices.ONE_OF_EACH_KIND]
    found += [_broken(name, mangle) for name, mangle in BREAKS.items()]
    found += [*_of_html(), *_of_docx(), *_of_pdf(), *conversions()]
    found += [_lost(name, loss) for name, loss in LOSSES.items()]
    return found
