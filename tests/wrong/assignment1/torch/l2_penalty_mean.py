"""Averages the squares.

exercise: l2_penalty
fails: values
diagnosis: wrong-reduction
row: -
"""


def l2_penalty(W, lam):
    return lam / 2 * (W**2).mean()
