"""Forgets the activation.

exercise: mlp_forward
fails: values
diagnosis: step-missing, operand-swapped
row: -
"""


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    H = Z
    return H @ W2 + b2, (X, W1, b1, Z, H, W2, b2)
