"""Squares the sum.

exercise: l2_penalty
fails: values
diagnosis: order-swapped
row: -
"""


def l2_penalty(W, lam):
    return lam / 2 * W.sum() ** 2
