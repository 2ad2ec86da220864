"""What Python says of a regular expression that it cannot take, in Chinese."""

import re

_WORDS = {
    r"missing \), unterminated comment": "注释“(?#”没有配对的“)”",
    r"missing \), unterminated subpattern": "“(”没有配对的“)”",
    r"unbalanced parenthesis": "多了一个“)”",
    r"unterminated character set": "“[”没有配对的“]”",
    r"multiple repeat": "表示重复的符号连写了",
    r"nothing to repeat": "表示重复的符号前面没有要重复的文字",
    r"min repeat greater than max repeat": "花括号里的下限大于上限",
    r"the repetition number is too large": "重复的次数太大",
    r"bad escape \(end of pattern\)": "最后的“\\”后面没有字符",
    r"bad escape (.+)": "没有“{}”这种写法；要匹配符号本身，只在符号前面写“\\”",
    r"incomplete escape (.+)": "“{}”没有写完",
    r"octal escape value (\S+) outside of range.*": "“{}”超出了八进制写法的范围",
    r"undefined character name '(.*)'": "没有名称是“{}”的字符",
    r"missing \{|missing character name": "“\\N”后面要写“{{字符的名称}}”",
    r"bad character range (.+)": "范围“{}”的两端不对：前一个字符要排在后一个前面",
    r"missing (.), unterminated name": "名称后面缺少“{}”",
    r"missing group name": "缺少组的名称",
    r"bad character in group name '(.*)'": "组的名称“{}”只能用字母、数字、下划线，不能以数字开头",
    r"unknown group name '(.*)'": "没有名称是“{}”的组",
    r"redefinition of group name '(.+)' as group .*": "有两个组的名称都是“{}”",
    r"invalid group reference (\d+)": "没有第 {} 个组",
    r"bad group number": "组从 1 数起",
    r"too many groups": "组太多",
    r"cannot refer to an open group": "提到的组还没有结束",
    r"cannot refer to group defined in the same lookbehind subpattern": (
        "“(?<=…)”、“(?<!…)”里不能提到自己里面的组"
    ),
    r"look-behind requires fixed-width pattern": "“(?<=…)”、“(?<!…)”里的文字要有固定的长度",
    r"looks too much behind": "“(?<=…)”、“(?<!…)”里的文字太长",
    r"conditional backref with more than two branches": "“(?(组)…|…)”最多有两支",
    r"unexpected end of pattern": "没有写完",
    r"unknown extension (.+)": "没有“({}”这种写法",
    r"global flags not at the start of the expression": "“(?i)”这样的标志要写在最前面",
    r"bad inline flags: cannot use 'L' flag.*": "不能用标志“L”",
    r"bad inline flags: flags 'a', 'u' and 'L' are incompatible": "标志“a”、“u”、“L”不能同时用",
    r"bad inline flags: cannot turn off flags 'a', 'u' and 'L'": "标志“a”、“u”、“L”不能取消",
    r"bad inline flags: flag turned on and off": "同一个标志又用又取消",
    r"bad inline flags: cannot turn (?:on|off) global flag": "这个标志只能写在最前面",
    r"unknown flag": "没有这个标志",
    r"missing flag": "缺少标志",
    r"missing -, : or \)": "标志后面缺少“-”、“:”或“)”",
    r"missing :": "标志后面缺少“:”",
    r"Possible nested set at position \d+": "方括号里的“[”前面要加“\\”",
    r"Possible set .+ at position \d+": "方括号里连写的“--”、“&&”、“~~”、“||”前面要加“\\”",
    r"maximum recursion depth exceeded.*": "括号套得太深",
}


def in_chinese(words: str, at: int | None) -> str:
    """Return what `words` say, or only where the fault is when these words are not known."""
    for pattern, said in _WORDS.items():
        if match := re.fullmatch(pattern, words, re.DOTALL):
            return said.format(*match.groups())
    return "写法不对" if at is None else f"第 {at + 1} 个字符处的写法不对"
