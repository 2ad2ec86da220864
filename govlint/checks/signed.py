"""What a section says before the signature that stands in it."""

from govlint.patterns import compiled
from govlint.report import Report

DAY = "[0-9〇○零一二三四五六七八九十年月日./-]*"

_LONGEST_SIGNATURE = 80


def unsigned(body: str, report: Report) -> str:
    """Return what a short body says before the signature; a signature alone says nothing."""
    signature = report.signature
    if signature is None or len(body) > _LONGEST_SIGNATURE:
        return body
    start, end = signature.span
    signed = "".join(report.document.folded[start:end].split()).removeprefix(signature.organization)
    if compiled(DAY).fullmatch(signed):
        body = body.removesuffix(signed).rstrip()
    return body.removesuffix(signature.organization) if signature.organization else body
