"""Keeps the factor 2 though the penalty has one half.

exercise: l2_penalty
fails: gradient
diagnosis: factor-two
row: 72
"""


def l2_penalty_backward(dloss, W, lam):
    return dloss * 2 * lam * W
