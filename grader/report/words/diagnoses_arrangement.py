"""What is said about right numbers in the wrong places, and about axes."""

from __future__ import annotations

from grader.report.words.diagnosed import en, zh
from grader.report.words.pattern import Catalogue

WORDS: Catalogue = {
    "transposed": (
        en("exactly the transpose of what is right",
           "The numbers are right, rows and columns are exchanged.",
           "Which index of the result is the row? Try sizes that are all different."),
        zh("恰好是正确值的转置",
           "数都对，行和列颠倒了。",
           "结果的哪个下标是行？用互不相同的大小试一试。"),
    ),
    "reshaped-for-transposed": (
        en("reshaped where a transpose belongs",
           "A reshape keeps the order in memory, so entries of several rows are mixed.",
           "Number the entries of a 2 x 3 array and follow each of them through your line."),
        zh("该转置的地方用了 reshape",
           "reshape 保持内存里的顺序，于是几行的元素混在了一起。",
           "给一个 2 x 3 的数组编号，看看每个数经过你的那行代码之后在哪里。"),
    ),
    "results-swapped": (
        en(("{yours} stands where {expected} belongs", "right results, in the wrong order"),
           "The results are right, their order is not.",
           "In which order does the handout list the results? And your return?"),
        zh(("该是 {expected} 的位置上放了 {yours}", "结果都对，顺序错了"),
           "结果本身是对的，返回的顺序不对。",
           "讲义按什么顺序列出这些结果？你的 return 呢？"),
    ),
    "wrong-axis": (
        en(("{step} runs over axis {axis}, the wrong one", "{step} runs over the wrong axis", "the wrong axis is used"),
           "Along that axis, exactly your values come out.",
           "What does a row stand for, and what a column? Print the sums along both axes."),
        zh(("{step}沿着第 {axis} 轴进行，轴错了", "{step}用错了轴", "用错了轴"),
           "沿着那个轴计算，恰好得到你的值。",
           "一行代表什么？一列代表什么？把沿两个轴的和都打印出来看看。"),
    ),
    "summed-too-far": (
        en("taken over the whole array, not along one axis",
           "All entries take part together, where each row or each column stands alone.",
           "How many numbers should come out? Should the first one move when the last entry does?"),
        zh("用上了整个数组，没有只沿一个轴计算",
           "本该每行或每列各算各的，却把所有元素放在一起算了。",
           "应该得到几个数？最后一个元素变了，第一个数应该跟着变吗？"),
    ),
    "not-summed": (
        en("one value for each example, not added up",
           "Added up over the examples, the values are right.",
           "What shape has the value that you differentiate by? In how many outputs does it take part?"),
        zh("每个样本一个值，没有加起来",
           "对样本求和之后，值是对的。",
           "被求导的量是什么形状？它参与了几个输出的计算？"),
    ),
    "first-example-only": (
        en(("only the {which} example of the batch counts", "only one example of the batch counts"),
           "The other examples have no influence on the result.",
           "Change one example after the other and see when the result moves."),
        zh("批量里只有一个样本起了作用",
           "其他样本对结果没有影响。",
           "逐个改动样本，看看什么时候结果会变。"),
    ),
    "examples-mixed": (
        en("each row sees data or labels of other rows",
           "One example alone is right; several of them get mixed.",
           "Change one example only. Which rows of the result move?"),
        zh("每一行都看到了别的行的数据或标签",
           "只有一个样本时是对的；有几个样本时就混在一起了。",
           "只改动一个样本，结果的哪些行会变？"),
    ),
    "broadcast-grew": (
        en("shapes (N, 1) and (N,) were combined into (N, N)",
           "Each example is combined with every other one.",
           "Print the shapes of both operands and of their result."),
        zh("形状 (N, 1) 和 (N,) 合成了 (N, N)",
           "每个样本都和其他所有样本组合了一遍。",
           "把两个操作数和结果的形状打印出来看看。"),
    ),
    "wrong-reduction": (
        en(("{instead} stands where {step} belongs", "several numbers are reduced to one in another way than asked"),
           "With that operation, exactly your values come out.",
           "What should the result do when one of the smaller numbers grows?"),
        zh(("该用{step}的地方用了{instead}", "归约的方式与要求的不同"),
           "用那种运算，恰好得到你的值。",
           "其中较小的一个数变大时，结果应该怎样变化？"),
    ),
}
