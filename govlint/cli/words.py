"""What the command line says in its own voice, in each language."""

LANGUAGES = ("zh", "en")

WORDS: dict[str, dict[str, str]] = {
    "usage-hint": {
        "zh": "用 govlint {command}--help 查看用法。",
        "en": "See govlint {command}--help for usage.",
    },
    "no-command": {
        "zh": "没有写要做什么：check（检查）、fix（改好）、extract（提取数据）、"
        "baseline（接受现有的问题）或 rules（规则）",
        "en": "no command given: check, fix, extract, baseline or rules",
    },
    "unknown-command": {"zh": "没有“{name}”这个命令", "en": "no such command: {name}"},
    "unknown-option": {"zh": "没有 {name} 这个选项", "en": "no such option: {name}"},
    "suggestion": {"zh": "，是不是 {close}？", "en": "; did you mean {close}?"},
    "needs-value": {"zh": "选项 {name} 后面要写一个值", "en": "option {name} needs a value"},
    "needs-no-value": {
        "zh": "选项 {name} 后面不写值",
        "en": "option {name} takes no value",
    },
    "bad-choice": {
        "zh": "{name} 不能是“{value}”，可以是：{choices}",
        "en": "{name} cannot be “{value}”; choose from: {choices}",
    },
    "no-path": {
        "zh": "没有写要处理的文件或文件夹",
        "en": "no file or folder given",
    },
    "no-action": {
        "zh": "没有写要做什么：{actions}",
        "en": "no action given: {actions}",
    },
    "no-such-action": {
        "zh": "{command} 没有“{name}”这个用法",
        "en": "{command} has no action “{name}”",
    },
    "one-rule": {"zh": "要写一条规则的名称", "en": "give the name of one rule"},
    "one-written": {
        "zh": "要写一条规则或一种版式的名称",
        "en": "give the name of one rule or form",
    },
    "unknown-written": {
        "zh": "没有“{name}”这条规则或版式",
        "en": "there is no rule or form “{name}”",
    },
    "unknown-kind": {"zh": "没有“{name}”这种检查", "en": "there is no kind of check “{name}”"},
    "one-path": {
        "zh": "--format text 一次只能处理一个文件",
        "en": "--format text takes one file at a time",
    },
    "fix-files": {
        "zh": "fix 读的、写的都是文件，不能是标准输入、标准输出（-）",
        "en": "fix reads and writes files; it takes no standard input or output (-)",
    },
    "fix-where": {
        "zh": "--diff、--in-place、--output 只能用一个",
        "en": "give only one of --diff, --in-place and --output",
    },
    "fix-one-path": {
        "zh": "fix --output 一次只能处理一个文件",
        "en": "fix --output takes one file at a time",
    },
    "fix-exists": {
        "zh": "没有写入：{path} 已经存在；请先移走它，或用 --in-place、--output",
        "en": "not written: {path} exists; move it away, or use --in-place or --output",
    },
    "too-many": {"zh": "多余的参数：{value}", "en": "unexpected argument: {value}"},
    "no-such-path": {"zh": "没有这个文件或文件夹：{path}", "en": "no such file or folder: {path}"},
    "closed-folder": {
        "zh": "不能打开文件夹 {path}：{reason}",
        "en": "cannot open folder {path}: {reason}",
    },
    "no-reports": {
        "zh": "这里没有可以检查的文件（{suffixes}）：{paths}",
        "en": "no files of known kinds ({suffixes}) in: {paths}",
    },
    "overwrites": {
        "zh": "--output 不能是要读取的文件：{path}",
        "en": "--output cannot be a file that is read: {path}",
    },
    "bad-limit": {
        "zh": "--limit 不能是“{value}”，应是“名称=值”，值是大于 0 的整数；"
        "可用的有（默认值）：{known}",
        "en": "--limit cannot be {value}; give NAME=VALUE, a whole number above 0; there are "
        "(defaults): {known}",
    },
    "unknown-rule": {
        "zh": "没有“{name}”这条规则",
        "en": "no rule matches “{name}”",
    },
    "faulty-rules": {
        "zh": "规则文件有 {count} 处错误",
        "en": "faults in rule files: {count}",
    },
    "faulty-config": {
        "zh": "配置文件有 {count} 处错误",
        "en": "faults in configuration: {count}",
    },
    "previous-of-one": {
        "zh": "--previous 一次只能检查一个文件，这里有 {count} 个；"
        "把两年的报告放进同一文件夹检查，会自动配对",
        "en": "--previous goes with one file, here are {count}; reports in one folder pair by "
        "themselves",
    },
    "previous-unread": {
        "zh": "读不出 --previous 的上年报告 {path}，原因可用 govlint check 查看",
        "en": "the report of --previous cannot be read: {path}; govlint check tells why",
    },
    "previous-year": {
        "zh": "--previous 应是 {wanted} 年的报告，{path} 是 {year} 年的",
        "en": "--previous should be the report for {wanted}; {path} is for {year}",
    },
    "previous-other": {
        "zh": "--previous 不是同一机关的报告：{path} 是{other}的，要检查的是{own}的",
        "en": "--previous is of another organization: {path} is of {other}, not {own}",
    },
    "unread-roster": {
        "zh": "读不出机关名单 {path}；名单应是文本或 CSV 文件，每行一个机关",
        "en": "the roster {path} cannot be read; it is text or CSV with one organization a line",
    },
    "not-there": {"zh": "没有这个文件或文件夹", "en": "there is no such file or folder"},
    "is-folder": {"zh": "这是一个文件夹", "en": "it is a folder"},
    "denied": {
        "zh": "没有权限，或者它正被别的程序打开",
        "en": "you may not, or another program holds it open",
    },
    "read-only": {"zh": "这个磁盘只能读，不能写", "en": "the disk can only be read"},
    "disk-full": {"zh": "磁盘满了", "en": "the disk is full"},
    "closed-file": {"zh": "打不开 {path}：{reason}", "en": "cannot open {path}: {reason}"},
    "baseline-reason": {
        "zh": "建立基线时已有",
        "en": "there when the baseline was made",
    },
    "baseline-exists": {
        "zh": "没有写入：{path} 里已有例外；请去掉 --no-config，或用 --output 写入别的文件",
        "en": "not written: {path} holds exceptions; leave out --no-config, or use --output",
    },
    "baseline-several": {
        "zh": "没有写入：这些报告不归同一个例外文件管（有 {paths}）；"
        "请按文件夹分别运行 govlint baseline write",
        "en": "not written: these reports have not one list of exceptions (there is {paths}); "
        "run govlint baseline write for each folder",
    },
    "baseline-written": {
        "zh": "已写入 {path}：新接受 {new} 个问题，保留原有例外 {kept} 个",
        "en": "written to {path}; newly accepted: {new}, exceptions kept: {kept}",
    },
    "exception-used": {"zh": "有效", "en": "in use"},
    "exception-unused": {"zh": "没有用上", "en": "unused"},
    "exception-waiting": {
        "zh": "没有核对（要有名单 --roster）",
        "en": "not judged (needs --roster)",
    },
    "exception-expired": {"zh": "已到期", "en": "expired"},
    "until": {"zh": "到 {day}", "en": "until {day}"},
    "reason": {"zh": "理由：{reason}", "en": "reason: {reason}"},
    "bad-date": {
        "zh": "{name} 不能是“{value}”，应是日期，如 2026-12-31",
        "en": "{name} cannot be {value}; give a date such as 2026-12-31",
    },
    "cannot-write": {"zh": "不能写入 {path}：{reason}", "en": "cannot write {path}: {reason}"},
    "standard-output": {"zh": "标准输出", "en": "standard output"},
    "unread": {
        "zh": "{path}：读不出内容，原因可用 govlint check 查看",
        "en": "{path}: cannot be read; govlint check tells why",
    },
    "interrupted": {"zh": "已中断", "en": "interrupted"},
    "progress": {"zh": "已检查 {done} / {total}", "en": "checked {done} of {total}"},
    "own-fault": {
        "zh": "程序内部错误，不是您的文件有错{about}。"
        "请把这一行发给维护者（不必发文件）：{reason}；govlint {version}，Python {python}",
        "en": "internal error, no fault of your file{about}. "
        "Please send this line to the maintainers (not the file): "
        "{reason}; govlint {version}, Python {python}",
    },
    "about-file": {"zh": "（处理 {path} 时）", "en": " (at {path})"},
    "rules-sound": {
        "zh": "规则文件没有错误：{rules} 条规则",
        "en": "no faults in the rule files; rules: {rules}",
    },
    "changes-sound": {
        "zh": "规则文件没有错误：新写和改动 {own} 条规则，连同原有的共 {rules} 条",
        "en": "no faults in the rule files; rules written or changed: {own}, in all: {rules}",
    },
    "examples-sound": {
        "zh": "{count} 个示例全部符合",
        "en": "examples as expected: {count}",
    },
    "examples-wrong": {
        "zh": "{wrong} 个示例不符合（共 {count} 个）",
        "en": "examples not as expected: {wrong} of {count}",
    },
}
"""Each sentence by key and language; braces are filled in by `str.format`."""


def say(lang: str, key: str, **values: object) -> str:
    """Return the sentence called `key` in a language."""
    return WORDS[key][lang].format(**values)
