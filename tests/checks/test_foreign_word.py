"""Words of another language."""

import pytest

from checks.build import report, text_at
from govlint.checks import CHECKS

CHECK = CHECKS["foreign-word"]({"usual": ["app", "wifi"], "names_behind": "号"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("工作制度和 workflow 依规上墙。", ["workflow"]),
        ("优化workflow。完善feedback，", ["workflow", "feedback"]),
        ("优化workflow", ["workflow"]),
        ("上线app，开通wifi。", []),
        ("公众号yunxi已开通。", []),
        ("制作H5、VR，开通LED屏和QQ群。", []),
        ("提供Word、iPhone。", []),
        ("网址www.example.com，邮箱office@example.com。", []),
        ("流程（workflow）已公布，关注“yunxi”。", []),
        ("全长5km，下载report2份。", []),
        ("没有外文。", []),
    ],
)
def test_a_stray_word_is_a_problem(text: str, found: list[str]) -> None:
    given = report(texts={"overview": text})
    problems = list(CHECK(given))
    assert [problem.values["found"] for problem in problems] == found
    assert [text_at(given, problem.place) for problem in problems] == found
