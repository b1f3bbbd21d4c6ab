"""What is said about misconceptions that show in one region, at extreme values, or in what a call leaves behind."""

from __future__ import annotations

from grader.report.words.pattern import Catalogue, Words

SOMEWHERE: Catalogue = {
    "wrong-where": (
        Words(("{function} gets {outputs} wrong only {where}", "{function} is wrong only {where}",
               "{function} is wrong in one region only"),
              meaning="Everywhere else the values agree; why they differ there is not known.",
              advice="Take one input of this kind and one of another. Which step is the first to surprise you?"),
        Words(("{function} 的 {outputs} 只在{where}出错", "{function} 只在{where}出错", "{function} 只在一个区域出错"),
              meaning="其他地方的值都一致；那里为什么不同，还没有查清。",
              advice="取一个这样的输入，再取一个别的输入，哪一步最先出乎意料？"),
    ),
    "right-for-one-example": (
        Words(("{function} gets {outputs} right for one example, wrong for a larger batch",
               "{function} is right for one example and wrong for a larger batch"),
              meaning="With a batch of one all values agree, with larger ones they do not. The cause is still open.",
              advice="Write the shape of every step beside its line, for N = 2. Which axis counts the examples?"),
        Words(("{function} 的 {outputs} 在只有一个样本时正确，批量更大时出错",
               "{function} 在只有一个样本时正确，批量更大时出错"),
              meaning="批量大小为 1 时所有的值都一致，更大时就不一致了。原因还没有查清。",
              advice="取 N = 2，在每一行旁边写下形状。哪个轴对应样本？"),
    ),
}

EXTREME: Catalogue = {
    "overflow": (
        Words(("{function} is not finite beyond {bound}, where the exponential overflows",
               "{function} is right, but not finite on the way: {warning}",
               "{function} is not finite where the exponential overflows"),
              meaning="The right value is finite there; only a step on the way to it is not.",
              advice="Which exponential has a large positive argument there? What do the next steps make of inf?"),
        Words(("超过 {bound} 时指数上溢，{function} 给出 NaN 或无穷",
               "{function} 的结果对，但途中出现了无穷或 NaN：{warning}", "指数上溢时，{function} 给出 NaN 或无穷"),
              meaning="那里的正确值是有限的，只是途中有一步不是。",
              advice="那里哪个指数的自变量是很大的正数？之后的各步会把 inf 变成什么？"),
    ),
    "max-not-subtracted": (
        Words(("{function} puts the scores into exp as they are, and fails beyond {bound}",
               "{function} puts the scores into exp as they are"),
              meaning="Adding one number to a whole row should change nothing; here it decides whether exp overflows.",
              advice="Add 1000 to every score of a row. Which results should change, and which of yours do?"),
        Words(("{function} 把分数直接代进 exp，超过 {bound} 就出错", "{function} 把分数直接代进 exp"),
              meaning="给整行加上同一个数，本不应改变什么；这里却决定了 exp 会不会上溢。",
              advice="给一行的所有分数都加上 1000，哪些结果应该变？你的哪些变了？"),
    ),
    "max-of-whole-array": (
        Words("{function} shifts all rows by the same number, the maximum of the whole array",
              meaning="A row that lies far below this maximum becomes 0 / 0, although alone it is harmless.",
              advice="Compute the low row as a batch of one. Why should its neighbours matter?"),
        Words("{function} 让所有行都减去同一个数，即整个数组的最大值",
              meaning="远低于这个最大值的行会变成 0 / 0，虽然单独计算时并没有问题。",
              advice="把低的那一行单独作为一个批量来算。它的结果为什么要受旁边各行的影响？"),
    ),
    "log-of-zero": (
        Words("{function} takes the logarithm of a probability that has become 0",
              meaning="In mathematics this probability is tiny, not 0, and the loss is finite.",
              advice="Print the probability of the true class. At which step is something lost that you still need?"),
        Words("{function} 对已经变成 0 的概率取了对数",
              meaning="在数学上这个概率只是很小，并不是 0，损失是有限的。",
              advice="打印真实类别的概率。后面还需要的信息，是在哪一步丢掉的？"),
    ),
}

