"""What `govlint fix` says, in each language."""

from govlint.finding import Finding
from govlint.fix.change import Left
from govlint.outputs.excerpt import printable
from govlint.outputs.phrases import PHRASES

_LONGEST = 40
"""More of a text than this is not shown (code points)."""

_WORDS: dict[str, dict[str, str]] = {
    "written": {
        "zh": "{path}：改好 {count} 个问题，写入 {target}",
        "en": "{path}: {count} findings mended, written to {target}",
    },
    "summary": {
        "zh": "共 {files} 个文件，改了 {changed} 个：改好 {mended} 个问题，没有把握改的 {left} 个",
        "en": "Files: {files}, changed: {changed}. Findings mended: {mended}, left: {left}",
    },
    "would": {
        "zh": "共 {files} 个文件，可以改 {changed} 个：能改好 {mended} 个问题，"
        "没有把握改的 {left} 个；文件都没有动",
        "en": "Files: {files}, to be changed: {changed}. Findings that can be mended: {mended}, "
        "left: {left}. No file was touched",
    },
    "others": {
        "zh": "；另有 {count} 个问题不能自动改，用 govlint check 查看",
        "en": ". Others that need a person: {count}; govlint check shows them",
    },
    "replace": {"zh": "“{old}”改为“{new}”", "en": "“{old}” becomes “{new}”"},
    "insert": {"zh": "加上“{new}”", "en": "“{new}” added"},
    "delete": {"zh": "删去“{old}”", "en": "“{old}” deleted"},
    "delete-unseen": {"zh": "删去看不见的字符", "en": "characters nobody sees deleted"},
    "left": {"zh": "没有改：{reason}", "en": "left alone: {reason}"},
}

_REASONS: dict[str, dict[str, str]] = {
    "kind": {
        "zh": "这种文件不能直接改，请在原来的 Word 文件（.docx）里改",
        "en": "files of this kind cannot be written; change the original Word file (.docx)",
    },
    "changed": {
        "zh": "检查以后文件又有变化，请再运行一次",
        "en": "the file changed while it was checked; run it again",
    },
    "number": {
        "zh": "这样改会动到数字，请手工改",
        "en": "a number would change; please do it by hand",
    },
    "overlap": {
        "zh": "与另一处修改重叠，请改好后再运行一次",
        "en": "it overlaps another change; run it again afterwards",
    },
    "markup": {
        "zh": "这几个字中间夹有格式标记，请手工改",
        "en": "markup stands between these words; please do it by hand",
    },
    "spread": {
        "zh": "这几个字分在几行或几段格式不同的文字里，请手工改",
        "en": "these words are spread over lines or over text of different looks; "
        "please do it by hand",
    },
    "generated": {
        "zh": "这几个字是自动编号或域产生的，请在 Word 里改编号或域",
        "en": "these words come from automatic numbering or a field; change that in Word",
    },
    "encoding": {
        "zh": "文件里有读不出的字符或不能写入的编码，请先另存为 UTF-8",
        "en": "the file has damaged characters or an encoding that cannot be kept; "
        "save it as UTF-8",
    },
    "signed": {
        "zh": "文件有数字签名，改动会使签名失效",
        "en": "the file is signed; any change would break the signature",
    },
    "other": {
        "zh": "这样改会带出别的问题，请手工改",
        "en": "this would raise other findings; please do it by hand",
    },
}


def tell(lang: str, key: str, **values: object) -> str:
    """Return the sentence called `key` in a language."""
    return _WORDS[key][lang].format(**values)


def mended_line(finding: Finding, lang: str) -> str:
    """Return what was done about a finding."""
    done = dict.fromkeys(_done(one.old, one.new, lang) for one in finding.fix)
    return _line(finding, PHRASES[lang].separator.join(done), lang)


def left_line(left: Left, lang: str) -> str:
    """Return why nothing was done about a finding."""
    return _line(left.finding, tell(lang, "left", reason=_REASONS[left.reason][lang]), lang)


def _line(finding: Finding, words: str, lang: str) -> str:
    return f"  {PHRASES[lang].where(finding)}  {words}  [{finding.rule}]"


def _done(old: str, new: str, lang: str) -> str:
    shown = _shown(old)
    if not new:
        return tell(lang, "delete" if shown else "delete-unseen", old=shown)
    return tell(lang, "replace" if old else "insert", old=shown, new=_shown(new))


def _shown(text: str) -> str:
    words = printable(text)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
