"""What is said about the operands and the derivatives of a backward."""

from __future__ import annotations

from grader.report.words.diagnosed import en, zh
from grader.report.words.pattern import Catalogue

WORDS: Catalogue = {
    "operand-not-transposed": (
        en(("a product uses {operand} where its transpose belongs",
            "a product uses a matrix where its transpose belongs"),
           "With the transpose in its place, every value is right.",
           "Which index of the matrix met the input in the forward? Write out one entry."),
        zh(("乘积里该用 {operand} 的转置，却用了它本身", "乘积里该用转置的地方，用了矩阵本身"),
           "换成转置，每个值都对。",
           "前向时，矩阵的哪个下标和输入配对？写出其中一个元素。"),
    ),
    "upstream-missing": (
        en("the local derivative alone, as if ones arrived from above",
           "The upstream gradient has no effect on the result.",
           "Double the upstream gradient: what should your result do?"),
        zh("只有局部导数，就像传回来的全是 1",
           "上游梯度对结果没有影响。",
           "把上游梯度乘以 2，你的结果应该怎样变化？"),
    ),
    "derivative-missing": (
        en(("the derivative of {step} is left out", "the derivative of one step is left out"),
           "The gradient passes through this step unchanged.",
           "List the steps of the forward, and put the line of the backward beside each."),
        zh(("漏掉了{step}的导数", "漏掉了某一步的导数"),
           "梯度原封不动地穿过了这一步。",
           "列出前向的各步，在每一步旁边写上反向对应的那一行。"),
    ),
    "gate-of-upstream": (
        en("the sign of the upstream gradient decides what passes",
           "What passes should be decided by the input of the forward.",
           "Reverse the sign of the gradient that arrives: should other units be on then?"),
        zh("由上游梯度的符号决定哪些元素通过",
           "哪些元素通过，应该由前向的输入决定。",
           "把传回来的梯度变号，难道激活的单元就不同了吗？"),
    ),
    "gate-inverted": (
        en("passes where it should block, blocks where it should pass",
           "The mask is the opposite of the right one.",
           "Take one input on each side of the corner: which of them moves the output?"),
        zh("该挡住的地方通过了，该通过的地方挡住了",
           "掩码正好反了。",
           "在拐角的两侧各取一个输入，移动哪一个，输出会跟着动？"),
    ),
    "derivative-elsewhere": (
        en(("the derivative is taken at {taken}", "the derivative is taken at another value"),
           "The rule is the right one, the value put into it is not.",
           "Is the rule that you use written in the input, or in the output?"),
        zh(("导数代入的是{taken}", "导数代入了另一个值"),
           "求导规则是对的，代入的值不对。",
           "你用的求导规则是用输入写的，还是用输出写的？"),
    ),
    "derivative-of-other": (
        en(("the derivative is that of {other}", "the derivative is that of another function"),
           "With that rule, exactly your values come out.",
           "What is the slope of your curve at 0, and far away? What does your rule say there?"),
        zh(("用的是 {other} 的导数", "用的是另一个函数的导数"),
           "用那条规则，恰好得到你的值。",
           "你的曲线在 0 处和远处的斜率是多少？你的规则怎么说？"),
    ),
    "derivative-inverted": (
        en("divided by the local derivative instead of multiplied",
           "Where the curve is flat, the result grows instead of vanishing.",
           "Where the curve is nearly flat, should much gradient pass, or little?"),
        zh("该乘以局部导数，却除以了它",
           "曲线平缓的地方，结果没有消失，反而变大。",
           "曲线几乎是平的地方，应该通过很多梯度，还是很少？"),
    ),
    "derivative-factor-missing": (
        en(("the factor {factor} of the local derivative is missing",
            "one factor of the local derivative is missing"),
           "Multiplied by it, every value is right.",
           "Derive it on paper: how many factors are there, and how many in your code?"),
        zh(("局部导数少了因子 {factor}", "局部导数少了一个因子"),
           "乘上它，每个值都对。",
           "在纸上推导一遍：有几个因子？代码里呢？"),
    ),
    "operand-swapped": (
        en(("{instead} is used where {operand} belongs", "one value is used where another one belongs"),
           "With that value in its place, exactly your numbers come out.",
           "Which value does this step receive in the formula?"),
        zh(("该用 {operand} 的地方用了 {instead}", "该用一个值的地方用了另一个值"),
           "代入那个值，恰好得到你的数。",
           "公式里，这一步收到的是哪个值？"),
    ),
    "gradient-of-other-forward": (
        en(("the gradient of a forward in which {step} differs", "the gradient of a forward in which one step differs"),
           "The backward follows another formula than the one asked for.",
           "From which formula did you derive it? Put the forward right first, then follow it back."),
        zh(("这是另一个前向的梯度，那个前向里 {step} 不同", "这是另一个前向的梯度，那个前向里有一步不同"),
           "反向所依据的公式，不是题目要求的那个。",
           "它是从哪个公式推导出来的？先把前向改对，再一步步往回推。"),
    ),
}
