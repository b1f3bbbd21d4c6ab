"""Reads X and dY in memory order: wrong where their layouts differ.

exercise: relu
fails: shapes
row: -
"""

def relu_backward(dY, X, Y):
    m = X.ravel(order="K") > 0
    return (dY.ravel(order="K") * m).reshape(dY.shape)
