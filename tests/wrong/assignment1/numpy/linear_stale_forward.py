"""The backward uses the X that the last forward saw.

exercise: linear_forward
fails: repeatable
row: -
"""

LINEAR_SEEN = {}

def linear_forward(X, w, b):
    LINEAR_SEEN["X"] = X.copy()
    return X @ w + b

def linear_backward(dy_hat, X, w, b):
    old = LINEAR_SEEN.get("X", X)
    if old.shape != X.shape:
        old = X
    return dy_hat @ w.T, old.T @ dy_hat, dy_hat.sum(0)
