"""Grows by a global counter with every call.

exercise: relu
fails: values
diagnosis: state-between-calls
row: -
"""


def relu(X):
    global CALLS
    CALLS = globals().get('CALLS', -1) + 1
    return X * (X > 0) + CALLS
