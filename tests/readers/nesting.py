"""Tokens of markup in any order, nested as they come."""

from collections.abc import Iterable


def nested(tokens: Iterable[str]) -> str:
    """Return the tokens as well-formed XML: end tags that fit none are left out, others added."""
    open_tags: list[str] = []
    body = []
    for token in tokens:
        if token.startswith("</"):
            if open_tags and open_tags[-1] == token[2:-1]:
                body.append(f"</{open_tags.pop()}>")
            continue
        body.append(token)
        if token.startswith("<") and "/" not in token:
            open_tags.append(token[1:-1].partition(" ")[0])
    return "".join([*body, *(f"</{tag}>" for tag in reversed(open_tags))])
