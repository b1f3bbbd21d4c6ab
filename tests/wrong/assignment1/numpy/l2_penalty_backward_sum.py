"""Sums over all weights.

exercise: l2_penalty
fails: gradient
diagnosis: summed-too-far
row: -
"""


def l2_penalty_backward(dloss, W, lam):
    return dloss * lam * W.sum()
