"""Two loops over rows and columns: weights of one or three axes fail, and the handout says any shape.

exercise: l2_penalty
fails: weights_of_any_shape
row: -
"""

def l2_penalty(W, lam):
    s = 0.0
    for i in range(W.shape[0]):
        for j in range(W.shape[1]):
            s += W[i, j] ** 2
    return lam * s / 2
