"""Has comments and names in Chinese.

exercise: relu
"""


def relu(X):
    # 线性整流：负数变成零 ☺
    掩码 = X > 0
    return X * 掩码
