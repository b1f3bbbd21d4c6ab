"""dH by the product that fits: wrong for hidden = out.

exercise: mlp_forward
fails: gradient
row: -
"""

def mlp_backward(dO, cache):
    X, W1, b1, Z, H, W2, b2 = cache
    dH = dO @ (W2 if W2.shape[0] == W2.shape[1] else W2.T)
    dZ = dH * (Z > 0)
    return dZ @ W1.T, X.T @ dZ, dZ.sum(0), H.T @ dO, dO.sum(0)
