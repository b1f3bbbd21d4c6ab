"""Reshapes where it should transpose, which mixes the examples.

exercise: affine_forward
fails: values
diagnosis: examples-mixed
row: 34
"""


def affine_forward(X, W, b):
    return X.reshape(W.shape[0], -1).T @ W + b
