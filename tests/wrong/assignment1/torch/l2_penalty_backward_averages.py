"""Divides by the number of rows.

exercise: l2_penalty
fails: gradient
diagnosis: wrong-factor
row: -
"""


def l2_penalty_backward(dloss, W, lam):
    return dloss * lam * W / len(W)
