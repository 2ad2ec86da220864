"""Examples of rules, run: changed samples on which a rule must speak or be silent."""

import os
from typing import Any

from govlint.engine import Previous, check
from govlint.finding import Finding, Severity
from govlint.readers import read
from govlint.recognize import recognize
from govlint.record import NamedTuple
from govlint.report import Report, Status
from govlint.roster import Present, absences
from govlint.rule import Case, Rule
from govlint.ruleset import RuleSet

Data = dict[str, Any]

_MARK = "*"


class ExampleResult(NamedTuple):
    """What became of one example; `side` is `pass`, `fail`, or `sample` for a sample by itself.

    `rule` is the key of the form for samples; `number` counts from 1; the messages are empty
    where the example holds.
    """

    rule: str
    side: str
    number: int
    message_zh: str = ""
    message_en: str = ""

    @property
    def ok(self) -> bool:
        """Tell whether the example holds."""
        return not self.message_en


class _Misfit(Exception):
    """An example that does not fit its sample."""

    def __init__(self, zh: str, en: str) -> None:
        self.zh, self.en = zh, en
        super().__init__(en)


def run_examples(compiled_pack: Data, ruleset: RuleSet) -> list[ExampleResult]:
    """Run the examples that a pack writes, after its samples by themselves.

    A pack without samples uses those of the pack it extends or adds to. On samples that are not its
    own only its own rules must be silent.
    """
    own = compiled_pack["pack"]["own"]
    bench = _Bench(samples_of(compiled_pack), ruleset)
    about = compiled_pack["pack"]
    borrowed = bench.samples.keys() - about["samples"].keys() if about["extends"] else set()
    results = [bench.sample(key, own if key in borrowed else None) for key in bench.samples]
    for rule in compiled_pack["rules"]:
        if rule["id"] not in about["tried"]:
            continue
        for side, examples in rule["help"]["examples"].items():
            results += [
                bench.example(rule["id"], side, number, example)
                for number, example in enumerate(examples, 1)
            ]
    return results


def said_by_examples(
    compiled_pack: Data, ruleset: RuleSet, lang: str, rules: list[str]
) -> dict[str, dict[int, tuple[str, str]]]:
    """Return message and hint of what the failing examples of some rules raise, by number."""
    bench = _Bench(samples_of(compiled_pack), ruleset)
    return {
        rule["id"]: bench.said(rule["id"], rule["help"]["examples"].get("fail", ()), lang)
        for rule in compiled_pack["rules"]
        if rule["id"] in rules
    }


def samples_of(pack: Data) -> dict[str, str]:
    """Return the paths of the samples of a pack by form."""
    about = pack["pack"]
    own = {key: os.path.join(about["path"], name) for key, name in about["samples"].items()}
    if not about["extends"] and (own or pack["forms"]):
        return own
    from govlint.cache import load_compiled
    from govlint.packs.files import base_path, national_pack_path

    extends = about["extends"]
    base = base_path(about["path"], extends) if extends else national_pack_path()
    # The sample that examples begin with where they name none is the first.
    return {
        **own,
        **{k: v for k, v in samples_of(load_compiled([base])[0]).items() if k not in own},
    }


