"""Keeps the factor one half.

exercise: l2_penalty
fails: gradient
diagnosis: factor-two
row: -
"""


def l2_penalty_backward(dloss, W, lam):
    return dloss * lam / 2 * W
