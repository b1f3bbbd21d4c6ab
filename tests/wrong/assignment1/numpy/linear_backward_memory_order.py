"""The backward reads X in memory order: wrong for a transposed X only.

exercise: linear_forward
fails: shapes
row: -
"""

def linear_backward(dy_hat, X, w, b):
    A = X.ravel(order="K").reshape(X.shape)
    return dy_hat @ w.T, A.T @ dy_hat, dy_hat.sum(0)