class _Bench:
    """Where examples are run; `samples` are the paths of the samples by form."""

    def __init__(self, samples: dict[str, str], ruleset: RuleSet) -> None:
        self.samples = samples
        self._ruleset = ruleset
        self._texts: dict[str, str] = {}

    def sample(self, key: str, rules: list[str] | None = None) -> ExampleResult:
        """Tell whether a sample is faultless by some rules, or by all."""
        try:
            findings = check(self._report(self._text(key)), self._ruleset, "zh")
        except _Misfit as misfit:
            return ExampleResult(key, "sample", 1, misfit.zh, misfit.en)
        wrong = [
            finding
            for finding in findings
            if finding.severity > Severity.INFO and (rules is None or finding.rule in rules)
        ]
        if not wrong:
            return ExampleResult(key, "sample", 1)
        zh = f"样例报告本身就有问题：{_listed(wrong)}。"
        en = f"The sample has findings itself: {_listed(wrong)}."
        if rules is not None:
            zh += "如果本意如此，请在 pack.yaml 的 samples 里给一份自己的样例报告。"
            en += " If they are meant, name a sample of your own under `samples` in pack.yaml."
        return ExampleResult(key, "sample", 1, zh, en)

    def example(self, rule: str, side: str, number: int, example: Data) -> ExampleResult:
        """Tell whether a rule speaks or is silent as an example says."""
        try:
            report = self._report(self._changed(example))
            before = self._before(example)
        except _Misfit as misfit:
            return ExampleResult(rule, side, number, misfit.zh, misfit.en)
        findings = self._found(rule, example, report, before, "zh")
        zh = en = ""
        if side == "pass" and findings:
            zh = f"规则本应不报，却报了：{_listed(findings)}。"
            en = f"The rule should be silent, but said: {_listed(findings)}."
        elif side == "fail" and not findings:
            zh, en = "规则本应报出问题，却没有报。", "The rule should speak, but is silent."
        elif side == "fail" and not self._as_wanted(rule, findings, example, report, before):
            zh = f"规则报了，但没有一条符合 cell、excerpt、case 的要求：{_listed(findings)}。"
            en = f"No finding fits the cell, excerpt or case asked for: {_listed(findings)}."
        return ExampleResult(rule, side, number, zh, en)

    def said(self, rule: str, examples: list[Data], lang: str) -> dict[int, tuple[str, str]]:
        """Return message and hint of what each example raises, where it raises something."""
        found: dict[int, tuple[str, str]] = {}
        for at, example in enumerate(examples):
            try:
                report = self._report(self._changed(example))
                before = self._before(example)
            except _Misfit:
                continue
            for finding in self._found(rule, example, report, before, lang):
                if example.get("cell") in (None, finding.cell):
                    found.setdefault(at, (finding.message, finding.hint))
        return found

    def _as_wanted(
        self,
        rule: str,
        findings: list[Finding],
        example: Data,
        report: Report,
        before: Previous | None,
    ) -> bool:
        if case := example.get("case"):
            marked = self._ruleset._replace(
                rules=tuple(_marked(r, case) if r.id == rule else r for r in self._ruleset.rules)
            )
            said = [f for f in check(report, marked, "zh", before) if f.rule == rule]
            findings = [f for f in said if f.message == _MARK]
        cell, excerpt = example.get("cell"), example.get("excerpt", "")
        return any(cell in (None, f.cell) and excerpt in f.excerpt for f in findings)

    def _found(
        self, rule: str, example: Data, report: Report, before: Previous | None, lang: str
    ) -> list[Finding]:
        findings = check(report, self._ruleset, lang, before)
        if roster := example.get("roster"):
            reports = [report, before.report] if before else [report]
            present = [Present("", one.organization.name, one.year) for one in reports]
            findings += absences(roster, present, self._ruleset, lang)
        return [finding for finding in findings if finding.rule == rule]

    def _before(self, example: Data) -> Previous | None:
        """Return the report for the year before, if the example tells of one."""
        if "previous" not in example:
            return None
        sample = {"sample": example["sample"]} if "sample" in example else {}
        return Previous("previous.md", self._report(self._changed(sample | example["previous"])))

    def _report(self, text: str) -> Report:
        return recognize(read("example.md", text.encode()), self._ruleset.reading)

    def _text(self, key: str) -> str:
        if key not in self._texts:
            path = self.samples.get(key)
            if path is None:
                raise _Misfit(f"没有名为“{key}”的样例报告。", f"There is no sample `{key}`.")
            try:
                with open(path, encoding="utf-8") as stream:
                    self._texts[key] = stream.read()
            except (OSError, UnicodeDecodeError) as error:
                raise _Misfit(
                    f"读不了样例报告 {path}。", f"Cannot read the sample {path}."
                ) from error
        return self._texts[key]

    def _changed(self, example: Data) -> str:
        if "text" in example:
            return str(example["text"])
        text = self._text(example.get("sample") or next(iter(self.samples), ""))
        if cells := example.get("cells"):
            text = _with_cells(self._report(text), cells)
        changes = {**example.get("replace", {}), **dict.fromkeys(example.get("remove", []), "")}
        for old, new in changes.items():
            if old not in text:
                raise _Misfit(f"样例报告里没有“{old}”。", f"The sample does not hold `{old}`.")
            text = text.replace(old, new)
        return text


def _with_cells(report: Report, cells: dict[str, str]) -> str:
    changes = []
    for key, new in cells.items():
        table_key, row, column = key.split("/")
        table = report.tables.get(table_key)
        cell = table.cell(row, column) if table else None
        if cell is None or cell.status is Status.ABSENT:
            raise _Misfit(f"样例报告里认不出单元格 {key}。", f"The sample has no cell {key}.")
        changes.append((cell.start, cell.end, new))
    text = report.document.text
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _marked(rule: Rule, case: str) -> Rule:
    """Return a rule that says nothing but a mark in one case."""
    words = {"zh": _MARK, "en": _MARK}
    return rule._replace(cases={**rule.cases, case: Case(rule.severity, words, words)})


def _listed(findings: list[Finding]) -> str:
    said = (f"[{f.rule}] {f.line}:{f.column} {f.message.rstrip('。.')}" for f in findings[:3])
    return "; ".join(said)
