"""Forgets the factor one half.

exercise: l2_penalty
fails: values
diagnosis: factor-two
row: 73
"""


def l2_penalty(W, lam):
    return lam * (W**2).sum()
