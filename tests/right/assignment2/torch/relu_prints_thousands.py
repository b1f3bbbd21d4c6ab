"""Prints thousands of lines.

exercise: relu
"""


def relu(X):
    for i in range(300):
        print("relu", i, X.shape)
    return X * (X > 0)
