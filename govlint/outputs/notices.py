"""What is to be said of exceptions whose last day is over, or that nothing fits any more."""

from govlint.triage import Notice

_WORDS = {
    "expired": {
        "zh": "{source}:{line}: 例外已于 {until} 到期，{rule} 的问题重新列出；理由是“{reason}”",
        "en": "{source}:{line}: this exception ended on {until}, so {rule} is reported again; "
        "its reason was “{reason}”",
    },
    "unused": {
        "zh": "{source}:{line}: 例外没有用上：{rule} 不再报这个问题，可以删去；理由是“{reason}”",
        "en": "{source}:{line}: this exception from {rule} fits nothing any more and can go; "
        "its reason was “{reason}”",
    },
}


def notice_words(notice: Notice, lang: str) -> str:
    """Return a notice as one line."""
    return _WORDS[notice.kind][lang].format_map(notice._asdict())
