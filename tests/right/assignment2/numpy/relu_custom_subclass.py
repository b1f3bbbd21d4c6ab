"""Counts its calls in a global variable that nothing depends on.

exercise: relu
"""

CALLS = 0


def relu(X):
    global CALLS
    CALLS += 1
    return X * (X > 0)
