"""Example by example and unit by unit.

exercise: mlp_forward
"""

import numpy as np

def mlp_forward(X, W1, b1, W2, b2):
    O = np.zeros((len(X), len(b2)), X.dtype)
    hidden = []
    for n, x in enumerate(X):
        h = np.array([max(x @ W1[:, k] + b1[k], 0) for k in range(len(b1))], dtype=X.dtype)
        hidden.append(h)
        O[n] = h @ W2 + b2
    return O, {"x": X, "h": hidden, "w": (W1, W2), "b": (b1, b2)}

def mlp_backward(dO, cache):
    X, hidden, (W1, W2), (b1, b2) = cache["x"], cache["h"], cache["w"], cache["b"]
    dX, dW1, db1 = np.zeros_like(X), np.zeros_like(W1), np.zeros_like(b1)
    dW2, db2 = np.zeros_like(W2), np.zeros_like(b2)
    for n in range(len(X)):
        dW2 += hidden[n][:, None] * dO[n][None]
        db2 += dO[n]
        for k in range(len(b1)):
            if hidden[n][k] > 0:
                d = W2[k] @ dO[n]
                dX[n] += d * W1[:, k]
                dW1[:, k] += d * X[n]
                db1[k] += d
    return dX, dW1, db1, dW2, db2
