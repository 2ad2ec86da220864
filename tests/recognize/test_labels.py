"""Which row of a table a word names with its whole label."""

import pytest

from govlint.form import RowSpec, TableSpec
from govlint.recognize.labels import LONGEST_LABEL, TableLabels

LABELS = ["1.麦田里的稻草人", "稻草人", "田里的稻草人", "水渠"]
FRONT = LONGEST_LABEL // 2

SPEC = TableSpec(
    key="field",
    name={"zh": "表", "en": "table"},
    section="field",
    layout="grid",
    columns=(),
    rows=tuple(RowSpec(str(at), label, (), (), ()) for at, label in enumerate(LABELS)),
    notes=(),
)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        pytest.param("1.麦田里的稻草人", 0, id="whole"),
        pytest.param("麦田里的稻草人", 0, id="without its ordinal"),
        pytest.param("（三）守望 1.麦田里的稻草人", 0, id="after its group"),
        pytest.param("守望田里的稻草人", 2, id="the longest that it ends with"),
        pytest.param("守" * FRONT + "田里的稻草人", 2, id="as far as a group's label goes"),
        pytest.param("守" * (FRONT + 1) + "田里的稻草人", None, id="further than that"),
        pytest.param("守望稻草人", None, id="too short an end"),
        pytest.param("田里的稻草人守望", None, id="not at the end"),
        pytest.param("渠", None, id="too short"),
        pytest.param("水渠", 3, id="short"),
        pytest.param("水渠（只填已通水的）", 3, id="with a note in brackets"),
        pytest.param("水渠（" + "长" * LONGEST_LABEL + "）", 3, id="with a long note"),
        pytest.param("水渠（甲）（乙）", 3, id="with two notes"),
        pytest.param("水渠（只填已通水的", None, id="with a note that does not end"),
        pytest.param("开水渠（只填已通水的）", None, id="another word with a note"),
        pytest.param("守望田里的稻草人（甲）", None, id="after its group and with a note"),
    ],
)
def test_whole_labels(text: str, row: int | None) -> None:
    match = TableLabels(SPEC).whole(text)
    assert match.rows == (() if row is None else (row,))
    assert match.whole is (row is not None)
