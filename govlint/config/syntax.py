"""What the TOML parser objects to, in words, at the place it names."""

import re

from govlint.packs.faults import Fault

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")

_BACKSLASH = "双引号里的 \\ 有特殊的意思；路径请用 / 分隔"

_WORDS = {
    "Expected '=' after a key": "键的后面应是等号",
    "Invalid value": "值写得不对；文字要加引号",
    "Invalid statement": "这一行写得不对，应是“名称 = 值”或 [表名]",
    "Cannot overwrite a value": "这一项写了两次",
    "Cannot declare": "这张表写了两次",
    "Unclosed array": "列表没有写完，缺少 ]",
    "Unterminated string": "引号没有关上",
    "Illegal character": "这里有不能出现的字符；引号没有关上，或用了中文引号",
    "Expected newline or end of document": "值的后面还有多余的字",
    "Unclosed inline table": "大括号没有关上",
    "Unescaped '\\' in a string": _BACKSLASH,
    "Invalid hex value": _BACKSLASH,
}


def syntax_fault(path: str, text: str, message: str) -> Fault:
    """Return the fault; `message` is what the parser says, its place at the end."""
    found = _PLACE.search(message)
    lines = text.split("\n")
    line, column = len(lines), max(1, len(lines[-1]))
    if found and found[1]:
        line, column = int(found[1]), int(found[2])
    words = _PLACE.sub("", message)
    zh = next((zh for start, zh in _WORDS.items() if words.startswith(start)), "TOML 写法有误")
    excerpt = lines[line - 1] if line <= len(lines) else ""
    return Fault(path, line, column, f"{zh}。", f"{words}.", excerpt)
