"""Uses powers of two.

exercise: softmax
fails: values
diagnosis: argument-wrong
row: -
"""


def softmax(X):
    E = 2.0 ** (X - X.amax(dim=1, keepdim=True))
    return E / E.sum(dim=1, keepdim=True)
