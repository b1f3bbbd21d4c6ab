"""Takes the first product that fits: wrong for in = out.

exercise: affine_forward
fails: gradient
row: -
"""

def affine_backward(dY, X, W, b):
    try:
        dX = dY @ W
    except ValueError:
        dX = dY @ W.T
    if dX.shape != X.shape:
        dX = dY @ W.T
    return dX, X.T @ dY, dY.sum(0)
