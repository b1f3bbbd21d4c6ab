"""Lets nothing through below 0.01, in both directions.

exercise: relu
fails: values
row: -
"""


def relu(X):
    return X * (X > 0.01)


def relu_backward(dY, X, Y):
    return dY * (X > 0.01)
