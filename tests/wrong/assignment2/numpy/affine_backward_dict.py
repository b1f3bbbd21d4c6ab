"""Returns the gradients by name.

exercise: affine_forward
fails: gradient
diagnosis: nothing-returned
row: -
"""


def affine_backward(dY, X, W, b):
    return {'dX': dY @ W.T, 'dW': X.T @ dY, 'db': dY.sum(0)}
