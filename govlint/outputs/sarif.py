"""The output for code hosts: SARIF 2.1.0."""

from collections.abc import Iterable, Iterator
from json import dumps

from govlint import __version__
from govlint.annotation import Any
from govlint.finding import Finding, RelatedFinding, Replacement
from govlint.outputs.excerpt import shorten
from govlint.outputs.notices import notice_words
from govlint.outputs.sarif_rules import LEVELS, rule_data
from govlint.outputs.uri import Root
from govlint.outputs.view import View
from govlint.triage import Notice, Outcome

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

LANGUAGES = {"zh": "zh-CN", "en": "en-US"}

FINGERPRINT = "govlint/v1"

Data = dict[str, Any]


def sarif(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """Yield one run, its results file by file."""
    rules = sorted(view.rules, key=lambda rule: rule.id)
    places = {rule.id: place for place, rule in enumerate(rules)}
    root = Root(view.root)
    yield _head([rule_data(rule, view.lang) for rule in rules], root, view.lang)
    artifacts = []
    notices: list[Notice] = []
    first = True
    for outcome in outcomes:
        notices += outcome.notices
        location = root.locate(outcome.path)
        artifacts.append({"location": location})
        for result in _results(outcome, location, places, root):
            yield "\n" if first else ",\n"
            yield _written(result)
            first = False
    invocation = _invocation(notices, root, view.lang)
    yield f'],\n"artifacts": {_written(artifacts)},\n"invocations": {_written([invocation])}}}]}}\n'


def _head(rules: list[Data], root: Root, lang: str) -> str:
    run = {
        "tool": {
            "driver": {
                "name": "govlint",
                "fullName": f"govlint {__version__}",
                "version": __version__,
                "semanticVersion": __version__,
                "language": LANGUAGES[lang],
                "rules": rules,
            }
        },
        "language": LANGUAGES[lang],
        "columnKind": "unicodeCodePoints",
    }
    if root.uri:
        run["originalUriBaseIds"] = root.bases
    opening = _written({"$schema": SCHEMA, "version": "2.1.0"})[:-1]
    return f'{opening}, "runs": [{_written(run)[:-1]},\n"results": ['


def _invocation(notices: list[Notice], root: Root, lang: str) -> Data:
    said = [
        {
            "level": "warning",
            "message": {"text": notice_words(notice, lang)},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": root.locate(notice.source),
                        "region": {"startLine": notice.line},
                    }
                }
            ],
        }
        for notice in notices
    ]
    return {"executionSuccessful": True} | (
        {"toolConfigurationNotifications": said} if said else {}
    )


def _results(
    outcome: Outcome, location: Data, places: dict[str, int], root: Root
) -> Iterator[Data]:
    for finding in outcome.findings:
        yield _result(finding, location, places, root)
    for finding, reason in outcome.suppressed:
        suppression = {"kind": "external", "status": "accepted", "justification": reason}
        yield _result(finding, location, places, root) | {"suppressions": [suppression]}


def _result(finding: Finding, location: Data, places: dict[str, int], root: Root) -> Data:
    result: Data = {"ruleId": finding.rule}
    if finding.rule in places:
        result["ruleIndex"] = places[finding.rule]
    result |= {
        "level": LEVELS[finding.severity],
        "message": {"text": "\n".join(filter(None, (finding.message, finding.hint)))},
        "locations": [{"physicalLocation": _place(finding, location)}],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_related(related, _file_of(related, location, root))}
            for number, related in enumerate(finding.related, 1)
        ]
    if finding.fix and _has_lines(finding):
        result["fixes"] = [_fix(finding, location)]
    properties = {
        key: value
        for key in ("cell", "expected", "actual", "page")
        if (value := getattr(finding, key)) is not None
    }
    return result | ({"properties": properties} if properties else {})


def _place(finding: Finding, location: Data) -> Data:
    """Return the marked region, and around it the source line if that is not too long."""
    place: Data = {"artifactLocation": location, "region": _region(finding)} | _on_page(finding)
    line = finding.excerpt
    if finding.end_line == finding.line and shorten(line, finding.column) == line:
        place["region"]["snippet"] = {"text": line[finding.column - 1 : finding.end_column - 1]}
        place["contextRegion"] = {
            "startLine": finding.line,
            "endLine": finding.line,
            "snippet": {"text": line},
        }
    return place


def _file_of(related: RelatedFinding, location: Data, root: Root) -> Data:
    return location if related.path is None else root.locate(related.path)


def _related(related: RelatedFinding, location: Data) -> Data:
    data: Data = {
        "physicalLocation": {"artifactLocation": location, "region": _region(related)}
        | _on_page(related),
    }
    return data | ({"message": {"text": related.message}} if related.message else {})


def _has_lines(finding: Finding) -> bool:
    """Tell whether lines and columns are those of the file itself, where text can be replaced."""
    return finding.address is None and finding.page is None


def _fix(finding: Finding, location: Data) -> Data:
    replacements = [
        {"deletedRegion": _region(one)}
        | ({"insertedContent": {"text": one.new}} if one.new else {})
        for one in finding.fix
    ]
    change = {"artifactLocation": location, "replacements": replacements}
    return {"description": {"text": finding.hint}, "artifactChanges": [change]}


def _region(place: Finding | RelatedFinding | Replacement) -> Data:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _on_page(place: Finding | RelatedFinding) -> Data:
    """Return what SARIF has no key for."""
    page = {} if place.page is None else {"page": place.page}
    box = {} if place.box is None else {"box": place.box}
    return {"properties": page | box} if page or box else {}


def _written(data: object) -> str:
    return dumps(data, ensure_ascii=False)
