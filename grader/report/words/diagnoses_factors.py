"""What is said about factors, signs and the terms of a sum."""

from __future__ import annotations

from grader.report.words.diagnosed import en, zh
from grader.report.words.pattern import Catalogue

WORDS: Catalogue = {
    "batch-size-missing": (
        en(("exactly {factor} times what is right, the batch size", "the batch size times what is right"),
           "One example alone is right; with more of them, the mean over the batch is missing.",
           "Where is the mean over the batch taken? Follow its 1/N from there through your code."),
        zh(("恰好是正确值的 {factor} 倍，也就是批量大小", "是正确值的若干倍，倍数是批量大小"),
           "只有一个样本时是对的；样本多了，就看得出少了对批量取平均。",
           "对批量取平均发生在哪里？从那里开始，沿着代码追踪 1/N。"),
    ),
    "batch-size-twice": (
        en(("what is right, divided by the batch size {size} once more",
            "what is right, divided by the batch size once more"),
           "One example alone is right; with more of them, there is one division too many.",
           "Count the divisions and means on the way to this result. Which function should take the mean?"),
        zh(("正确值又多除了一次批量大小 {size}", "正确值又多除了一次批量大小"),
           "只有一个样本时是对的；样本多了，就看得出多除了一次。",
           "数一数得到这个结果之前有几次除法和平均。平均应该由哪个函数来取？"),
    ),
    "wrong-sign": (
        en("exactly minus what is right",
           "The sizes are right, every sign is reversed.",
           "Move one input up a little: does the result rise or fall, and what does your sign say?"),
        zh("恰好是正确值的相反数",
           "大小都对，符号全反。",
           "把一个输入稍微调大：结果是升还是降？你的符号又是怎么说的？"),
    ),
    "factor-two": (
        en(("exactly {factor} times what is right", "a factor of 2 away from what is right"),
           "The factor depends neither on the sizes nor on the values.",
           "Differentiate the definition in the handout once more, with every constant in it."),
        zh(("恰好是正确值的 {factor} 倍", "与正确值相差一个因子 2"),
           "这个倍数与各个大小和输入的值都无关。",
           "把讲义里的定义连同所有常数重新求一次导。"),
    ),
    "wrong-factor": (
        en(("exactly {factor} times what is right", "a constant factor away from what is right"),
           "Divided by this factor, every value is right.",
           "What in your function has this value? Change one size or setting alone and look again."),
        zh(("恰好是正确值的 {factor} 倍", "与正确值相差一个常数倍"),
           "除以这个因子之后，每个值都对。",
           "你的函数里什么东西等于这个值？只改变一个大小或设置，再看一看。"),
    ),
    "path-missing": (
        en(("what is right without the path through {step}", "one path of the gradient is missing"),
           "With the share of this path added, every value is right.",
           "In how many ways does this value reach the result? Follow each of them."),
        zh(("正确值里少了经过{step}的那条路径", "梯度少了一条路径"),
           "加上这条路径的那一份，每个值都对。",
           "这个量沿着几条路径到达结果？逐条走一遍。"),
    ),
    "path-scaled": (
        en(("right, but the path through {step} counts {factor} times",
            "right, but the path through {step} has another factor",
            "right, but one path of the gradient has another factor"),
           "The shares of all other paths are right.",
           "Work out this share alone: which factors lie along its path?"),
        zh(("其余都对，但经过{step}的路径算成了 {factor} 倍",
            "其余都对，但经过{step}的路径系数不对",
            "其余都对，但梯度的一条路径系数不对"),
           "其他路径的贡献都是对的。",
           "单独推导这一份：沿途有哪些因子？"),
    ),
    "term-missing": (
        en(("what is right without {term}", "one term of the sum is missing"),
           "With this term added, every value is right.",
           "Count the terms of the formula, then those of your code."),
        zh(("正确值里少了 {term} 这一项", "求和时少了一项"),
           "加上这一项，每个值都对。",
           "数一数公式里有几项，再数一数代码里有几项。"),
    ),
    "term-scaled": (
        en(("right, but {term} counts {factor} times",
            "right, but {term} has another factor",
            "right, but one term of the sum has another factor"),
           "The other terms are right.",
           "Which constants stand in front of this term, and which are left after differentiating?"),
        zh(("其余都对，但 {term} 这一项算成了 {factor} 倍",
            "其余都对，但 {term} 这一项的系数不对",
            "其余都对，但有一项的系数不对"),
           "其他各项都是对的。",
           "这一项前面有哪些常数？求导之后还剩哪些？"),
    ),
    "term-extra": (
        en(("what is right plus {term}", "what is right plus one more term"),
           "Without this term, every value is right.",
           "Does the handout let this result depend on it?"),
        zh(("正确值里多了 {term} 这一项", "求和时多了一项"),
           "去掉这一项，每个值都对。",
           "按照讲义，这个结果应该依赖于它吗？"),
    ),
}
