"""What is said when a call does not come back with a result: exceptions and stops."""

from __future__ import annotations

from grader.report.words.pattern import Catalogue, Words

_NOTHING = "The call did not return, so there is nothing to compare yet."
_NOTHING_ZH = "这次调用没有返回，所以还没有可以比较的结果。"
_LINE = ("last line reached:\n{trace}",)
_LINE_ZH = ("最后执行到：\n{trace}",)
_REACHED = ("{detail}", *_LINE)
_REACHED_ZH = ("{detail}", *_LINE_ZH)

REASONS = {
    "cpu": ("it used too much CPU time", "占用 CPU 的时间过长"),
    "wall": ("it took too long", "用时过长"),
    "output": ("it printed too much", "打印的内容过多"),
    "result": ("its result cannot be taken", "无法接收它的结果"),
    "memory": ("it ran out of memory", "内存用尽"),
    "exit": ("it ended the Python process", "它结束了 Python 进程"),
    "signal": ("the Python process died", "Python 进程意外终止"),
    "protocol": ("the process that runs your code answered with something unreadable",
                 "运行你的代码的进程返回了无法解读的内容"),
    "start": ("the process that runs your code did not start", "运行你的代码的进程没有启动"),
}

# The same where the limit is known; seconds and amounts come with their units.
LIMITED = {
    "cpu": ("it was stopped after {seconds} of CPU time", "占用 {seconds} CPU 时间后被中止"),
    "wall": ("it did not end within {seconds}, though it stayed within its CPU time",
             "在 {seconds}内没有结束，而 CPU 时间没有超限"),
    "output": ("it printed more than {amount}", "打印的内容超过 {amount}"),
    "total-cpu": ("all together it used more than {seconds} of CPU time", "总共占用的 CPU 时间超过 {seconds}"),
    "total-wall": ("all together it took more than {seconds}", "总共用时超过 {seconds}"),
}

