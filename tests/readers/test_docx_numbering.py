"""Numbers that Word prints and no text holds, and what styles say of text."""

import pytest

from govlint.readers.docx import read_docx
from govlint.readers.word.numerals import numeral
from readers.docx_build import (
    LINKED,
    STYLES,
    definition,
    deleted,
    docx,
    in_list,
    level,
    p,
    r,
    styled,
    tbl,
    tc,
    tr,
    use,
)
from readers.docx_lines import lines

NUMBERED = {
    "chapters": (
        definition(0, level(0, "chineseCounting", "%1、")) + use(1, 0),
        [(1, 0, "总体情况"), (None, 0, "正文"), (1, 0, "主动公开")],
        ["一、总体情况", "正文", "二、主动公开"],
    ),
    "levels": (
        definition(
            0,
            level(0, "chineseCountingThousand", "%1、"),
            level(1, "ideographDigital", "（%2）"),
            level(2, "decimal", "%1.%2.%3."),
        )
        + use(1, 0),
        [(1, 0, "甲"), (1, 1, "乙"), (1, 1, "丙"), (1, 2, "丁"), (1, 0, "戊"), (1, 1, "己")],
        ["一、甲", "（一）乙", "（二）丙", "一.二.1. 丁", "二、戊", "（一）己"],
    ),
    "numbers in digits all through": (
        definition(
            0,
            level(0, "chineseCounting", "%1、"),
            level(1, "decimal", "%1.%2", extra="<w:isLgl/>"),
        )
        + use(1, 0),
        [(1, 0, "甲"), (1, 1, "乙")],
        ["一、甲", "1.1 乙"],
    ),
    "a list that begins elsewhere": (
        definition(0, level(0, "japaneseCounting", "%1、", start=10)) + use(1, 0),
        [(1, 0, "甲"), (1, 0, "乙")],
        ["十、甲", "十一、乙"],
    ),
    "two uses of one list count on": (
        definition(0, level(0, "decimal", "%1、")) + use(1, 0) + use(2, 0),
        [(1, 0, "甲"), (2, 0, "乙")],
        ["1、甲", "2、乙"],
    ),
    "a use that begins anew": (
        definition(0, level(0, "decimal", "%1、"))
        + use(1, 0)
        + use(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
        [(1, 0, "甲"), (2, 0, "乙"), (2, 0, "丙")],
        ["1、甲", "1、乙", "2、丙"],
    ),
    "a use that looks different": (
        definition(0, level(0, "decimal", "%1."))
        + use(
            1,
            0,
            f'<w:lvlOverride w:ilvl="0">{level(0, "decimalFullWidth", "%1、")}</w:lvlOverride>',
        ),
        [(1, 0, "甲")],
        ["1、甲"],
    ),
    "a level that goes on": (
        definition(
            0,
            level(0, "chineseCounting", "%1、"),
            level(1, "decimal", "%2、", extra='<w:lvlRestart w:val="0"/>'),
        )
        + use(1, 0),
        [(1, 0, "甲"), (1, 1, "乙"), (1, 0, "丙"), (1, 1, "丁")],
        ["一、甲", "1、乙", "二、丙", "2、丁"],
    ),
    "bullets, lists that are not there, and the end of a list": (
        definition(0, level(0, "bullet", "\uf0b7")) + use(1, 0) + use(3, 7),
        [(1, 0, "甲"), (2, 0, "乙"), (3, 0, "丙"), (0, 0, "丁"), (1, 5, "戊")],
        ["甲", "乙", "丙", "丁", "戊"],
    ),
    "a number nobody sees": (
        definition(0, level(0, "decimal", "%1、", extra="<w:rPr><w:vanish/></w:rPr>")) + use(1, 0),
        [(1, 0, "甲")],
        ["甲"],
    ),
    "no space wanted": (
        definition(0, level(0, "decimal", "%1.", extra='<w:suff w:val="nothing"/>')) + use(1, 0),
        [(1, 0, "甲")],
        ["1.甲"],
    ),
    "a format that only new programs know": (
        definition(
            0,
            '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice>'
            '<w:numFmt w:val="custom" w:format="001"/></mc:Choice></mc:AlternateContent>'
            '<w:lvlText w:val="%1、"/></w:lvl>',
        )
        + use(1, 0),
        [(1, 0, "甲")],
        ["1、甲"],
    ),
}


@pytest.mark.parametrize("case", NUMBERED.values(), ids=NUMBERED)
def test_numbering(case: tuple[str, list[tuple[int | None, int, str]], list[str]]) -> None:
    """The number Word prints stands in front of the text."""
    numbering, paragraphs, expected = case
    body = "".join(
        p(text, properties="" if key is None else in_list(key, at)) for key, at, text in paragraphs
    )
    assert lines(read_docx(docx(body, numbering=numbering))) == expected


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ([styled("H1"), styled("H1")], ["一、甲", "二、甲"]),
        ([styled("Own")], ["一、甲"]),
        ([styled("H1", '<w:numPr><w:ilvl w:val="1"/></w:numPr>')], ["（一）甲"]),
        ([styled("H1", in_list(0))], ["甲"]),
        ([styled("H1"), in_list(1)], ["一、甲", "二、甲"]),
        ([in_list(2), in_list(1)], ["一、甲", "二、甲"]),
        ([styled("Loop"), styled("Nowhere")], ["甲", "甲"]),
        ([styled("UnseenP")], []),
    ],
)
def test_styles(properties: list[str], expected: list[str]) -> None:
    """Styles put paragraphs into lists and hide them."""
    body = "".join(p("甲", properties=own) for own in properties) + p("末")
    found = lines(read_docx(docx(body, styles=STYLES, numbering=LINKED)))
    assert found == [*expected, "末"]


