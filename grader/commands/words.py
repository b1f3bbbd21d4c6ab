"""Every sentence that the commands say, in English and Chinese.

`{name}` in a sentence is a fact; a fact that is itself a `Text` is put in its own language.
"""

from __future__ import annotations

from collections.abc import Mapping

from grader.commands import classroom_words
from grader.course.text import Text
from grader.errors import GraderError
from grader.report.plain import plain

NOTHING = Text("", "")
LONGEST_FACT = 1000

HELP: Mapping[str, Text] = {
    "grader": Text(
        "Checks forward and backward functions written by hand: says which one is wrong, how, and on which "
        "smallest input.",
        "检查手写的前向与反向函数：指出哪一个错了、错在哪里、最小的反例是什么。",
    ),
    "start": Text(
        "Make a workspace to solve the assignments in; never overwrites a file.",
        "新建做作业的工作目录；从不覆盖已有文件。",
    ),
    "check": Text("Check an assignment, or some of its exercises.", "检查一次作业，或其中几道题。"),
    "hint": Text(
        "Say how to go on with an exercise that is not right, one step further each time.",
        "提示没有做对的题目怎样继续，每次多说一步。",
    ),
    "explain": Text(
        "Tell about a mistake: where to look, the concept, the formula, a small example.",
        "讲解一种错误：看哪里、概念、公式、小例子。",
    ),
    "verify": Text(
        "Prove an assignment: its checks find every known mistake and fail no correct work.",
        "证明一次作业：它的检查能发现每个已知错误，也不会误判正确的答案。",
    ),
    "export": Text(
        "Write results in the format of Gradescope, Canvas, JUnit and others.",
        "按 Gradescope、Canvas、JUnit 等的格式写出结果。",
    ),
    "doctor": Text(
        "Show versions, encoding and isolation, to paste into a bug report.",
        "显示版本、编码与隔离信息，可直接贴到问题报告里。",
    ),
    "check.more": Text(
        "Without ASSIGNMENT, the assignment of the current folder is checked; at the root of a workspace, "
        "all of them. EXERCISE is the name of a forward or a backward function.",
        "不写 ASSIGNMENT 时检查当前目录所在的作业；在工作目录的根部则检查全部作业。EXERCISE "
        "是前向或反向函数的名字。",
    ),
    "hint.more": Text(
        "The hint follows from the last check; nothing is run. EXERCISE is the name of a forward or a backward "
        "function; where several assignments have it, name the assignment before it.",
        "提示依据上一次检查的结果，不运行任何代码。EXERCISE 是前向或反向函数的名字；"
        "如果几次作业都有这个名字，请在前面写出作业名。",
    ),
    "explain.more": Text(
        "Without NAME, the names of all pages are listed.", "不写 NAME 时列出所有页面的名字。"
    ),
    "start.more": Text(
        "DIR is the current folder where that is empty or a workspace, and otherwise grader-work. Run it "
        "again to add what is missing.",
        "DIR 默认是当前目录（为空或已是工作目录时），否则是 grader-work。再次运行会补上缺少的文件。",
    ),
    "verify.more": Text(
        "For course authors. Handouts, stubs and solutions are looked over; every file in wrong/ and right/ is "
        "graded; and so is the solution with one small mistake after the other (mutants).",
        "供课程作者使用。检查作业说明、作业代码与参考答案；评判 wrong/ 与 right/ "
        "中的每个文件；再逐个评判只改错一处的参考答案（变异体）。",
    ),
    "export.more": Text(
        "FORMAT for one submission (--report): gradescope, prairielearn, autolab, junit, github, github-summary, "
        "github-classroom; for a class (--gradebook): canvas, moodle, nbgrader, csv, jsonl. gradescope-autograder is "
        "the zip that Gradescope grades with (--assignment). Students are not shown what hidden checks found.",
        "FORMAT：一份提交（--report）可用 gradescope、prairielearn、autolab、junit、github、github-summary、"
        "github-classroom；全班（--gradebook）可用 canvas、moodle、nbgrader、csv、jsonl。gradescope-autograder 是 "
        "Gradescope 评分用的 zip（--assignment）。隐藏检查的结果不会显示给学生。",
    ),
    "commands": Text("Commands", "命令"),
    "lang": Text(
        "Language of every sentence; auto asks GRADER_LANG, then the locale.",
        "显示语言；auto 依次看 GRADER_LANG 和系统语言。",
    ),
    "color": Text(
        "Colours; auto asks NO_COLOR, FORCE_COLOR, CI and the terminal.",
        "颜色；auto 依次看 NO_COLOR、FORCE_COLOR、CI 和终端。",
    ),
    "quiet": Text("Say less.", "少输出一些。"),
    "verbose": Text("Say more.", "多输出一些。"),
    "help": Text("Show this message and exit.", "显示本帮助。"),
    "version": Text("Show the version and exit.", "显示版本号。"),
    "backend": Text("Array library of the stubs (default: torch).", "作业代码使用的数组库（默认 torch）。"),
    "only": Text("Only this exercise; may be given again.", "只处理这道题；可多次使用。"),
    "one_backend": Text("Only the edition for this array library.", "只处理这种数组库的版本。"),
    "mutants": Text("Whether to try mutants (default: yes).", "是否尝试变异体（默认尝试）。"),
    "dir": Text("The folder of the work, instead of the current one.", "作业所在的目录，默认是当前目录。"),
    "seed": Text("Seed of the random cases (default: 0).", "随机用例的种子（默认 0）。"),
    "level": Text(
        "Show this step, and do not go further with the next hint.",
        "显示这一步，下一次提示不因此多说一步。",
    ),
    "report": Text(
        "What 'grader check --format json' wrote (- for stdin).",
        "“grader check --format json”的输出（- 表示标准输入）。",
    ),
    "gradebook": Text("The results of a class, as JSON lines.", "全班的结果，每行一个 JSON。"),
    "assignment": Text("Which assignment, where there are several.", "有多次作业时选择哪一次。"),
    "title": Text(
        "What the table calls the assignment (default: its name).", "表格中作业的名称（默认是作业名）。"
    ),
    "after_due": Text(
        "The due date has passed: show exercises that are hidden until then.",
        "截止日期已过：显示截止后才可见的题目。",
    ),
    "bilingual": Text("Tell everything in both languages.", "用两种语言写出全部内容。"),
    "output": Text("The file to write (default: stdout).", "写入的文件（默认标准输出）。"),
    "format": Text("Form of the output (default: text).", "输出格式（默认 text）。"),
    **classroom_words.HELP,
}

