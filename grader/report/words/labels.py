"""Short words: statuses, checks, the two halves of an exercise, and the phrases of the screens."""

from __future__ import annotations

from grader.records import Status

Both = tuple[str, str]

STATUS: dict[Status, Both] = {
    Status.PASSED: ("PASS", "通过"),
    Status.FAILED: ("FAIL", "失败"),
    Status.CRASHED: ("CRASH", "崩溃"),
    Status.TIMED_OUT: ("TIME", "超时"),
    Status.TODO: ("TODO", "待做"),
    Status.SKIPPED: ("SKIP", "跳过"),
    Status.OUR_FAULT: ("OURS", "故障"),
}

CHECKS: dict[str, Both] = {
    "values": ("values", "值"),
    "shapes": ("shape and dtype", "形状与 dtype"),
    "inputs_untouched": ("inputs left alone", "不改动输入"),
    "repeatable": ("same input, same output", "输入相同则输出相同"),
    "extremes": ("extreme values", "极端值"),
    "gradient": ("gradient", "梯度"),
    "finite_differences": ("finite differences", "有限差分"),
    "linear": ("linear in the upstream gradient", "对上游梯度线性"),
    "bad_arguments": ("bad arguments", "错误参数"),
    "support": ("possible values", "可能的取值"),
    "distribution": ("distribution", "分布"),
    "independence": ("independence", "独立性"),
    "allowed_calls": ("allowed calls", "允许的调用"),
}

LAWS = ("support", "distribution", "independence")

CLAIMS: dict[str, Both] = {
    "values": ("The forward agrees with the reference.", "前向与参考实现一致。"),
    "shapes": ("Shape and dtype are kept: float32, float64, empty, 0-d and non-contiguous arrays.",
               "形状与 dtype 保持不变：float32、float64、空数组、0 维数组和不连续的数组。"),
    "inputs_untouched": ("The inputs are left as they were.", "输入保持原样。"),
    "repeatable": ("The same input gives the same output.", "输入相同则输出相同。"),
    "extremes": ("At extreme values the results are finite and right where the reference is.",
                 "在极端值处，凡参考实现有限之处，结果也有限且正确。"),
    "gradient": ("The backward agrees with autograd of the reference.", "反向与参考实现的自动微分一致。"),
    "finite_differences": ("The backward agrees with finite differences of your own forward.",
                           "反向与你自己的前向的有限差分一致。"),
    "linear": ("The backward is linear in the upstream gradient.", "反向对上游梯度是线性的。"),
    "bad_arguments": ("Bad arguments raise an exception.", "错误的参数会抛出异常。"),
    "support": ("Every entry has a value that the law allows.", "每个元素的取值都是分布所允许的。"),
    "distribution": ("The entries are distributed as the law says.", "元素的分布符合规定。"),
    "independence": ("The entries, and the calls, are independent of each other.",
                     "各元素、各次调用互相独立。"),
    "allowed_calls": ("Nothing is called that is to be written by hand.", "没有调用要求亲手实现的函数。"),
}

STATES: dict[str, Both] = {
    "right": ("{part} right", "{part}正确"),
    "wrong": ("{part} wrong", "{part}错误"),
    "shape": ("{part} right but for its shape", "{part}除形状外正确"),
    "faithful": ("{part} faithful to it", "{part}与它一致"),
    "misfit": ("{part} does not fit it", "{part}与它不符"),
    "todo": ("{part} to do", "{part}待做"),
    "crashes": ("{part} raises {type}", "{part}抛出 {type}"),
    "stopped": ("{part} was stopped", "{part}被中止"),
    "unjudged": ("{part} not judged", "{part}未判断"),
    "fault": ("{part} not judged (our fault)", "{part}未判断（评分器故障）"),
}

PARTS: dict[str, tuple[Both, Both]] = {
    "functions": (("forward", "前向"), ("backward", "反向")),
    "results": (("value", "值"), ("gradient", "梯度")),
}

