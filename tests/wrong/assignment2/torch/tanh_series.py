"""Takes two terms of the Taylor series.

exercise: tanh
fails: values
row: -
"""


def tanh(X):
    return X - X**3 / 3