PROBLEMS: Mapping[str, Text] = {
    "error": Text("Error: {sentence}", "错误：{sentence}"),
    "try_help": Text("Try '{command} --help' for the options.", "用“{command} --help”查看全部选项。"),
    "did_you_mean": Text(" Did you mean {names}?", "你是不是想写 {names}？"),
    "known": Text(" Known: {names}{more}.", "可用的有：{names}{more}。"),
    "more": Text(" and {count} more", "等，另有 {count} 个"),
    "no_command": Text("There is no command '{name}'.{hint}", "没有“{name}”这个命令。{hint}"),
    "no_option": Text("There is no option {name}.{hint}", "没有 {name} 这个选项。{hint}"),
    "no_value": Text("The option {name} takes no value.", "选项 {name} 不带值。"),
    "needs_value": Text("The option {name} needs a value.", "选项 {name} 需要一个值。"),
    "extra": Text(
        "'{command}' does not take the extra argument '{name}'.",
        "“{command}”不接受多余的参数“{name}”。",
    ),
    "no_choice": Text("{option} cannot be '{name}'.{hint}", "{option} 不能是“{name}”。{hint}"),
    "no_seed": Text(
        "--seed is a whole number from 0 to 4294967295, not '{name}'.",
        "--seed 应为 0 到 4294967295 的整数，而不是“{name}”。",
    ),
    "empty_name": Text("{option} is empty; name a folder.", "{option} 是空的；请写出目录名。"),
    "no_assignment": Text(
        "There is no assignment or exercise '{name}'.{hint}",
        "没有“{name}”这个作业或题目。{hint}",
    ),
    "no_exercise": Text(
        "{assignment} has no exercise '{name}'.{hint}",
        "{assignment} 中没有“{name}”这道题。{hint}",
    ),
    "ambiguous": Text(
        "'{name}' is an exercise of {names}; name the assignment before it.",
        "{names} 都有“{name}”这道题；请在前面写出作业名。",
    ),
    "one_exercise": Text(
        "Name one exercise: grader hint EXERCISE.{hint}", "请写出一道题：grader hint EXERCISE。{hint}"
    ),
    "not_checked": Text(
        "{exercise} has not been checked yet; first run 'grader check {assignment} {exercise}'.",
        "{exercise} 还没有检查过；请先运行“grader check {assignment} {exercise}”。",
    ),
    "no_page": Text("There is no page '{name}'.{hint}", "没有“{name}”这一页。{hint}"),
    "no_format": Text("There is no format '{name}'.{hint}", "没有“{name}”这种格式。{hint}"),
    "which_format": Text("Name a format: grader export FORMAT.{hint}", "请写出格式：grader export FORMAT。{hint}"),
    "needs_option": Text("'grader export {form}' needs {option}.", "“grader export {form}”需要 {option}。"),
    "no_file": Text("There is no file {file}.", "没有 {file} 这个文件。"),
    "empty_course": Text("There are no assignments in {course}.", "{course} 中没有作业。"),
    "no_stubs": Text(
        "{assignment} has no stub files for {backend}.",
        "{assignment} 没有 {backend} 版的作业代码。",
    ),
    "no_folder": Text("There is no folder {folder}.", "没有 {folder} 这个目录。"),
    "not_folder": Text("{folder} is not a folder.", "{folder} 不是目录。"),
    "no_cwd": Text(
        "The current folder no longer exists; change to another one.",
        "当前目录已不存在；请换一个目录。",
    ),
    "cannot_read": Text("{folder} cannot be read: {reason}.", "无法读取 {folder}：{reason}。"),
    "cannot_write": Text("{folder} cannot be written: {reason}.", "无法写入 {folder}：{reason}。"),
    "no_output": Text("The output could not be written: {reason}.", "无法写出结果：{reason}。"),
    "no_work": Text(
        "There is no work on {assignment} in {folder}: neither {files} nor a folder {assignment}.",
        "{folder} 中没有 {assignment} 的代码：既没有 {files}，也没有 {assignment} 目录。",
    ),
    "no_work_at_all": Text(
        "There is no work in {folder}: none of {files}, and no folder {names}.",
        "{folder} 中没有作业代码：没有 {files}，也没有目录 {names}。",
    ),
    "which": Text(
        "{folder} may hold work on {names}; name the assignment.",
        "{folder} 中可能是 {names} 的代码；请写出作业名。",
    ),
    "removed": Text(
        "The workspace has no folder {folder}; run 'grader start {workspace}' to put it back.",
        "工作目录中没有 {folder}；运行“grader start {workspace}”可以补上。",
    ),
    "no_workspace": Text(
        "This folder is in no workspace; run 'grader start' to make one, or name the folder of the work "
        "with --dir.",
        "当前目录不在工作目录中；请先运行“grader start”，或用 --dir 指出作业所在的目录。",
    ),
    "bad_workspace": Text(
        "{file} is damaged; move it away and run 'grader start' in that folder.",
        "{file} 已损坏；请把它移走，再在那个目录运行“grader start”。",
    ),
    "new_workspace": Text(
        "{file} was written by a newer grader; update this one.",
        "{file} 由更新版本的 grader 写成；请升级 grader。",
    ),
    "other_backend": Text(
        "{folder} is a {old} workspace; start the {new} one in another folder.",
        "{folder} 是 {old} 的工作目录；请在另一个目录新建 {new} 的。",
    ),
    "no_permission": Text("no permission", "没有权限"),
    "disk_full": Text("the disk is full", "磁盘已满"),
    "file_too_large": Text("a file grew too large", "文件过大"),
    "read_only": Text("the disk is read-only", "磁盘是只读的"),
    "in_the_way": Text("a file is in the way of a folder", "应为目录的地方是一个文件"),
    "too_long": Text("the name is too long", "名字太长"),
    "system": Text("{message}", "{message}"),
    "bug": Text(
        "This is a bug of the grader, not of your code: please report it with the output of 'grader "
        "doctor' and the file {file}.",
        "这是 grader 自己的错误，与你的代码无关：请附上“grader doctor”的输出和文件 {file} 报告给我们。",
    ),
    "bug_short": Text(
        "This is a bug of the grader, not of your code.",
        "这是 grader 自己的错误，与你的代码无关。",
    ),
    "bug_unsaved": Text(
        "This is a bug of the grader, not of your code: please report it with the output of 'grader "
        "doctor' and these words: {message}.",
        "这是 grader 自己的错误，与你的代码无关：请附上“grader doctor”的输出和这句话报告给我们：{message}。",
    ),
    "interrupted": Text("Interrupted.", "已中断。"),
}

