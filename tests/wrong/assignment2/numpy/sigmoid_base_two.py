"""Uses powers of two.

exercise: sigmoid
fails: values
diagnosis: argument-wrong
row: -
"""


def sigmoid(X):
    return 1 / (1 + 2.0 ** -X)
