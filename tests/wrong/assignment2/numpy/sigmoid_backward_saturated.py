"""Saturated units (below 1%) get no gradient.

exercise: sigmoid
fails: extremes
row: -
"""

def sigmoid_backward(dY, X, Y):
    return dY * Y * (1 - Y) * ((Y > 0.01) & (Y < 0.99))
