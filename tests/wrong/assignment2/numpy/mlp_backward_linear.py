"""Goes back through the hidden layer as if it were linear.

exercise: mlp_forward
fails: gradient
diagnosis: derivative-missing
row: 118
"""


def mlp_backward(dO, cache):
    X, W1, b1, Z, H, W2, b2 = cache
    dW2 = H.T @ dO
    db2 = dO.sum(0)
    dH = dO @ W2.T
    dZ = dH
    dW1 = X.T @ dZ
    db1 = dZ.sum(0)
    dX = dZ @ W1.T
    return dX, dW1, db1, dW2, db2
