"""What a word of a document says of the forms, asked of all of their tables at once."""

from collections.abc import Callable

import pytest

from govlint.recognize.reading import Reading
from govlint.ruleset import RuleSet

WAYS: dict[str, Callable[[str], str]] = {
    "as it is": lambda label: label,
    "numbered": lambda label: f"12.{label}",
    "behind the label of its group": lambda label: f"本年度办理结果{label}",
    "with blanks": " ".join,
    "with a note": lambda label: f"{label}（只填本年）",
    "begun": lambda label: label[:-1],
    "with words behind": lambda label: f"{label}为零",
    "ending a sentence": lambda label: f"{label} 。",
    "quoted": lambda label: f"“{label}”",
}


@pytest.fixture(scope="module")
def reading(national: RuleSet) -> Reading:
    return national.reading


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_no_table_is_passed_over_that_has_the_label(
    way: Callable[[str], str], reading: Reading
) -> None:
    tables = [table for reader in reading.forms for table in reader.tables]
    for text in {way(row.label) for table in tables for row in table.spec.rows}:
        named = reading.named[text]
        asked = [(table, table.whole(text)) for table in tables]
        rows = {table: match.rows[0] for table, match in asked if match.whole and not match.weak}
        assert (named[1] if named else {}) == rows


def test_a_label_of_one_form_alone_is_known_however_it_is_printed(reading: Reading) -> None:
    for reader in reading.forms:
        for label in reader.own_labels.values():
            for text in (label, f"{label}。", f" {label} ：", f"“{label}”"):
                named = reading.named[text]
                assert named
                assert named[0] == (reader.form.key, label)
