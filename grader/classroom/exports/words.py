"""The sentences that exports add to those of a report, in English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping

from grader.course.text import Text

WORDS: Mapping[str, Text] = {
    "name": Text("{exercise}: {check}", "{exercise}：{check}"),
    "all pass": Text("All {all} checks pass.", "全部 {all} 项检查通过。"),
    "some pass": Text("{passed} of {all} checks pass.", "{all} 项检查中有 {passed} 项通过。"),
    "all public pass": Text("All {all} public checks pass.", "全部 {all} 项公开的检查通过。"),
    "some public pass": Text(
        "{passed} of {all} public checks pass.", "{all} 项公开的检查中有 {passed} 项通过。"
    ),
    "points": Text("{points} of {most} points.", "得分 {points}/{most}。"),
    "public points": Text(
        "{points} of {most} points for the public checks.", "公开的检查得分 {points}/{most}。"
    ),
    "hidden": Text(
        "Hidden checks count too, {count} of them; what they found is not shown.",
        "另有 {count} 项隐藏的检查也计分；它们的结果不显示。",
    ),
    "hidden name": Text("hidden checks ({count})", "隐藏的检查（{count} 项）"),
    "our fault": Text(
        "The grader itself failed in some checks, so nothing is known about this work there, and points are missing. "
        "Your code is not to blame; please tell whoever runs the course.",
        "评分器自己在某些检查中出了故障，因此不知道那里的代码是否正确，分数也不完整。"
        "这与你的代码无关；请告诉课程负责人。",
    ),
    "no total": Text(
        "Gradescope shows no total while there are hidden checks.", "有隐藏的检查时，Gradescope 不显示总分。"
    ),
    "printed": Text("Your code printed:", "你的代码打印了："),
    "python": Text("In plain Python:", "用纯 Python 重现："),
    "cut": Text("(The rest was too long and is left out.)", "（余下的内容太长，已省略。）"),
    "more": Text(
        "{count} more exercises are not right; the job summary tells about all of them.",
        "另有 {count} 道题不正确；全部内容见任务摘要。",
    ),
    "missing": Text("Nothing was handed in.", "没有提交。"),
    "unreadable": Text("Nothing of what was handed in could be read.", "提交的内容无法读取。"),
    "failed": Text(
        "The grader itself failed, so there is no grade yet. The work is not to blame.",
        "评分器自己出了故障，因此还没有成绩。这与提交的内容无关。",
    ),
    "late": Text(
        "Late by {hours} hours: {points} points instead of {raw}.",
        "迟交 {hours} 小时：计 {points} 分，而不是 {raw} 分。",
    ),
    "not finished": Text(
        "The grader did not finish, so there is no result. This says nothing about the work: it may have taken "
        "longer, or more memory, than Gradescope allows. Please tell whoever runs the course.",
        "评分没有完成，因此没有结果。这并不说明代码有错：可能超出了 Gradescope 允许的时间或内存。"
        "请告诉课程负责人。",
    ),
    "crash": Text(
        "The grader itself failed, so there is no result. Your code is not to blame; please tell whoever runs the "
        "course.",
        "评分器自己出了故障，因此没有结果。这与你的代码无关；请告诉课程负责人。",
    ),
    "exercise": Text("Exercise", "题目"),
    "result": Text("Result", "结果"),
    "score": Text("Points", "得分"),
}


def say(key: str, lang: str, **facts: object) -> str:
    """A sentence in one language, with its facts filled in."""
    return WORDS[key].in_language(lang).format(**facts)
