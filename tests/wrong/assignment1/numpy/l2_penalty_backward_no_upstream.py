"""Forgets the gradient from above.

exercise: l2_penalty
fails: gradient
diagnosis: upstream-missing
row: -
"""


def l2_penalty_backward(dloss, W, lam):
    return lam * W
