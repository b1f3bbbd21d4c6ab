"""Sets the negatives of a copy to zero.

exercise: relu
"""


def relu(X):
    Y = X.clone()
    Y[Y < 0] = 0
    return Y
