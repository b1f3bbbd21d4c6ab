"""Takes the first product that fits: for N = D, dw uses X instead of its transpose.

exercise: linear_forward
fails: gradient
row: -
"""

def linear_backward(dy_hat, X, w, b):
    try:
        dw = X @ dy_hat
        assert dw.shape == w.shape
    except (ValueError, AssertionError):
        dw = X.T @ dy_hat
    return dy_hat @ w.T, dw, dy_hat.sum(0)