WORDS: Catalogue = {
    "raised": (
        Words(
            "{function} raises {type}",
            (("{type}: {message}", "{type}, without a message"), "{trace}", "shapes: {shapes}"),
            _NOTHING,
            ("{modern}.", "Start at the last line shown: which shapes and values arrive there?"),
        ),
        Words(
            "{function} 抛出 {type}",
            (("{type}: {message}", "{type}，没有附带说明"), "{trace}", "形状：{shapes}"),
            _NOTHING_ZH,
            ("{modern_zh}。", "从上面最后一行看起：到达那里的是什么形状、什么值？"),
        ),
    ),
    "forbidden-call": (
        Words(
            "{function} calls {name}",
            ("{trace}",),
            "That is not allowed here: the exercise asks you to write by hand what {name} does, "
            "and earns no points while this call is in it.",
            "Take the call out and write those lines yourself; the handout says what to work out.",
        ),
        Words(
            "{function} 调用了 {name}",
            ("{trace}",),
            "这里不允许：这道题要求亲手实现 {name} 所做的事，只要有这个调用就不得分。",
            "请去掉这个调用，自己写出这几行；讲义写明了要算什么。",
        ),
    ),
    "raised:true": (
        Words(
            "{function} raises {type} in a fresh process",
            (("{type}: {message}", "{type}, without a message"), "{trace}", "shapes: {shapes}"),
            "In the first process the same call returned. As long as it raises, {function} earns no points.",
            "What counts beside the arguments: a counter, a cache, a list, a file, an environment variable?",
        ),
        Words(
            "在新的进程中，{function} 抛出 {type}",
            (("{type}: {message}", "{type}，没有附带说明"), "{trace}", "形状：{shapes}"),
            "在第一个进程中，同样的调用有返回值。只要它还抛出异常，{function} 就不得分。",
            "除参数之外，还有什么起作用：计数器、缓存、列表、文件、环境变量？",
        ),
    ),
    "stopped": (
        Words("{function} was stopped", ("{why}", *_REACHED), _NOTHING),
        Words("{function} 被中止", ("{why}", *_REACHED_ZH), _NOTHING_ZH),
    ),
    "stopped:cpu": (
        Words(
            ("stopped after {seconds} of CPU time in {function}, line {at}",
             "stopped after {seconds} of CPU time in {function}", "{function} used too much CPU time"),
            _LINE, _NOTHING,
            "Does every loop come to an end, and does it do work that one array operation could do?",
        ),
        Words(
            ("{function} 占用 {seconds} CPU 时间后被中止，当时在第 {at} 行",
             "{function} 占用 {seconds} CPU 时间后被中止", "{function} 占用 CPU 的时间过长"),
            _LINE_ZH, _NOTHING_ZH,
            "每个循环都会结束吗？循环里的工作能否用一次数组运算完成？",
        ),
    ),
    "stopped:wall": (
        Words(
            ("no answer within {seconds} from {function}, line {at}", "no answer within {seconds} from {function}",
             "{function} did not return in time"),
            _LINE,
            "Its CPU time stayed within the limit, so part of the time it was not computing.",
            "Does it wait for something: input, sleep, a lock, another process?",
        ),
        Words(
            ("{function} 在 {seconds}内没有返回，当时在第 {at} 行", "{function} 在 {seconds}内没有返回",
             "{function} 没有按时返回"),
            _LINE_ZH,
            "它的 CPU 时间没有超限，所以有一部分时间不在计算。",
            "它是否在等待什么：input、sleep、锁、另一个进程？",
        ),
    ),
    "stopped:total-cpu": (
        Words("all functions together have used more than {seconds} of CPU time", _LINE,
              "What had not been checked by then was not checked at all.",
              "Which function takes long? grader check ASSIGNMENT EXERCISE checks one by itself."),
        Words("所有函数总共占用的 CPU 时间超过 {seconds}", _LINE_ZH,
              "到那时还没有检查的内容都没有检查。",
              "哪个函数耗时很长？用 grader check ASSIGNMENT EXERCISE 单独检查一道题。"),
    ),
    "stopped:total-wall": (
        Words("all functions together have taken more than {seconds}", _LINE,
              "What had not been checked by then was not checked at all.",
              "Does one of them wait for something: input, sleep, a lock?"),
        Words("所有函数总共用时超过 {seconds}", _LINE_ZH,
              "到那时还没有检查的内容都没有检查。",
              "是否有函数在等待什么：input、sleep、锁？"),
    ),
    "stopped:output": (
        Words(("{function} printed more than {amount}", "{function} printed too much"), _LINE, _NOTHING,
              "Take the print out of the loop, or print shapes instead of arrays."),
        Words(("{function} 打印的内容超过 {amount}", "{function} 打印的内容过多"), _LINE_ZH, _NOTHING_ZH,
              "请把 print 移出循环，或者只打印形状而不打印数组。"),
    ),
    "stopped:result": (
        Words(("what {function} returned is larger than {amount}", "what {function} returned cannot be taken"),
              _REACHED,
              "The result was not compared.", "Print the shape of the result for the smallest inputs."),
        Words(("{function} 的返回值超过 {amount}", "无法接收 {function} 的返回值"), _REACHED_ZH,
              "这个结果没有参与比较。", "请对最小的输入打印结果的形状。"),
    ),
    "stopped:memory": (
        Words(("{function} ran out of memory: it may use {amount}", "{function} ran out of memory"),
              ("{detail}", "{trace}"), _NOTHING,
              "Which array grows so large: does broadcasting or an outer product make it, where a sum would do?"),
        Words(("{function} 内存用尽：最多可用 {amount}", "{function} 内存用尽"),
              ("{detail}", "{trace}"), _NOTHING_ZH,
              "是哪个数组变得这么大：是不是广播或外积造成的，而求和就够了？"),
    ),
    "stopped:exit": (
        Words("{function} ended the Python process", _REACHED, _NOTHING,
              "Return a result, or raise an exception, instead of exit() or quit()."),
        Words("{function} 结束了 Python 进程", _REACHED_ZH, _NOTHING_ZH,
              "请返回结果或抛出异常，不要调用 exit() 或 quit()。"),
    ),
    "stopped:signal": (
        Words("the Python process died while {function} was running", _REACHED, _NOTHING,
              "Very large arrays and endless recursion are worth a look."),
        Words("运行 {function} 时 Python 进程意外终止", _REACHED_ZH, _NOTHING_ZH,
              "可以看看有没有特别大的数组，或者没有尽头的递归。"),
    ),
    "stopped:protocol": (
        Words("no readable answer came back from {function}", _REACHED,
              "The result was not compared.",
              "Return plain arrays and numbers, and leave the process's files alone."),
        Words("没有收到 {function} 的可解读的结果", _REACHED_ZH,
              "这个结果没有参与比较。", "请返回普通的数组和数，不要改动进程的文件描述符。"),
    ),
    "stopped:start": (
        Words("{function} could not be started", _REACHED,
              "The process that runs your code did not start; this says nothing about your code.",
              "Run the check again; if it stays like this, tell whoever runs the course."),
        Words("无法启动 {function}", _REACHED_ZH,
              "运行你的代码的进程没有启动；这不说明你的代码有问题。",
              "请再检查一次；如果仍然这样，请告诉课程负责人。"),
    ),
}
