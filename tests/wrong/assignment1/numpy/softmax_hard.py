"""Gives everything to the largest score.

exercise: softmax
fails: values
row: -
"""


def softmax(X):
    return (X == X.max(axis=1, keepdims=True)).astype(X.dtype)