PHRASES: dict[str, Both] = {
    "seed": ("seed {seed}", "种子 {seed}"),
    "inputs": ("{n} inputs", "{n} 组输入"),
    "one input": ("1 input", "1 组输入"),
    "checks": ("{n} checks", "{n} 项检查"),
    "one check": ("1 check", "1 项检查"),
    "false alarm": ("false alarm < {bound}", "误报 < {bound}"),
    "resolves rate": ("finds a rate {off} % off", "能发现偏差 {off} 个百分点的概率"),
    "resolves std": ("finds a spread {off} % off", "能发现偏差 {off}% 的标准差"),
    "points": ("{points} of {most} points", "{points}/{most} 分"),
    "done": ("{done} of {all} done", "完成 {done}/{all}"),
    "some of": ("checked {all} of the {total} exercises of {assignment}",
                "{assignment} 共 {total} 题，检查了其中 {all} 题"),
    "except": ("right, except: {checks}", "正确，除了：{checks}"),
    "not met": ("not met: {checks}", "不满足：{checks}"),
    "our fault": ("a fault of the grader, not of your code", "评分器的故障，不是你的代码的问题"),
    "not checked": ("not checked", "没有检查"),
    "both wrong": ("{first} and {second} wrong", "{first}和{second}都错误"),
    "also": ("Also: {headline}", "另外：{headline}"),
    "smallest": ("smallest case: {case}", "最小的例子：{case}"),
    "claim": ("the claim: {claim}", "要求：{claim}"),
    "same in": ("the same in: {checks}", "同样出现在：{checks}"),
    "certain": ("certain: this mistake, made on purpose in the reference, gives exactly your results {where}",
                "确定：在参考实现中故意犯这个错误，{where}得到的结果与你的完全一致"),
    "maybe": ("maybe: this mistake, made on purpose in the reference, gives exactly your results {where}; "
              "so do these: {others}",
              "可能：在参考实现中故意犯这个错误，{where}得到的结果与你的完全一致；下列错误也是如此：{others}"),
    "cases": ("on all {n} inputs", "在全部 {n} 组输入上"),
    "one case": ("on the one input that was tried", "在试过的一组输入上"),
    "of two": ("two mistakes at once, and one of them is: {headline}", "同时有两个错误，其中之一是：{headline}"),
    "certain together": ("certain: both mistakes, made on purpose in the reference, give exactly your results {where}",
                         "确定：在参考实现中故意同时犯这两个错误，{where}得到的结果与你的完全一致"),
    "maybe together": ("maybe: both mistakes, made on purpose in the reference, give exactly your results {where}; "
                       "so do these: {others}",
                       "可能：在参考实现中故意同时犯这两个错误，{where}得到的结果与你的完全一致；下列错误也是如此：{others}"),
    "certain sampled": ("certain: what was drawn {where} fits this mistake, and no other one that is known",
                        "确定：{where}抽取的结果都符合这个错误，而不符合其他已知的错误"),
    "maybe sampled": ("maybe: what was drawn {where} fits this mistake; it also fits these: {others}",
                      "可能：{where}抽取的结果都符合这个错误；也符合下列错误：{others}"),
    "cases sampled": ("with all {n} settings", "在全部 {n} 组设置下"),
    "one case sampled": ("with the one setting that was tried", "在试过的一组设置下"),
    "explains": ("this explains {n} failures: {checks}", "这解释了 {n} 处失败：{checks}"),
    "as in": ("the same as in {exercise}: {headline}", "与 {exercise} 相同：{headline}"),
    "affects": ("not checked because of this: {exercises}", "因此没有检查：{exercises}"),
    "try": ("Try: {advice}", "建议：{advice}"),
    "again": ("again: {command}", "重现：{command}"),
    "python": ("or in plain Python:", "或者用纯 Python："),
    "more": ("... {n} more lines: -v shows them", "……还有 {n} 行，用 -v 查看"),
    "more one": ("... 1 more line: -v shows it", "……还有 1 行，用 -v 查看"),
    "remarks": ("Remarks (no points lost):", "附注（不扣分）："),
    "notes": ("Notes on the files:", "关于文件："),
    "printed": ("Your code printed:", "你的代码打印了："),
    "printed count": ("Your code printed {n} lines (-v shows them).",
                      "你的代码打印了 {n} 行（用 -v 查看）。"),
    "printed one": ("Your code printed 1 line (-v shows it).", "你的代码打印了 1 行（用 -v 查看）。"),
    "next": ("Next: {what}.", "下一步：{what}。"),
    "place": ("{file}, {function}", "{file}，{function}"),
    "line": ("{file}, line {line}", "{file}，第 {line} 行"),
    "stuck": ("Stuck? {command}", "卡住了？{command}"),
    "next ours": ("Next: show the fault above to whoever runs the course; the rest is done.",
                  "下一步：请把上面的评分器故障告诉课程负责人；其余都已完成。"),
    "all": ("Well done: every exercise of {assignment} ({n}) passes every check made here.",
            "做得好：{assignment} 的每道题（共 {n} 题）都通过了这里的全部检查。"),
    "all asked": ("Well done: {names} pass every check made here. Other exercises were not checked.",
                  "做得好：{names} 通过了这里的全部检查。其他题目没有检查。"),
    "one asked": ("Well done: {names} passes every check made here. Other exercises were not checked.",
                  "做得好：{names} 通过了这里的全部检查。其他题目没有检查。"),
    "all checked": ("Well done: everything that was checked here passes.",
                    "做得好：这里检查的内容全部通过。"),
    "nothing": ("Nothing was checked.", "没有检查任何题目。"),
}


def label(pair: Both, lang: str, **values: object) -> str:
    """One of two sentences, by language, with its values filled in."""
    text = pair[1] if lang == "zh" else pair[0]
    return text.format_map(values) if values else text


def phrase(key: str, lang: str, **values: object) -> str:
    """A phrase of the screens."""
    return label(PHRASES[key], lang, **values)


def check_name(check: str, lang: str) -> str:
    """What a check is called; a free-form law goes by its own name, with spaces."""
    known = CHECKS.get(check)
    return label(known, lang) if known else check.replace("_", " ")
