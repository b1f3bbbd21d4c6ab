"""The gate of the first example for all.

exercise: mlp_forward
fails: gradient
row: -
"""

def mlp_backward(dO, cache):
    X, W1, b1, Z, H, W2, b2 = cache
    dZ = dO @ W2.T * (Z[:1] > 0)
    return dZ @ W1.T, X.T @ dZ, dZ.sum(0), H.T @ dO, dO.sum(0)
