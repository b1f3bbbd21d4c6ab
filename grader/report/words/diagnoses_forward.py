"""What is said about the steps, the settings and the inputs of a forward."""

from __future__ import annotations

from grader.report.words.diagnosed import en, zh
from grader.report.words.pattern import Catalogue

_EXACTLY = "With that in its place, exactly your values come out."
_EXACTLY_ZH = "照那样计算，恰好得到你的值。"

WORDS: Catalogue = {
    "other-function": (
        en(("equal to {formula}", "equal to another function"),
           "On every input that was tried, the two agree.",
           "Compare with the definition at five points: negative, 0, positive, small and large."),
        zh(("等于 {formula}", "等于另一个函数"),
           "在试过的每个输入上，两者都相同。",
           "用五个点和定义比较：负数、0、正数、很小的数和很大的数。"),
    ),
    "step-missing": (
        en(("{step} is left out", "one step is left out"),
           "Without this step, exactly your values come out.",
           "Number the steps of the formula. Which line of your code does each of them?"),
        zh(("漏掉了{step}", "漏掉了一步"),
           "不做这一步，恰好得到你的值。",
           "给公式的各步编号，代码里的哪一行对应哪一步？"),
    ),
    "step-twice": (
        en(("{step} is done twice", "one step is done twice"),
           "The step is applied to its own result once more.",
           "Has the value that you receive been through this step already?"),
        zh(("{step}做了两次", "有一步做了两次"),
           "这一步对自己的结果又做了一遍。",
           "你收到的值，是不是已经做过这一步了？"),
    ),
    "operation-swapped": (
        en(("{instead} stands where {step} belongs", "another operation than asked is used"), _EXACTLY,
           "Change one input alone: in which direction should the result move?"),
        zh(("该用{step}的地方用了{instead}", "用了与要求不同的运算"), _EXACTLY_ZH,
           "只改动一个输入，结果应该往哪个方向变化？"),
    ),
    "operator-precedence": (
        en(("computed as {formula}: brackets are missing", "brackets are missing"),
           "The operations are the right ones, grouped in another way than in the formula.",
           "Put brackets into your line as Python reads it. Is this the formula?"),
        zh(("少了括号，算成了 {formula}", "少了括号"),
           "运算都对，结合的方式与公式不同。",
           "按照 Python 的读法给那行代码加上括号，还是原来的公式吗？"),
    ),
    "comparison-inverted": (
        en("a condition is the opposite of the right one",
           "The two sides of the condition are exchanged.",
           "Take one number on each side of the limit: what does your function return for them?"),
        zh("有一个条件正好反了",
           "条件的两侧颠倒了。",
           "在界限的两侧各取一个数，你的函数返回什么？"),
    ),
    "setting-ignored": (
        en(("the result does not depend on {setting}", "the result does not depend on a setting"),
           "Whatever its value, the same comes out.",
           "Search your function for its name: does its value reach the result?"),
        zh(("结果与 {setting} 无关", "结果与某个设置无关"),
           "不管它取什么值，得到的都一样。",
           "在函数里搜索它的名字：它的值到达结果了吗？"),
    ),
    "setting-misused": (
        en(("{setting} enters as {formula}", "{setting} enters in another way than asked",
            "a setting enters in another way than asked"), _EXACTLY,
           "Double the setting: by how much should the result change, and by how much does yours?"),
        zh(("{setting} 是以 {formula} 的形式用上的", "{setting} 用错了方式", "有一个设置用错了方式"), _EXACTLY_ZH,
           "把设置加倍：结果应该变化多少？你的结果变化了多少？"),
    ),
    "input-ignored": (
        en(("the result does not depend on {input}", "the result does not depend on one of the inputs"),
           "Whatever this input holds, the same comes out.",
           "Replace this input by other numbers: which line of your code should notice?"),
        zh(("结果与 {input} 无关", "结果与某个输入无关"),
           "不管这个输入是什么，得到的都一样。",
           "把这个输入换成别的数，代码的哪一行应该有反应？"),
    ),
    "prediction-for-label": (
        en("the predicted class stands where the true label belongs",
           "Examples that are classified correctly are right, the others are not.",
           "What does your function return for an example that the model gets wrong?"),
        zh("该用真实标签的地方用了预测的类别",
           "分类正确的样本是对的，其他样本不对。",
           "对模型分错的样本，你的函数返回什么？"),
    ),
    "error-rate-for-loss": (
        en("the share of wrong predictions, not the loss",
           "A count does not move when the probabilities change a little.",
           "Is a right prediction with probability 0.51 worth as much as one with 0.99?"),
        zh("是预测错误的比例，不是损失",
           "概率稍微变化时，计数一动不动。",
           "预测正确时，概率是 0.51 和 0.99 价值一样吗？"),
    ),
    "rounded": (
        en(("rounded; decimals kept: {decimals}", "rounded"),
           "Before the rounding, every value is right.",
           "Print one result with all its digits. Where in your code do the others get lost?"),
        zh(("结果被舍入了，保留的小数位数：{decimals}", "结果被舍入了"),
           "舍入之前，每个值都对。",
           "把一个结果的所有数位都打印出来，其余的数位在代码的哪里丢失了？"),
    ),
    "clipped": (
        en(("limited to the range from {low} to {high}", "limited to at least {low}", "limited to at most {high}",
            "limited to a range"),
           "Within the limits every value is right.",
           "Does the formula have a limit? If yours is there against overflow, which value overflows?"),
        zh(("被限制在 {low} 到 {high} 之间", "被限制为不小于 {low}", "被限制为不大于 {high}", "被限制在一个范围内"),
           "界限之内的值都对。",
           "公式里有界限吗？如果是为了防止溢出，溢出的是哪个值？"),
    ),
    "epsilon-added": (
        en(("{epsilon} is added inside {step}", "a small constant is added inside {step}",
            "a small constant is added"),
           "It shows wherever the numbers are as small as it.",
           "Which case is it to protect from, and what should come out in that case?"),
        zh(("{step}里面加了 {epsilon}", "{step}里面加了一个小常数", "加了一个小常数"),
           "只要数值和它一样小，它就会露出来。",
           "加它是为了防备哪种情况？在那种情况下应该得到什么？"),
    ),
    "approximation": (
        en(("an approximation: {formula}", "an approximation of the exact function"),
           "The difference is systematic; more precision does not make it smaller.",
           "Does your formula define the function, or was it made to be fast?"),
        zh(("用的是近似公式 {formula}", "用的是近似公式"),
           "偏差是系统性的，提高精度也不会变小。",
           "你的公式是函数的定义，还是为了算得快而设计的？"),
    ),
    "constant-wrong": (
        en(("a constant is {constant}, expected {expected}", "a constant is {constant}, another one is expected",
            "a constant of the formula has another value"), _EXACTLY,
           "Compare each number in your code with the handout."),
        zh(("有一个常数是 {constant}，应为 {expected}", "有一个常数是 {constant}，应为别的值",
            "公式里有一个常数不对"), _EXACTLY_ZH,
           "把代码里的每个数逐一和讲义对照。"),
    ),
    "constant-result": (
        en("the same for every input",
           "On every input that was tried, the same came out.",
           "Follow two different inputs through your code: where do they become equal?"),
        zh("对每个输入都一样",
           "在试过的每个输入上，得到的都相同。",
           "让两个不同的输入在代码里一步步走下去，它们从哪里开始变得相同？"),
    ),
}
