"""What is said when a call does not come back with a result: exceptions and stops."""

from __future__ import annotations

from grader.report.words.pattern import Catalogue, Words

_NOTHING = "The call did not return, so there is nothing to compare yet."
_NOTHING_ZH = "这次调用没有返回，所以还没有可以比较的结果。"
_REACHED = ("{detail}", "last line reached:\n{trace}")
_REACHED_ZH = ("{detail}", "最后执行到：\n{trace}")

REASONS = {
    "cpu": ("it used too much processor time", "占用处理器的时间过长"),
    "wall": ("it took too long", "用时过长"),
    "output": ("it printed too much", "打印的内容过多"),
    "result": ("its result is too large", "结果过大"),
    "exit": ("it ended the Python process", "它结束了 Python 进程"),
    "signal": ("the Python process died", "Python 进程意外终止"),
    "protocol": ("the process that runs your code answered with something unreadable",
                 "运行你的代码的进程返回了无法解读的内容"),
    "start": ("the process that runs your code did not start", "运行你的代码的进程没有启动"),
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
    "stopped": (
        Words("{function} was stopped", ("{why}", *_REACHED), _NOTHING),
        Words("{function} 被中止", ("{why}", *_REACHED_ZH), _NOTHING_ZH),
    ),
    "stopped:cpu": (
        Words(
            ("{function} used more than {seconds} of processor time",
             "{function} used too much processor time"),
            _REACHED, _NOTHING,
            "Does every loop come to an end, and does it do work that one array operation could do?",
        ),
        Words(
            ("{function} 占用处理器超过 {seconds}", "{function} 占用处理器的时间过长"),
            _REACHED_ZH, _NOTHING_ZH,
            "每个循环都会结束吗？循环里的工作能否用一次数组运算完成？",
        ),
    ),
    "stopped:wall": (
        Words(
            ("{function} did not return within {seconds}", "{function} did not return in time"),
            _REACHED, _NOTHING,
            "Does it wait for something (input, sleep, a lock), or loop for ever?",
        ),
        Words(
            ("{function} 在 {seconds}内没有返回", "{function} 没有按时返回"),
            _REACHED_ZH, _NOTHING_ZH,
            "它是否在等待什么（input、sleep、锁），或者循环没有尽头？",
        ),
    ),
    "stopped:output": (
        Words("{function} printed too much", ("limit: {limit}", *_REACHED), _NOTHING,
              "Take the print out of the loop, or print shapes instead of arrays."),
        Words("{function} 打印的内容过多", ("上限：{limit}", *_REACHED_ZH), _NOTHING_ZH,
              "请把 print 移出循环，或者只打印形状而不打印数组。"),
    ),
    "stopped:result": (
        Words("what {function} returned is too large to be taken", ("limit: {limit}", *_REACHED),
              "The result was not compared.", "Print the shape of the result for the smallest inputs."),
        Words("{function} 的返回值过大，没有接收", ("上限：{limit}", *_REACHED_ZH),
              "这个结果没有参与比较。", "请对最小的输入打印结果的形状。"),
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
