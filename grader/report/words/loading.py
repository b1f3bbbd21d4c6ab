"""What is said about files and functions before anything of them is called."""

from __future__ import annotations

from grader.report.words.pattern import Catalogue, Words

WORDS: Catalogue = {
    "todo-stub": (
        Words(
            ("{file}:{line} still raises NotImplementedError", "{function} still raises NotImplementedError"),
            meaning="{function} has not been written yet.",
            advice="Replace the raise by your code; the docstring says what goes in and what comes out.",
        ),
        Words(
            ("{file}:{line} 仍然抛出 NotImplementedError", "{function} 仍然抛出 NotImplementedError"),
            meaning="{function} 还没有写。",
            advice="把 raise 换成你的代码；文档字符串写明了输入和返回值。",
        ),
    ),
    "todo-raises": (
        Words(
            ("{function} needs {needs}, which is still to do",
             "{function} raises NotImplementedError when it is called"),
            advice=("Write {needs} first; then {function} can be checked.",
                    "Some path through {function} still ends in NotImplementedError: write that one too."),
        ),
        Words(
            ("{function} 用到的 {needs} 还没有写", "调用 {function} 时抛出 NotImplementedError"),
            advice=("请先写 {needs}，然后才能检查 {function}。",
                    "{function} 中还有一条路径以 NotImplementedError 结束：请把它也写完。"),
        ),
    ),
    "missing-function": (
        Words(
            "{file} has no function {function}",
            ("yours {suggestion}   expected {function}",),
            "A function is found by its name, at the top level of its file.",
            ("If {suggestion} is the one that was meant, rename it to {function}.",
             "Write {function} in {file}, with the arguments that the stub has."),
        ),
        Words(
            "{file} 中没有函数 {function}",
            ("你的 {suggestion}   应为 {function}",),
            "函数按名字查找，并且必须定义在文件的最外层。",
            ("如果 {suggestion} 就是这个函数，请把它改名为 {function}。",
             "请在 {file} 中编写 {function}，参数与原来的桩函数相同。"),
        ),
    ),
    "missing-file": (
        Words(
            "{file} is missing",
            ("yours {suggestion}   expected {file}",),
            "None of the functions that belong into {file} could be checked.",
            ("If {suggestion} is the file that was meant, rename it to {file}.",
             "Copy the stub {file} of the assignment back, or check in the folder that holds yours."),
        ),
        Words(
            "缺少文件 {file}",
            ("你的 {suggestion}   应为 {file}",),
            "属于 {file} 的函数都无法检查。",
            ("如果 {suggestion} 就是这个文件，请把它改名为 {file}。",
             "请把作业的桩文件 {file} 复制回来，或者在存放你的文件的文件夹中检查。"),
        ),
    ),
    "syntax-error": (
        Words(
            "{file}, line {line}: Python cannot read this file",
            ("{message}", "line {line}:  {text}",
             "{conflict}: this line is a conflict marker that git left behind"),
            "No function of {file} could be checked, so nothing is known about them yet.",
            "Look at line {line} and the lines just before it: what is opened there, and is it closed?",
        ),
        Words(
            "{file} 第 {line} 行：Python 无法读懂这个文件",
            ("{message}", "第 {line} 行：  {text}", "{conflict}：这一行是 git 留下的合并冲突标记"),
            "{file} 中的函数都无法检查，所以对它们还没有任何结论。",
            "请看第 {line} 行和它前面的几行：括号、引号打开之后是否都关闭了？冒号是否齐全？",
        ),
    ),
    "unreadable-file": (
        Words("{file} cannot be read", ("{detail}",), "None of its functions could be checked."),
        Words("无法读取 {file}", ("{detail}",), "其中的函数都无法检查。"),
    ),
    "unreadable-file:not-a-file": (
        Words("{file} is not a file", ("{detail}",), "None of its functions could be checked.",
              "There must be a plain file of this name: no folder, no link."),
        Words("{file} 不是文件", ("{detail}",), "其中的函数都无法检查。",
              "这个名字必须是一个普通文件，不能是文件夹或链接。"),
    ),
    "unreadable-file:too-large": (
        Words("{file} is too large to be read", ("{detail}",), "None of its functions could be checked.",
              "Keep code only: data and printed results do not belong into {file}."),
        Words("{file} 太大，没有读取", ("{detail}",), "其中的函数都无法检查。",
              "请只保留代码：数据和打印结果不要放进 {file}。"),
    ),
    "unreadable-file:encoding": (
        Words("{file} is not text in UTF-8", ("{detail}",), "None of its functions could be checked.",
              "Save the file again as UTF-8; every editor has this setting."),
        Words("{file} 不是 UTF-8 编码的文本", ("{detail}",), "其中的函数都无法检查。",
              "请用编辑器把文件另存为 UTF-8 编码。"),
    ),
    "unreadable-file:unreadable": (
        Words("{file} cannot be opened", ("{detail}",), "None of its functions could be checked.",
              "Can you open it yourself? It may lack the permission to be read."),
        Words("无法打开 {file}", ("{detail}",), "其中的函数都无法检查。",
              "你自己能打开它吗？可能缺少读取权限。"),
    ),
    "missing-import": (
        Words(
            "{file}:{line} imports {name}, which this machine lacks",
            meaning="Whatever uses {name} cannot work here; everything else was checked as usual.",
            advice="If your code does not use {name}, delete the import.",
        ),
        Words(
            "{file}:{line} 导入了 {name}，这台机器上没有它",
            meaning="用到 {name} 的代码在这里无法运行；其余部分照常检查。",
            advice="如果你的代码并不使用 {name}，请删掉这个导入。",
        ),
    ),
    "missing-import:numpy": (
        Words(
            "{file}:{line} imports {name}, and this is to be solved in NumPy",
            meaning="Whatever uses {name} cannot work here; everything else was checked as usual.",
            advice="Delete the import, and write in NumPy what uses it.",
        ),
        Words(
            "{file}:{line} 导入了 {name}，而这里要求只用 NumPy 完成",
            meaning="用到 {name} 的代码在这里无法运行；其余部分照常检查。",
            advice="请删掉这个导入，并用 NumPy 改写用到它的代码。",
        ),
    ),
    "statement-failed": (
        Words(
            "{file}:{line}: this statement failed while the file was loaded",
            ("{message}",),
            "What it defines is missing; everything else was checked as usual.",
            "Code that tries things out can go under: if __name__ == \"__main__\"",
        ),
        Words(
            "{file}:{line}：加载文件时这条语句失败了",
            ("{message}",),
            "它要定义的东西因此缺失；其余部分照常检查。",
            "试验用的代码可以放在 if __name__ == \"__main__\" 之下。",
        ),
    ),
    "not-loaded": (
        Words(
            ("{file}, line {line}: the file could not be loaded", "{file} could not be loaded"),
            ("{why}", "{detail}"),
            "No function of {file} could be checked, so nothing is known about them yet.",
            "Does the file run on its own?  python {file}",
        ),
        Words(
            ("{file} 第 {line} 行：无法加载这个文件", "无法加载 {file}"),
            ("{why}", "{detail}"),
            "{file} 中的函数都无法检查，所以对它们还没有任何结论。",
            "这个文件能单独运行吗？  python {file}",
        ),
    ),
}
