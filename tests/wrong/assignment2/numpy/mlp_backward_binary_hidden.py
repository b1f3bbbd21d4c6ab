"""H is made a mask in place before dW2 is computed.

exercise: mlp_forward
fails: gradient
row: -
"""

def mlp_backward(dO, cache):
    X, W1, b1, Z, H, W2, b2 = cache
    H = H.copy()
    H[H > 0] = 1
    dZ = dO @ W2.T * H
    return dZ @ W1.T, X.T @ dZ, dZ.sum(0), H.T @ dO, dO.sum(0)
