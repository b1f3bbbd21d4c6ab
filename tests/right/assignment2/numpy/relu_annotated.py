"""Has type annotations that name nothing.

exercise: relu
"""


def relu(X: "Tensor of any shape") -> "Tensor":  # noqa: F722, F821
    return X * (X > 0)