def test_a_style_without_a_list_of_its_own_takes_its_level_from_the_list() -> None:
    """A heading of the second level names no list; the list names its style."""
    styles = STYLES.replace('<w:ilvl w:val="1"/>', '<w:numId w:val="1"/>')
    body = p("甲", properties=styled("H1")) + p("乙", properties=styled("H2"))
    assert lines(read_docx(docx(body, styles=styles, numbering=LINKED))) == ["一、甲", "（一）乙"]


def test_a_character_style_hides_text() -> None:
    body = p("甲", r("乙", '<w:rStyle w:val="Unseen"/>'))
    document = read_docx(docx(body, styles=STYLES))
    assert lines(document) == ["甲"]
    assert [note.code for note in document.notes] == ["hidden-text"]


def test_numbers_are_counted_as_printed() -> None:
    """Paragraphs in cells count; deleted ones do not."""
    numbering = definition(0, level(0, "decimal", "%1.")) + use(1, 0)
    gone = p("", deleted("x"), properties=f"{in_list(1)}<w:rPr><w:del/></w:rPr>")
    body = tbl(tr(tc(p("甲", properties=in_list(1))), "5")) + gone + p("乙", properties=in_list(1))
    assert lines(read_docx(docx(body, numbering=numbering))) == ["1. 甲|5", "2. 乙"]


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        (
            "chineseCounting",
            {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 105: "一〇五"},
        ),
        ("chineseCountingThousand", {12: "十二", 100: "一百", 110: "一百一十", 1003: "一千零三"}),
        ("taiwaneseCountingThousand", {10_010: "一〇〇一〇", 2300: "二千三百"}),
        ("japaneseCounting", {10: "十", 105: "百五", 121: "百二十一", 1000: "千", 210: "二百十"}),
        ("ideographDigital", {10: "一〇", 21: "二一"}),
        ("chineseLegalSimplified", {3: "叁", 10: "壹拾", 205: "贰佰零伍"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {12: "亥", 13: "13"}),
        ("ideographEnclosedCircle", {1: "㊀", 10: "㊉"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "21"}),
        ("decimalEnclosedParen", {2: "⑵"}),
        ("decimalEnclosedFullstop", {2: "⒉"}),
        ("decimalFullWidth", {12: "１２"}),
        ("decimalZero", {3: "03", 12: "12"}),
        ("upperRoman", {4: "IV", 1994: "MCMXCIV", 4000: "4000"}),
        ("lowerRoman", {9: "ix"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 54: "BBB", 900: "900"}),
        ("lowerLetter", {2: "b"}),
        ("decimal", {0: "0", 7: "7"}),
        ("chosung", {7: "7"}),
        ("chineseCounting", {0: "0", -3: "-3"}),
    ],
)
def test_numerals(form: str, numbers: dict[int, str]) -> None:
    """A number looks as Word prints it; what a format does not reach is decimal."""
    assert {number: numeral(number, form) for number in numbers} == numbers
