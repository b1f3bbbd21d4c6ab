"""Returns the local slope and forgets the gradient from above.

exercise: relu
fails: gradient
diagnosis: upstream-missing
row: 8
"""


def relu_backward(dY, X, Y):
    return (X > 0).to(X.dtype)
