"""Empties its cache when it is used.

exercise: mlp_forward
"""


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    H = Z * (Z > 0)
    return H @ W2 + b2, [X, W1, b1, Z, H, W2, b2]


def mlp_backward(dO, cache):
    X, W1, b1, Z, H, W2, b2 = [cache.pop(0) for _ in range(7)]
    dZ = (dO @ W2.T) * (Z > 0)
    return dZ @ W1.T, X.T @ dZ, dZ.sum(0), H.T @ dO, dO.sum(0)
