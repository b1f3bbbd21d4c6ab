"""The words of the pages in both languages."""

from __future__ import annotations

import math

from grader.report.words.labels import Both, label

WORDS: dict[str, Both] = {
    "class report": ("Class report", "班级报告"),
    "student n": ("student {n}", "学生 {n}"),
    "to the class": ("Class report", "班级报告"),
    "contents": ("On this page", "本页内容"),
    # totals
    "students": ("students", "学生"),
    "graded": ("graded", "已评分"),
    "missing": ("handed in nothing", "没有提交"),
    "unreadable": ("could not be read", "无法读取"),
    "failed": ("could not be graded (a fault of the grader)", "无法评分（评分器故障）"),
    "waiting": ("not graded yet", "尚未评分"),
    "all done": ("with everything right", "全部正确"),
    "nobody": ("Nobody has been graded yet.", "还没有人被评分。"),
    # points
    "points": ("Points", "分数"),
    "points column": ("points", "分数"),
    "points picture": ("Histogram of the points of {n} graded students, from 0 to {most}; the table below has the "
                       "numbers.", "{n} 名已评分学生的分数直方图，从 0 到 {most}；数字见下表。"),
    "median": ("Median: {median} of {most} points. {n} graded students; who was not graded is not counted here.",
               "中位数：{median}/{most} 分。已评分 {n} 名学生；未评分的不计入。"),
    "numbers": ("The same in numbers", "同样的内容，用数字表示"),
    "from": ("from", "从"),
    "to": ("to", "到"),
    "bins": ("Each bar holds its lower bound; the last one holds full marks too.",
             "每个区间包含下限；最后一个也包含满分。"),
    # re-teaching
    "reteach": ("What to teach again", "需要重讲的内容"),
    "reteach opening": (
        "Failures grouped by the misconception that explains them, the most frequent first. Each was tested on the "
        "student's own function: it does what the mistake, made on purpose, does, or the mistake was seen directly.",
        "失败按能解释它们的误解归类，最常见的在前。每个都在学生自己的函数上检验过：故意犯这个错误，结果与之一致；或者直接观察到了这个错误。"),
    "no diagnoses": ("No failure has a diagnosis.", "没有已诊断的失败。"),
    "of graded": ("{n} of {all}", "{n}/{all}"),
    "unsure": ("for {n} of them other mistakes fit as well", "其中 {n} 名也符合其他错误"),
    "in": ("in", "涉及"),
    "colon": (": ", "："),
    "example": ("Example", "例子"),
    "teach": ("What to teach", "讲什么"),
    "long text": ("the whole page", "完整说明"),
    # the rest of the failures
    "other": ("Failures without a diagnosis", "没有诊断的失败"),
    "other opening": ("By check; nothing that was tried explains them.", "按检查项归类；试过的错误都不能解释它们。"),
    "exercises": ("exercises", "题目"),
    "files": ("Files that could not be used", "无法使用的文件"),
    "what": ("what", "情况"),
    "syntax-error": ("syntax error", "语法错误"),
    "unreadable-file": ("cannot be read", "无法读取"),
    "missing-file": ("missing", "缺少文件"),
    "not-loaded": ("stopped while being loaded", "加载时被中止"),
    # exercises
    "by exercise": ("Exercise by exercise", "各题情况"),
    "exercise": ("exercise", "题目"),
    "result": ("result", "结果"),
    "is passed": ("passed", "通过"),
    "is failed": ("failed", "失败"),
    "is crashed": ("crashed", "崩溃"),
    "is timed out": ("timed out", "超时"),
    "is to do": ("to do", "待做"),
    "is skipped": ("skipped", "跳过"),
    "is our fault": ("fault of the grader", "评分器故障"),
    # submissions
    "broken": ("Crashed or timed out", "崩溃或超时"),
    "none broken": ("No exercise crashed or timed out.", "没有题目崩溃或超时。"),
    "and more": ("and {n} more, named in the list of students", "另有 {n} 名，见学生列表"),
    "slowest": ("Slowest submissions", "最慢的提交"),
    "seconds": ("seconds", "秒"),
    "student": ("student", "学生"),
    "list": ("Students", "学生列表"),
    "done": ("right", "正确"),
    "remarks": ("remarks", "备注"),
    # a student
    "exercise list": ("Exercises", "题目"),
    "details": ("What is not right", "需要改正之处"),
    "attempt": ("Attempt {n}", "第 {n} 次提交"),
    "submitted": ("handed in {time}", "提交于 {time}"),
    "before late": ("{points} before the late policy", "迟交扣分前为 {points} 分"),
    "nothing to show": ("There is no report.", "没有报告。"),
    "some hidden": ("Some exercises are not shown here; their points are part of the sum.",
                    "有些题目没有在这里显示；它们的分数已计入总分。"),
}

COUNTS: dict[str, tuple[Both, Both]] = {
    "students": (("1 student", "1 名学生"), ("{n} students", "{n} 名学生")),
    "minutes late": (("1 minute late", "迟交 1 分钟"), ("{n} minutes late", "迟交 {n} 分钟")),
    "hours late": (("1 hour late", "迟交 1 小时"), ("{n} hours late", "迟交 {n} 小时")),
    "days late": (("1 day late", "迟交 1 天"), ("{n} days late", "迟交 {n} 天")),
}
UNITS = (("minutes late", 60.0, 120), ("hours late", 3600.0, 48), ("days late", 86400.0, math.inf))


def say(lang: str, key: str, **values: object) -> str:
    """A phrase of the pages."""
    return label(WORDS[key], lang, **values)


def amount(lang: str, key: str, n: int) -> str:
    """So many of something, with the plural where English wants it."""
    one, many = COUNTS[key]
    return label(one if n == 1 else many, lang, n=n)


def late(lang: str, seconds: float) -> str:
    """How late something came, in begun minutes, hours or days; "" if it came in time."""
    if seconds <= 0:
        return ""
    return next(amount(lang, key, n) for key, unit, most in UNITS if (n := math.ceil(seconds / unit)) <= most)
