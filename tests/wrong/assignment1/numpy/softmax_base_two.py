"""Uses powers of two.

exercise: softmax
fails: values
diagnosis: argument-wrong
row: -
"""


def softmax(X):
    E = 2.0 ** (X - X.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
