"""Returns the transpose.

exercise: l2_penalty
fails: gradient
diagnosis: transposed
row: -
"""


def l2_penalty_backward(dloss, W, lam):
    return dloss * lam * W.T
