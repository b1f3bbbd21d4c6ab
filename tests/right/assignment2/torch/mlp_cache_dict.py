"""Keeps a dict as cache.

exercise: mlp_forward
"""


def mlp_forward(X, W1, b1, W2, b2):
    Z = X @ W1 + b1
    H = Z * (Z > 0)
    return H @ W2 + b2, dict(X=X, W1=W1, b1=b1, Z=Z, H=H, W2=W2, b2=b2)


def mlp_backward(dO, cache):
    X, W1, b1, Z, H, W2, b2 = cache.values()
    dZ = (dO @ W2.T) * (Z > 0)
    return dZ @ W1.T, X.T @ dZ, dZ.sum(0), H.T @ dO, dO.sum(0)
