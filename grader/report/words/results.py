"""What is said about results: their number, kind, shape, dtype and values, and what else a call does."""

from __future__ import annotations

from grader.report.words.pattern import Catalogue, Words

_SHAPE = "shape of {output}: yours {yours}   expected {expected}"
_SHAPE_ZH = "{output} 的形状：你的 {yours}   应为 {expected}"
_PLACE = "{place}: yours {yours}   expected {expected}"
_PLACE_ZH = "{place}：你的 {yours}   应为 {expected}"

WORDS: Catalogue = {
    "wrong-count": (
        Words(
            "{function} does not return as many results as expected",
            ("number of results: yours {yours}   expected {expected}", "in this order: {names}"),
            "Results are told apart by their position, so none of them was compared.",
            "Compare the return statement with the docstring.",
        ),
        Words(
            "{function} 返回的结果个数不对",
            ("结果个数：你的 {yours}   应为 {expected}", "按顺序应为：{names}"),
            "结果按位置区分，所以都没有参与比较。",
            "请把 return 语句与文档字符串对照一下。",
        ),
    ),
    "not-array": (
        Words(
            "{output} of {function} is not an array",
            ("{output}: yours {type}   expected an array or a number",),
            "The values could not be compared.",
            "Look at the return statement: does every path through {function} reach it?",
        ),
        Words(
            "{function} 的 {output} 不是数组",
            ("{output}：你的 {type}   应为数组或数",),
            "无法比较它的值。",
            "请看 return 语句：{function} 的每条路径都会执行到它吗？",
        ),
    ),
    "wrong-library": (
        Words(
            "{output} of {function} belongs to another array library",
            ("{output}: yours {yours}   expected {expected}",),
            "The result should be of the same library as the inputs.",
            "Stay in one library from the first line to the last.",
        ),
        Words(
            "{function} 的 {output} 属于另一个数组库",
            ("{output}：你的 {yours}   应为 {expected}",),
            "结果应与输入属于同一个库。",
            "请从头到尾使用同一个库。",
        ),
    ),
    "wrong-shape": (
        Words(
            "{output} of {function} has another shape than expected", (_SHAPE,),
            advice="Write the shape of every intermediate result beside its line, for the smallest case.",
        ),
        Words(
            "{function} 的 {output} 形状不对", (_SHAPE_ZH,),
            advice="针对最小的例子，在每一行旁边写下中间结果的形状。",
        ),
    ),
    "wrong-shape:true": (
        Words(
            "{output} of {function} has the right values in the wrong shape", (_SHAPE,),
            "Apart from axes of length 1, every value agrees.",
            "Where does an axis of length 1 appear or disappear: in a sum, a reshape, an index?",
        ),
        Words(
            "{function} 的 {output} 值正确，形状不对", (_SHAPE_ZH,),
            "除去长度为 1 的轴，所有的值都一致。",
            "长度为 1 的轴是在哪里多出来或消失的：求和、reshape，还是索引？",
        ),
    ),
    "wrong-dtype": (
        Words(
            "{output} of {function} has another dtype than expected",
            ("dtype of {output}: yours {yours}   expected {expected}",),
            "The result should have the dtype that the inputs call for.",
            "An array that is made without a dtype gets the library's default; zeros_like copies one.",
        ),
        Words(
            "{function} 的 {output} 的 dtype 不对",
            ("{output} 的 dtype：你的 {yours}   应为 {expected}",),
            "结果的 dtype 应由输入决定。",
            "创建数组时不写 dtype 就会用库的默认值；zeros_like 会沿用参照数组的 dtype。",
        ),
    ),
    "values-differ": (
        Words(
            "{output} of {function} differs from the reference",
            (_PLACE, ("difference {difference}, allowed {allowed}; {wrong} of {many} entries differ",
                      "difference {difference}, allowed {allowed}"),
             "yours / expected = {factor} at this entry"),
            advice="Work out this one entry by hand, and print the same steps in your code.",
        ),
        Words(
            "{function} 的 {output} 与参考实现不一致",
            (_PLACE_ZH, ("相差 {difference}，允许 {allowed}；{many} 个元素中有 {wrong} 个不同",
                         "相差 {difference}，允许 {allowed}"),
             "在这个元素上，你的 / 应为 = {factor}"),
            advice="请手算这一个元素，并在代码中打印同样的步骤。",
        ),
    ),
    "not-finite": (
        Words(
            ("{output} of {function} is {bad} where a finite number is expected",
             "{output} of {function} has NaN or infinity in other places than the reference"),
            (_PLACE,),
            advice="Follow this entry through your formula: exp of a large number, log of 0, 0 / 0?",
        ),
        Words(
            ("{function} 的 {output} 在应为有限数的位置是 {bad}",
             "{function} 的 {output} 出现 NaN 或无穷的位置与参考实现不同"),
            (_PLACE_ZH,),
            advice="请沿着公式跟踪这个元素：有没有很大的数的 exp、0 的 log、0 / 0？",
        ),
    ),
    "input-changed": (
        Words(
            "{function} changes its argument {input}",
            (("{input_place}: before the call {before}   after it {after} (expected: unchanged)",
              "{input}: expected as it was before the call"),),
            "The caller's own array is different after the call. Values are judged apart from this.",
            "a = a * b makes a new array; a *= b and a[mask] = 0 write into the caller's.",
        ),
        Words(
            "{function} 改动了参数 {input}",
            (("{input_place}：调用前 {before}   调用后 {after}（应保持不变）", "{input}：应与调用前相同"),),
            "调用之后，调用者自己的数组变了。值的对错另行判断。",
            "a = a * b 会产生新数组；a *= b 和 a[mask] = 0 会写进调用者的数组。",
        ),
    ),
    "not-repeatable": (
        Words(
            "{function} gives another result when it is called again with the same inputs",
            ("{place}: first call {first}   second call {second} (expected: the same)",),
            "As long as the same inputs give different results, {function} earns no points.",
            advice="Does anything survive from one call to the next: a global, a default, random numbers?",
        ),
        Words(
            "用相同的输入再次调用 {function}，结果不同",
            ("{place}：第一次 {first}   第二次 {second}（应相同）",),
            "只要相同的输入给出不同的结果，{function} 就不得分。",
            advice="有没有东西从一次调用留到下一次：全局变量、默认参数、随机数？",
        ),
    ),
    "order-dependent": (
        Words(
            "{function} gives another result for the same inputs after other calls",
            ("{place}: first {first}   called again later {second} (expected: the same)",),
            "Called twice in a row it gives the same; after calls with other inputs it does not. "
            "As long as that is so, {function} earns no points.",
            "Does anything survive from one call to the next: a counter, a running mean, a cache, a default argument?",
        ),
        Words(
            "{function} 在其他调用之后，对相同的输入给出不同的结果",
            ("{place}：第一次 {first}   之后再次调用 {second}（应相同）",),
            "连续调用两次结果相同；中间用其他输入调用之后就不同了。只要是这样，{function} 就不得分。",
            "有没有东西从一次调用留到下一次：计数器、滑动平均、缓存、默认参数？",
        ),
    ),
    "state-dependent": (
        Words(
            "{function} gives another result for the same inputs in a fresh process",
            ("{place}: first {first}   in a fresh process {second} (expected: the same)",
             "calls of {function} before it there: {calls}"),
            "The same calls were made once more, in another order and in a process of their own. "
            "As long as the results differ there, {function} earns no points.",
            "What counts beside the arguments: a counter, a cache, a list, a file, an environment variable?",
        ),
        Words(
            "在新的进程中，{function} 对相同的输入给出不同的结果",
            ("{place}：第一次 {first}   在新的进程中 {second}（应相同）",
             "在那里，此前调用 {function} 的次数：{calls}"),
            "同样的调用换了顺序，在另一个进程中又做了一遍。只要结果还不同，{function} 就不得分。",
            "除参数之外，还有什么起作用：计数器、缓存、列表、文件、环境变量？",
        ),
    ),
    "result-changed": (
        Words(
            "{output}, which {owner} returned earlier, changes when {function} is called",
            ("{place}: as it was returned {before}   afterwards {after} (expected: unchanged)",),
            "Whoever still holds the earlier result finds other numbers in it.",
            "Return a new array each time; +=, out= and [:] = write into one that somebody else may hold.",
        ),
        Words(
            "{owner} 先前返回的 {output} 在调用 {function} 时被改动",
            ("{place}：返回时 {before}   之后 {after}（应保持不变）",),
            "仍在使用先前结果的人会看到别的数。",
            "请每次都返回新数组；+=、out= 和 [:] = 会写进别人可能还在用的数组。",
        ),
    ),
    "seeds-generator": (
        Words(
            "{function} seeds the global random generator of {generator}",
            ("state of the generator afterwards: yours the same from two different states   expected two states",),
            "Every random number that is drawn later, by anybody, repeats itself. No points are lost.",
            "Seed once, outside; a function that needs numbers of its own can make a generator of its own.",
        ),
        Words(
            "{function} 设定了 {generator} 全局随机数生成器的种子",
            ("调用之后生成器的状态：你的 从两个不同状态出发却相同   应为 两个不同状态",),
            "之后任何人取得的随机数都会重复。不扣分。",
            "请在函数外设定一次种子；函数若需要自己的随机数，可以自建一个生成器。",
        ),
    ),
    "stale-state": (
        Words(
            "{function} gives another result when {forward} was called in between",
            ("{place}: right after its own forward {first}   later {second} (expected: the same)",),
            "With another call of {forward} between the two, the same arguments give another gradient.",
            "Does the backward read something that the latest forward left behind, rather than its arguments?",
        ),
        Words(
            "中间再调用一次 {forward} 之后，{function} 的结果就变了",
            ("{place}：紧接着自己的前向 {first}   之后 {second}（应相同）",),
            "两者之间另有一次 {forward} 调用时，同样的参数得到不同的梯度。",
            "反向是不是读了最近一次前向留下的东西，而不是自己的参数？",
        ),
    ),
    "overflow-warning": (
        Words(
            "{function} causes a floating-point warning",
            ("yours {warning}   expected no warning",),
            "Somewhere on the way a number left the range of floating point, even if it was not used.",
            "where() computes both of its branches: keep each of them in range before you choose.",
        ),
        Words(
            "{function} 引起了浮点警告",
            ("你的 {warning}   应为没有警告",),
            "计算途中有数超出了浮点范围，即使它最后没有被用到。",
            "where() 会计算两个分支：请先保证每个分支都不越界，再作选择。",
        ),
    ),
    "accepted": (
        Words(
            "{function} accepts {argument} = {value}",
            ("yours returned {returned}   expected an exception",),
            "With this argument there is no right result, so the caller has to hear about it.",
            "Check {argument} on the first lines of {function} and raise ValueError.",
        ),
        Words(
            "{function} 接受了 {argument} = {value}",
            ("你的 返回了 {returned}   应为 抛出异常",),
            "这个参数没有正确的结果，所以必须让调用者知道。",
            "请在 {function} 的开头检查 {argument}，并抛出 ValueError。",
        ),
    ),
    "aliases-input": (
        Words(
            "{function} returns its argument {input} itself, or a view of it",
            meaning="Whoever changes the result later changes {input} too. No points are lost.",
            advice="Return a new array.",
        ),
        Words(
            "{function} 返回的就是参数 {input} 本身或它的视图",
            meaning="以后谁改动结果，也就改动了 {input}。不扣分。",
            advice="可以返回一个新数组。",
        ),
    ),
    "low-precision": (
        Words(
            "{output} of {function} is less precise than float64 allows",
            (_PLACE, "difference {difference}, within what is allowed"),
            "No points are lost.",
            "Is a constant rounded, a guard such as 1e-8 added, or are two nearly equal numbers subtracted?",
        ),
        Words(
            "{function} 的 {output} 没有达到 float64 的精度",
            (_PLACE_ZH, "相差 {difference}，在允许范围内"),
            "不扣分。",
            "是否有常数被舍入、加了 1e-8 之类的保护项，或者两个几乎相等的数相减？",
        ),
    ),
    "low-precision:true": (
        Words(
            "{output} of {function} is float64, but all of its values are float32 numbers",
            (_PLACE, "difference {difference}, within what is allowed"),
            "Somewhere on the way the numbers were rounded to float32. No points are lost.",
            "Look for float32 in an array that you make, or in a conversion.",
        ),
        Words(
            "{function} 的 {output} 是 float64，但所有的值都是 float32 的数",
            (_PLACE_ZH, "相差 {difference}，在允许范围内"),
            "途中有数被舍入成了 float32。不扣分。",
            "请看你创建的数组或类型转换中是否出现了 float32。",
        ),
    ),
}