LINES: Mapping[str, Text] = {
    "workspace": Text("Workspace {folder} ({backend})", "工作目录 {folder}（{backend}）"),
    "new": Text("  new   {file}", "  新建  {file}"),
    "kept": Text("  kept  {file}", "  保留  {file}"),
    "counts": Text(
        "{new} files added, {kept} kept as they were.",
        "新建 {new} 个文件，{kept} 个文件保持原样。",
    ),
    "told": Text("{exercise}: {what}", "{exercise}：{what}"),
    "passes": Text(
        "passes every check made here, so there is nothing to hint at.", "通过了这里的全部检查，不需要提示。"
    ),
    "handout": Text("The handout tells what to do: {file}.", "要做什么见讲义：{file}。"),
    "handout_section": Text(
        "The handout tells what to do: {file}, section '{section}'.", "要做什么见讲义：{file}，“{section}”一节。"
    ),
    "step": Text("{heading} (hint {level} of {last})", "{heading}（第 {level} 条提示，共 {last} 条）"),
    "several": Text(
        "More than one mistake fits what the check saw. This hint is about one of them; the others: {names}.",
        "符合检查结果的错误不止一种。这条提示说的是其中一种；其他的有：{names}。",
    ),
    "further": Text("One step further: {command}", "再进一步：{command}"),
    "last_hint": Text(
        "This was the last hint. The whole page: grader explain {name}",
        "这是最后一条提示。完整的讲解：grader explain {name}",
    ),
    "next": Text("Next: {command}", "下一步：{command}"),
}

WORDS: Mapping[str, Text] = {**PROBLEMS, **LINES, **classroom_words.PROBLEMS, **classroom_words.LINES}


def sentence(key: str, **facts: object) -> Text:
    """The sentence `key` with its facts filled in."""
    words = WORDS[key]
    return Text(words.en.format(**_in_language(facts, "en")), words.zh.format(**_in_language(facts, "zh")))


def problem(key: str, **facts: object) -> GraderError:
    """The sentence `key` as an error to raise."""
    said = sentence(key, **facts)
    return GraderError(said.en, said.zh)


def _in_language(facts: Mapping[str, object], lang: str) -> dict[str, object]:
    return {
        name: fact.in_language(lang) if isinstance(fact, Text) else plain(str(fact), LONGEST_FACT)
        for name, fact in facts.items()
    }
