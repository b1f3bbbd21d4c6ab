"""Steps of a computation and regions of an array in words; whatever is not here is a formula and stays."""

from __future__ import annotations

Both = tuple[str, str]

STEPS: dict[str, Both] = {
    "add": ("the sum", "加法"),
    "sub": ("the difference", "减法"),
    "mul": ("the product", "乘法"),
    "div": ("the division", "除法"),
    "pow": ("the power", "乘方"),
    "matmul": ("the matrix product", "矩阵乘法"),
    "neg": ("the minus sign", "负号"),
    "exp": ("the exponential", "指数"),
    "log": ("the logarithm", "对数"),
    "sqrt": ("the square root", "平方根"),
    "square": ("the square", "平方"),
    "abs": ("the absolute value", "绝对值"),
    "relu": ("ReLU", "ReLU"),
    "sigmoid": ("the sigmoid", "sigmoid"),
    "tanh": ("tanh", "tanh"),
    "erf": ("erf", "erf"),
    "gelu": ("GELU", "GELU"),
    "gelu_tanh": ("GELU in its tanh form", "GELU 的 tanh 近似"),
    "silu": ("SiLU", "SiLU"),
    "softplus": ("softplus", "softplus"),
    "softmax": ("the softmax", "softmax"),
    "log_softmax": ("the log-softmax", "log-softmax"),
    "cross_entropy": ("the cross-entropy", "交叉熵"),
    "sum": ("the sum", "求和"),
    "mean": ("the mean", "平均"),
    "amax": ("the maximum", "最大值"),
    "amin": ("the minimum", "最小值"),
    "maximum": ("the larger of two", "两者中较大的"),
    "minimum": ("the smaller of two", "两者中较小的"),
    "where": ("the choice between two sides", "两支之间的选择"),
    "pick": ("the choice of the labelled entry", "按标签取元素"),
    "reversed sub": ("the difference the other way round", "反过来的减法"),
    "reversed div": ("the division the other way round", "反过来的除法"),
    "reversed pow": ("the power the other way round", "反过来的乘方"),
    "reversed matmul": ("the product in the other order", "顺序相反的矩阵乘法"),
    "softmax: i != j": ("the softmax from one entry to the others", "softmax 中一个元素对其他元素的影响"),
    "log_softmax: i != j": ("the softmax from one entry to the others", "softmax 中一个元素对其他元素的影响"),
}
BY: dict[str, Both] = {
    "mul": ("the multiplication by {}", "乘以 {} 这一步"),
    "div": ("the division by {}", "除以 {} 这一步"),
}
"""A product and a quotient of which one operand is known."""

PLACES: dict[str, Both] = {
    "negative": ("where the input is negative", "输入为负处"),
    "positive": ("where the input is positive", "输入为正处"),
    "zero": ("where the input is exactly 0", "输入恰为 0 处"),
    "large": ("where the input is large", "输入很大处"),
    "one-example": ("for a batch of one", "批量大小为 1 时"),
    "last-row": ("in the last row", "最后一行"),
    "first-row": ("in the first row", "第一行"),
    "last-column": ("in the last column", "最后一列"),
    "first-column": ("in the first column", "第一列"),
    "true-class": ("at the true class", "真实类别处"),
    "ties": ("at equal values and zeros", "相等的值或零处"),
}

TAKEN: dict[str, Both] = {
    "x for y": ("the step's input, not its result", "这一步的输入，而不是它的结果"),
    "y for x": ("the step's result, not its input", "这一步的结果，而不是它的输入"),
    "again": ("the result of doing the step twice", "这一步做两次的结果"),
}
"""Where a derivative is taken that belongs elsewhere."""
