"""Multiplies W by itself as a matrix.

exercise: l2_penalty
fails: values
diagnosis: -
row: -
"""


def l2_penalty(W, lam):
    return lam / 2 * (W @ W).sum()
