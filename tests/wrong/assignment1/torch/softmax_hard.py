"""Gives everything to the largest score.

exercise: softmax
fails: values
row: -
"""


def softmax(X):
    return (X == X.amax(dim=1, keepdim=True)).to(X.dtype)
