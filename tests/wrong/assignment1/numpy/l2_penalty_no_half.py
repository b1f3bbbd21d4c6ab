"""Forgets the factor one half.

exercise: l2_penalty
fails: values
row: 73
"""


def l2_penalty(W, lam):
    return lam * (W**2).sum()
