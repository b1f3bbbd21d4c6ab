"""What is said about an assignment that is proved: what does not hold, and the phrases of the screen."""

from __future__ import annotations

from grader.report.words.labels import Both

PROBLEMS: dict[str, Both] = {
    "text-in-one-language": (
        "{name}: '{text}' is in one language only; give both to text(...), or zh= to @law(...).",
        "{name}：“{text}”只有一种语言；请在 text(...) 中给出两种，或给 @law(...) 加上 zh=。",
    ),
    "title-too-wide": (
        "{name}: the title '{text}' takes more than {most} columns of a terminal.",
        "{name}：标题“{text}”超过终端的 {most} 列。",
    ),
    "sentence-too-long": (
        "{name}: the sentence has {length} characters; students read at most {most}.",
        "{name}：这句话有 {length} 个字符；给学生看的最多 {most} 个。",
    ),
    "no-handout": ("There is no handout {file}.", "没有作业说明 {file}。"),
    "handout-lacks-function": ("{file} does not name {function}.", "{file} 没有提到 {function}。"),
    "stub-is-no-stub": (
        "{file}: {function} is not reported as to do in the stub file.",
        "{file}：作业代码中的 {function} 没有被判为待做。",
    ),
    "solution-fails": (
        "{file}: the solution of {exercise} does not pass: {checks}. Its known mistakes and mutants were not tried.",
        "{file}：{exercise} 的参考答案没有通过：{checks}。它的已知错误和变异体没有尝试。",
    ),
    "no-such-exercise": ("{file}: there is no exercise {exercise}.", "{file}：没有 {exercise} 这道题。"),
    "no-such-check": ("{file}: the exercise has no check {checks}.", "{file}：这道题没有检查项 {checks}。"),
    "nothing-expected": (
        "{file}: the header says neither which checks fail nor which remark is made.",
        "{file}：文件头既没有写哪些检查会失败，也没有写会有什么附注。",
    ),
    "no-such-remark": (
        "{file}: it should get full points and the remark {remark}, and does not.",
        "{file}：应得满分并附注 {remark}，实际不是。",
    ),
    "wrong-is-not-found": (
        "{file}: this mistake should fail {checks}; what fails is {failed}.",
        "{file}：这个错误应当使 {checks} 失败；实际失败的是 {failed}。",
    ),
    "wrong-is-not-named": (
        "{file}: this mistake should be named {names}; what it is named is {carried}.",
        "{file}：这个错误应诊断为 {names}；实际诊断为 {carried}。",
    ),
    "right-fails": ("{file}: this is correct and fails {checks}.", "{file}：这是正确的，却没有通过 {checks}。"),
    "right-is-named": (
        "{file}: this is correct and is named {names}.",
        "{file}：这是正确的，却被诊断为 {names}。",
    ),
    "equivalent-is-noticed": (
        "{file}, {function}: '{after}' is listed as equivalent, but the checks notice it; remove the entry.",
        "{file}，{function}：“{after}”被列为等价，但检查能发现它；请删去这一条。",
    ),
    "no-such-mutant": (
        "{file}, {function}: '{after}' is listed as equivalent, but there is no such mutant; remove the entry.",
        "{file}，{function}：“{after}”被列为等价，但没有这样的变异体；请删去这一条。",
    ),
    "our-fault": (
        "{exercise}: a fault of the grader, not of the course: {message}",
        "{exercise}：评分器的故障，不是课程的问题：{message}",
    ),
}

SCREEN: dict[str, Both] = {
    "wrong": ("wrong files", "错误答案"),
    "right": ("right files", "正确答案"),
    "mutants": ("mutants", "变异体"),
    "noticed": ("{noticed} of {all} noticed ({share} %)", "发现 {noticed}/{all}（{share}%）"),
    "tried": ("{all} tried", "尝试了 {all} 个"),
    "equivalent": ("; {count} more listed as equivalent", "；另有 {count} 个列为等价"),
    "problems": ("What does not hold:", "不成立之处："),
    "survivors": (
        "Mutants that no check notices (add a check or a case, or list them with a reason in {file}):",
        "没有任何检查能发现的变异体（请增加检查或用例，或连同理由写进 {file}）：",
    ),
    "legend": (
        "Each cell: mistakes that the check is the first to notice / that it notices at all.",
        "每格：最先由该检查发现的错误数 / 该检查能发现的错误数。",
    ),
    "exercise": ("exercise", "题目"),
    "all": ("all", "合计"),
    "noticed of": ("noticed of", "发现"),
    "laws": ("laws", "自定检查"),
    "elsewhere": ("other exercises", "其他题目"),
    "proved": ("Proved: everything holds.", "已证明：全部成立。"),
    "not proved": (
        "Not proved. Problems: {problems}; mutants that no check notices: {survivors}.",
        "未证明。问题：{problems} 个；没有检查能发现的变异体：{survivors} 个。",
    ),
    "progress": (
        "{library}: {part} {done}/{all}",
        "{library}：{part} {done}/{all}",
    ),
}
