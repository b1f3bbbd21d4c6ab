"""What is said about checks that were not made, about our own faults, and about claims that a course adds."""

from __future__ import annotations

from grader.report.words.pattern import Catalogue, Words


def _not_checked(en: str, zh: str) -> tuple[Words, Words]:
    return Words(f"not checked: {en}"), Words(f"没有检查：{zh}")


WORDS: Catalogue = {
    "skipped-because": _not_checked(
        "something that comes before it does not work yet", "它之前的步骤还不能工作"),
    "skipped-because:forward-todo": _not_checked("{function} is still to do", "{function} 还没有写"),
    "skipped-because:forward-failed": _not_checked("{function} does not work yet", "{function} 还不能工作"),
    "skipped-because:forward-random": _not_checked(
        "{function} is random, so there is nothing to compare with", "{function} 是随机的，无从比较"),
    "skipped-because:forward-still": _not_checked(
        "the slope of {function} is zero wherever it was tried, so that a gradient of zeros tells nothing",
        "{function} 在所有试过的地方斜率都为零，所以全为零的梯度说明不了什么"),
    "skipped-because:stopped": _not_checked("{function} was stopped before", "{function} 此前已被中止"),
    "skipped-because:not-loaded": _not_checked(
        "the file of {function} could not be loaded", "{function} 所在的文件无法加载"),
    "own-forward": (
        Words("{forward} is wrong, so {function} is judged against your own forward instead"),
        Words("{forward} 有误，所以 {function} 改为与你自己的前向比较"),
    ),
    "own-forward:true": (
        Words("{forward} returns a wrong value, so its gradients are judged against that value instead"),
        Words("{forward} 返回的值有误，所以它的梯度改为与该值比较"),
    ),
    "our-fault": (
        Words(
            "this is a fault of the grader, not of your code",
            ("{message}",),
            "The check could not be made; it says nothing about your code.",
            "Please show this to whoever runs the course.",
        ),
        Words(
            "这是评分器的故障，不是你的代码的问题",
            ("{message}",),
            "这项检查没有完成，对你的代码没有任何结论。",
            "请把这段话告诉课程负责人。",
        ),
    ),
    "undiagnosed": (
        Words("a fault of the grader kept it from looking for the cause", ("{message}",),
              "The verdicts stand.", "Please show this to whoever runs the course."),
        Words("由于评分器的故障，没能查找原因", ("{message}",), "判定结果不受影响。", "请把这段话告诉课程负责人。"),
    ),
    "unmet": (Words(("{en}", "the claim is not met")), Words(("{zh}", "{en}", "不满足要求"))),
    "unmet-value": (
        Words(("{en}: not the expected value", "not the expected value"),
              (("{entry}: yours {yours}   expected {expected}   allowed {allowed}",
                "yours {yours}   expected {expected}   allowed {allowed}",
                "yours {yours}   expected {expected}"),)),
        Words(("{zh}：值不对", "{en}：值不对", "值不对"),
              (("{entry}：你的 {yours}   应为 {expected}   允许误差 {allowed}",
                "你的 {yours}   应为 {expected}   允许误差 {allowed}",
                "你的 {yours}   应为 {expected}"),)),
    ),
    "unmet-value:shape": (
        Words(("{en}: not the expected shape", "not the expected shape"),
              ("shape: yours {yours}   expected {expected}",)),
        Words(("{zh}：形状不对", "{en}：形状不对", "形状不对"),
              ("形状：你的 {yours}   应为 {expected}",)),
    ),
}