CALLS: Catalogue = {
    "input-overwritten": (
        Words(("{function} writes into its argument {input}", "{function} writes into an array that it was given"),
              meaning="After the call the caller's own array holds other numbers.",
              advice="Which line has an array left of +=, *= or [...] =? Is it one that you made yourself?"),
        Words(("{function} 改写了参数 {input}", "{function} 改写了传进来的数组"),
              meaning="调用之后，调用者自己的数组里成了别的数。",
              advice="哪一行在 +=、*= 或 [...] = 的左边写着数组？它是你自己新建的吗？"),
    ),
    "result-reused": (
        Words(("{function} overwrites the {outputs} that it returned earlier",
               "{function} overwrites what it returned earlier"),
              meaning="Whoever still holds the earlier result finds other numbers in it.",
              advice="Where is the array that you return created: in each call, or once for all?"),
        Words(("{function} 改写了自己先前返回的 {outputs}", "{function} 改写了自己先前返回的结果"),
              meaning="仍在使用先前结果的人会看到别的数。",
              advice="你返回的数组是在哪里创建的：每次调用时，还是一共只有一次？"),
    ),
    "stale-state": (
        Words("{function} uses what the latest forward left behind, not what it was given",
              meaning="If another forward runs in between, the same arguments give another gradient.",
              advice="Run two forwards, then the backward of the first. Whose values does it use?"),
        Words("{function} 用的是最近一次前向留下的东西，而不是传给它的参数",
              meaning="如果中间又运行了一次前向，同样的参数就得到不同的梯度。",
              advice="运行两次前向，再运行第一次的反向。它用的是谁的值？"),
    ),
    "state-between-calls": (
        Words("{function} gives another result for the same input after earlier calls",
              meaning="Something from an earlier call enters into the result of a later one.",
              advice="Does a +=, a counter or a default argument work on something that this call did not make?"),
        Words("在先前的调用之后，{function} 对同样的输入给出不同的结果",
              meaning="先前某次调用的东西进入了之后的结果。",
              advice="有没有 +=、计数器或默认参数，作用在不是这次调用新建的东西上？"),
    ),
    "not-repeatable": (
        Words("{function} gives two different results for the same input",
              meaning="A result that depends on its inputs only would be the same in both calls.",
              advice="Print every step in two calls. Which is the first to differ, and what does it depend on?"),
        Words("{function} 对同样的输入给出两个不同的结果",
              meaning="只取决于输入的结果，在两次调用中应当相同。",
              advice="在两次调用中打印每一步。最先不同的是哪一步？它取决于什么？"),
    ),
    "dtype-changed": (
        Words(("{function} changes the dtype of {outputs}: yours {yours}   expected {expected}",
               "{function} changes the dtype: yours {yours}   expected {expected}",
               "{function} returns another dtype than its inputs have"),
              meaning="The dtype of a result should follow from the dtype of the inputs.",
              advice="Print the dtype of every step. At which line does it change?"),
        Words(("{function} 改变了 {outputs} 的 dtype：你的 {yours}   应为 {expected}",
               "{function} 改变了 dtype：你的 {yours}   应为 {expected}", "{function} 返回的 dtype 与输入不同"),
              meaning="结果的 dtype 应由输入的 dtype 决定。",
              advice="打印每一步的 dtype。它是在哪一行变的？"),
    ),
    "right-values-wrong-shape": (
        Words(("{outputs} of {function}: right values, wrong shape: yours {yours}   expected {expected}",
               "{function}: right values, wrong shape: yours {yours}   expected {expected}",
               "{function} has the right values in the wrong shape"),
              meaning="An axis has been kept, lost or flattened; broadcasting treats such shapes differently.",
              advice="Write the shape of every step beside its line. Where does the axis appear or vanish?"),
        Words(("{function} 的 {outputs} 值对，形状不对：你的 {yours}   应为 {expected}",
               "{function} 的值对，形状不对：你的 {yours}   应为 {expected}", "{function} 的值对，形状不对"),
              meaning="有个轴多了、少了，或者被展平了；这些形状在广播时各不相同。",
              advice="在每一行旁边写下形状。那个轴是在哪里出现或消失的？"),
    ),
    "nothing-returned": (
        Words("{function} does not return the results that the handout names",
              meaning="Results are told apart by their position, so none of them could be compared.",
              advice="Does every path reach a return? Compare what follows it with the docstring, name by name."),
        Words("{function} 没有返回讲义列出的结果",
              meaning="结果按位置区分，所以都没法比较。",
              advice="每条路径都会走到 return 吗？请把它后面的名字与文档字符串逐个对照。"),
    ),
    "bad-arguments-accepted": (
        Words(("{function} accepts {setting} = {value}", "{function} accepts any value of {setting}",
               "{function} accepts a value outside of the allowed range"),
              meaning="There is no right result for it, so the caller has to hear about it.",
              advice="Which values does the handout allow? Which line of yours asks about both ends?"),
        Words(("{function} 接受了 {setting} = {value}", "{function} 接受了范围以外的 {setting}",
               "{function} 接受了范围以外的值"),
              meaning="它没有正确的结果，所以必须让调用者知道。",
              advice="讲义允许哪些值？你的哪一行检查了两端？"),
    ),
    "whole-numbers": (
        Words(("{function} is right for floating numbers and wrong for the same whole numbers",),
              meaning="An array of integers keeps integers: what is added to it or stored in it loses its fraction.",
              advice="Print x.dtype, add 0.01 to one entry, and print that entry."),
        Words(("{function} 对浮点数正确，对同样的整数却出错",),
              meaning="整数数组里只能放整数：加上去或存进去的数会丢掉小数部分。",
              advice="打印 x.dtype，给一个元素加上 0.01，再打印这个元素。"),
    ),
    "half-precision": (
        Words(("{function} gets {outputs} right in the first digits only",
               "{function} is right in the first digits only"),
              meaning="The values are as precise as work in a narrower dtype, and more is asked for.",
              advice="Print the dtype of every step. Is one narrower than the input, or is something rounded?"),
        Words(("{function} 的 {outputs} 只有前几位数字正确", "{function} 只有前几位数字正确"),
              meaning="这些值的精度相当于用较窄的 dtype 计算，而要求的精度更高。",
              advice="打印每一步的 dtype。有没有哪一步比输入窄，或者作了舍入？"),
    ),
}

WORDS: Catalogue = {**SOMEWHERE, **EXTREME, **CALLS}
