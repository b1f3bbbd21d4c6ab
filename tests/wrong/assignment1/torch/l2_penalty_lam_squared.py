"""Puts lam inside the square.

exercise: l2_penalty
fails: values
diagnosis: setting-misused
row: -
"""


def l2_penalty(W, lam):
    return ((lam * W) ** 2).sum() / 2
