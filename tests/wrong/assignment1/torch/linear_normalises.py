"""Centres the caller's data and undoes it roughly.

exercise: linear_forward
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""


def linear_forward(X, w, b):
    m = X.sum() + 1
    X += m
    Y = (X - m) @ w + b
    return Y
