"""Faults people make in sentences; each names the finding it must lead to."""

from random import Random

from benchmarks.accuracy.faults.words import want, writer_for
from benchmarks.accuracy.reports.compose import FIRST_YEAR_OF_FEE
from benchmarks.accuracy.reports.edits import Edit, at_role, body_of, replaced
from benchmarks.accuracy.reports.facts import draw_facts, phrases
from benchmarks.accuracy.reports.sample import Paragraph, Sample


def wrong_count_received(sample: Sample, rng: Random) -> Sample:
    """The text says another number of applications than the table."""
    facts = draw_facts(sample.number)
    wrong = int(facts.words["all"]) + rng.randint(1, 9)
    text = rng.choice(
        ["全年收到政府信息公开申请{}件。", "共收到 {} 件政府信息公开申请，均已登记。"]
    )
    return _in_applications(sample, text.format(wrong)).wanting(want("text-applications"))


def wrong_count_reviews(sample: Sample, rng: Random) -> Sample:
    """The text says another number of reviews than the table."""
    facts = draw_facts(sample.number)
    wrong = int(facts.words["reviews"]) + rng.randint(1, 9)
    text = f"因政府信息公开被申请行政复议{wrong}件。"
    return _in_applications(sample, text).wanting(want("text-litigation"))


def none_received(sample: Sample, rng: Random) -> Sample | None:
    """The text says that nothing was received, but the table counts some."""
    writer = writer_for(sample, rng)
    if sample.cells["applications/new_received/total"] in (0, None):
        return None
    text = writer.fill(rng.choice(phrases()["applications"]["none"][:2]))
    return _in_applications(sample, text).wanting(want("text-none"))


def none_sued(sample: Sample, rng: Random) -> Sample | None:
    """The text says that there were no reviews and suits, but the table counts some."""
    facts = draw_facts(sample.number)
    if facts.words["reviews"] == "0" or facts.words["suits"] == "0":
        return None
    text = rng.choice(phrases()["litigation"]["none"][:2])
    return _in_applications(sample, text).wanting(want("text-none"))


def _in_applications(sample: Sample, text: str) -> Sample:
    at = at_role(sample, "applications")
    assert at is not None
    return replaced(sample, range(at, at + 1), Paragraph(f"（二）依申请公开情况。{text}"))


def residue(sample: Sample, rng: Random) -> Sample:
    """Words of the template are left over."""
    at = body_of(sample, rng.choice(["overview", "problems"])).start
    said = Paragraph(rng.choice(phrases()["residues"]))
    return replaced(sample, range(at, at), said).wanting(want("template-residue"))


def no_period(sample: Sample, rng: Random) -> Sample:
    """No statistical period is stated."""
    text = writer_for(sample, rng).say("period_cut_off")
    changed = _with_period(sample, text)
    statements = changed.statements._replace(period=None)
    return changed._replace(statements=statements).wanting(want("period-missing"))


def wrong_period(sample: Sample, rng: Random) -> Sample:
    """The period is not the year of the report."""
    kind = rng.choice(sorted(phrases()["periods_wrong"]))
    changed = _with_period(sample, writer_for(sample, rng).say("periods_wrong", kind))
    statements = changed.statements._replace(period=None)
    return changed._replace(statements=statements).wanting(want("period-year"))


def _with_period(sample: Sample, text: str) -> Sample:
    at = at_role(sample, "period")
    assert at is not None
    said = Paragraph(f"本报告依据《中华人民共和国政府信息公开条例》编制。{text}", "period")
    return replaced(sample, range(at, at + 1), said)


def no_fee(sample: Sample, rng: Random) -> Sample | None:
    """Nothing is said of the processing fee."""
    if (sample.statements.year or 0) < FIRST_YEAR_OF_FEE:
        return None
    said = Paragraph(writer_for(sample, rng).say("fee_missing"))
    changed = replaced(sample, body_of(sample, "other_matters"), said)
    statements = changed.statements._replace(fee="undisclosed", yuan=None)
    return changed._replace(statements=statements).wanting(want("fee-statement-missing"))


def past_plan(sample: Sample, rng: Random) -> Sample:
    """A plan is dated in the year that is over."""
    at = body_of(sample, "problems").stop
    said = Paragraph(writer_for(sample, rng).say("past_plans"))
    return replaced(sample, range(at, at), said).wanting(want("plan-in-past-year"))


def wrong_name(sample: Sample, rng: Random) -> Sample:
    """The organization calls itself something else."""
    writer = writer_for(sample, rng)
    name = writer.one_of("wrong_names", writer.facts.words["self"])
    at = body_of(sample, "overview").start
    said = Paragraph(f"{name}高度重视政府信息公开工作，明确了分管领导和经办人员。")
    return replaced(sample, range(at, at), said).wanting(want("self-reference"))


IN_SENTENCES: dict[str, Edit] = {
    fault.__name__: fault
    for fault in (
        wrong_count_received,
        wrong_count_reviews,
        none_received,
        none_sued,
        residue,
        no_period,
        wrong_period,
        no_fee,
        past_plan,
        wrong_name,
    )
}
