"""What the commands for a class say, in English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping

from grader.course.text import Text

HELP: Mapping[str, Text] = {
    "grade": Text(
        "Grade a whole class: every submission in a folder or zip, isolated, into a gradebook.",
        "给全班评分：逐份隔离地评判目录或 zip 中的提交，写入成绩册。",
    ),
    "grade.more": Text(
        "SUBMISSIONS holds a folder, a file or a zip for each student, or is an export of Gradescope, Canvas or "
        "Moodle. Work that has been graded before is not graded again. A run that was cut off, or in which the grader "
        "itself failed, goes on with --resume.",
        "SUBMISSIONS 中每个学生一个目录、文件或 zip，或是 Gradescope、Canvas、Moodle 导出的内容。"
        "评过的内容不会重评。中断的评分，或评分器自身出错的评分，用 --resume 继续。",
    ),
    "report": Text(
        "Write pages about a class and each of its students.", "写出全班和每个学生的网页。"
    ),
    "report.more": Text(
        "GRADEBOOK is what 'grader grade' wrote. The pages need no network and no script.",
        "GRADEBOOK 是“grader grade”写出的成绩册。网页不需要网络，也不含脚本。",
    ),
    "pages": Text("The folder for the pages (default: report).", "网页所在的目录（默认 report）。"),
    "names": Text("Whether the pages tell names (default: yes).", "网页是否写出姓名（默认写出）。"),
    "assignment": Text("The assignment that was handed in.", "所交的是哪次作业。"),
    "gradebook": Text("The gradebook's file (default: grades.db).", "成绩册文件（默认 grades.db）。"),
    "roster": Text("A CSV file of the students: ids, names, addresses.", "学生名单 CSV：编号、姓名、邮箱。"),
    "jobs": Text("How many at once (default: one a core).", "同时评多少份（默认每个核一份）。"),
    "scheduler": Text(
        "Grade on the workers of a Dask scheduler (tcp://...) instead.", "改用 Dask 调度器（tcp://...）的工作进程评分。"
    ),
    "resume": Text(
        "Go on with the run that was cut off, or in which the grader failed.", "继续上次中断或评分器出错的评分。"
    ),
    "regrade": Text("Grade everything anew.", "全部重新评分。"),
    "trust": Text(
        "Run submissions with limits only, as if they were your own code.",
        "只限制资源，像运行自己的代码一样运行提交。",
    ),
}

PROBLEMS: Mapping[str, Text] = {
    "no_submissions": Text("There is nothing at {path}.", "{path} 不存在。"),
    "nothing_found": Text(
        "There are no submissions in {path}: no folder, file or zip holds {files}.",
        "{path} 中没有提交：没有任何目录、文件或 zip 含有 {files}。",
    ),
    "no_jobs": Text(
        "{option} is a whole number from 1 to 1024, not '{name}'.",
        "{option} 应为 1 到 1024 的整数，而不是“{name}”。",
    ),
    "cut_off": Text(
        "The last run of {assignment} in {book} was cut off. Go on with --resume, or grade everything anew with "
        "--regrade.",
        "{book} 中 {assignment} 的上次评分中断了。用 --resume 继续，或用 --regrade 全部重评。",
    ),
    "nothing_cut_off": Text(
        "The last run of {assignment} in {book} left nothing to go on with; leave out --resume.",
        "{book} 中 {assignment} 的上次评分没有遗留的工作；请去掉 --resume。",
    ),
    "other_manner": Text(
        "The last run graded {assignment} in another way (another seed or version, or a changed spec). "
        "Grade everything anew with --regrade.",
        "上次对 {assignment} 的评分方式不同（种子、版本或作业定义已改变）。请用 --regrade 全部重评。",
    ),
}

LINES: Mapping[str, Text] = {
    "isolation": Text("Isolation: {layers}", "隔离：{layers}"),
    "class": Text(
        "{graded} graded, {missing} handed in nothing, {unreadable} could not be read, {failed} could not be graded.",
        "已评 {graded} 份，未交 {missing} 人，无法读取 {unreadable} 份，无法评分 {failed} 份。",
    ),
    "faults": Text(
        "{faults} met a fault of the grader and may have lost points by it; try them again with --resume.",
        "有 {faults} 份遇到评分器故障，可能因此少得分；用 --resume 可重试。",
    ),
    "pages_written": Text("Pages: {page}", "网页：{page}"),
    "book": Text("Gradebook: {book}", "成绩册：{book}"),
    "student": Text("{student}: {what}", "{student}：{what}"),
    "points": Text("{points} of {most}", "{points} / {most}"),
    "roster": Text("{roster}: {what}", "{roster}：{what}"),
    "state missing": Text("handed in nothing", "未交"),
    "state unreadable": Text("could not be read: {why}", "无法读取：{why}"),
    "state failed": Text("could not be graded: {why}", "无法评分：{why}"),
}
